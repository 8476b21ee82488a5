import { narrationOf } from '../../lambda/narration/turn';
import type { Event } from '../../lambda/session/event';
import { planOf } from '../../lambda/session/plan';
import { parseSession, type Session } from '../../lambda/session/session';
import { begun, content, saidIds, surroundings, take, takeAll } from '../support/listener';

const { session } = begun();
const times = (count: number, type: 'slower' | 'faster' | 'longer-hold' | 'shorter-hold'): Event[] =>
  Array.from({ length: count }, () => ({ type }));

function holds(now: Session): number[] {
  return [...new Set(planOf(now, content).flatMap(({ holdSeconds }) => holdSeconds ?? []))];
}

test.each([
  ['slower', 1.25],
  ['faster', 0.9],
] as const)('%s changes the pace by one step', (type, pace) => {
  const taken = take(session, { type });
  expect(taken.session.pace).toBe(pace);
  expect(saidIds(taken)).toEqual([type]);
});

test.each([
  ['slower', 'slowest', 1.5],
  ['faster', 'fastest', 0.9],
] as const)('%s has its limit, and says so', (type, limit, pace) => {
  const taken = takeAll(session, times(9, type));
  expect(taken.session.pace).toBe(pace);
  expect(saidIds(taken)).toEqual([limit]);
});

test('slower makes breaths longer, and leaves holds alone', () => {
  const slower = take(session, { type: 'slower' }).session;
  const secondsOf = (now: Session, purpose: string) =>
    narrationOf(now, surroundings(0)).entries.reduce(
      (sum, { item }) => sum + (item.kind === 'timed' && item.purpose === purpose ? item.seconds : 0),
      0,
    );
  expect(secondsOf(slower, 'breath')).toBeCloseTo(secondsOf(session, 'breath') * 1.25, 6);
  expect(secondsOf(slower, 'hold')).toBe(secondsOf(session, 'hold'));
});

test.each([
  ['longer-hold', 40],
  ['shorter-hold', 20],
] as const)('%s changes holds by ten seconds', (type, seconds) => {
  const taken = take(session, { type });
  expect(holds(taken.session)).toEqual([seconds]);
  expect(saidIds(taken)).toEqual([type]);
});

test.each([
  ['longer-hold', 'longest-hold', 60],
  ['shorter-hold', 'shortest-hold', 10],
] as const)('%s has its limit, and says so', (type, limit, seconds) => {
  const taken = takeAll(session, times(9, type));
  expect(holds(taken.session)).toEqual([seconds]);
  expect(saidIds(taken)).toEqual([limit]);
});

test('a wish that was refused need not be taken back', () => {
  const taken = takeAll(session, [...times(9, 'longer-hold'), { type: 'shorter-hold' }]);
  expect(holds(taken.session)).toEqual([50]);
});

test.each(['slower', 'faster', 'longer-hold', 'shorter-hold'] as const)(
  '%s keeps a session that can be read',
  (type) => {
    const taken = takeAll(session, times(12, type));
    expect(parseSession(JSON.parse(JSON.stringify(taken.session)))).toEqual(taken.session);
  },
);

test('wishes outlast a stop and a new start', () => {
  const wished = takeAll(session, [{ type: 'slower' }, { type: 'longer-hold' }, { type: 'stop' }]).session;
  const anew = takeAll(wished, [{ type: 'start' }, { type: 'answer', value: 'no' }]).session;
  expect(anew).toMatchObject({ pace: 1.25, holdChangeSeconds: 10 });
});
