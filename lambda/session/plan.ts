// The plan: a routine laid flat into the sets it is made of, for this stage and these wishes. Derived, never stored.
import { byId } from '../content/lookup';
import type { Content, Exercise, Routine } from '../content/schema';
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
  /** Null for a hold. */
  repetitions: number | null;
  /** Null for repetitions. */
  holdSeconds: number | null;
  restSeconds: number;
  /** The first set of its exercise, which is taught in full. */
  isFirst: boolean;
}

/** An exercise that the stage forbids, why, and what is done instead if it is not in the routine anyway. */
export interface LeftOut {
  exercise: string;
  swap: string;
}

/** Whether the stage allows an exercise. A stage that is not known yet allows none. */
export function isAllowed(exercise: Exercise, stage: Session['stage']): boolean {
  return stage !== null && exercise.stages[stage].allowed;
}

/** The routine that "start" means when none is named. */
export function defaultRoutine(content: Content): Routine {
  const routines = Object.values(content.routines);
  const routine = routines.find((each) => each.isDefault) ?? routines[0];
  if (!routine) throw new Error('content has no routine');
  return routine;
}

/** The exercises of a routine that the stage forbids. */
export function leftOut(session: Session, content: Content): LeftOut[] {
  const { stage } = session;
  if (stage === null) return [];
  return exercisesNamed(session, content).flatMap(({ id, stages }) => {
    const rule = stages[stage];
    return rule.allowed ? [] : [{ exercise: id, swap: rule.swap }];
  });
}

/** The first set of what follows a place's exercise in the routine; undefined if nothing does. */
export function setAfter(place: Place, session: Session, { content }: { content: Content }): PlannedSet | undefined {
  const order = exercisesNamed(session, content).map(({ id }) => id);
  const later = order.slice(order.indexOf(place.exercise) + 1);
  return planOf(session, content).find(({ exercise }) => later.includes(exercise));
}

/** The exercises of the plan in order, those that the stage forbids replaced by their swap or left out. */
export function plannedExercises(session: Session, content: Content): Exercise[] {
  const named = exercisesNamed(session, content);
  const planned: Exercise[] = [];
  for (const exercise of named) {
    const chosen = isAllowed(exercise, session.stage) ? exercise : allowedSwap(exercise, session, content);
    const isNew = chosen !== null && !planned.includes(chosen) && (chosen === exercise || !named.includes(chosen));
    if (isNew && !session.avoided.includes(chosen.id)) planned.push(chosen);
  }
  return planned;
}

/** The whole plan, set by set: all sides of a set, then the next set, then the next exercise. */
export function planOf(session: Session, content: Content): PlannedSet[] {
  return plannedExercises(session, content).flatMap((exercise) => setsOf(exercise, session));
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

function exercisesNamed(session: Session, content: Content): Exercise[] {
  const routine = byId(content.routines, session.routine);
  return (routine?.exercises ?? []).flatMap((id) => content.exercises[id] ?? []);
}

function allowedSwap(exercise: Exercise, session: Session, content: Content): Exercise | null {
  const rule = session.stage === null ? undefined : exercise.stages[session.stage];
  const swap = rule && !rule.allowed ? content.exercises[rule.swap] : undefined;
  return swap && isAllowed(swap, session.stage) ? swap : null;
}

function setsOf(exercise: Exercise, session: Session): PlannedSet[] {
  const { dosage } = exercise;
  const sets = dosage.sets.min;
  const sides = sidesOf(exercise);
  const hold = dosage.holdSeconds;
  const settled = session.settledHold?.exercise === exercise.id ? session.settledHold : null;
  const settledIn = (set: number) => (settled?.set === set ? settled.seconds : null);
  return Array.from({ length: sets }, (_, i) => i + 1).flatMap((set) =>
    sides.map((side) => ({
      exercise: exercise.id,
      set,
      sets,
      side,
      repetitions: dosage.repetitions?.min ?? null,
      holdSeconds: hold ? (settledIn(set) ?? holdSeconds(hold.min, session.holdChangeSeconds)) : null,
      restSeconds: dosage.restSeconds.min,
      isFirst: set === 1 && side === sides[0],
    })),
  );
}

function sidesOf(exercise: Exercise): Side[] {
  if (exercise.sides === 'none') return ['both'];
  return exercise.firstSide === 'left' ? ['left', 'right'] : ['right', 'left'];
}

/** A hold as the listener wants it, within what is held at all; content's own number is never cut. */
function holdSeconds(fromContent: number, changeSeconds: number): number {
  const shortest = Math.min(fromContent, SHORTEST_HOLD_SECONDS);
  const longest = Math.max(fromContent, LONGEST_HOLD_SECONDS);
  return Math.min(longest, Math.max(shortest, fromContent + changeSeconds));
}
