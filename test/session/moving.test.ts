// Moving through a routine, leaving it and coming back.
import { narrationOf } from '../../lambda/narration/turn';
import type { Event } from '../../lambda/session/event';
import { newSession, type Session } from '../../lambda/session/session';
import { begun, begunWith, content, saidIds, surroundings, take, takeAll } from '../support/listener';

const routine = content.routines['gentle-low-back']?.exercises ?? [];
const { session: ready } = begun();

/** The middle of the first stretch of this purpose in an exercise, in milliseconds. */
function middleOf(exercise: string, purpose: string, side: string, session: Session = ready): number {
  const entry = narrationOf(session, surroundings(0)).entries.find(
    ({ item }) => item.kind === 'timed' && item.exercise === exercise && item.purpose === purpose && item.side === side,
  );
  if (!entry) throw new Error(`no ${purpose} of ${exercise}`);
  return ((entry.startSeconds + entry.endSeconds) / 2) * 1000;
}

function at(event: Event, exercise = 'kneeling-side-stretch', purpose = 'hold', side = 'left') {
  return take(ready, event, middleOf(exercise, purpose, side));
}

describe('next', () => {
  test.each(routine.slice(0, -1).map((id, i) => [id, routine[i + 1]]))('from %s goes to %s', (id = '', following) => {
    const side = content.exercises[id]?.firstSide ?? 'both';
    const purpose = content.exercises[id]?.hold ? 'hold' : 'breath';
    expect(at({ type: 'next' }, id, purpose, side).reply.goOn?.place.exercise).toBe(following);
  });

  test('begins the next exercise with its first side, however far this one is', () => {
    expect(at({ type: 'next' }).reply.goOn?.place).toMatchObject({
      exercise: 'kneeling-buttock-stretch',
      side: 'right',
      part: 'setup',
      repetition: 1,
    });
  });

  test('after the last exercise ends the routine', () => {
    const taken = at({ type: 'next' }, 'side-lying-rotation', 'hold', 'left');
    expect(taken.session).toMatchObject({ phase: 'finished', place: null });
    expect(taken.reply.expects).toBe('end');
  });

  test('before the exercises moves nothing', () => {
    const taken = take(take(newSession(), { type: 'start' }).session, { type: 'next' });
    expect(saidIds(taken)).toEqual(['not-yet', 'ask']);
  });
});

test('skip says so, and goes to the next exercise', () => {
  const taken = at({ type: 'skip' });
  expect(saidIds(taken)).toEqual(['skip', 'come-out']);
  expect(taken.reply.goOn?.place.exercise).toBe('kneeling-buttock-stretch');
});

describe('previous', () => {
  test('goes to the beginning of the exercise before', () => {
    expect(at({ type: 'previous' }).reply.goOn?.place).toMatchObject({
      exercise: 'reaching-rotation',
      side: 'right',
      part: 'setup',
    });
  });

  test('in the first exercise begins it again, and says so', () => {
    const taken = at({ type: 'previous' }, 'all-fours-pelvic-tilt', 'breath', 'both');
    expect(saidIds(taken)).toEqual(['previous-is-first', 'come-out']);
    expect(taken.reply.goOn?.place.exercise).toBe('all-fours-pelvic-tilt');
  });
});

describe('repeat', () => {
  test('teaches the same exercise on the same side again', () => {
    const taken = at({ type: 'repeat' });
    expect(taken.reply.goOn).toMatchObject({
      manner: 'reteach',
      place: { exercise: 'kneeling-side-stretch', side: 'left', part: 'setup' },
    });
  });

  test('asks the open question again', () => {
    const asking = take(newSession(), { type: 'start' }).session;
    expect(saidIds(take(asking, { type: 'repeat' }))).toEqual(['ask']);
  });

  test('in the rest after an exercise has all its repetitions done again', () => {
    const taken = at({ type: 'repeat' }, 'all-fours-pelvic-tilt', 'rest', 'both');
    const inhales = taken.timeline.entries.filter(
      ({ item }) => item.kind === 'timed' && item.exercise === 'all-fours-pelvic-tilt' && item.breath === 'inhale',
    );
    expect(inhales).toHaveLength(10);
  });

  test.each(['choosing', 'stopped'] as const)(
    'says something to somebody who has nothing to hear again: %s',
    (phase) => {
      const session: Session = phase === 'choosing' ? newSession() : take(newSession(), { type: 'stop' }).session;
      expect(session.phase).toBe(phase);
      expect(saidIds(take(session, { type: 'repeat' }))).not.toEqual([]);
    },
  );
});

