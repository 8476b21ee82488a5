// Ways into a session: start, choosing a routine, taking up a kept place, starting over.

import { byId } from '../content/lookup';
import type { Content } from '../content/schema';
import { exerciseNamed } from './allowed';
import { defaultRoutine, exercisesInQuestion } from './chosen';
import { LONGEST_ROUTINE_MINUTES, SHORTEST_ROUTINE_MINUTES } from './compose';
import type { Event, Life } from './event';
import { askNextQuestion, goOnFrom, isStale } from './gate';
import { keepOn } from './keep';
import { asked } from './questions';
import { ending, type Prompt, prompt } from './reply';
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
  const { life } = event;
  const isMoving = phase === 'exercising' || phase === 'ready';
  if (life !== undefined && (isMoving || phase === 'paused')) return onTellLife(session, turn, toldIn(event, life));
  if (isMoving) return keepOn(session, turn, [prompt('already-going')]);
  if (isStillHurt(session, turn)) return [session, safetyReply(session, turn)];
  const isStopped = phase === 'stopped' && !isStoppedForSafety(session);
  const isLeft = life === undefined && session.place !== null && (phase === 'paused' || isStopped);
  const unknown = unknownWish(event, turn.content);
  if (unknown) return unheard(session, turn, isLeft, unknown);
  if (phase === 'screening' && life === undefined) return wishedMeanwhile(session, turn, event);
  return isLeft && !isOther(event, session) ? offerPlace(session) : begin(anew(session), turn, event);
};

function toldIn({ weeks, trimester }: StartEvent, life: Life): Extract<Event, { type: 'tell-life' }> {
  return {
    type: 'tell-life',
    life,
    ...(weeks !== undefined && { weeks }),
    ...(trimester !== undefined && { trimester }),
  };
}

/** Something else is wished for while the questions are asked: they go on, and the answers given count. */
function wishedMeanwhile(session: Session, turn: Turn, event: StartEvent): Outcome {
  const next: Session = { ...session, ...wishes(session, turn, event) };
  const isChoosing = session.question?.id === 'which-exercise' || session.question?.id === 'choose-instead';
  return isChoosing ? askNextQuestion({ ...next, question: null }, turn, []) : keepOn(next, turn, []);
}

/** A name that content does not have: the place is kept where there is one, else a routine is offered. */
function unheard(session: Session, turn: Turn, isLeft: boolean, said: Prompt): Outcome {
  const isOpen = isLeft || session.phase === 'screening';
  return keepOn(isOpen ? session : { ...anew(session), phase: 'choosing' }, turn, [said]);
}

function unknownWish({ routine, exercise }: StartEvent, content: Content): Prompt | null {
  if (routine !== undefined && !byId(content.routines, routine)) return prompt('no-such-routine');
  return exercise !== undefined && !isKnown(exercise, content) ? prompt('no-such-exercise') : null;
}

/** Whether something else is wished for than what was left. */
function isOther({ routine, exercise, minutes }: StartEvent, session: Session): boolean {
  const isSame = session.exercise === null && session.minutes === null && routine === session.routine;
  return exercise !== undefined || minutes !== undefined || (routine !== undefined && !isSame);
}

/** One exercise by its name: the answer to which of several is meant, or a wish for just that one. */
export const onChooseExercise: Handler<'choose-exercise'> = (session, turn, { exercise }) => {
  const isAsked = session.question?.id === 'which-exercise';
  if (isAsked && exercisesInQuestion(session, turn.content).some(({ id }) => id === exercise)) {
    return askNextQuestion({ ...session, exercise, question: null }, turn, []);
  }
  return isAsked ? keepOn(session, turn, []) : onStart(session, turn, { type: 'start', exercise });
};

/** The first of the exercises that go by one name, for somebody who does not say which. */
export function chooseFirst(session: Session, turn: Turn): Outcome {
  const exercise = exercisesInQuestion(session, turn.content)[0]?.id ?? session.exercise;
  return askNextQuestion({ ...session, exercise, question: null }, turn, []);
}

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
  return begin(again(session), turn, { type: 'start' });
}

