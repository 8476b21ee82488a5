// The questions that are not part of the screening: how each is asked, and asked again.
import type { Condition, Content, ScreeningQuestion, WarningSign } from '../content/schema';
import type { Urgency } from '../content/urgencies';
import { type Prompt, prompt, type Reply } from './reply';
import type { Session } from './session';
import type { Turn } from './turn';

/** Questions the session itself can have open; every other id is a screening question of content. */
export const OWN_QUESTIONS = [
  'choose',
  'choose-instead',
  'which-exercise',
  'pick-up',
  'resume',
  'sign-check',
  'condition-known',
  'pain',
  'go-on-after-pain',
] as const;
export type OwnQuestion = (typeof OWN_QUESTIONS)[number];

/** The screening question that is open, if one is. */
export function openScreeningQuestion(session: Session, turn: Turn): ScreeningQuestion | null {
  return turn.content.screening.find(({ id }) => id === session.question?.id) ?? null;
}

/** The session's own question that is open, if one is. */
export function openOwnQuestion(session: Session): OwnQuestion | null {
  return OWN_QUESTIONS.find((id) => id === session.question?.id) ?? null;
}

/** The open question as it is asked now: in plain words once it had to be asked again. Null if none that is known. */
export function questionPrompt(session: Session, turn: Turn): Prompt | null {
  if (!session.question) return null;
  const own = openOwnQuestion(session);
  const isPlain = session.question.tries > 0;
  if (own === null) {
    const question = openScreeningQuestion(session, turn);
    return question && prompt(isPlain ? 'ask-plain' : 'ask', { question: question.id });
  }
  switch (own) {
    case 'which-exercise':
      return prompt('ask-which-exercise');
    case 'condition-known':
      return prompt(isPlain ? 'ask-condition-known-plain' : 'ask-condition-known');
    case 'choose':
    case 'choose-instead':
      return prompt('ask-choose', session.routine === null ? undefined : { routine: session.routine });
    case 'pick-up':
      return prompt('ask-pick-up');
    case 'resume':
      return prompt('ask-resume');
    case 'go-on-after-pain':
      return prompt('ask-go-on-after-pain');
    case 'pain':
      return prompt(isPlain ? 'ask-pain-plain' : 'ask-pain');
    case 'sign-check':
      return prompt(isPlain ? 'ask-sign-check-plain' : 'ask-sign-check');
  }
}

/** The signs of one urgency that a question asks about. */
export function signsAskedAbout(
  question: ScreeningQuestion | undefined,
  urgency: Urgency,
  { warningSigns }: Content,
): WarningSign[] {
  const asked = question?.kind === 'signs' ? question.signs : [];
  return warningSigns.filter((sign) => asked.includes(sign.id) && sign.urgency === urgency);
}

/** The conditions that a question asks about and that cannot wait. */
export function pressingConditions(question: ScreeningQuestion | undefined, { conditions }: Content): Condition[] {
  const asked = question?.kind === 'conditions' ? question.conditions : [];
  return conditions.filter(({ id, urgency }) => asked.includes(id) && (urgency === 'emergency' || urgency === 'now'));
}

/** A reply that ends in a question; `reprompt` is said if nobody answers. */
export function asked(prompts: Prompt[], question: Prompt, reprompt: Prompt = question): Reply {
  return { prompts: [...prompts, question], goOn: null, expects: 'answer', reprompt: [reprompt] };
}
