// Warning signs and pain said in mid-session: the exercise stops first, the talking comes second.
import type { WarningSign } from '../content/schema';
import type { AnswerValue } from './event';
import { askNextQuestion, goOnFrom, openScreening } from './gate';
import { pausedAt } from './keep';
import { gettingUp } from './opening';
import { isBeginning, placeOf, setAfter } from './plan';
import { asked, questionPrompt } from './questions';
import { ending, type Prompt, prompt } from './reply';
import type { Session } from './session';
import type { Handler, Outcome, Turn } from './turn';

/**
 * Pain that comes back in yet another exercise ends the session (returning pain: our ruling on 003:118 and 003:125), so
 * no more than these have to be remembered.
 */
const MOST_PAINFUL_EXERCISES = 2;

type StopReason = NonNullable<Session['stop']>['reason'];

/** Whether the session was stopped for somebody's safety; nothing but a new screening leads out of that. */
export function isStoppedForSafety(session: Session): boolean {
  return session.phase === 'stopped' && session.stop !== null && session.stop.reason !== 'wish';
}

/** A warning sign. In mid-exercise, one that ordinary effort can look like is asked about once. */
export const onReportSign: Handler<'report-sign'> = (session, turn, event) => {
  const sign = signMeant(event.sign, session, turn);
  if (!sign) return onReportPain(session, turn, { type: 'report-pain' });
  const wasMoving = session.phase === 'exercising' || session.phase === 'paused';
  const next = stoppedFor(session, turn, 'sign', sign.id);
  if (!sign.check || !wasMoving) return [next, ending(signAdvice(sign))];
  const checking: Session = { ...next, question: { id: 'sign-check', tries: 0 } };
  return [checking, asked([stopFor(sign)], prompt('ask-sign-check'))];
};

/** The sign that was named, or what the same words mean in another life: bleeding after a birth is another sign. */
function signMeant(id: string, { life }: Session, { content }: Turn): WarningSign | undefined {
  const named = content.warningSigns.find((each) => each.id === id);
  const instead = life === null ? undefined : named?.instead?.[life];
  return content.warningSigns.find((each) => each.id === instead) ?? named;
}

/**
 * Pain without a sign: stop, then find out in one question whether the session may go on at all. Pain on top of a sign
 * or a condition that is still in question answers that question: the session is over.
 */
export const onReportPain: Handler<'report-pain'> = (session, turn) => {
  const isEnded = isStoppedForSafety(session) && session.question === null;
  const isOnTop = session.question?.id === 'sign-check' || session.question?.id === 'condition-known';
  if (isEnded || isOnTop) {
    const ended: Session = { ...session, phase: 'stopped', question: null };
    return [ended, safetyReply(ended, turn)];
  }
  const next = { ...stoppedFor(session, turn, 'pain', null), question: { id: 'pain', tries: 0 } };
  return [next, asked([prompt('pain-stop')], prompt('ask-pain'), prompt('ask-pain-plain'))];
};

/** The answer to whether a sign is what it may be. A hedge is asked again once, then counts as yes. */
export function answerSignCheck(session: Session, turn: Turn, value: AnswerValue): Outcome {
  if (value === 'no') return pausedAt({ ...session, stop: null }, turn, [prompt('sign-settled')]);
  if (isHedge(value) && session.question?.tries === 0) return askAgain(session, turn);
  const ended: Session = { ...session, question: null };
  return [ended, safetyReply(ended, turn)];
}

/** The answer to whether a pain is severe, spreading, numb or new. A hedge is asked again once, then counts as yes. */
export function answerPain(session: Session, turn: Turn, value: AnswerValue): Outcome {
  if (isHedge(value) && session.question?.tries === 0) return askAgain(session, turn);
  if (value !== 'no') {
    const ended: Session = { ...session, question: null };
    return [ended, safetyReply(ended, turn)];
  }
  if (!session.place || isBeginning(session.place, session, turn)) return painBeforeOrAfter(session, turn);
  const avoided = [...new Set([...session.avoided, session.place.exercise])].slice(-MOST_PAINFUL_EXERCISES);
  const pains = session.pains + 1;
  if (pains > MOST_PAINFUL_EXERCISES) {
    const ended: Session = { ...session, avoided, pains, question: null };
    return [ended, safetyReply(ended, turn)];
  }
  const waiting: Session = { ...session, avoided, pains, question: { id: 'go-on-after-pain', tries: 0 } };
  return [waiting, asked([prompt('pain-eased')], prompt('ask-go-on-after-pain'))];
}

