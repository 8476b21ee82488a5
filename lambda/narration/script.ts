// What is to be said and waited for, as data, in order. Nothing here knows a clock or a voice.
import type { Phase, Place, Purpose } from '../session/place';
import type { PromptId } from '../session/prompt-ids';

/** Takes as long as it takes. */
export interface Say {
  kind: 'say';
  text: string;
  /** The prompt it came from; lines of an exercise have none. */
  prompt?: PromptId;
}

/** Said inside a stretch of time, so many seconds after it began. */
export interface Cue {
  atSeconds: number;
  text: string;
}

/** Lasts exactly its seconds, whatever is said inside it. */
export interface Timed {
  kind: 'timed';
  purpose: Purpose;
  seconds: number;
  cues: Cue[];
  exercise: string;
  side: Place['side'];
  set: number;
  repetition: number;
  breath?: 'inhale' | 'exhale' | 'easy';
}

/** A place to come back to; the phase changes here by itself where it differs. A null place is the end. */
export interface Mark {
  kind: 'mark';
  phase: Phase;
  place: Place | null;
}

export type ScriptItem = Say | Timed | Mark;
export type Script = Iterable<ScriptItem>;
