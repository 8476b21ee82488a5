// The narration that a session is in the middle of: as a timeline, as words, and its moments.
import type { Locale } from '../../lambda/content/locales';
import { type Entry, spokenIn, type Timeline } from '../../lambda/narration/timeline';
import { narrationOf } from '../../lambda/narration/turn';
import { REFERENCE_VOICE } from '../../lambda/narration/voice';
import type { Session } from '../../lambda/session/session';
import { surroundings } from './listener';

/** So many seconds into the narration, or into the first stretch of time in it that is as `into` says. */
export interface Moment {
  seconds: number;
  into: Record<string, string | number | undefined> | null;
}

/** The narration from its beginning to the end of the routine. */
export function timelineOf(session: Session, locale: Locale = 'en-US'): Timeline {
  return narrationOf(session, surroundings(startOf(session), { locale }));
}

/** All of its words, as one line. */
export function wordsOf(session: Session, locale: Locale = 'en-US'): string {
  return spokenIn(timelineOf(session, locale), REFERENCE_VOICE)
    .map(({ text }) => text)
    .join(' ');
}

/** When it began, milliseconds of the test's clock. */
export function startOf({ narration }: Session): number {
  return narration?.startedAtMs ?? 0;
}

/** When it is over. */
export function endOf(session: Session, locale: Locale = 'en-US'): number {
  return startOf(session) + timelineOf(session, locale).totalSeconds * 1000;
}

/**
 * The second of a narration that a moment is.
 *
 * @throws Error if the narration has no such stretch of time, or a shorter one
 */
export function secondsAt({ seconds, into }: Moment, { entries }: Timeline): number {
  if (into === null) return seconds;
  const stretch = entries.find((entry) => isStretch(entry, into));
  const what = Object.values(into).join(' ');
  if (!stretch) throw new Error(`the narration has no such stretch of time: ${what}`);
  const at = stretch.startSeconds + seconds;
  if (at >= stretch.endSeconds) throw new Error(`this stretch of time is over before ${seconds} seconds: ${what}`);
  return at;
}

function isStretch({ item }: Entry, into: NonNullable<Moment['into']>): boolean {
  if (item.kind !== 'timed') return false;
  const is: Record<string, string | number | undefined> = { ...item, cues: undefined };
  return Object.entries(into).every(([key, value]) => is[key] === value);
}