/** After a pain that is not severe: on with the next exercise if that is wished, never with the one that hurt. */
export function answerGoOnAfterPain(session: Session, turn: Turn, value: AnswerValue): Outcome {
  if (isHedge(value) && session.question?.tries === 0) return askAgain(session, turn);
  const following = session.place && setAfter(session.place, session, turn);
  if (value !== 'yes') {
    const place = following ? placeOf(following) : null;
    const left: Session = { ...session, place, question: null, stop: { reason: 'wish', of: null } };
    return [left, ending([prompt('stopped')])];
  }
  if (!following) {
    const over: Session = { ...session, question: null, stop: { reason: 'wish', of: null } };
    return [over, ending([prompt('last-skipped'), ...gettingUp(session, turn)])];
  }
  return goOnFrom({ ...session, stop: null }, turn, placeOf(following), 'begin');
}

/**
 * A pain that is not severe, told before the first exercise or after the last: no exercise made it, so what comes
 * before the exercises goes on, or the session is over.
 */
function painBeforeOrAfter(session: Session, turn: Turn): Outcome {
  const isBefore = session.place !== null || openScreening(session, turn) !== null;
  if (isBefore) return askNextQuestion({ ...session, stop: null, place: null }, turn, [prompt('noted')]);
  const ended: Session = { ...session, question: null };
  return [ended, safetyReply(ended, turn)];
}

/** What is said again to somebody who was stopped for safety and asks to go on. */
export function safetyReply(session: Session, turn: Turn) {
  const { reason, of } = session.stop ?? { reason: 'wish', of: null };
  const sign = turn.content.warningSigns.find(({ id }) => id === of);
  const question = questionPrompt(session, turn);
  if (question) return asked([prompt('stopped-for-safety')], question);
  if (reason === 'sign' && sign) return ending(signAdvice(sign));
  if (reason === 'condition' && of) return ending([prompt('condition-stop'), prompt('emergency-line')]);
  if (reason === 'condition') return ending([prompt('conditions-advice'), prompt('emergency-line')]);
  if (reason === 'pain') return ending([prompt('pain-ended'), prompt('emergency-line')]);
  return ending([prompt('stopped-for-safety'), prompt('emergency-line')]);
}

function signAdvice(sign: WarningSign): Prompt[] {
  return [
    stopFor(sign),
    prompt(`sign-call-${sign.urgency}`),
    prompt('sign-escalation'),
    prompt(sign.urgency === 'emergency' ? 'sign-ended-emergency' : 'sign-ended'),
  ];
}

/** Which sign it is about, the session tells: it stopped for it. */
function stopFor({ isGentle }: WarningSign): Prompt {
  return prompt(isGentle ? 'sign-stop-gently' : 'sign-stop');
}

/** The session stopped for somebody's safety, its place kept. */
export function stoppedFor(session: Session, turn: Turn, reason: StopReason, of: string | null): Session {
  const leftAtMs = session.leftAtMs ?? turn.nowMs;
  return { ...session, phase: 'stopped', question: null, stop: { reason, of }, leftAtMs };
}

/** Neither yes nor no. */
export function isHedge(value: AnswerValue): boolean {
  return value === 'unsure' || value === 'partly';
}

/** The open question once more, in plain words. */
export function askAgain(session: Session, turn: Turn): Outcome {
  const again: Session = { ...session, question: { id: session.question?.id ?? '', tries: 1 } };
  const question = questionPrompt(again, turn);
  return [again, question ? asked([], question) : ending([])];
}
