// Ways into a session: what is asked for with the start, what is taken up again.
import { LONGEST_ROUTINE_MINUTES, SHORTEST_ROUTINE_MINUTES } from '../../lambda/session/compose';
import type { Event } from '../../lambda/session/event';
import { plannedExercises, planOf } from '../../lambda/session/plan';
import { newSession, parseSession, type Session } from '../../lambda/session/session';
import { answerSafely, begunWith, content, MINUTE_MS, saidIds, TOLD, take, takeAll } from '../support/listener';

const yes = { type: 'answer', value: 'yes' } as const;
const no = { type: 'answer', value: 'no' } as const;
const ids = (session: Session) => plannedExercises(session, content).map(({ id }) => id);
const start = (own: Omit<Extract<Event, { type: 'start' }>, 'type'> = {}) =>
  take(newSession(), { type: 'start', ...own });

describe('a number of minutes', () => {
  test.each([
    [1, SHORTEST_ROUTINE_MINUTES],
    [4, SHORTEST_ROUTINE_MINUTES],
    [31, LONGEST_ROUTINE_MINUTES],
    [999, LONGEST_ROUTINE_MINUTES],
    [0, SHORTEST_ROUTINE_MINUTES],
    [-10, SHORTEST_ROUTINE_MINUTES],
    [7.4, 7],
    [1e300, LONGEST_ROUTINE_MINUTES],
    [Number.POSITIVE_INFINITY, LONGEST_ROUTINE_MINUTES],
  ])('of %d becomes %d, and that is said', (minutes, nearest) => {
    const taken = start({ minutes });
    expect(taken.session.minutes).toBe(nearest);
    expect(saidIds(taken)).toEqual(['welcome', 'minutes-nearest', 'screening-intro', 'ask']);
    expect(taken.reply.prompts[1]?.numbers).toEqual({ count: nearest });
    expect(parseSession(JSON.parse(JSON.stringify(taken.session)))).toEqual(taken.session);
  });

  test.each([SHORTEST_ROUTINE_MINUTES, 17, LONGEST_ROUTINE_MINUTES])('of %d is taken as it is', (minutes) => {
    const taken = start({ minutes });
    expect(taken.session.minutes).toBe(minutes);
    expect(saidIds(taken)).toEqual(['welcome', 'screening-intro', 'ask']);
  });

  test('leads through the safety questions into a routine of that length', () => {
    const taken = begunWith({ type: 'start', minutes: 10, equipment: ['wall'] }, 'trimester-2');
    expect(taken.session).toMatchObject({ phase: 'ready', minutes: 10, equipment: ['wall'], stage: 'trimester-2' });
    expect(Math.abs(taken.timeline.totalSeconds - 600)).toBeLessThan(120);
  });
});

describe('equipment that is told with the start', () => {
  test('is kept where content knows it', () => {
    expect(start({ minutes: 10, equipment: ['wall', 'trampoline', 'constructor'] }).session.equipment).toEqual([
      'wall',
    ]);
  });
});

describe('what is asked for', () => {
  test('by a name that nobody knows begins nothing, and a routine is offered', () => {
    expect(saidIds(start({ exercise: 'burpees' }))).toEqual(['no-such-exercise', 'ask-choose']);
    expect(saidIds(start({ routine: 'power yoga' }))).toEqual(['no-such-routine', 'ask-choose']);
    expect(start({ exercise: 'constructor' }).session).toMatchObject({ phase: 'choosing', exercise: null });
  });

  test('before is given up by a new wish', () => {
    const minutes = start({ minutes: 10 }).session;
    expect(take(minutes, { type: 'start', routine: 'everyday-back' }).session).toMatchObject({
      routine: 'everyday-back',
      minutes: null,
      exercise: null,
    });
    expect(take(minutes, { type: 'start', exercise: 'bird-dog' }).session).toMatchObject({
      exercise: 'bird-dog',
      minutes: null,
    });
    const exercise = start({ exercise: 'bird-dog' }).session;
    expect(take(exercise, { type: 'start', minutes: 10 }).session).toMatchObject({ exercise: null, minutes: 10 });
  });

  test('by name while something is under way is not begun in between', () => {
    const { session } = begunWith({ type: 'start' });
    for (const wish of [{ exercise: 'plank' }, { minutes: 5 }, { routine: 'everyday-back' }]) {
      const taken = take(session, { type: 'start', ...wish }, MINUTE_MS);
      expect(saidIds(taken)).toEqual(['already-going']);
      expect(ids(taken.session)).toEqual(ids(session));
    }
  });

  test('by name in a pause begins anew, from the first safety question', () => {
    const { session } = begunWith({ type: 'start' });
    const paused = take(session, { type: 'pause' }, MINUTE_MS).session;
    const taken = take(paused, { type: 'start', exercise: 'bird-dog' }, 2 * MINUTE_MS);
    expect(taken.session).toMatchObject({ phase: 'screening', place: null, exercise: 'bird-dog', cleared: [] });
    expect(taken.session.question?.id).toBe('life');
  });

  test.each(['choose-exercise', 'start'] as const)(
    'as one exercise is asked the safety questions first: %s',
    (type) => {
      const taken = take(newSession(), { type, exercise: 'bird-dog' });
      expect(taken.session).toMatchObject({ phase: 'screening', exercise: 'bird-dog', question: { id: 'life' } });
      const begun = answerSafely(takeAll(taken.session, [TOLD.general]));
      expect(ids(begun.session)).toEqual(['bird-dog']);
      expect(begun.reply.goOn?.place.exercise).toBe('bird-dog');
    },
  );

  test('as one exercise that the stage forbids is told why, and its swap is done', () => {
    const taken = begunWith({ type: 'start', exercise: 'plank' }, 'trimester-2');
    expect(saidIds(taken)).toEqual(['thank-you', 'exercise-ahead', 'left-out', 'swapped-in', 'how-to-stop']);
    expect(taken.reply.goOn?.place.exercise).toBe('bird-dog');
  });
});

