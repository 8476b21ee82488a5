// The safety questions before a session: how each answer, hedge and silence is taken.
import type { ScreeningQuestion } from '../content/schema';
import { URGENCIES } from '../content/urgencies';
import { askWhetherKnown } from './conditions';
import type { AnswerValue, Life } from './event';
import { askNextQuestion, unscreened } from './gate';
import { askPlainly, keepOn } from './keep';
import { pressingConditions, signsAskedAbout } from './questions';
import { ending, type Prompt, prompt } from './reply';
import { isStoppedForSafety, safetyReply } from './safety';
import type { Session } from './session';
import { stageOf, strictestStage } from './stage';
import type { Handler, Outcome, Turn } from './turn';

/** How often a question is asked again in plain words before a hedge counts as the unsafe answer (design rule 2). */
const PLAIN_TRIES = 1;

/** A yes, a no or a hedge while a safety question is open. */
export function answerScreening(
  session: Session,
  turn: Turn,
  question: ScreeningQuestion,
  value: AnswerValue,
): Outcome {
  switch (question.kind) {
    case 'life':
      if (!isUnresolved(session)) return askPlainly(session, question);
      return value !== 'no'
        ? toldLife(session, turn, { life: 'pregnant' }, [prompt('taken-as-unsafe')])
        : toldLife(session, turn, { life: 'neither' });
    case 'weeks-pregnant':
    case 'weeks-since-birth':
      return isUnresolved(session) ? clearedWeeks(session, turn, strictest(session)) : askPlainly(session, question);
    default:
      if (value === question.safeAnswer) return cleared(session, turn, question);
      if (value === 'yes' || value === 'no') return unsafe(session, turn, question, []);
      return isUnresolved(session)
        ? unsafe(session, turn, question, [prompt('taken-as-unsafe')])
        : askPlainly(session, question);
  }
}

/**
 * "I'm pregnant, twenty weeks": an answer when the question is open, news at any other time. News in mid-session means
 * new questions at once; once a session is over, at whatever begins next.
 */
export const onTellLife: Handler<'tell-life'> = (session, turn, told) => {
  if (session.phase === 'choosing' || session.phase === 'screening') return toldLife(session, turn, told);
  if (isStoppedForSafety(session)) return [session, safetyReply(session, turn)];
  if (session.life === told.life && isSameStage(session, told)) return keepOn(session, turn, [prompt('noted')]);
  const isOver = session.phase === 'stopped' || session.phase === 'finished';
  if (isOver) return [{ ...session, life: null, stage: null, cleared: [] }, ending([prompt('noted')])];
  return toldLife({ ...unscreened(session), leftAtMs: null }, turn, told, [prompt('life-changed')]);
};

/** A bare number of weeks: an answer, or a correction of one. Null for a life that no weeks belong to. */
export function tellWeeks(session: Session, turn: Turn, weeks: number): Outcome | null {
  const { life } = session;
  if (life !== 'pregnant' && life !== 'after-birth') return null;
  return onTellLife(session, turn, { type: 'tell-life', life, weeks });
}

/** Takes in what is known of a life so far; the questions that are left follow from it. */
export function toldLife(
  session: Session,
  turn: Turn,
  told: { life: Life; weeks?: number | undefined; trimester?: 1 | 2 | 3 | undefined },
  prompts: Prompt[] = [],
): Outcome {
  const isSameLife = session.life === told.life;
  const stage = stageOf(told) ?? (isSameLife ? session.stage : null);
  const kinds = stage === null ? ['life'] : ['life', 'weeks-pregnant', 'weeks-since-birth'];
  const kept = isSameLife ? session.cleared : [];
  const own = turn.content.screening.filter(({ askedOf }) => askedOf.includes(told.life));
  const known = own.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  const next = { ...session, life: told.life, stage, cleared: [...new Set([...kept, ...known])] };
  return askNextQuestion(next, turn, prompts);
}

function isUnresolved(session: Session): boolean {
  return (session.question?.tries ?? 0) >= PLAIN_TRIES;
}

function isSameStage(session: Session, told: { life: Life; weeks?: number; trimester?: 1 | 2 | 3 }): boolean {
  const stage = stageOf(told);
  return stage === null || stage === session.stage;
}

function strictest(session: Session): Session {
  return { ...session, stage: strictestStage(session.life ?? 'pregnant') };
}

function clearedWeeks(session: Session, turn: Turn, next: Session): Outcome {
  const id = session.question?.id ?? '';
  return askNextQuestion({ ...next, cleared: [...session.cleared, id] }, turn, [prompt('weeks-taken-strictly')]);
}

/** The safe answer. About a restriction it also takes back what was told before. */
function cleared(session: Session, turn: Turn, question: ScreeningQuestion): Outcome {
  const denied = question.kind === 'restrictions' ? question.restrictions : [];
  const restrictions = session.restrictions.filter((id) => !denied.includes(id));
  return askNextQuestion({ ...session, restrictions, cleared: [...session.cleared, question.id] }, turn, []);
}

function unsafe(session: Session, turn: Turn, question: ScreeningQuestion, prompts: Prompt[]): Outcome {
  const life = session.life ?? 'pregnant';
  if (question.kind === 'clearance') {
    const advice = prompt('clearance-advice', { question: question.id });
    if (!question.refuses.includes(life)) {
      const next = { ...session, cleared: [...session.cleared, question.id] };
      return askNextQuestion(next, turn, [...prompts, advice]);
    }
    return refused(session, 'clearance', prompts, [advice]);
  }
  if (question.kind === 'restrictions') return restricted(session, turn, question.restrictions, prompts);
  if (question.kind === 'conditions' && isRelative(question.conditions, turn))
    return askWhetherKnown(session, turn, null, prompts);
  if (question.kind === 'signs') return refused(session, 'sign', prompts, signsByUrgency(turn, question));
  return refused(session, 'condition', prompts, [prompt('conditions-advice'), ...pressing(question, turn)]);
}

/** Whom to call at once, where one of the conditions that were asked about cannot wait. */
function pressing(question: ScreeningQuestion, { content }: Turn): Prompt[] {
  const isPressing = pressingConditions(question, content).length > 0;
  return isPressing ? [prompt('conditions-now', { question: question.id })] : [];
}

/** Some exercises are kept out, and the questions go on. */
function restricted(session: Session, turn: Turn, restrictions: string[], prompts: Prompt[]): Outcome {
  const advice = restrictions.map((restriction) => prompt('restriction-advice', { restriction }));
  const next = {
    ...session,
    restrictions: [...new Set([...session.restrictions, ...restrictions])],
    cleared: [...session.cleared, session.question?.id ?? ''],
  };
  return askNextQuestion(next, turn, [...prompts, ...advice]);
}

function isRelative(conditions: string[], { content }: Turn): boolean {
  return content.conditions.some(({ id, kind }) => conditions.includes(id) && kind === 'relative');
}

/** Each sign asked about, under how soon somebody must be told: the answer was for all of them at once. */
function signsByUrgency(turn: Turn, question: ScreeningQuestion): Prompt[] {
  const urgencies = URGENCIES.filter((urgency) => signsAskedAbout(question, urgency, turn.content).length > 0);
  return urgencies.map((urgency) => prompt(`signs-${urgency}`, { question: question.id }));
}

function refused(
  session: Session,
  reason: 'clearance' | 'sign' | 'condition',
  first: Prompt[],
  advice: Prompt[],
): Outcome {
  const next: Session = { ...session, phase: 'stopped', cleared: [], question: null, stop: { reason, of: null } };
  return [next, ending([...first, prompt('not-today'), ...advice, prompt('emergency-line')])];
}
