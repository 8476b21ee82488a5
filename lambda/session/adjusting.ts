// The listener's wishes: pace, length of holds, dose, and what is at hand. They last for the session.
import { byId } from '../content/lookup';
import { isComposed } from './chosen';
import { keepOn } from './keep';
import { comingOutOfLeftOut } from './opening';
import { halfHeld, LONGEST_HOLD_SECONDS, plannedExercises, SHORTEST_HOLD_SECONDS } from './plan';
import { prompt } from './reply';
import type { Session } from './session';
import type { Handler, Outcome, Turn } from './turn';

/** Movement phases take their seconds times one of these; our own steps (product default). */
const PACES = [0.9, 1, 1.25, 1.5];
/** At this pace cues have the least time. */
export const FASTEST_PACE = Math.min(...PACES);
/** How much one wish changes a hold (product default). */
const HOLD_STEP_SECONDS = 10;

export const onSlower: Handler<'slower'> = (session, turn) => {
  const pace = PACES.find((each) => each > session.pace);
  return changed(session, turn, pace === undefined ? 'slowest' : 'slower', { pace: pace ?? session.pace });
};

export const onFaster: Handler<'faster'> = (session, turn) => {
  const pace = PACES.findLast((each) => each < session.pace);
  return changed(session, turn, pace === undefined ? 'fastest' : 'faster', { pace: pace ?? session.pace });
};

export const onLongerHold: Handler<'longer-hold'> = (session, turn) => {
  const wished = session.holdChangeSeconds + HOLD_STEP_SECONDS;
  if (wished > furthestChange(session, turn, 'longer')) return changed(session, turn, 'longest-hold', {});
  return changedHold(session, turn, 'longer-hold', wished);
};

export const onShorterHold: Handler<'shorter-hold'> = (session, turn) => {
  const wished = session.holdChangeSeconds - HOLD_STEP_SECONDS;
  if (wished < furthestChange(session, turn, 'shorter')) return changed(session, turn, 'shortest-hold', {});
  return changedHold(session, turn, 'shorter-hold', wished);
};

/** One set of the least, or all that the document asks for; the exercise under way keeps what it began with. */
export const onChooseDose: Handler<'choose-dose'> = (session, turn, { dose }) => {
  if (isComposed(session)) return keepOn(session, turn, [prompt('dose-composed')]);
  const isUnderWay = session.phase === 'exercising' || session.phase === 'paused';
  const exercise = isUnderWay ? session.place?.exercise : undefined;
  const kept = session.settledDose?.exercise === exercise ? session.settledDose?.dose : session.dose;
  const settledDose = exercise === undefined ? null : { exercise, dose: kept ?? session.dose };
  const said = [prompt(`dose-${dose}`), ...(settledDose ? [prompt('dose-from-next')] : [])];
  return keepOn({ ...session, dose, settledDose }, turn, said);
};

/**
 * Without it: what needs it is left out from here on. Where it was not caught, it is all that the routine needs while
 * that is being told, and later what the exercise needs.
 */
export const onLackEquipment: Handler<'lack-equipment'> = (session, turn, event) => {
  const now = byId(turn.content.exercises, session.place?.exercise)?.equipment ?? [];
  const all = [...new Set(plannedExercises(session, turn.content).flatMap(({ equipment }) => equipment))];
  const unnamed = session.phase === 'ready' ? all : now;
  const missing = event.equipment === undefined ? unnamed : [event.equipment];
  if (missing.length === 0) return keepOn(session, turn, [prompt('equipment-not-needed')]);
  const next: Session = {
    ...session,
    lacking: [...new Set([...session.lacking, ...missing])],
    equipment: session.place ? session.equipment : session.equipment.filter((id) => !missing.includes(id)),
  };
  return keepOn(next, turn, [...comingOutOfLeftOut(next, turn), { ...prompt('equipment-lacking'), list: missing }]);
};

/** What is at hand for a routine that is put together; a routine under way stays as it is. */
export const onHaveEquipment: Handler<'have-equipment'> = (session, turn, { equipment }) => {
  const isAhead = session.place === null && (session.phase === 'choosing' || session.phase === 'screening');
  const lacking = session.lacking.filter((id) => !equipment.includes(id));
  const all = isAhead ? [...new Set([...session.equipment, ...equipment])] : session.equipment;
  return keepOn({ ...session, lacking, equipment: all }, turn, [prompt('noted')]);
};

/** The last change that still makes a difference to any hold of the plan; of content, where there is no plan yet. */
function furthestChange(session: Session, { content }: Turn, direction: 'longer' | 'shorter'): number {
  const planned = plannedExercises(session, content);
  const exercises = planned.length > 0 ? planned : Object.values(content.exercises);
  const holds = exercises.flatMap(({ hold, dosage }) => (hold ? (dosage.holdSeconds?.min ?? []) : []));
  if (holds.length === 0) return 0;
  return direction === 'longer'
    ? LONGEST_HOLD_SECONDS - Math.min(...holds)
    : SHORTEST_HOLD_SECONDS - Math.max(...holds);
}

/** Holds from now on; a set that one side has been held of already stays as it was, so that both sides are equal. */
function changedHold(session: Session, turn: Turn, id: 'longer-hold' | 'shorter-hold', wished: number): Outcome {
  const settledHold = halfHeld(session, turn);
  const next: Session = { ...session, holdChangeSeconds: wished, settledHold };
  return keepOn(next, turn, [prompt(id), ...(settledHold ? [prompt('hold-settled')] : [])]);
}

function changed(
  session: Session,
  turn: Turn,
  id: 'slower' | 'slowest' | 'faster' | 'fastest' | 'longest-hold' | 'shortest-hold',
  wishes: Partial<Pick<Session, 'pace'>>,
): Outcome {
  return keepOn({ ...session, ...wishes }, turn, [prompt(id)]);
}
