// Moving through a routine, pausing, leaving it; and the two events nobody says, silence and a dropped line.
import { byId } from '../content/lookup';
import { onHelp } from './asking';
import { goOnFrom } from './gate';
import { keepOn, pausedAt } from './keep';
import { comingOut, gettingUp } from './opening';
import type { Place } from './place';
import { indexOf, type PlannedSet, placeOf, planOf, setAfter } from './plan';
import { asked, questionPrompt } from './questions';
import { ending, type Prompt, prompt } from './reply';
import { answerPain, answerSignCheck, isStoppedForSafety, safetyReply } from './safety';
import type { Session } from './session';
import { onStart } from './starting';
import type { Handler, Outcome, Turn } from './turn';

/** An answer is waited for this many times before the line is closed. */
const SILENCES_BEFORE_CLOSING = 2;

export const onNext: Handler<'next'> = (session, turn) => leave(session, turn, 'next');
export const onSkip: Handler<'skip'> = (session, turn) => leave(session, turn, 'skip');

export const onPrevious: Handler<'previous'> = (session, turn) => {
  const here = whereIn(session, turn);
  if (!here) return notMoving(session, turn);
  const { plan, index } = here;
  const exercise = plan[index]?.exercise;
  const startOfThis = plan.findIndex((each) => each.exercise === exercise);
  const before = plan[startOfThis - 1]?.exercise;
  const target = plan.find((each) => each.exercise === (before ?? exercise)) ?? plan[0];
  return moveTo(session, turn, target, [prompt(before ? 'previous' : 'previous-is-first')]);
};

/**
 * Out of a hold or an effort before its time: its other side is done as long, so that both are equal. Anywhere else
 * nobody can tell what is meant to end, so the routine waits.
 */
export const onEndHold: Handler<'end-hold'> = (session, turn) => {
  const timed = turn.position?.timed;
  const isInWork = session.phase === 'exercising' && session.place?.part === 'work';
  if (!isInWork || !session.place) return onPause(session, turn, { type: 'pause' });
  if (timed?.purpose !== 'hold' && timed?.purpose !== 'effort') return onPause(session, turn, { type: 'pause' });
  const { exercise, set } = session.place;
  const seconds = Math.max(1, Math.round(timed.seconds - timed.secondsLeft));
  const place: Place = { ...session.place, part: 'release', line: 0 };
  // Where sides take turns, the seconds are those of one turn, and there is no other side to hold as long.
  const isInTurn = byId(turn.content.exercises, exercise)?.sides === 'alternate';
  const settledHold = isInTurn ? session.settledHold : { exercise, set, seconds };
  return goOnFrom({ ...session, place, settledHold }, turn, place, 'flow', [prompt('noted')]);
};

/** Says the open question again, or teaches the present exercise once more on the same side. */
export const onRepeat: Handler<'repeat'> = (session, turn) => {
  if (isStoppedForSafety(session)) return [session, safetyReply(session, turn)];
  if (session.phase === 'stopped' || session.phase === 'finished') return onHelp(session, turn, { type: 'help' });
  if (session.phase !== 'exercising' || !session.place) return keepOn(session, turn, []);
  const { part, repetition } = session.place;
  const place: Place = { ...session.place, part: 'setup', line: 0, repetition: part === 'release' ? 1 : repetition };
  return keepOn({ ...session, place }, turn, [prompt('repeat'), ...comingOut(session, turn)], 'reteach');
};

export const onPause: Handler<'pause'> = (session, turn) => {
  switch (session.phase) {
    case 'ready':
    case 'exercising':
      return pausedAt(session, turn, [prompt('paused')]);
    case 'paused':
      return keepOn(session, turn, [prompt('still-paused')]);
    default:
      return keepOn(session, turn, [prompt('take-your-time')]);
  }
};

export const onResume: Handler<'resume'> = (session, turn) => {
  if (isStoppedForSafety(session)) return [session, safetyReply(session, turn)];
  const isLeft = session.phase === 'paused' || session.phase === 'stopped';
  if (isLeft && session.place) {
    return goOnFrom({ ...session, stop: null }, turn, session.place, 'resume', [prompt('carry-on')]);
  }
  if (session.phase === 'finished' || isLeft) return keepOn(session, turn, [prompt('nothing-to-resume')]);
  if (session.phase === 'choosing') return onStart(session, turn, { type: 'start' });
  return keepOn(session, turn, [], 'flow');
};

/** The narration was heard to its end, so it goes on from there, or the session is over. */
export const onContinue: Handler<'continue'> = (session, turn) => {
  if (session.phase === 'finished') return [session, ending([])];
  return keepOn(session, turn, [], 'flow');
};

/**
 * Stop stops: no question, no argument. The place is kept. A condition that was in question is not forgotten by it: the
 * safety questions are asked anew.
 */
