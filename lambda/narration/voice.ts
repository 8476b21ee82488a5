// How long a voice takes to say something. The one place where speech length is reckoned.
import { syllablesIn } from '../content/syllables';
import { numberWords } from './number-words';

/** A voice's speed. Surfaces differ, so each names its own. */
export interface Voice {
  /** Whatever is said takes at least this: its first sound and the lengthening of its last word. */
  secondsPerUtterance: number;
  secondsPerSyllable: number;
  secondsPerWord: number;
  commaPauseSeconds: number;
  sentencePauseSeconds: number;
  /** How fast it really speaks against what was reckoned: 1.25 is a quarter faster. */
  rate: number;
}

/**
 * A calm synthetic voice. Fitted by least squares to 111 lines of the content as espeak-ng 1.51 speaks them (en-us,
 * 160 words a minute, silence at both ends cut off): four lines in five are within 11 % of it. Alexa's voices could
 * not be measured and are reckoned by the same figures.
 */
export const REFERENCE_VOICE: Voice = {
  secondsPerUtterance: 0.2,
  secondsPerSyllable: 0.125,
  secondsPerWord: 0.11,
  commaPauseSeconds: 0.29,
  sentencePauseSeconds: 0.48,
  rate: 1,
};

/** The range of rates that holds stay dose-true in (design rule 10). */
export const SLOWEST_RATE = 0.75;
export const FASTEST_RATE = 1.25;

/** A voice that really speaks at another rate than was reckoned. */
export function atRate(voice: Voice, rate: number): Voice {
  return { ...voice, rate };
}

/**
 * Seconds a voice takes to say a text, from its first sound to its last: the pause after its last sentence is not
 * part of it.
 */
export function speechSeconds(text: string, voice: Voice): number {
  const spoken = spelledOut(text);
  const words = spoken.match(/[\p{L}\p{M}']+/gu) ?? [];
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  const inner = spoken.trim().replace(/[\s.,;:!?]+$/u, '');
  const sentencePauses = (inner.match(/[.!?](?=\s)/gu) ?? []).length;
  const commaPauses = (inner.match(/[,;:](?=\s)/gu) ?? []).length;
  if (words.length === 0) return 0;
  const seconds =
    voice.secondsPerUtterance +
    syllables * voice.secondsPerSyllable +
    words.length * voice.secondsPerWord +
    sentencePauses * voice.sentencePauseSeconds +
    commaPauses * voice.commaPauseSeconds;
  return seconds / voice.rate;
}

/**
 * The pause between two things that are said one after the other. Together with what the second takes as an utterance
 * of its own it is the pause a voice makes between two sentences, so both may be given to a voice as one text.
 */
export function pauseSeconds(voice: Voice): number {
  return (voice.sentencePauseSeconds - voice.secondsPerUtterance) / voice.rate;
}

/** A text with its figures as the words a voice says for them. */
function spelledOut(text: string): string {
  return text.replace(/\d+/g, (digits) => (digits.length <= 3 ? numberWords(Number(digits)) : [...digits].join(' ')));
}
