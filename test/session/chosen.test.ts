// What was asked for: a routine, one exercise, a name that several go by, or a number of minutes.
import { STAGES, type Stage } from '../../lambda/content/stages';
import { isAllowed } from '../../lambda/session/allowed';
import {
  defaultRoutine,
  exercisesInQuestion,
  exercisesNamed,
  isComposed,
  prescriptions,
} from '../../lambda/session/chosen';
import { leftOut } from '../../lambda/session/plan';
import { newSession, type Session } from '../../lambda/session/session';
import { broken, exerciseOf } from '../support/broken-content';
import { begunWith, content, saidIds, take, takeAll } from '../support/listener';

const wanting = (own: Partial<Session>): Session => ({ ...newSession(), stage: 'general', ...own });
const named = (session: Session, of = content) => exercisesNamed(session, of).map(({ id }) => id);
const inQuestion = (session: Session, of = content) => exercisesInQuestion(session, of).map(({ id }) => id);
const planned = (session: Session, of = content) => prescriptions(session, of).map(({ exercise }) => exercise.id);

describe('one exercise', () => {
  test('is all that is planned', () => {
    expect(planned(wanting({ exercise: 'bird-dog', routine: 'gentle-low-back' }))).toEqual(['bird-dog']);
  });

  test('that the stage forbids is planned as its swap, and is left out by name', () => {
    const session = wanting({ exercise: 'plank', stage: 'trimester-2' });
    expect(planned(session)).toEqual(['bird-dog']);
    expect(leftOut(session, content)).toEqual([{ exercise: 'plank', swap: 'bird-dog' }]);
  });

  test('that no document describes is planned as its swap', () => {
    expect(planned(wanting({ exercise: 'hip-mobility' }))).toEqual(['kneeling-lunge']);
  });

  test.each(['constructor', 'no-such-exercise'])('that content does not have plans nothing: %s', (exercise) => {
    expect(planned(wanting({ exercise }))).toEqual([]);
  });

  test('comes before minutes, and is put together by nobody', () => {
    const session = wanting({ exercise: 'bird-dog', minutes: 10 });
    expect(isComposed(session)).toBe(false);
    expect(planned(session)).toEqual(['bird-dog']);
  });
});