describe('start over', () => {
  test('goes to the beginning without asking again', () => {
    const taken = at({ type: 'start-over' });
    expect(taken.reply.goOn).toMatchObject({ manner: 'get-down', place: { exercise: routine[0], part: 'setup' } });
  });

  test('before the exercises begins with the questions', () => {
    expect(take(newSession(), { type: 'start-over' }).session.question?.id).toBe('life');
  });

  test('after the end begins with the questions', () => {
    const endMs = narrationOf(ready, surroundings(0)).totalSeconds * 1000;
    const taken = take(ready, { type: 'start-over' }, endMs + 1000);
    expect(taken.session).toMatchObject({ phase: 'screening', cleared: [] });
  });
});

describe('pause', () => {
  test('keeps the place and asks one question', () => {
    const taken = at({ type: 'pause' });
    expect(saidIds(taken)).toEqual(['paused', 'ask-resume']);
    expect(taken.session).toMatchObject({
      phase: 'paused',
      place: { exercise: 'kneeling-side-stretch', side: 'left', part: 'work' },
    });
  });

  test.each(['unsure', 'partly', 'no'] as const)('is kept after %s', (value) => {
    const paused = at({ type: 'pause' }).session;
    const taken = take(paused, { type: 'answer', value }, 700_000);
    expect(taken.session.phase).toBe('paused');
  });

  test.each([
    ['yes', { type: 'answer', value: 'yes' }],
    ['resume', { type: 'resume' }],
  ] as const)('is ended by %s', (_, event) => {
    const paused = at({ type: 'pause' }).session;
    expect(take(paused, event, 700_000).reply.goOn).toMatchObject({ manner: 'resume', place: paused.place });
  });

  test('is ended on the second side without changing over twice', () => {
    const paused = at({ type: 'pause' }, 'side-lying-rotation', 'change', 'right').session;
    const { timeline } = take(paused, { type: 'resume' }, 1_200_000);
    const words = timeline.entries.flatMap(({ item }) => (item.kind === 'say' ? item.text : []));
    const down = words.findIndex((text) => text.startsWith('From your hands and knees'));
    const up = words.findIndex((text) => text.startsWith('Press up'));
    expect(down >= 0 && up > down).toBe(false);
  });
});

describe('stop', () => {
  test('stops: one word, no question, the place kept', () => {
    const taken = at({ type: 'stop' });
    expect(saidIds(taken)).toEqual(['stopped']);
    expect(taken.reply).toMatchObject({ expects: 'end', goOn: null });
    expect(taken.session.place).toMatchObject({ exercise: 'kneeling-side-stretch', side: 'left' });
  });

  test('leaves the place to be offered by the next start', () => {
    const stopped = at({ type: 'stop' }).session;
    const taken = take(stopped, { type: 'start' }, 700_000);
    expect(taken.session.question?.id).toBe('pick-up');
    const goneOn = take(taken.session, { type: 'answer', value: 'yes' }, 705_000);
    expect(goneOn.reply.goOn?.place).toEqual(stopped.place);
  });

  test('a no to the kept place begins a new session', () => {
    const stopped = at({ type: 'stop' }).session;
    const taken = takeAll(stopped, [{ type: 'start' }, { type: 'answer', value: 'no' }], 700_000);
    expect(taken.session).toMatchObject({ phase: 'screening', place: null, cleared: [] });
  });
});

describe('a dropped line', () => {
  test('says nothing and keeps the place', () => {
    const taken = at({ type: 'drop' });
    expect(saidIds(taken)).toEqual([]);
    expect(taken.session).toMatchObject({
      phase: 'paused',
      place: { exercise: 'kneeling-side-stretch', side: 'left' },
    });
  });
});

describe('the end of what was narrated', () => {
  test('ends a routine that is finished, without a word', () => {
    const endMs = narrationOf(ready, surroundings(0)).totalSeconds * 1000;
    const taken = take(ready, { type: 'continue' }, endMs + 100);
    expect(taken.session.phase).toBe('finished');
    expect(taken.reply).toMatchObject({ prompts: [], goOn: null, expects: 'end' });
  });

  test('of a part goes on from there', () => {
    const taken = at({ type: 'continue' });
    expect(taken.reply.goOn).toMatchObject({
      manner: 'flow',
      place: { exercise: 'kneeling-side-stretch', side: 'left' },
    });
  });
});

