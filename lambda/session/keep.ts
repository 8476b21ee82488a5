// Answering without moving: whatever was asked, the listener gets the place, or the open question, back.
import { goOnFrom } from './gate';
import { defaultRoutine } from './plan';
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
    default: {
      const question = questionPrompt(session);
      return [session, question ? asked(prompts, question) : ending(prompts)];
    }
  }
}

/** Nothing is under way yet: the routine that was asked about, or the default one, is offered. */
function offered(session: Session, { content }: Turn, prompts: Prompt[]): Outcome {
  const routine = session.routine ?? defaultRoutine(content).id;
  const choosing: Session = { ...session, routine, question: { id: 'choose', tries: 0 } };
  return [choosing, asked(prompts, prompt('ask-choose', { routine }))];
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
