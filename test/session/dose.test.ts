// How much of an exercise is done: the least, or all that its document asks for.
import type { Exercise } from '../../lambda/content/schema';
import { STAGES } from '../../lambda/content/stages';
import { longestSet, mostSets, prescribe } from '../../lambda/session/dose';
import { broken, exerciseOf } from '../support/broken-content';
import { content } from '../support/listener';

type Dosage = Exercise['dosage'];

const amount = (min: number, max: number, from: 'source' | 'default' = 'source') =>
  ({ min, max, from, source: 'product' }) as const;

function dosed(id: string, dosage: Partial<Dosage>): Exercise {
  return exerciseOf(
    broken((copy) => Object.assign(exerciseOf(copy, id).dosage, dosage)),
    id,
  );
}

describe('the short dose', () => {
  test('is one set of the least repetitions', () => {
    const squat = dosed('ball-squat', { sets: amount(3, 4), repetitions: amount(8, 12) });
    expect(prescribe(squat, 'general', 'short')).toMatchObject({ sets: 1, repetitions: 8, holdSeconds: null });
  });

  test.each(Object.values(content.exercises))('of $id is one set of the least at every stage', (exercise) => {
    for (const stage of STAGES) {
      const { sets, repetitions, holdSeconds, effortSeconds } = prescribe(exercise, stage, 'short');
      expect(sets).toBe(1);
      expect(repetitions).toBe(exercise.dosage.repetitions?.min ?? null);
      expect(holdSeconds).toBe(exercise.hold ? exercise.dosage.holdSeconds?.min : null);
      expect(effortSeconds).toBe(exercise.dosage.seconds?.min ?? null);
    }
  });
});

describe('the full dose', () => {
  test('is the most that the document asks for', () => {
    const squat = dosed('ball-squat', { sets: amount(3, 4), repetitions: amount(8, 12) });
    expect(prescribe(squat, 'general', 'full')).toMatchObject({ sets: 4, repetitions: 12 });
  });

  test('of an effort or a hold is the longest that the document asks for', () => {
    expect(prescribe(exerciseOf(content, 'band-side-step'), 'general', 'full').effortSeconds).toBe(45);
    expect(prescribe(exerciseOf(content, 'double-knee-hug'), 'general', 'full').holdSeconds).toBe(30);
  });

  test('takes each amount that is our own default no further than the short dose', () => {
    const squat = dosed('ball-squat', { sets: amount(1, 4, 'default'), repetitions: amount(8, 12) });
    expect(prescribe(squat, 'general', 'full')).toMatchObject({ sets: 1, repetitions: 12 });
    const other = dosed('ball-squat', { sets: amount(1, 4), repetitions: amount(8, 12, 'default') });
    expect(prescribe(other, 'general', 'full')).toMatchObject({ sets: 4, repetitions: 8 });
  });

  test('has no more sets than the stage lets it have', () => {
    const tilt = exerciseOf(content, 'lying-pelvic-tilt');
    expect(tilt.stages['trimester-1']).toMatchObject({ mostSets: 1 });
    expect(prescribe(tilt, 'trimester-1', 'full').sets).toBe(1);
    expect(prescribe(tilt, 'general', 'full').sets).toBe(3);
  });

  test.each(Object.values(content.exercises))('of $id is at least the short one, and within content’s', (exercise) => {
    for (const stage of STAGES) {
      const short = prescribe(exercise, stage, 'short');
      const full = prescribe(exercise, stage, 'full');
      expect(full.sets).toBeLessThanOrEqual(mostSets(exercise, stage));
      for (const key of ['sets', 'repetitions', 'holdSeconds', 'effortSeconds'] as const) {
        expect(full[key] ?? 0).toBeGreaterThanOrEqual(short[key] ?? 0);
      }
    }
  });
});

describe('a hold inside a repetition', () => {
  test('is no hold of its own', () => {
    const birdDog = exerciseOf(content, 'bird-dog');
    expect(birdDog.dosage.holdSeconds).toBeDefined();
    expect(prescribe(birdDog, 'general', 'full')).toMatchObject({ repetitions: 10, holdSeconds: null });
    expect(longestSet(birdDog).holdSeconds).toBeNull();
  });
});

describe('the most sets', () => {
  test('are the document’s where the stage has no limit, or is not known', () => {
    const lift = exerciseOf(content, 'side-lying-leg-lift');
    expect(mostSets(lift, 'general')).toBe(lift.dosage.sets.max);
    expect(mostSets(lift, null)).toBe(lift.dosage.sets.max);
  });

  test('are no more than the stage’s', () => {
    expect(mostSets(exerciseOf(content, 'side-lying-leg-lift'), 'postpartum-early')).toBe(1);
  });

  test('are never raised by a stage', () => {
    const generous = broken((copy) => {
      exerciseOf(copy, 'clamshell').stages.general = { allowed: true, source: 'product', mostSets: 9 };
    });
    expect(mostSets(exerciseOf(generous, 'clamshell'), 'general')).toBe(3);
  });
});

test('the longest set is one set of the most, defaults included', () => {
  const hug = exerciseOf(content, 'double-knee-hug');
  expect(longestSet(hug)).toMatchObject({ sets: 1, holdSeconds: hug.dosage.holdSeconds?.max });
  const clamshell = exerciseOf(content, 'clamshell');
  expect(clamshell.dosage.repetitions?.from).toBe('default');
  expect(longestSet(clamshell)).toMatchObject({ sets: 1, repetitions: 10 });
});
