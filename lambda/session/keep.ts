// Answering without moving: whatever was asked, the listener gets the place, or the open question, back.
import type { ScreeningQuestion } from '../content/schema';
import { defaultRoutine } from './chosen';
import { askNextQuestion, goOnFrom } from './gate';
import { asked, questionPrompt } from './questions';
import type { Manner } from './reply';
import { ending, type Prompt, prompt } from './reply';
import type { Session } from './session';
import type { Outcome, Turn } from './turn';

/**
 * Says something and keeps the place: goes on where narration was, or asks the open question again.
 *
 * @param manner - how narration is taken up where there is one
 */
export function keepOn(session: Session, turn: Turn, prompts: Prompt[], manner: Manner = 'return'): Outcome {
  switch (session.phase) {
    case 'ready':
      return goOnFrom(session, turn, session.place, 'get-down', prompts);
    case 'exercising':
      return goOnFrom(session, turn, session.place, manner, prompts);
    case 'choosing':
      return offered(session, turn, prompts);
    case 'screening':
      return askedAgain(session, turn, prompts) ?? askNextQuestion(session, turn, prompts);
    case 'paused':
      return askedAgain(session, turn, prompts) ?? pausedAt(session, turn, prompts);
    default:
      return askedAgain(session, turn, prompts) ?? [session, ending(prompts)];
  }
}

/** The question that is open, once more; null if there is none. */
function askedAgain(session: Session, turn: Turn, prompts: Prompt[]): Outcome | null {
  const question = questionPrompt(session, turn);
  return question && [session, asked(prompts, question)];
}

/** Nothing is under way yet: the routine that was asked about, or the default one, is offered. */
function offered(session: Session, { content }: Turn, prompts: Prompt[]): Outcome {
  const routine = session.routine ?? defaultRoutine(content).id;
  const choosing: Session = { ...session, routine, question: { id: 'choose', tries: 0 } };
  return [choosing, asked(prompts, prompt('ask-choose', { routine }))];
}

/** A safety question once more, in plain words. */
export function askPlainly(session: Session, { id }: ScreeningQuestion): Outcome {
  const tries = (session.question?.tries ?? 0) + 1;
  return [{ ...session, question: { id, tries } }, asked([], prompt('ask-plain', { question: id }))];
}

/** Stops for now: the place is kept and one question stays open, whether to go on. */
export function pausedAt(session: Session, turn: Turn, prompts: Prompt[]): Outcome {
  const next: Session = {
    ...session,
    phase: 'paused',
    question: { id: 'resume', tries: 0 },
    leftAtMs: session.leftAtMs ?? turn.nowMs,
  };
  return [next, asked(prompts, prompt('ask-resume'))];
}
