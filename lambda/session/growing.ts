// Doses that grow to fill the time of a routine that is put together.
import type { Stage } from '../content/stages';
import { mostSets, type Prescription } from './dose';

/** Holds are made longer by steps of this (product default). */
const HOLD_STEP_SECONDS = 5;

/** Doses grown evenly as long as they fit: repetitions and holds first, then sets, never past content's amounts. */
export function grown(
  routine: Prescription[],
  stage: Stage | null,
  fits: (routine: Prescription[]) => boolean,
): Prescription[] {
  const now = [...routine];
  for (const grow of [longerSet, oneMoreSet]) {
    for (let hasGrown = true; hasGrown; ) {
      hasGrown = false;
      for (const [i, prescription] of now.entries()) {
        const longer = grow(prescription, stage);
        const next = now.with(i, longer ?? prescription);
        if (!longer || !fits(next)) continue;
        now[i] = longer;
        hasGrown = true;
      }
    }
  }
  return now;
}

/** One repetition more, or a little more of a hold or an effort; null at the most of content's dose. */
function longerSet(prescription: Prescription): Prescription | null {
  const { exercise, repetitions, holdSeconds, effortSeconds } = prescription;
  const { dosage } = exercise;
  const more = (now: number | null, amount: { max: number } | undefined, step: number) =>
    now !== null && amount && now < amount.max ? Math.min(amount.max, now + step) : null;
  const moreRepetitions = more(repetitions, dosage.repetitions, 1);
  if (moreRepetitions !== null) return { ...prescription, repetitions: moreRepetitions };
  const longerHold = more(holdSeconds, dosage.holdSeconds, HOLD_STEP_SECONDS);
  if (longerHold !== null) return { ...prescription, holdSeconds: longerHold };
  const longerEffort = more(effortSeconds, dosage.seconds, HOLD_STEP_SECONDS);
  return longerEffort === null ? null : { ...prescription, effortSeconds: longerEffort };
}

function oneMoreSet(prescription: Prescription, stage: Stage | null): Prescription | null {
  const { sets, exercise } = prescription;
  return sets < mostSets(exercise, stage) ? { ...prescription, sets: sets + 1 } : null;
}
