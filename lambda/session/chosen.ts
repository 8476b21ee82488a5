// What was chosen to be done: a routine of content, one exercise, or so many minutes put together by rule.
import { byId } from '../content/lookup';
import type { Content, Exercise, Routine, Undescribed } from '../content/schema';
import { exerciseNamed, isAllowed, swapFor } from './allowed';
import { composed } from './compose';
import { type Prescription, prescribe } from './dose';
import type { Dose } from './event';
import type { Session } from './session';

/** The routine that "start" means when none is named. */
export function defaultRoutine(content: Content): Routine {
  const routines = Object.values(content.routines);
  const routine = routines.find((each) => each.isDefault) ?? routines[0];
  if (!routine) throw new Error('content has no routine');
  return routine;
}

/** The exercises that were asked for, in order, whether they may be done or not; none where minutes were asked for. */
export function exercisesNamed(session: Session, content: Content): (Exercise | Undescribed)[] {
  if (session.exercise !== null) return exerciseMeant(session.exercise, session, content) ?? [];
  if (session.minutes !== null) return [];
  const routine = byId(content.routines, session.routine);
  return (routine?.exercises ?? []).flatMap((id) => exerciseNamed(content, id) ?? []);
}

/** What is to be done, in order: what may not be is replaced by its swap or left out. */
export function prescriptions(session: Session, content: Content): Prescription[] {
  const { stage, avoided, lacking } = session;
  const wanted = isComposed(session) ? composedFor(session, content) : fromList(session, content);
  if (stage === null) return [];
  return wanted.filter(
    ({ exercise }) =>
      isAllowed(exercise, session) &&
      !avoided.includes(exercise.id) &&
      !exercise.equipment.some((id) => lacking.includes(id)),
  );
}

/** The exercises that the name which was asked for can mean, where the stage alone does not tell which. */
export function exercisesInQuestion(session: Session, content: Content): Exercise[] {
  const shared = content.sharedNames.find(({ id }) => id === session.exercise);
  if (!shared || session.stage === null) return [];
  const meant = exerciseMeant(shared.id, session, content);
  return meant ? [] : allowedOf(shared.exercises, session, content);
}

/** Whether a routine is put together by rule rather than listed by content. */
export function isComposed({ exercise, minutes }: Session): boolean {
  return exercise === null && minutes !== null;
}

function composedFor(session: Session, content: Content): Prescription[] {
  const { stage, minutes, equipment } = session;
  if (stage === null || minutes === null) return [];
  return composed({ stage, restrictions: session.composedFor ?? session.restrictions, minutes, equipment }, content);
}

function fromList(session: Session, content: Content): Prescription[] {
  const named = exercisesNamed(session, content);
  const planned: Exercise[] = [];
  for (const exercise of named) {
    const chosen = isAllowed(exercise, session) ? exercise : swapFor(exercise, session, content);
    const isNew = chosen !== null && !planned.includes(chosen) && (chosen === exercise || !named.includes(chosen));
    if (isNew) planned.push(chosen);
  }
  return planned.map((exercise) => prescribe(exercise, session.stage, doseOf(exercise, session)));
}

/** The exercise under way keeps the dose it began with, so that both sides are equal. */
function doseOf({ id }: Exercise, { dose, settledDose }: Session): Dose {
  return settledDose?.exercise === id ? settledDose.dose : dose;
}

/** One exercise, or the one that a shared name means at this stage; null where that is not clear. */
function exerciseMeant(id: string, session: Session, content: Content): (Exercise | Undescribed)[] | null {
  const exercise = exerciseNamed(content, id);
  if (exercise) return [exercise];
  const shared = content.sharedNames.find((each) => each.id === id);
  if (!shared || session.stage === null) return null;
  const allowed = allowedOf(shared.exercises, session, content);
  const usual = allowed.find((each) => each.id === shared.meant?.[session.stage ?? 'general']);
  const only = allowed.length === 1 ? allowed[0] : usual;
  if (only) return [only];
  const first = exerciseNamed(content, shared.exercises[0]);
  return allowed.length === 0 && first ? [first] : null;
}

function allowedOf(ids: string[], session: Session, content: Content): Exercise[] {
  return ids.flatMap((id) => {
    const exercise = exerciseNamed(content, id);
    return exercise && isAllowed(exercise, session) ? [exercise] : [];
  });
}
