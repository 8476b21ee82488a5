// What is told in an odd moment, or corrected, or told on top of something else.
import { spokenIn } from '../../lambda/narration/timeline';
import { narrationOf } from '../../lambda/narration/turn';
import { REFERENCE_VOICE } from '../../lambda/narration/voice';
import { newSession, type Session } from '../../lambda/session/session';
import { atQuestion, begun, MINUTE_MS, saidIds, surroundings, take, takeAll } from '../support/listener';

const { session: ready } = begun();
const yes = { type: 'answer', value: 'yes' } as const;
const no = { type: 'answer', value: 'no' } as const;
const pain = { type: 'report-pain' } as const;

/** The middle of the first stretch of time that fits, in milliseconds. */
function middleOf(wanted: { exercise: string; purpose: string; side: string; repetition?: number }): number {
  const entry = narrationOf(ready, surroundings(0)).entries.find(
    ({ item }) =>
      item.kind === 'timed' && Object.entries(wanted).every(([key, value]) => Reflect.get(item, key) === value),
  );
  if (!entry) throw new Error('no such moment');
  return ((entry.startSeconds + entry.endSeconds) / 2) * 1000;
}

const inHoldMs = middleOf({ exercise: 'kneeling-side-stretch', purpose: 'hold', side: 'right' });

function wordsOf(session: Session): string[] {
  return spokenIn(narrationOf(session, surroundings(0)), REFERENCE_VOICE).map(({ text }) => text);
}

describe('weeks', () => {
  test('that are corrected while another question is open change the stage, and the question stays', () => {
    const asked = atQuestion('conditions-general', 'trimester-2');
    const corrected = take(asked.session, { type: 'tell-weeks', weeks: 30 });
    expect(corrected.session).toMatchObject({ stage: 'trimester-3', question: { id: 'conditions-general' } });
  });

  test('that are corrected to a stage with a question of its own are followed by that one first', () => {
    const asked = atQuestion('conditions-general', 'trimester-1');
    const corrected = take(asked.session, { type: 'tell-weeks', weeks: 30 });
    expect(asked.session.cleared).not.toContain('told-of-back-pain');
    expect(corrected.session).toMatchObject({ stage: 'trimester-3', question: { id: 'told-of-back-pain' } });
  });

  test('that are corrected in the exercises lead to new questions first', () => {
    const { session } = begun('trimester-1');
    const corrected = take(session, { type: 'tell-weeks', weeks: 30 }, MINUTE_MS);
    expect(corrected.session).toMatchObject({ phase: 'screening', stage: 'trimester-3' });
    expect(corrected.reply.goOn).toBeNull();
  });
});

describe('a start that tells a life', () => {
  const told = { type: 'start', life: 'after-birth', weeks: 3 } as const;

  test('in the exercises, or in a pause, is heard as news about that life', () => {
    const paused = take(ready, { type: 'pause' }, inHoldMs);
    for (const session of [ready, paused.session]) {
      const taken = take(session, told, inHoldMs + 1000);
      expect(taken.session).toMatchObject({ phase: 'screening', stage: 'postpartum-early' });
      expect(taken.reply.goOn).toBeNull();
    }
  });

  test('after a stop begins anew with that life, and offers no place of another', () => {
    const stopped = take(ready, { type: 'stop' }, inHoldMs);
    const taken = take(stopped.session, told, inHoldMs + 1000);
    expect(taken.session).toMatchObject({ phase: 'screening', stage: 'postpartum-early', place: null });
  });
});