describe('the end of a hold that the listener makes', () => {
  const exercise = 'kneeling-side-stretch';
  const heldSeconds = (session: Session, of = exercise) =>
    narrationOf(session, surroundings(0)).entries.flatMap(({ item }) =>
      item.kind === 'timed' && item.exercise === of && (item.purpose === 'hold' || item.purpose === 'effort')
        ? [`${item.set} ${item.side} ${item.seconds}`]
        : [],
    );
  const startOf = (session: Session, side: string, of = exercise) => {
    const { entries } = narrationOf(session, surroundings(0));
    const entry = entries.find(
      ({ item }) => item.kind === 'timed' && item.exercise === of && item.purpose === 'hold' && item.side === side,
    );
    return (entry?.startSeconds ?? 0) * 1000;
  };
  const ended = (atSeconds: number, session: Session = ready, side = 'right') =>
    take(session, { type: 'end-hold' }, startOf(session, side) + atSeconds * 1000);

  test('comes out of it at once, and the other side is held as long', () => {
    const taken = ended(12);
    expect(saidIds(taken)).toEqual(['noted']);
    expect(taken.reply.goOn).toMatchObject({
      manner: 'flow',
      place: { exercise, side: 'right', part: 'release', line: 0 },
    });
    expect(heldSeconds(taken.session)).toEqual(['1 left 12']);
    const [, , first] = taken.timeline.entries;
    expect(first?.item).toMatchObject({ kind: 'say', text: content.exercises[exercise]?.release.say });
  });

  test('tells the other side how long it is', () => {
    const words = ended(12).timeline.entries.flatMap(({ item }) => (item.kind === 'say' ? item.text : []));
    expect(words).toContain('Hold for twelve seconds.');
  });

  test.each([
    [0.2, 1],
    [29.9, 30],
  ])('after %d s leaves the other side %d s', (atSeconds, seconds) => {
    expect(heldSeconds(ended(atSeconds).session)).toEqual([`1 left ${seconds}`]);
  });

  test('on the second side goes on to the next exercise, which is held in full', () => {
    const taken = ended(12, ready, 'left');
    expect(heldSeconds(taken.session)).toEqual([]);
    expect(heldSeconds(taken.session, 'kneeling-buttock-stretch')).toEqual(['1 right 30', '1 left 30']);
  });

  test('is that of its set alone', () => {
    const hug = begunWith({ type: 'start', exercise: 'double-knee-hug' });
    const whole = take(hug.session, { type: 'choose-dose', dose: 'full' }, 1000).session;
    const startMs = 1000 + startOf({ ...whole, narration: hug.session.narration }, 'both', 'double-knee-hug');
    const taken = take(whole, { type: 'end-hold' }, startMs + 10_000);
    expect(taken.session.settledHold).toMatchObject({ exercise: 'double-knee-hug', set: 1 });
    expect(heldSeconds(taken.session, 'double-knee-hug')).toEqual(['2 both 30']);
  });

  test('of an effort ends the effort', () => {
    const walk = begunWith({ type: 'start', routine: 'everyday-back' }).session;
    const effortMs = middleOf('weighted-walk', 'effort', 'both', walk);
    const taken = take(walk, { type: 'end-hold' }, effortMs);
    expect(taken.session.settledHold).toEqual({ exercise: 'weighted-walk', set: 1, seconds: 10 });
    expect(taken.reply.goOn?.place).toMatchObject({ exercise: 'weighted-walk', part: 'release' });
  });

  test('is forgotten once the routine is begun anew', () => {
    const alone = begunWith({ type: 'start', exercise }).session;
    const early = ended(5, alone).session;
    const anew = take(early, { type: 'start-over' }, startOf(alone, 'right') + 7000);
    expect(heldSeconds(anew.session)).toEqual(['1 right 30', '1 left 30']);
  });

  test.each([
    ['the repetitions', 'all-fours-pelvic-tilt', 'breath', 'both'],
    ['the way into a hold', exercise, 'settle', 'right'],
    ['the change of sides', exercise, 'change', 'left'],
    ['a rest', exercise, 'rest', 'left'],
  ])('in %s is a pause', (_, of, purpose, side) => {
    const taken = at({ type: 'end-hold' }, of, purpose, side);
    expect(saidIds(taken)).toEqual(['paused', 'ask-resume']);
    expect(taken.session).toMatchObject({ phase: 'paused', settledHold: null, place: { exercise: of } });
  });

  test('before the exercises waits, and the open question stays', () => {
    const asking = take(newSession(), { type: 'start' }).session;
    const taken = take(asking, { type: 'end-hold' });
    expect(saidIds(taken)).toEqual(['take-your-time', 'ask']);
    expect(taken.reply.goOn).toBeNull();
  });

  test('after a stop for safety goes on with nothing', () => {
    const stopped = at({ type: 'report-sign', sign: 'chest-pain' }).session;
    expect(take(stopped, { type: 'end-hold' }, 900_000).reply.goOn).toBeNull();
  });
});