export const onStop: Handler<'stop'> = (session, turn) => {
  if (isStoppedForSafety(session)) return [{ ...session, question: null }, ending([prompt('stopped')])];
  const isUnresolved = session.question?.id === 'condition-known';
  const next: Session = {
    ...session,
    ...(isUnresolved && { life: null, stage: null, cleared: [] }),
    phase: session.phase === 'finished' ? 'finished' : 'stopped',
    question: null,
    stop: { reason: 'wish', of: null },
    leftAtMs: session.leftAtMs ?? turn.nowMs,
  };
  return [next, ending([prompt('stopped')])];
};

/**
 * Nobody answered: the question once more in plain words, then the line is closed with the place kept. To say nothing
 * is no hedge, so the question keeps its tries; only where somebody may be hurt does it count as yes.
 */
export const onSilence: Handler<'silence'> = (session, turn) => {
  const isMoving = session.phase === 'exercising' || session.phase === 'ready';
  if (isMoving) return onContinue(session, turn, { type: 'continue' });
  const silent: Session = { ...session, silences: session.silences + 1 };
  const { question } = session;
  if (silent.silences < SILENCES_BEFORE_CLOSING && question) {
    const plain = questionPrompt({ ...session, question: { ...question, tries: Math.max(1, question.tries) } }, turn);
    if (plain) return [silent, asked([], plain)];
  }
  if (question?.id === 'pain') return answerPain(silent, turn, 'yes');
  if (question?.id === 'sign-check') return answerSignCheck(silent, turn, 'yes');
  const left: Session = { ...silent, leftAtMs: session.leftAtMs ?? turn.nowMs };
  return [left, ending([prompt(session.phase === 'paused' ? 'place-kept' : 'nobody-there')])];
};

/** The line is gone and nothing can be said; only the place is kept. */
export const onDrop: Handler<'drop'> = (session, turn) => {
  const left: Session = { ...session, leftAtMs: session.leftAtMs ?? turn.nowMs };
  const isMoving = session.phase === 'exercising' || session.phase === 'ready';
  const next: Session = isMoving ? { ...left, phase: 'paused', question: { id: 'resume', tries: 0 } } : left;
  return [next, ending([])];
};

function leave(session: Session, turn: Turn, how: 'next' | 'skip'): Outcome {
  const here = whereIn(session, turn);
  if (!here) return notMoving(session, turn);
  const { plan, index } = here;
  const exercise = plan[index]?.exercise;
  const target = plan.find((each, i) => i > index && each.exercise !== exercise);
  if (target) return moveTo(session, turn, target, [prompt(how)]);
  const finished: Session = { ...session, phase: 'finished', place: null, question: null };
  return [finished, ending([...comingOut(session, turn), prompt('last-skipped'), ...gettingUp(session, turn)])];
}

/** The plan and the present place in it, or null where nothing is under way. */
function whereIn(session: Session, turn: Turn): { plan: PlannedSet[]; index: number } | null {
  const isUnderWay = session.phase === 'exercising' || session.phase === 'ready' || session.phase === 'paused';
  if (!isUnderWay || !session.place) return null;
  const plan = planOf(session, turn.content);
  const index = indexOf(plan, session.place);
  if (index >= 0) return { plan, index };
  // What she was at has been left out meanwhile: she stands before what follows it.
  const following = setAfter(session.place, session, turn);
  return { plan, index: following ? indexOf(plan, placeOf(following)) - 1 : plan.length - 1 };
}

function moveTo(session: Session, turn: Turn, target: PlannedSet | undefined, prompts: Prompt[]): Outcome {
  const said = [...prompts, ...comingOut(session, turn)];
  const manner = target && isInPositionFor(target, session, turn) ? 'flow' : 'begin';
  return goOnFrom(session, turn, target ? placeOf(target) : null, manner, said);
}

/** Whether somebody is where the plan has her before a set, so that its own way into position is the right one. */
function isInPositionFor(target: PlannedSet, { phase, place, ...rest }: Session, { content }: Turn): boolean {
  if (phase !== 'exercising' || !place) return false;
  const plan = planOf({ ...rest, phase, place }, content);
  const before = plan[indexOf(plan, placeOf(target)) - 1]?.exercise;
  const positionOf = (exercise: string | undefined) => byId(content.exercises, exercise)?.startPosition;
  const isSame = positionOf(before) === positionOf(place.exercise) && before !== undefined;
  return before === place.exercise || (isSame && !byId(content.positions, positionOf(before))?.isSided);
}

function notMoving(session: Session, turn: Turn): Outcome {
  if (isStoppedForSafety(session)) return [session, safetyReply(session, turn)];
  return keepOn(session, turn, [prompt(session.phase === 'finished' ? 'already-finished' : 'not-yet')]);
}
