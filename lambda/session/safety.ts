// Warning signs, pain and conditions said in mid-session: the exercise stops first, the talking comes second.
import type { WarningSign } from '../content/schema';
import { isAllowed } from './allowed';
import { isComposed } from './chosen';
import type { AnswerValue } from './event';
import { askNextQuestion, goOnFrom, openScreening } from './gate';
import { askPlainly, keepOn, pausedAt } from './keep';
import { comingOutOfLeftOut, gettingUp } from './opening';
import { isBeginning, placeOf, plannedExercises, setAfter } from './plan';
import { asked, openScreeningQuestion, placeValues, questionPrompt } from './questions';
import { ending, type Prompt, prompt } from './reply';
import type { Session } from './session';
import type { Handler, Outcome, Turn } from './turn';

/** Pain that comes back in yet another exercise ends the session (returning pain: our ruling on 003:118 and 003:125). */
const MOST_PAINFUL_EXERCISES = 2;

/** What hurt in sessions before is remembered as long as the platform keeps it, up to so many exercises. */
const MOST_REMEMBERED = 5;

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

/**
 * A condition against exercise, told at any moment, ends the session. One that counts only with its qualifier ("twins")
 * is half an answer to the question about it, which is asked again in plain words.
 */
export const onReportCondition: Handler<'report-condition'> = (session, turn, event) => {
  const condition = turn.content.conditions.find(({ id }) => id === event.condition);
  if (turn.content.restrictions.some(({ id }) => id === event.condition))
    return restricted(session, turn, event.condition);
  if (!condition) return onReportPain(session, turn, { type: 'report-pain' });
  const question = openScreeningQuestion(session, turn);
  const isAskedNow = question?.kind === 'conditions' && question.conditions.includes(condition.id);
  if (isAskedNow && condition.isQualified && session.question?.tries === 0) return askPlainly(session, question);
  if (condition.kind === 'relative' && !isInDoubt(session)) return relativeCondition(session, turn, condition.id);
  const next = stoppedFor(session, turn, 'condition', condition.id);
  return [next, safetyReply(next, turn)];
};

/** Whether a pain or a sign is in question: a condition on top of it, of whatever kind, ends the session. */
function isInDoubt({ question }: Session): boolean {
  return question?.id === 'pain' || question?.id === 'sign-check' || question?.id === 'go-on-after-pain';
}

function relativeCondition(session: Session, turn: Turn, condition: string): Outcome {
  if (isStoppedForSafety(session)) return [session, safetyReply(session, turn)];
  const isOver = session.phase === 'finished' || (session.phase === 'stopped' && session.place === null);
  if (isOver) return keepOn(session, turn, [prompt('noted')]);
  return askWhetherKnown(session, turn, condition);
}

/**
 * A condition that is no bar once a provider who knows of it has agreed: that is what is asked.
 *
 * @param condition - null where a screening question named several
 */
export function askWhetherKnown(
  session: Session,
  turn: Turn,
  condition: string | null,
  prompts: Prompt[] = [],
): Outcome {
  const isBefore = session.phase === 'choosing' || session.phase === 'screening';
  const stop = { reason: 'condition' as const, of: condition };
  const waiting = isBefore ? { ...session, stop } : stoppedFor(session, turn, 'condition', condition);
  const asking: Session = { ...waiting, question: { id: 'condition-known', tries: 0 } };
  const plain = prompt('ask-condition-known-plain');
  return [asking, asked(isBefore ? prompts : [prompt('condition-pause')], prompt('ask-condition-known'), plain)];
}