describe('pain', () => {
  test('on top of a sign that is still in question ends the session, whatever is answered then', () => {
    const breathless = take(ready, { type: 'report-sign', sign: 'breathlessness' }, inHoldMs);
    const hurting = take(breathless.session, pain, inHoldMs);
    expect(hurting.reply.expects).toBe('end');
    expect(takeAll(hurting.session, [no, yes], inHoldMs).reply.goOn).toBeNull();
  });

  test('leaves its exercise out of the way back too', () => {
    const eased = takeAll(ready, [pain, no, yes], inHoldMs);
    const back = take(eased.session, { type: 'previous' }, inHoldMs + 1000);
    expect(back.reply.goOn?.place.exercise).toBe('reaching-rotation');
  });

  test('leaves its exercise out of what is begun anew', () => {
    const eased = takeAll(ready, [pain, no, yes], inHoldMs);
    const over = take(eased.session, { type: 'start-over' }, inHoldMs + 1000);
    expect(wordsOf(over.session).join(' ')).not.toContain('kneeling side stretch');
  });

  test('that is strong is not walked around by a new start, until half an hour has gone', () => {
    const strong = takeAll(ready, [pain, yes], inHoldMs);
    expect(take(strong.session, { type: 'start' }, inHoldMs + 5 * MINUTE_MS).session.phase).toBe('stopped');
    expect(take(strong.session, { type: 'start' }, inHoldMs + 31 * MINUTE_MS).session.phase).toBe('screening');
  });

  test('while it is asked about, help names the answers and keeps the question', () => {
    const helped = takeAll(ready, [pain, { type: 'help' }], inHoldMs);
    expect(saidIds(helped)).toEqual(['help-question', 'ask-pain']);
    expect(helped.session.question?.id).toBe('pain');
  });
});

test('wishes outlive a new start', () => {
  const wished = takeAll(newSession(), [
    { type: 'start' },
    { type: 'slower' },
    { type: 'longer-hold' },
    { type: 'stop' },
  ]);
  expect(take(wished.session, { type: 'start' }).session).toMatchObject({ pace: 1.25, holdChangeSeconds: 10 });
});

describe('a longer hold', () => {
  const holdsOf = (session: Session) =>
    narrationOf(session, surroundings(0)).entries.flatMap(({ item }) =>
      item.kind === 'timed' && item.purpose === 'hold' ? [`${item.exercise} ${item.side} ${item.seconds}`] : [],
    );

  test('that is asked for on the second side begins with the next exercise, and says so', () => {
    const leftMs = middleOf({ exercise: 'kneeling-side-stretch', purpose: 'hold', side: 'left' });
    const taken = take(ready, { type: 'longer-hold' }, leftMs);
    expect(saidIds(taken)).toEqual(['longer-hold', 'hold-settled']);
    expect(holdsOf(taken.session).slice(0, 3)).toEqual([
      'kneeling-side-stretch left 30',
      'kneeling-buttock-stretch right 40',
      'kneeling-buttock-stretch left 40',
    ]);
  });

  test('that is asked for between the sides begins with the next exercise too', () => {
    const betweenMs = middleOf({ exercise: 'kneeling-side-stretch', purpose: 'change', side: 'left' });
    expect(holdsOf(take(ready, { type: 'shorter-hold' }, betweenMs).session)[0]).toBe('kneeling-side-stretch left 30');
  });

  test('that is asked for on the first side begins at once, on both', () => {
    expect(holdsOf(take(ready, { type: 'longer-hold' }, inHoldMs).session).slice(0, 2)).toEqual([
      'kneeling-side-stretch right 40',
      'kneeling-side-stretch left 40',
    ]);
  });
});

describe('repeat', () => {
  test('in the middle of the repetitions takes them up by their number', () => {
    const sixthMs = middleOf({ exercise: 'all-fours-pelvic-tilt', purpose: 'breath', side: 'both', repetition: 6 });
    const words = wordsOf(take(ready, { type: 'repeat' }, sixthMs).session);
    expect(words).toContain('We take it up at number six.');
    expect(words).not.toContain('Five times. Follow my voice.');
  });

  test('of an exercise on the side does not lead down onto the side again', () => {
    const lyingMs = middleOf({ exercise: 'side-lying-rotation', purpose: 'hold', side: 'left' });
    const words = wordsOf(take(ready, { type: 'repeat' }, lyingMs).session);
    expect(words).toContain('Stay on your left side.');
    expect(words).not.toContain('From your hands and knees, lower yourself down onto your left side.');
  });
});
