// A whole session on a virtual clock: what is heard when, for given words said at given moments. Pure.
import type { Timed } from '../lambda/narration/script';
import { spokenIn, type Timeline } from '../lambda/narration/timeline';
import type { TurnTaken } from '../lambda/narration/turn';
import type { Voice } from '../lambda/narration/voice';
import type { Event } from '../lambda/session/event';
import type { Phase } from '../lambda/session/place';
import { type Afterwards, afterwards, endingOf, type Speaker } from './speaker';

/** Something the listener says: when the speaker next waits, or so many seconds into the narration now playing. */
export interface SaidLine {
  text: string;
  atSeconds: number | null;
}

/** One thing that happened, at a second of the rehearsal. */
export type Happening =
  | { at: number; heard: string; event: string }
  | { at: number; seconds: number; say: string; within?: string }
  | {
      at: number;
      seconds: number;
      timed: string;
      exercise: string;
      side: string;
      set: number;
      repetition: number;
      breath?: string;
      interrupted?: true;
    }
  | { at: number; phase: Phase }
  | { at: number; ends: 'finished' | 'stopped' | 'closed' };

export interface Rehearsal {
  happenings: Happening[];
  /** Lines that were never said, since the session was over before their moment came. */
  unsaid: SaidLine[];
}

/** Differences this small are those of sums of fractions, and no interruption. */
const CLOCK_SECONDS = 0.001;
/** More turns than this without an end would be a speaker that talks to itself for ever. */
const MOST_TURNS = 10_000;

/** Rehearses a session. After the last line the listener is silent. */
export function rehearse(speaker: Speaker, voice: Voice, lines: SaidLine[]): Rehearsal {
  const happenings: Happening[] = [];
  const unsaid = [...lines];
  let phase: Phase = speaker.session().phase;
  let startSeconds = 0;
  /** When the narration began that the next line's own moment counts from. */
  let countedFromSeconds = 0;
  let taken: TurnTaken | null = null;
  for (let turns = 0; turns < MOST_TURNS; turns++) {
    const step = nextStep(taken, unsaid[0], startSeconds, countedFromSeconds);
    if (taken) {
      const played = heardUntil(taken.timeline, startSeconds, step.atSeconds, voice, phase);
      happenings.push(...played.happenings);
      phase = played.phase;
    }
    if (step.kind === 'over') {
      happenings.push({ at: rounded(step.atSeconds), ends: endingOf(speaker.session()) });
      break;
    }
    let event: Event;
    if (step.kind === 'line') {
      unsaid.shift();
      event = speaker.understand(step.line.text);
      happenings.push({ at: rounded(step.atSeconds), heard: step.line.text, event: event.type });
    } else {
      event = step.event;
    }
    taken = speaker.take(event, step.atSeconds * 1000);
    startSeconds = step.atSeconds;
    if (step.kind === 'line') countedFromSeconds = startSeconds;
    if (taken.session.phase !== phase) {
      phase = taken.session.phase;
      happenings.push({ at: rounded(startSeconds), phase });
    }
  }
  return { happenings, unsaid };
}

type Step =
  | { kind: 'line'; atSeconds: number; line: SaidLine }
  | { kind: 'event'; atSeconds: number; event: Event }
  | { kind: 'over'; atSeconds: number };

/** What comes first: the listener's next line, or what the speaker does by itself. */
function nextStep(
  taken: TurnTaken | null,
  line: SaidLine | undefined,
  startSeconds: number,
  countedFromSeconds: number,
): Step {
  const endSeconds = startSeconds + (taken?.timeline.totalSeconds ?? 0);
  const own: Afterwards | null = taken && afterwards(taken);
  const ownSeconds = own ? endSeconds + own.afterSeconds : endSeconds;
  const lineSeconds = line ? momentOf(line, taken, endSeconds, countedFromSeconds) : null;
  if (line && lineSeconds !== null && (lineSeconds <= ownSeconds || taken === null)) {
    return { kind: 'line', atSeconds: Math.max(lineSeconds, startSeconds), line };
  }
  return own ? { kind: 'event', atSeconds: ownSeconds, event: own.event } : { kind: 'over', atSeconds: endSeconds };
}

function momentOf(
  { atSeconds }: SaidLine,
  taken: TurnTaken | null,
  endSeconds: number,
  countedFromSeconds: number,
): number | null {
  if (atSeconds !== null) return countedFromSeconds + atSeconds;
  const isWaiting = taken === null || taken.reply.expects === 'answer';
  return isWaiting ? endSeconds : null;
}

/** What is heard of a timeline until an instant; whatever is under way then is cut short. */
function heardUntil(timeline: Timeline, startSeconds: number, untilSeconds: number, voice: Voice, before: Phase) {
  const happenings: Happening[] = [];
  let phase = before;
  for (const { item, startSeconds: from } of timeline.entries) {
    const at = startSeconds + from;
    if (at > untilSeconds) break;
    if (item.kind === 'mark' && item.phase !== phase) {
      phase = item.phase;
      happenings.push({ at: rounded(at), phase });
    }
    if (item.kind === 'timed' && at < untilSeconds) happenings.push(timedHeard(item, at, untilSeconds));
  }
  for (const { text, startSeconds: from, endSeconds, within } of spokenIn(timeline, voice)) {
    const at = startSeconds + from;
    if (at >= untilSeconds) break;
    const seconds = rounded(Math.min(startSeconds + endSeconds, untilSeconds) - at);
    happenings.push({ at: rounded(at), seconds, say: text, ...(within && { within: within.purpose }) });
  }
  return { happenings: happenings.sort((a, b) => a.at - b.at), phase };
}

function timedHeard(item: Timed, at: number, untilSeconds: number): Happening {
  const { purpose, seconds, exercise, side, set, repetition, breath } = item;
  const isCut = at + seconds > untilSeconds + CLOCK_SECONDS;
  return {
    at: rounded(at),
    seconds: rounded(isCut ? untilSeconds - at : seconds),
    timed: purpose,
    exercise,
    side,
    set,
    repetition,
    ...(breath && { breath }),
    ...(isCut && { interrupted: true as const }),
  };
}

/** To the millisecond, which is finer than any clock that plays it. */
function rounded(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
