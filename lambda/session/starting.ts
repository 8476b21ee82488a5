// Ways into a session: start, choosing a routine, taking up a kept place, starting over.

import { byId } from '../content/lookup';
import type { Event } from './event';
import { askNextQuestion, goOnFrom, isStale } from './gate';
import { keepOn } from './keep';
import { defaultRoutine } from './plan';
import { asked, placeValues } from './questions';
import { ending, prompt } from './reply';
import { isStoppedForSafety, safetyReply } from './safety';
import { onTellLife, toldLife } from './screening';
import { newSession, type Session } from './session';
import type { Handler, Outcome, Turn } from './turn';

type StartEvent = Extract<Event, { type: 'start' }>;

/**
 * "Start my back routine", with whatever was said in the same breath. Never leads past the safety questions, and never
 * past what it tells of a life: that is heard as if it were said alone.
 */
export const onStart: Handler<'start'> = (session, turn, event) => {
  const { phase } = session;
  const { routine: _, life, ...weeks } = event;
  const isMoving = phase === 'exercising' || phase === 'ready';
  if (life !== undefined && (isMoving || phase === 'paused')) {
    return onTellLife(session, turn, { ...weeks, type: 'tell-life', life });
  }
  if (isMoving) return keepOn(session, turn, [prompt('already-going')]);
  if (isStillHurt(session, turn)) return [session, safetyReply(session, turn)];
  const isStopped = phase === 'stopped' && !isStoppedForSafety(session);
  const isLeft = life === undefined && (phase === 'paused' || isStopped);
  return isLeft && session.place ? offerPlace(session) : begin(anew(session), turn, event);
};

/** Yes or no to the routine that was offered. */
export function answerChoose(session: Session, turn: Turn, isYes: boolean): Outcome {
  if (isYes) return begin(session, turn, { type: 'start' });
  return [
    { ...session, phase: 'stopped', question: null, stop: { reason: 'wish', of: null } },
    ending([prompt('stopped')]),
  ];
}

/** Yes or no to going on from the place that was kept; no begins a new session. */
export function answerPickUp(session: Session, turn: Turn, isYes: boolean): Outcome {
  if (isYes) return goOnFrom({ ...session, stop: null }, turn, session.place, 'resume', [prompt('carry-on')]);
  const { routine } = session;
  return begin(anew(session), turn, { type: 'start', ...(routine !== null && { routine }) });
}

/** Back to the first exercise. The answers given count for half an hour after the exercises were left. */
export const onStartOver: Handler<'start-over'> = (session, turn) => {
  if (isStoppedForSafety(session)) return [session, safetyReply(session, turn)];
  const isUnderWay = session.phase === 'exercising' || session.phase === 'ready' || session.phase === 'paused';
  if (isUnderWay || (session.phase === 'stopped' && session.place && !isStale(session, turn.nowMs))) {
    return goOnFrom({ ...session, stop: null }, turn, null, 'get-down', [prompt('start-over')]);
  }
  return onStart({ ...session, place: null }, turn, { type: 'start' });
};

/** A new session with the wishes of the one before, and without what hurt in it. */
function anew({ pace, holdChangeSeconds, avoided }: Session): Session {
  return { ...newSession(), pace, holdChangeSeconds, avoided };
}

/** No safety question asks about the pain that stopped a session, so a start soon after does not lead past it. */
function isStillHurt(session: Session, turn: Turn): boolean {
  return isStoppedForSafety(session) && session.stop?.reason === 'pain' && !isStale(session, turn.nowMs);
}

function begin(session: Session, turn: Turn, event: StartEvent): Outcome {
  const { content } = turn;
  if (event.routine !== undefined && !byId(content.routines, event.routine)) {
    return keepOn({ ...session, phase: 'choosing', routine: null }, turn, [prompt('no-such-routine')]);
  }
  const routine = event.routine ?? session.routine ?? defaultRoutine(content).id;
  const screening: Session = { ...session, phase: 'screening', routine, place: null };
  const greeting = [prompt('welcome'), prompt('screening-intro')];
  if (event.life === undefined) return askNextQuestion(screening, turn, greeting);
  return toldLife(screening, turn, { life: event.life, weeks: event.weeks, trimester: event.trimester }, greeting);
}

function offerPlace(session: Session): Outcome {
  const waiting: Session = { ...session, question: { id: 'pick-up', tries: 0 } };
  return [waiting, asked([], prompt('ask-pick-up', placeValues(session)), prompt('ask-resume'))];
}
