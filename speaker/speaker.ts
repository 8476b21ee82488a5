// The speaker's ears and its session: words go in, a turn comes out. It owns the clock, so what it plays is exact.
import type { Locale } from '../lambda/content/locales';
import type { Content } from '../lambda/content/schema';
import { type TurnTaken, takeTurn } from '../lambda/narration/turn';
import type { Voice } from '../lambda/narration/voice';
import type { Event } from '../lambda/session/event';
import { eventOfIntent, type Slots } from '../lambda/session/event-of-intent';
import { newSession, type Session } from '../lambda/session/session';

/** The microphone stays open this long after a question; Alexa's own patience is about 8 s too. */
export const ANSWER_SECONDS = 8;

export type Understanding = (utterance: string) => { intent: string; slots: Slots };

export interface SpeakerOptions {
  content: Content;
  locale: Locale;
  voice: Voice;
  understanding: Understanding;
}

export interface Speaker {
  session: () => Session;
  /** What words mean to this speaker. */
  understand: (utterance: string) => Event;
  /** Takes a turn at an instant, in milliseconds of whatever clock the caller keeps. */
  take: (event: Event, nowMs: number) => TurnTaken;
}

/** What the speaker does by itself once a narration is over: wait for an answer, go on, or nothing more. */
export interface Afterwards {
  event: Event;
  afterSeconds: number;
}

/** A speaker in which nothing has been said yet. */
export function createSpeaker({ content, locale, voice, understanding }: SpeakerOptions): Speaker {
  let session = newSession();
  return {
    session: () => session,
    understand: (utterance) => {
      const { intent, slots } = understanding(utterance);
      return eventOfIntent(intent, slots);
    },
    take: (event, nowMs) => {
      const taken = takeTurn(session, event, { content, locale, voice, nowMs });
      session = taken.session;
      return taken;
    },
  };
}

/** What follows a narration that nobody interrupts; null when the session is over. */
export function afterwards({ reply }: TurnTaken): Afterwards | null {
  switch (reply.expects) {
    case 'nothing':
      return { event: { type: 'continue' }, afterSeconds: 0 };
    case 'answer':
      return { event: { type: 'silence' }, afterSeconds: ANSWER_SECONDS };
    case 'end':
      return null;
  }
}

/** How a session that has ended did end. */
export function endingOf({ phase }: Session): 'finished' | 'stopped' | 'closed' {
  return phase === 'finished' || phase === 'stopped' ? phase : 'closed';
}
