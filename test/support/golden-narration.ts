// The narration that a session is in the middle of: as a timeline, as words, and when it is over.
import { spokenIn, type Timeline } from '../../lambda/narration/timeline';
import { narrationOf } from '../../lambda/narration/turn';
import { REFERENCE_VOICE } from '../../lambda/narration/voice';
import type { Session } from '../../lambda/session/session';
import { surroundings } from './listener';

/** The narration from its beginning to the end of the routine. */
export function timelineOf(session: Session): Timeline {
  return narrationOf(session, surroundings(startOf(session)));
}

/** All of its words, as one line. */
export function wordsOf(session: Session): string {
  return spokenIn(timelineOf(session), REFERENCE_VOICE)
    .map(({ text }) => text)
    .join(' ');
}

/** When it began, milliseconds of the test's clock. */
export function startOf({ narration }: Session): number {
  return narration?.startedAtMs ?? 0;
}

/** When it is over. */
export function endOf(session: Session): number {
  return startOf(session) + timelineOf(session).totalSeconds * 1000;
}