describe('a name that several exercises go by', () => {
  test('means at a stage what content says it means there', () => {
    expect(named(wanting({ exercise: 'any-bridge', stage: 'general' }))).toEqual(['glute-bridge']);
    expect(named(wanting({ exercise: 'any-bridge', stage: 'postpartum' }))).toEqual(['simple-bridge']);
    expect(inQuestion(wanting({ exercise: 'any-bridge', stage: 'general' }))).toEqual([]);
  });

  test('means the only one that the stage allows', () => {
    expect(named(wanting({ exercise: 'pelvic-tilt', stage: 'trimester-2' }))).toEqual(['all-fours-pelvic-tilt']);
    expect(inQuestion(wanting({ exercise: 'pelvic-tilt', stage: 'trimester-2' }))).toEqual([]);
  });

  test('means the only one that is left of them by what was told', () => {
    const session = wanting({ exercise: 'wall-squat', stage: 'before-pregnancy', restrictions: ['no-balls'] });
    const kept = broken((copy) => {
      exerciseOf(copy, 'ball-squat').notWith = { 'no-balls': { source: 'product', reason: 'No.', swap: 'wall-sit' } };
    });
    expect(inQuestion(session)).toEqual(['ball-squat', 'wall-sit']);
    expect(named(session, kept)).toEqual(['wall-sit']);
  });

  test('whose usual one was kept out by what was told does not mean that one', () => {
    const session = wanting({ exercise: 'any-bridge', stage: 'before-pregnancy', restrictions: ['caesarean'] });
    expect(named(session)).toEqual(['simple-bridge']);
  });

  test('is in question where the stage allows several and none is meant', () => {
    const session = wanting({ exercise: 'pelvic-tilt', stage: 'general' });
    expect(named(session)).toEqual([]);
    expect(inQuestion(session)).toEqual(['all-fours-pelvic-tilt', 'lying-pelvic-tilt', 'pelvic-floor-tilt']);
    expect(planned(session)).toEqual([]);
  });

  test('asks only about those that are allowed', () => {
    const session = wanting({ exercise: 'pelvic-tilt', stage: 'trimester-1' });
    const forbidden = broken((copy) => {
      const rule = { allowed: false as const, source: 'product', reason: 'No.', swap: 'all-fours-pelvic-tilt' };
      exerciseOf(copy, 'lying-pelvic-tilt').stages['trimester-1'] = rule;
    });
    expect(inQuestion(session, forbidden)).toEqual(['all-fours-pelvic-tilt', 'pelvic-floor-tilt']);
  });

  test('none of which is allowed is the first of them, with its reason and its swap', () => {
    const session = wanting({ exercise: 'any-bridge', stage: 'trimester-3' });
    expect(named(session)).toEqual(['rolling-bridge']);
    expect(planned(session)).toEqual(['all-fours-pelvic-tilt']);
    expect(leftOut(session, content)).toEqual([{ exercise: 'rolling-bridge', swap: 'all-fours-pelvic-tilt' }]);
    expect(inQuestion(session)).toEqual([]);
  });

  test('means nothing and asks nothing while the stage is not known', () => {
    const session = wanting({ exercise: 'pelvic-tilt', stage: null });
    expect(named(session)).toEqual([]);
    expect(inQuestion(session)).toEqual([]);
  });

  const cases = content.sharedNames.flatMap(({ id }) => STAGES.map((stage) => [id, stage] as const));

  test.each(cases)(
    '%s at the stage %s leads to something allowed, or to a question between things allowed',
    (id, stage) => {
      const session = wanting({ exercise: id, stage });
      const open = exercisesInQuestion(session, content);
      expect(open).not.toHaveLength(1);
      expect(open.filter((each) => !isAllowed(each, session))).toEqual([]);
      expect(planned(session)).toHaveLength(open.length === 0 ? 1 : 0);
    },
  );
});

describe('the question which of several is meant', () => {
  const asking = begunWith({ type: 'start', exercise: 'pelvic-tilt' });

  test('comes after the safety questions, and lets nobody in', () => {
    expect(saidIds(asking)).toEqual(['ask-which-exercise']);
    expect(asking.session).toMatchObject({ phase: 'screening', question: { id: 'which-exercise' } });
    expect(asking.reply.goOn).toBeNull();
  });

  test('names those that are meant', () => {
    const { timeline } = asking;
    const words = timeline.entries.map(({ item }) => (item.kind === 'say' ? item.text : '')).join(' ');
    for (const { name } of exercisesInQuestion(asking.session, content)) expect(words).toContain(name);
  });

  test('is answered by a name', () => {
    const taken = take(asking.session, { type: 'choose-exercise', exercise: 'lying-pelvic-tilt' });
    expect(taken.session).toMatchObject({ phase: 'ready', exercise: 'lying-pelvic-tilt' });
    expect(taken.reply.goOn?.place.exercise).toBe('lying-pelvic-tilt');
  });

  test.each(['yes', 'unsure', 'partly'] as const)('is answered by the first after %s', (value) => {
    const taken = take(asking.session, { type: 'answer', value });
    expect(taken.reply.goOn?.place.exercise).toBe('all-fours-pelvic-tilt');
  });

  test('ends the session after no', () => {
    const taken = take(asking.session, { type: 'answer', value: 'no' });
    expect(saidIds(taken)).toEqual(['stopped']);
    expect(taken.reply.expects).toBe('end');
  });

  test.each(['plank', 'kneeling-lunge', 'no-such-exercise', 'pelvic-tilt'])(
    'is not answered by another name: %s',
    (exercise) => {
      const taken = take(asking.session, { type: 'choose-exercise', exercise });
      expect(taken.session.question?.id).toBe('which-exercise');
      expect(taken.reply.goOn).toBeNull();
    },
  );

  test.each(['resume', 'next', 'continue', 'silence', 'help', 'repeat', 'skip', 'unknown'] as const)(
    'is not gone around by %s',
    (type) => {
      const taken = take(asking.session, { type });
      expect(taken.reply.goOn).toBeNull();
      expect(taken.session.question?.id).toBe('which-exercise');
    },
  );

  test('is asked again when a restriction is told, between what that leaves', () => {
    const squat = begunWith({ type: 'start', exercise: 'wall-squat' }, 'general');
    expect(squat.session.question?.id).toBe('which-exercise');
    const taken = take(squat.session, { type: 'report-condition', condition: 'diastasis' });
    expect(saidIds(taken)).toEqual(['restriction-advice', 'ask-which-exercise']);
    expect(taken.reply.goOn).toBeNull();
  });

  test('that a restriction has settled is never answered with what it keeps out', () => {
    const squat = begunWith({ type: 'start', exercise: 'wall-squat' }, 'general');
    const taken = takeAll(squat.session, [
      { type: 'report-condition', condition: 'pelvic-floor-symptoms' },
      { type: 'answer', value: 'yes' },
    ]);
    expect(['ball-squat', 'wall-sit']).not.toContain(taken.reply.goOn?.place.exercise);
    expect(taken.reply.goOn?.place.exercise).toBe('pelvic-floor-tilt');
  });

  test('is not asked at a stage that tells which is meant', () => {
    const taken = begunWith({ type: 'start', exercise: 'pelvic-tilt' }, 'postpartum');
    expect(taken.reply.goOn?.place.exercise).toBe('pelvic-floor-tilt');
  });
});

