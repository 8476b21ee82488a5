// What was heard of a narration when an event arrives, and what a reply to Alexa's own question between blocks means.
import type { Timeline } from '../narration/timeline';
import { narrationOf, type Surroundings } from '../narration/turn';
import type { Event } from '../session/event';
import type { Session } from '../session/session';
import type { Block } from './blocks';
import { heardSeconds, playbackOf, questionedBlock } from './playback';
import { questionSeconds } from './response';

/** An event as the session is to take it, and the seconds of narration that were heard before it. */
export interface Heard {
  event: Event;
  heardSeconds: (elapsedSeconds: number, timeline: Timeline) => number;
}

/** How much was heard, and what a reply means: the answer to the question at the end of a block, if one was asked. */
export function heardWith(event: Event, session: Session, surroundings: Surroundings): Heard {
  const playback = (timeline: Timeline) =>
    playbackOf(timeline, surroundings.voice, questionSeconds(session, surroundings));
  const reckoned = {
    event,
    heardSeconds: (elapsedSeconds: number, timeline: Timeline) => heardSeconds(playback(timeline), elapsedSeconds),
  };
  const isMoving = session.phase === 'ready' || session.phase === 'exercising';
  const isReply = event.type === 'answer' || event.type === 'resume';
  if (!isReply || !isMoving || !session.narration) return reckoned;
  const elapsedSeconds = (surroundings.nowMs - session.narration.startedAtMs) / 1000;
  const asked = questionedBlock(playback(narrationOf(session, surroundings)), elapsedSeconds);
  return asked ? { event: meantBy(event, asked), heardSeconds: () => asked.untilSeconds } : reckoned;
}

/** "Yes" and "carry on" go on with the next block, anything else pauses; after the last block there is none. */
function meantBy(event: Event, { isLast }: Block): Event {
  if (event.type === 'resume') return isLast ? event : { type: 'continue' };
  const isYes = event.type === 'answer' && event.value === 'yes';
  if (isLast) return isYes ? { type: 'help' } : { type: 'stop' };
  return isYes ? { type: 'continue' } : { type: 'pause' };
}
