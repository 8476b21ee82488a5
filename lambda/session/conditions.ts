// Conditions and restrictions told at any moment: what ends a session, what must be known, what only keeps out.
import type { AnswerValue } from './event';
import { askNextQuestion, openScreening } from './gate';
import { askPlainly, keepOn, pausedAt } from './keep';
import { comingOutOfLeftOut } from './opening';
import { asked, openScreeningQuestion } from './questions';
import { type Prompt, prompt } from './reply';
import { askAgain, isHedge, isStoppedForSafety, onReportPain, safetyReply, stoppedFor } from './safety';
import type { Session } from './session';
import type { Handler, Outcome, Turn } from './turn';

/**
 * A condition against exercise, told at any moment, ends the session. One that counts only with its qualifier ("twins")
 * is half an answer to the question about it, which is asked again in plain words.
 */
export const onReportCondition: Handler<'report-condition'> = (session, turn, event) => {
  const condition = turn.content.conditions.find(({ id }) => id === event.condition);
  const isRestriction = turn.content.restrictions.some(({ id }) => id === event.condition);
  if (isRestriction) return restricted(session, turn, event.condition);
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
  const next: Session = { ...session, restrictions: [...new Set([...session.restrictions, restriction])] };
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
