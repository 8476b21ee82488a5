// What a turn needs besides the session and the event, and the shape of everything that handles one.
import type { Content } from '../content/schema';
import type { Event, EventType } from './event';
import type { Position } from './place';
import type { Reply } from './reply';
import type { Session } from './session';

/** The surroundings of one turn; time and content come in as values, so that a turn can be run again. */
export interface Turn {
  content: Content;
  /** Start of the turn, milliseconds since the epoch. */
  nowMs: number;
  /** Where the narration that was playing has got to by now; null when none was. */
  position: Position | null;
}

export type Outcome = [Session, Reply];
type EventOf<T extends EventType> = Extract<Event, { type: T }>;
export type Handler<T extends EventType> = (session: Session, turn: Turn, event: EventOf<T>) => Outcome;
