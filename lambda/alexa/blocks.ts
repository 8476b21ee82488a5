// Cutting a narration into the blocks that Alexa can speak: one now, and one more as the reprompt of a silent user.
import { ssmlBetween } from '../narration/ssml';
import { type Spoken, spokenIn, type Timeline } from '../narration/timeline';
import type { Voice } from '../narration/voice';

/** Amazon refuses 8,000 characters; kept well under it (platform facts, section 1). */
const MOST_CHARACTERS = 7500;
/** The only length Amazon documents for any response is 240 s; kept under it. */
const MOST_SECONDS = 230;
/** A block that asks for a word sooner than this had better be cut inside a set (product default). */
const SHORTEST_BLOCK_SECONDS = 90;
/** Room left in a block for the question at its end. */
const QUESTION_SECONDS = 10;
const QUESTION_CHARACTERS = 300;

/** A stretch of a timeline that one speech can carry. */
export interface Block {
  ssml: string;
  fromSeconds: number;
  untilSeconds: number;
  /** How much of it the voice speaks; the rest is pauses, which no voice makes longer or shorter. */
  speechSeconds: number;
  /** Whether nothing of the narration is left after it. */
  isLast: boolean;
}

/**
 * The block that begins at a second of a timeline: as much as one speech carries, cut where a set begins if that is not
 * too soon, else at any place that can be come back to.
 */
export function blockFrom(timeline: Timeline, fromSeconds: number, voice: Voice): Block {
  const spoken = spokenIn(timeline, voice);
  const whole = timeline.totalSeconds;
  const cut = (untilSeconds: number): Block => ({
    ssml: ssmlBetween(spoken, fromSeconds, untilSeconds, voice),
    fromSeconds,
    untilSeconds,
    speechSeconds: speechBetween(spoken, fromSeconds, untilSeconds),
    isLast: untilSeconds >= whole,
  });
  const fits = ({ ssml, untilSeconds }: Block) =>
    untilSeconds - fromSeconds <= MOST_SECONDS - QUESTION_SECONDS &&
    ssml.length <= MOST_CHARACTERS - QUESTION_CHARACTERS;
  const sets = cuts(timeline, fromSeconds, true);
  const isLate = (seconds: number) => seconds - fromSeconds >= SHORTEST_BLOCK_SECONDS;
  const candidates = [whole, ...sets.filter(isLate), ...cuts(timeline, fromSeconds, false).filter(isLate), ...sets];
  for (const untilSeconds of candidates) {
    if (untilSeconds - fromSeconds > MOST_SECONDS) continue;
    const block = cut(untilSeconds);
    if (fits(block)) return block;
  }
  return cut(Math.min(whole, fromSeconds + MOST_SECONDS - QUESTION_SECONDS));
}

function speechBetween(spoken: Spoken[], fromSeconds: number, untilSeconds: number): number {
  return spoken
    .filter(({ startSeconds }) => startSeconds >= fromSeconds && startSeconds < untilSeconds)
    .reduce((sum, { startSeconds, endSeconds }) => sum + endSeconds - startSeconds, 0);
}

/** The moments a timeline can be cut at, the latest first; of sets alone, or of every place. */
function cuts({ entries }: Timeline, fromSeconds: number, isSetsOnly: boolean): number[] {
  return entries
    .filter(({ item, startSeconds }) => {
      if (item.kind !== 'mark' || startSeconds <= fromSeconds || item.place === null) return false;
      return !isSetsOnly || (item.place.part === 'setup' && item.place.line === 0);
    })
    .map(({ startSeconds }) => startSeconds)
    .reverse();
}