/** Back to the first exercise. The answers given count for half an hour after the exercises were left. */
export const onStartOver: Handler<'start-over'> = (session, turn) => {
  if (isStoppedForSafety(session)) return [session, safetyReply(session, turn)];
  const isUnderWay = session.phase === 'exercising' || session.phase === 'ready' || session.phase === 'paused';
  if (isUnderWay || (session.phase === 'stopped' && session.place && !isStale(session, turn.nowMs))) {
    const fresh: Session = { ...session, stop: null, settledHold: null, settledDose: null };
    return goOnFrom(fresh, turn, null, 'get-down', [prompt('start-over')]);
  }
  if (isStillHurt(session, turn)) return [session, safetyReply(session, turn)];
  return begin(again(session), turn, { type: 'start' });
};

/** A new session with the wishes of the one before, and without what hurt or had to be spared in it. */
function anew({ pace, holdChangeSeconds, dose, equipment, avoided, restrictions }: Session): Session {
  return { ...newSession(), pace, holdChangeSeconds, dose, equipment, avoided, restrictions };
}

/** The same once more: what was chosen is kept. */
function again(session: Session): Session {
  const { routine, exercise, minutes } = session;
  return { ...anew(session), routine, exercise, minutes };
}

/**
 * A start soon after a stop does not lead past what no safety question asks about: pain, a sign that is only listened
 * for, a condition that nobody who knows of it has agreed to.
 */
function isStillHurt(session: Session, { content, nowMs }: Turn): boolean {
  if (!isStoppedForSafety(session) || isStale(session, nowMs)) return false;
  const { reason, of } = session.stop ?? {};
  const isAsked = content.warningSigns.some(({ id, isScreened }) => id === of && isScreened);
  const isRelative = content.conditions.some(({ id, kind }) => id === of && kind === 'relative');
  return reason === 'pain' || (reason === 'sign' && of !== null && !isAsked) || (reason === 'condition' && isRelative);
}

function begin(session: Session, turn: Turn, event: StartEvent): Outcome {
  const screening: Session = { ...session, ...wishes(session, turn, event), phase: 'screening', place: null };
  const isOtherLength = event.minutes !== undefined && screening.minutes !== event.minutes;
  const minutes = isOtherLength ? [prompt('minutes-nearest', undefined, { count: screening.minutes ?? 0 })] : [];
  const greeting = [prompt('welcome'), ...minutes, prompt('screening-intro')];
  if (event.life === undefined) return askNextQuestion(screening, turn, greeting);
  return toldLife(screening, turn, { life: event.life, weeks: event.weeks, trimester: event.trimester }, greeting);
}

/** What is to be done: what was said now, else what the session had. */
function wishes(session: Session, { content }: Turn, event: StartEvent): Partial<Session> {
  const { routine, exercise, minutes } = event;
  const isNew = routine !== undefined || exercise !== undefined || minutes !== undefined;
  const known = new Set(content.equipment.map(({ id }) => id));
  return {
    routine: routine ?? session.routine ?? defaultRoutine(content).id,
    exercise: exercise ?? (isNew ? null : session.exercise),
    minutes: minutes === undefined ? (isNew ? null : session.minutes) : nearestMinutes(minutes),
    equipment: (event.equipment ?? session.equipment).filter((id) => known.has(id)),
  };
}

function nearestMinutes(minutes: number): number {
  return Math.min(LONGEST_ROUTINE_MINUTES, Math.max(SHORTEST_ROUTINE_MINUTES, Math.round(minutes)));
}

function isKnown(exercise: string, content: Content): boolean {
  return exerciseNamed(content, exercise) !== undefined || content.sharedNames.some(({ id }) => id === exercise);
}

function offerPlace(session: Session): Outcome {
  const waiting: Session = { ...session, question: { id: 'pick-up', tries: 0 } };
  return [waiting, asked([], prompt('ask-pick-up'), prompt('ask-resume'))];
}
