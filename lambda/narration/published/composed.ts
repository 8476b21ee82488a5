// The routines that are put together by rule, as they are published: for each stage and length, with nothing at hand.
import type { Content } from '../../content/schema';
import { STAGES } from '../../content/stages';
import { composed, LONGEST_ROUTINE_MINUTES, SHORTEST_ROUTINE_MINUTES } from '../../session/compose';
import { secondsOf } from '../../session/seconds-of';

const MINUTES = [SHORTEST_ROUTINE_MINUTES, 10, 15, 20, LONGEST_ROUTINE_MINUTES];

/** Each routine with its exercises in order and what is done of them. */
export function publishedRoutinesByRule(content: Content) {
  return STAGES.flatMap((stage) =>
    MINUTES.map((minutes) => {
      const routine = composed({ stage, restrictions: [], minutes, equipment: [] }, content);
      const exercises = routine.map(({ exercise, sets, repetitions, holdSeconds, effortSeconds }) => ({
        exercise: exercise.id,
        sets,
        repetitions,
        holdSeconds,
        effortSeconds,
      }));
      return { stage, minutes, seconds: Math.round(secondsOf(routine, content)), exercises };
    }),
  );
}
