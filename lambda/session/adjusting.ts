// The listener's wishes: slower, faster, longer and shorter holds. They last for the session.
import { keepOn } from './keep';
import { halfHeld, LONGEST_HOLD_SECONDS, SHORTEST_HOLD_SECONDS } from './plan';
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
  if (wished > furthestChange(turn, 'longer')) return changed(session, turn, 'longest-hold', {});
  return changedHold(session, turn, 'longer-hold', wished);
};

export const onShorterHold: Handler<'shorter-hold'> = (session, turn) => {
  const wished = session.holdChangeSeconds - HOLD_STEP_SECONDS;
  if (wished < furthestChange(turn, 'shorter')) return changed(session, turn, 'shortest-hold', {});
  return changedHold(session, turn, 'shorter-hold', wished);
};

/** The last change that still makes a difference to any hold of content. */
function furthestChange(turn: Turn, direction: 'longer' | 'shorter'): number {
  const holds = Object.values(turn.content.exercises).flatMap(({ dosage }) => dosage.holdSeconds?.min ?? []);
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
