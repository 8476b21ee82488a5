// What is said around the exercises: what is ahead, what is left out and why, and the ways out of them.
import { byId } from '../content/lookup';
import type { Content } from '../content/schema';
import { exerciseNamed, refusalOf } from './allowed';
import { exercisesNamed } from './chosen';
import { SETUP_LINES } from './place';
import { leftOut, plannedExercises } from './plan';
import { type Prompt, prompt } from './reply';
import type { Session } from './session';

interface Surroundings {
  content: Content;
}

/** What is ahead, what it takes, what is left out, and how to stop it. */
export function opening(session: Session, turn: Surroundings): Prompt[] {
  const planned = plannedExercises(session, turn.content);
  return [
    planned.length === 1 ? prompt('exercise-ahead') : prompt('routine-ahead', undefined, { count: planned.length }),
    ...(equipmentNeeded(session, turn.content).length > 0 ? [prompt('equipment-needed')] : []),
    ...replacements(session, turn),
    prompt('how-to-stop'),
  ];
}

/** What the exercises of the plan need, by id. */
export function equipmentNeeded(session: Session, content: Content): string[] {
  return [...new Set(plannedExercises(session, content).flatMap(({ equipment }) => equipment))];
}

/** What is left out, once for each reason, and what comes instead. */
export function replacements(session: Session, { content }: Surroundings): Prompt[] {
  const left = leftOut(session, content).map(({ exercise }) => exercise);
  const firsts = left.filter((exercise) => leftOutLike(exercise, session, content)[0] === exercise);
  return left.length === 0 ? [] : [{ ...prompt('left-out'), each: firsts }, ...comingInstead(session, content)];
}

/** The exercises that are left out for the reason that one of them is. */
export function leftOutLike(exercise: string, session: Session, content: Content): string[] {
  const reasonOf = (id: string) => {
    const refused = exerciseNamed(content, id);
    return refused && refusalOf(refused, session)?.reason;
  };
  const left = leftOut(session, content).map((each) => each.exercise);
  return left.filter((id) => reasonOf(id) === reasonOf(exercise));
}

/** What was not asked for and comes in place of something, by id. */
export function swappedIn(session: Session, content: Content): string[] {
  const named = exercisesNamed(session, content).map(({ id }) => id);
  return swapsPlanned(session, content).filter((id) => !named.includes(id));
}

/** What comes in place of something; where all of that comes anyway, the first of it is named. */
function comingInstead(session: Session, content: Content): Prompt[] {
  if (swappedIn(session, content).length > 0) return [prompt('swapped-in')];
  const [swap] = swapsPlanned(session, content);
  return swap === undefined ? [] : [prompt('swap-follows-anyway', { swap })];
}

function swapsPlanned(session: Session, content: Content): string[] {
  const planned = plannedExercises(session, content).map(({ id }) => id);
  const swaps = leftOut(session, content).flatMap(({ swap }) => swap ?? []);
  return [...new Set(swaps)].filter((id) => planned.includes(id));
}

/** Somebody who is in the middle of an exercise is told how to come out of it before anything else. */
export function comingOut({ phase, place }: Session, { content }: Surroundings): Prompt[] {
  if (phase !== 'exercising' || !place) return [];
  const isHeld = byId(content.exercises, place.exercise)?.hold !== undefined;
  const isMovingIn = place.part === 'setup' && place.line > SETUP_LINES.setup && isHeld;
  if (place.part !== 'work' && !isMovingIn) return [];
  return [prompt('come-out', { exercise: place.exercise, side: place.side })];
}

/** The same for somebody whose exercise is no longer in the plan, after something was told. */
export function comingOutOfLeftOut(session: Session, turn: Surroundings): Prompt[] {
  const isPlanned = plannedExercises(session, turn.content).some(({ id }) => id === session.place?.exercise);
  return isPlanned ? [] : comingOut(session, turn);
}

/** The way up, for somebody who is on the floor. */
export function gettingUp({ place }: Session, { content }: Surroundings): Prompt[] {
  const exercise = byId(content.exercises, place?.exercise);
  const isOnFloor = byId(content.positions, exercise?.startPosition)?.isOnFloor === true;
  return exercise && isOnFloor ? [prompt('get-up', { exercise: exercise.id, side: 'both' })] : [];
}