describe('a place that was kept of minutes put together', () => {
  const { session } = begunWith({ type: 'start', minutes: 15, equipment: ['wall'] });
  const stopped = take(session, { type: 'stop' }, 5 * MINUTE_MS).session;
  const offered = take(stopped, { type: 'start' }, 6 * MINUTE_MS);

  test('is offered', () => {
    expect(saidIds(offered)).toEqual(['ask-pick-up']);
    expect(stopped.place).not.toBeNull();
  });

  test('is taken up in the same routine', () => {
    const taken = take(offered.session, yes, 6 * MINUTE_MS);
    expect(planOf(taken.session, content)).toEqual(planOf(session, content));
    expect(taken.reply.goOn).toEqual({ place: stopped.place, manner: 'resume' });
  });

  test('and is not wanted gives way to as many minutes, screened anew', () => {
    const taken = take(offered.session, no, 6 * MINUTE_MS);
    expect(taken.session).toMatchObject({ phase: 'screening', minutes: 15, equipment: ['wall'], place: null });
    expect(taken.session.cleared).toEqual([]);
    const anew = answerSafely(takeAll(taken.session, [TOLD.general], 6 * MINUTE_MS), 6 * MINUTE_MS);
    expect(planOf(anew.session, content)).toEqual(planOf(session, content));
  });

  test('after half an hour is screened anew, and taken up in the same routine', () => {
    const later = 50 * MINUTE_MS;
    const asked = take(offered.session, yes, later);
    expect(asked.session).toMatchObject({ phase: 'screening', cleared: [], minutes: 15, place: stopped.place });
    const taken = answerSafely(takeAll(asked.session, [TOLD.general], later), later);
    expect(planOf(taken.session, content)).toEqual(planOf(session, content));
    expect(taken.reply.goOn).toEqual({ place: stopped.place, manner: 'resume' });
  });

  test('and that another stage has no such exercise for goes on with what that stage has', () => {
    const later = 50 * MINUTE_MS;
    const asked = take(offered.session, yes, later);
    const taken = answerSafely(takeAll(asked.session, [TOLD['trimester-3']], later), later);
    const { goOn } = taken.reply;
    expect(goOn === null || ids(taken.session).includes(goOn.place.exercise)).toBe(true);
  });
});

describe('one exercise that is over', () => {
  test('that hurts leaves nothing to go on with', () => {
    const { session } = begunWith({ type: 'start', exercise: 'bird-dog' });
    const taken = takeAll(session, [{ type: 'report-pain' }, no, yes], 2 * MINUTE_MS);
    expect(taken.reply).toMatchObject({ goOn: null, expects: 'end' });
  });

  test('can be begun again', () => {
    const { session } = begunWith({ type: 'start', exercise: 'bird-dog' });
    const taken = take(session, { type: 'start-over' }, 2 * MINUTE_MS);
    expect(taken.reply.goOn).toMatchObject({ manner: 'get-down', place: { exercise: 'bird-dog', repetition: 1 } });
  });
});
