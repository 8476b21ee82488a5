// A stretch of a timeline as the SSML that Alexa speaks: sentences, and between them one pause each.
import type { Spoken } from './timeline';
import { pauseSeconds, type Voice } from './voice';

/** The longest pause Alexa accepts in one tag (platform: break time up to 10 s). */
export const LONGEST_BREAK_SECONDS = 10;
/** Differences this small are left to the voice's own pause between sentences. */
const TOLERATED_SECONDS = 0.05;

/** Text as it may stand in SSML. Escaping twice is the same as escaping once. */
export function escaped(text: string): string {
  return withoutControls(text)
    .replace(/&(?!(?:amp|lt|gt|quot|apos);)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

/**
 * The SSML, without its `speak` root, for what is heard between two seconds of a timeline.
 *
 * The silence between two sentences is one pause, so it never depends on how a voice adds pauses up. A silence that
 * is no longer than the voice's own pause between sentences gets no tag.
 */
export function ssmlBetween(spoken: Spoken[], fromSeconds: number, untilSeconds: number, voice: Voice): string {
  const parts: string[] = [];
  let atSeconds = fromSeconds;
  for (const { text, startSeconds, endSeconds } of spoken) {
    const words = escaped(text).trim();
    if (words === '' || startSeconds < fromSeconds || startSeconds >= untilSeconds) continue;
    parts.push(...pause(startSeconds - atSeconds, voice), words);
    atSeconds = endSeconds;
  }
  parts.push(...pause(untilSeconds - atSeconds, voice));
  return parts.join(' ');
}

function pause(seconds: number, voice: Voice): string[] {
  if (seconds <= pauseSeconds(voice) + TOLERATED_SECONDS) return [];
  const milliseconds = Math.round(Math.min(seconds, LONGEST_BREAK_SECONDS) * 1000);
  return [`<break time="${milliseconds}ms"/>`];
}

/** Without what XML 1.0 allows nowhere: most control characters, and halves of surrogate pairs. */
function withoutControls(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
}
