// How much of an exercise is done: sets, repetitions and seconds, by the listener's wish and content's amounts.
import type { Dosage, Exercise } from '../content/schema';
import type { Stage } from '../content/stages';
import type { Dose } from './event';

/** One exercise with what is to be done of it. */
export interface Prescription {
  exercise: Exercise;
  sets: number;
  /** Null for a hold or an effort. */
  repetitions: number | null;
  /** Of a hold; null otherwise. */
  holdSeconds: number | null;
  /** Of an effort; null otherwise. */
  effortSeconds: number | null;
}

type Amount = NonNullable<Dosage['repetitions']>;

/**
 * The short dose is one set of the least. The full one is all that the document asks for, as far as the stage lets;
 * where the document is silent it is the least of our default.
 */
export function prescribe(exercise: Exercise, stage: Stage | null, dose: Dose): Prescription {
  const of = (amount: Amount) => (dose === 'full' && amount.from === 'source' ? amount.max : amount.min);
  const { sets } = exercise.dosage;
  const fullSets = Math.min(sets.from === 'source' ? sets.max : sets.min, mostSets(exercise, stage));
  return amounts(exercise, dose === 'full' ? fullSets : 1, of);
}

/** One set of the most that content gives for it, from the document or by default. */
export function longestSet(exercise: Exercise): Prescription {
  return amounts(exercise, 1, ({ max }) => max);
}

function amounts(exercise: Exercise, sets: number, of: (amount: Amount) => number): Prescription {
  const { repetitions, holdSeconds, seconds } = exercise.dosage;
  return {
    exercise,
    sets,
    repetitions: repetitions ? of(repetitions) : null,
    holdSeconds: exercise.hold && holdSeconds ? of(holdSeconds) : null,
    effortSeconds: seconds ? of(seconds) : null,
  };
}

/** The most sets of an exercise at a stage. */
export function mostSets({ dosage, stages }: Exercise, stage: Stage | null): number {
  const rule = stage === null ? null : stages[stage];
  const limit = rule?.allowed ? rule.mostSets : undefined;
  return Math.min(dosage.sets.max, limit ?? dosage.sets.max);
}
