// How long a routine takes, reckoned from content's durations without laying it out.
import type { Content } from '../content/schema';
import type { Prescription } from './dose';

/** Seconds from getting ready to the last word, for exercises in their order. */
export function secondsOf(routine: Prescription[], content: Content): number {
  const { durations } = content;
  const needsEquipment = routine.some(({ exercise }) => exercise.equipment.length > 0);
  let seconds = durations.frameSeconds + (needsEquipment ? durations.equipmentSeconds : 0);
  let position: string | null = null;
  let restSeconds = 0;
  for (const prescription of routine) {
    const { startPosition } = prescription.exercise;
    seconds +=
      position === null
        ? (durations.enterSeconds[startPosition] ?? 0)
        : (durations.moveSeconds[position]?.[startPosition] ?? 0) + restSeconds;
    seconds += exerciseSeconds(prescription, content);
    position = startPosition;
    restSeconds = durations.exercises[prescription.exercise.id]?.restSeconds ?? 0;
  }
  return seconds + (position === null ? 0 : (durations.upSeconds[position] ?? 0));
}

/** Seconds of the exercises alone, without the ways between them. */
export function secondsIn(routine: Prescription[], content: Content): number {
  return routine.reduce((sum, each) => sum + exerciseSeconds(each, content), 0);
}

function exerciseSeconds(
  { exercise, sets, repetitions, holdSeconds, effortSeconds }: Prescription,
  { durations }: Content,
): number {
  const known = durations.exercises[exercise.id];
  if (!known) return 0;
  const { dosage } = exercise;
  const moreRepetitions = (repetitions ?? 0) - (dosage.repetitions?.min ?? 0);
  const moreHold = holdSeconds === null ? 0 : holdSeconds - (dosage.holdSeconds?.min ?? 0);
  const moreEffort = effortSeconds === null ? 0 : effortSeconds - (dosage.seconds?.min ?? 0);
  const moreInSet = moreRepetitions * (known.repetitionSeconds ?? 0) + (moreHold + moreEffort) * known.sides;
  return known.firstSetSeconds + (sets - 1) * known.furtherSetSeconds + sets * moreInSet;
}
