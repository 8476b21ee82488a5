// The plan: a routine laid flat into the sets it is made of, for this stage and these wishes. Derived, never stored.
import type { Content, Exercise } from '../content/schema';
import { isAllowed, swapFor } from './allowed';
import { exercisesNamed, isComposed, prescriptions } from './chosen';
import type { Prescription } from './dose';
import { type Place, SETUP_LINES, type Side } from './place';
import type { Session } from './session';

/** The shortest hold that a listener can ask for; ACSM gives 10 to 30 s for a stretch (acsm-2021). */
export const SHORTEST_HOLD_SECONDS = 10;
/** The longest; ACSM's total for one stretch over all its repeats is 60 s (acsm-2021). */
export const LONGEST_HOLD_SECONDS = 60;

/** One set on one side: the smallest part of a plan that a listener would call a part of it. */
export interface PlannedSet {
  exercise: string;
  set: number;
  sets: number;
  side: Side;
  /** Null for a hold or an effort. */
  repetitions: number | null;
  /** Of a hold; null otherwise. */
  holdSeconds: number | null;
  /** Of an effort; null otherwise. */
  effortSeconds: number | null;
  restSeconds: number;
  /** The first set of its exercise, which is taught in full. */
  isFirst: boolean;
}

/** An exercise that may not be done, and what is done instead if it is not in the routine anyway. */
export interface LeftOut {
  exercise: string;
  swap: string | null;
}

/** The exercises that were asked for and may not be done. */
export function leftOut(session: Session, content: Content): LeftOut[] {
  if (session.stage === null) return [];
  return exercisesNamed(session, content)
    .filter((exercise) => !isAllowed(exercise, session))
    .map((exercise) => ({ exercise: exercise.id, swap: swapFor(exercise, session, content)?.id ?? null }));
}

/** The first set of what follows a place's exercise; undefined if nothing does. */
export function setAfter(place: Place, session: Session, { content }: { content: Content }): PlannedSet | undefined {
  const plan = planOf(session, content);
  const isHere = ({ exercise }: PlannedSet) => exercise === place.exercise;
  if (plan.some(isHere)) return plan[plan.findLastIndex(isHere) + 1];
  const order = orderOf(session, content);
  const later = order.slice(order.indexOf(place.exercise) + 1);
  return plan.find(({ exercise }) => later.includes(exercise));
}

/** The exercises of the plan in order. */
export function plannedExercises(session: Session, content: Content): Exercise[] {
  return prescriptions(session, content).map(({ exercise }) => exercise);
}

/** The whole plan, set by set: all sides of a set, then the next set, then the next exercise. */
export function planOf(session: Session, content: Content): PlannedSet[] {
  return prescriptions(session, content).flatMap((prescription) => setsOf(prescription, session));
}

/** Where a plan begins; null if the stage leaves nothing of it. */
export function firstPlace(plan: PlannedSet[]): Place | null {
  return plan[0] ? placeOf(plan[0]) : null;
}

/** The start of a planned set. */
export function placeOf({ exercise, set, side }: PlannedSet): Place {
  return { exercise, set, side, part: 'setup', line: 0, repetition: 1 };
}

/** Whether a place is where its plan begins, before anything has been told. */
export function isBeginning(place: Place, session: Session, { content }: { content: Content }): boolean {
  const isFirstSet = indexOf(planOf(session, content), place) === 0;
  return isFirstSet && place.part === 'setup' && place.line === SETUP_LINES.announcement && place.repetition === 1;
}

/** The set that has been held on one side already and will be on the other, with its seconds; null if there is none. */
export function halfHeld(session: Session, { content }: { content: Content }): Session['settledHold'] {
  const { place } = session;
  if (!place) return null;
  const plan = planOf(session, content);
  const index = indexOf(plan, place);
  const now = plan[index];
  const other = place.part === 'release' ? plan[index + 1] : plan[index - 1];
  const isHalf = now?.exercise === other?.exercise && now?.set === other?.set;
  if (!isHalf || !now || now.holdSeconds === null) return null;
  return { exercise: now.exercise, set: now.set, seconds: now.holdSeconds };
}

/** The index of the set that a place lies in; -1 if the plan has no such set. */
export function indexOf(plan: PlannedSet[], place: Place): number {
  return plan.findIndex(
    ({ exercise, set, side }) => exercise === place.exercise && set === place.set && side === place.side,
  );
}

/** The order that exercises stand in, those included that hurt or lack something and are no longer in the plan. */
function orderOf(session: Session, content: Content): string[] {
  if (isComposed(session)) {
    const restrictions = session.composedFor ?? session.restrictions;
    return plannedExercises({ ...session, avoided: [], lacking: [], restrictions }, content).map(({ id }) => id);
  }
  const named = exercisesNamed(session, content).map((exercise) => {
    const swap = isAllowed(exercise, session) ? null : swapFor(exercise, session, content);
    return [exercise.id, ...(swap ? [swap.id] : [])];
  });
  return [...new Set(named.flat())];
}

/** The sets of a prescription in order; a plan of its own where that is all there is. */
export function setsOf(prescription: Prescription, { settledHold, holdChangeSeconds }: HoldWishes): PlannedSet[] {
  const { exercise, sets, repetitions, holdSeconds, effortSeconds } = prescription;
  const sides = sidesOf(exercise);
  const settledIn = (set: number) =>
    settledHold?.exercise === exercise.id && settledHold.set === set ? settledHold.seconds : null;
  return Array.from({ length: sets }, (_, i) => i + 1).flatMap((set) =>
    sides.map((side) => ({
      exercise: exercise.id,
      set,
      sets,
      side,
      repetitions,
      holdSeconds: holdSeconds === null ? null : (settledIn(set) ?? wishedHold(holdSeconds, holdChangeSeconds)),
      effortSeconds: effortSeconds === null ? null : (settledIn(set) ?? effortSeconds),
      restSeconds: exercise.dosage.restSeconds.min,
      isFirst: set === 1 && side === sides[0],
    })),
  );
}

type HoldWishes = Pick<Session, 'settledHold' | 'holdChangeSeconds'>;

function sidesOf({ sides, firstSide }: Exercise): Side[] {
  if (sides !== 'each') return ['both'];
  return firstSide === 'left' ? ['left', 'right'] : ['right', 'left'];
}

/** A hold as the listener wants it, within what is held at all; content's own number is never cut. */
function wishedHold(fromContent: number, changeSeconds: number): number {
  const shortest = Math.min(fromContent, SHORTEST_HOLD_SECONDS);
  const longest = Math.max(fromContent, LONGEST_HOLD_SECONDS);
  return Math.min(longest, Math.max(shortest, fromContent + changeSeconds));
}
