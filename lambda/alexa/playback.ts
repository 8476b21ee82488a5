// What Alexa has played of a narration so many seconds after it began: a block, a question, an open microphone, a block.
import type { Timeline } from '../narration/timeline';
import { FASTEST_RATE, SLOWEST_RATE, type Voice } from '../narration/voice';
import { type Block, blockFrom } from './blocks';

/** The microphone stays open about this long before the reprompt (platform facts, section 1). */
export const OPEN_MICROPHONE_SECONDS = 8;
/**
 * Nobody answers a speech sooner: the wake word, the words and the end of them take longer. A smaller difference, or a
 * negative one, means that the clock cannot be trusted (product default).
 */
const SHORTEST_TURN_SECONDS = 1;
/** An answer reaches the skill up to this long after it was said (product default). */
const LATENCY_SECONDS = 5;

/** A narration as it is played: the second block follows the first only if nobody answers its question. */
export interface Playback {
  first: Block;
  /** Null if the first block carries all of it. */
  second: Block | null;
  questionSeconds: number;
}

/** The blocks that a narration was cut into. */
export function playbackOf(timeline: Timeline, voice: Voice, questionSeconds: number): Playback {
  const first = blockFrom(timeline, 0, voice);
  return { first, second: first.isLast ? null : blockFrom(timeline, first.untilSeconds, voice), questionSeconds };
}

/** Seconds of the narration that were heard, reckoned for a voice as fast as was assumed. */
export function heardSeconds({ first, second, questionSeconds }: Playback, elapsedSeconds: number): number {
  if (!second || elapsedSeconds <= first.untilSeconds) return Math.min(elapsedSeconds, first.untilSeconds);
  const afterMicrophone = elapsedSeconds - questionSeconds - OPEN_MICROPHONE_SECONDS;
  return Math.min(Math.max(first.untilSeconds, afterMicrophone), second.untilSeconds);
}

/**
 * The block whose closing question a yes or no answers; null if no such question can have been heard.
 *
 * The voice may be a quarter faster or slower than reckoned, so each question has a span in which it can be open. Where
 * the clock cannot be trusted the order of the dialogue counts: the last thing that was asked is what is answered.
 */
export function questionedBlock({ first, second, questionSeconds }: Playback, elapsedSeconds: number): Block | null {
  if (!second) return null;
  if (elapsedSeconds < SHORTEST_TURN_SECONDS) return first;
  const microphone = OPEN_MICROPHONE_SECONDS;
  const secondAsks =
    secondsAt(first, FASTEST_RATE) + questionSeconds / FASTEST_RATE + microphone + secondsAt(second, FASTEST_RATE);
  if (elapsedSeconds >= secondAsks) return second;
  const firstAsks = secondsAt(first, FASTEST_RATE);
  const firstIsOver = secondsAt(first, SLOWEST_RATE) + questionSeconds / SLOWEST_RATE + microphone + LATENCY_SECONDS;
  return elapsedSeconds >= firstAsks && elapsedSeconds <= firstIsOver ? first : null;
}

function secondsAt({ fromSeconds, untilSeconds, speechSeconds }: Block, rate: number): number {
  return untilSeconds - fromSeconds - speechSeconds + speechSeconds / rate;
}