describe('so many minutes', () => {
  const session = wanting({ minutes: 10, routine: 'gentle-low-back' });

  test('are put together by rule, not taken from a routine', () => {
    expect(isComposed(session)).toBe(true);
    expect(named(session)).toEqual([]);
    expect(planned(session).length).toBeGreaterThan(1);
  });

  test('plan nothing while the stage is not known', () => {
    expect(planned({ ...session, stage: null })).toEqual([]);
  });

  test('are planned without what hurt or needs what is not there, and with nothing in its place', () => {
    const all = planned(session);
    const [, second] = all;
    expect(planned({ ...session, avoided: [second ?? ''] })).toEqual(all.filter((id) => id !== second));
    const equipped = { ...session, minutes: 20, equipment: content.equipment.map(({ id }) => id) };
    const needing = (id: string) => content.exercises[id]?.equipment.includes('wall') === true;
    expect(planned(equipped).filter(needing).length).toBeGreaterThan(0);
    expect(planned({ ...equipped, lacking: ['wall'] })).toEqual(planned(equipped).filter((id) => !needing(id)));
  });
});

describe('a routine', () => {
  test('is planned without what hurt, and without what needs something that is not there', () => {
    const session = wanting({ routine: 'strong-back-for-pregnancy', avoided: ['bird-dog'], lacking: ['wall'] });
    expect(planned(session)).toEqual(['lying-pelvic-tilt', 'good-morning', 'band-side-step', 'bent-knee-kickback']);
  });

  const told = [[], ...content.restrictions.map(({ id }) => [id]), content.restrictions.map(({ id }) => id)];
  const cases = Object.keys(content.routines).flatMap((id) => STAGES.map((stage): [string, Stage] => [id, stage]));

  test.each(cases)('%s at the stage %s has each exercise once, and none that is kept out', (routine, stage) => {
    for (const restrictions of told) {
      const session = wanting({ routine, stage, restrictions });
      const all = prescriptions(session, content).map(({ exercise }) => exercise);
      expect(new Set(all).size).toBe(all.length);
      expect(all.filter((each) => !isAllowed(each, session))).toEqual([]);
    }
  });

  test('that is the default one is marked so, or is the first', () => {
    expect(defaultRoutine(content).isDefault).toBe(true);
    const none = broken((copy) => {
      for (const routine of Object.values(copy.routines)) routine.isDefault = false;
    });
    expect(defaultRoutine(none)).toBe(Object.values(none.routines)[0]);
  });
});
