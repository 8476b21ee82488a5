// What a person may do: the stage's rules, what she told of that keeps exercises out, and what is not at hand.
import { byId } from '../content/lookup';
import type { Content, Exercise, Routine, Undescribed } from '../content/schema';
import type { Session } from './session';

/** What decides whether an exercise is done. */
export type Circumstances = Pick<Session, 'stage' | 'restrictions'>;

interface Refusal {
  reason: string;
  source: string;
  swap: string;
}

/** A swap may be kept out by something else that was told; its own swap is tried then, this often. */
const MOST_SWAPS = 3;

/** An exercise by its id, described or merely named. */
export function exerciseNamed(content: Content, id: string | null | undefined): Exercise | Undescribed | undefined {
  return byId(content.exercises, id) ?? byId(content.undescribed, id);
}

/** Why an exercise is not done, the stage's reason first; null if nothing is against it. */
export function refusalOf(exercise: Exercise | Undescribed, { stage, restrictions }: Circumstances): Refusal | null {
  const rule = stage === null ? null : exercise.stages[stage];
  if (rule && !rule.allowed) return rule;
  const notWith = 'notWith' in exercise ? exercise.notWith : undefined;
  return restrictions.map((id) => byId(notWith ?? {}, id)).find((each) => each !== undefined) ?? null;
}

/** Why a routine is not for a stage; null if it is. */
export function routineRefusal(routine: Routine | undefined, { stage }: Circumstances): Refusal | null {
  const rule = stage === null ? undefined : routine?.stages[stage];
  return rule && !rule.allowed ? rule : null;
}

/** Whether an exercise may be narrated. A stage that is not known yet allows none. */
export function isAllowed(exercise: Exercise | Undescribed, circumstances: Circumstances): exercise is Exercise {
  return circumstances.stage !== null && refusalOf(exercise, circumstances) === null;
}

/** What is done in place of a refused exercise; null if nothing is. */
export function swapFor(
  exercise: Exercise | Undescribed,
  circumstances: Circumstances,
  content: Content,
): Exercise | null {
  let refused = exercise;
  for (let swaps = 0; swaps < MOST_SWAPS; swaps++) {
    const swap = exerciseNamed(content, refusalOf(refused, circumstances)?.swap);
    if (!swap) return null;
    if (isAllowed(swap, circumstances)) return swap;
    refused = swap;
  }
  return null;
}