/** Whether a provider has agreed. A hedge is asked again once, then counts as no. */
export function answerConditionKnown(session: Session, turn: Turn, value: AnswerValue): Outcome {
  if (isHedge(value) && session.question?.tries === 0) return askAgain(session, turn);
  const isBefore = session.phase === 'choosing' || session.phase === 'screening';
  if (value !== 'yes') {
    const ended: Session = { ...session, phase: 'stopped', question: null };
    return [ended, isBefore ? notToday(ended, turn) : safetyReply(ended, turn)];
  }
  const known: Session = { ...session, stop: null, question: null };
  if (!isBefore) return pausedAt(known, turn, [prompt('noted')]);
  const open = openScreening(session, turn);
  const named = session.stop?.of ?? null;
  const isAnswer = named === null || (open?.kind === 'conditions' && open.conditions.includes(named));
  const answered = isAnswer ? open : null;
  const cleared = answered ? [...session.cleared, answered.id] : session.cleared;
  return askNextQuestion({ ...known, phase: 'screening', cleared }, turn, [prompt('noted')]);
}

function notToday(session: Session, turn: Turn) {
  const { prompts, ...reply } = safetyReply(session, turn);
  return { ...reply, prompts: [prompt('not-today'), ...prompts] };
}

/**
 * What keeps some exercises out, told at any moment: the plan goes on without them. It answers the question about it,
 * and the one about a life if only one life is ever asked about it.
 */
function restricted(session: Session, turn: Turn, restriction: string): Outcome {
  const next = withRestriction(session, turn, restriction);
  const said = [...comingOutOfLeftOut(next, turn), prompt('restriction-advice', { restriction })];
  const open = openScreeningQuestion(session, turn);
  const own = turn.content.screening.find(
    (question) => question.kind === 'restrictions' && question.restrictions.includes(restriction),
  );
  if (!open || !own) return keepOn(next, turn, said);
  const [life, ...otherLives] = own.askedOf;
  const tellsLife = open.kind === 'life' && life !== undefined && otherLives.length === 0;
  if (tellsLife) return askNextQuestion({ ...next, life, cleared: [...next.cleared, open.id, own.id] }, turn, said);
  if (open.id !== own.id) return keepOn(next, turn, said);
  return askNextQuestion({ ...next, cleared: [...next.cleared, own.id] }, turn, said);
}

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
  const avoided = [...new Set([...session.avoided, session.place.exercise])].slice(-MOST_REMEMBERED);
  const pains = session.pains + 1;
  if (pains > MOST_PAINFUL_EXERCISES) {
    const ended: Session = { ...session, avoided, pains, question: null };
    return [ended, safetyReply(ended, turn)];
  }
  const waiting: Session = { ...session, avoided, pains, question: { id: 'go-on-after-pain', tries: 0 } };
  return [waiting, asked([prompt('pain-eased', placeValues(session))], prompt('ask-go-on-after-pain'))];
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

/** A routine that was put together by rule and is under way is not put together anew; what is refused leaves it. */
function withRestriction(session: Session, { content }: Turn, restriction: string): Session {
  const told = { ...session, restrictions: [...new Set([...session.restrictions, restriction])] };
  if (!isComposed(session) || session.place === null) return told;
  const refused = plannedExercises(session, content).filter((exercise) => !isAllowed(exercise, told));
  return { ...session, avoided: [...new Set([...session.avoided, ...refused.map(({ id }) => id)])] };
}

/** Which sign it is about, the session tells: it stopped for it. */
function stopFor({ isGentle }: WarningSign): Prompt {
  return prompt(isGentle ? 'sign-stop-gently' : 'sign-stop');
}

function stoppedFor(session: Session, turn: Turn, reason: StopReason, of: string | null): Session {
  const leftAtMs = session.leftAtMs ?? turn.nowMs;
  return { ...session, phase: 'stopped', question: null, stop: { reason, of }, leftAtMs };
}

function isHedge(value: AnswerValue): boolean {
  return value === 'unsure' || value === 'partly';
}

function askAgain(session: Session, turn: Turn): Outcome {
  const again: Session = { ...session, question: { id: session.question?.id ?? '', tries: 1 } };
  const question = questionPrompt(again, turn);
  return [again, question ? asked([], question) : ending([])];
}
