// A script laid out for one voice: what is heard from which second to which. The one clock of the project.
import type { Position } from '../session/place';
import type { Script, ScriptItem, Timed } from './script';
import { pauseSeconds, speechSeconds, type Voice } from './voice';

export interface Entry {
  item: ScriptItem;
  startSeconds: number;
  /** Speech ends here; the pause a voice makes before its next sentence comes on top. */
  endSeconds: number;
}

export interface Timeline {
  entries: Entry[];
  totalSeconds: number;
}

/** A sentence with its seconds; `within` is the stretch of time it is said inside of. */
export interface Spoken {
  text: string;
  startSeconds: number;
  endSeconds: number;
  within: Timed | null;
}

/**
 * Lays a script out in time. Speech inside a stretch of time is paid for out of its silence, so a hold lasts its own
 * seconds whatever is said in it.
 *
 * @param untilSeconds - no more of a lazy script is taken once the timeline is longer than this
 */
export function layOut(script: Script, voice: Voice, untilSeconds = Number.POSITIVE_INFINITY): Timeline {
  const entries: Entry[] = [];
  let atSeconds = 0;
  for (const item of script) {
    if (item.kind === 'say' && item.text === '') continue;
    const endSeconds = atSeconds + secondsOf(item, voice);
    entries.push({ item, startSeconds: atSeconds, endSeconds });
    atSeconds = endSeconds + (item.kind === 'say' ? pauseSeconds(voice) : 0);
    if (atSeconds > untilSeconds) break;
  }
  return { entries, totalSeconds: atSeconds };
}

/** Every sentence of a timeline in order. */
export function spokenIn({ entries }: Timeline, voice: Voice): Spoken[] {
  return entries.flatMap(({ item, startSeconds, endSeconds }): Spoken[] => {
    if (item.kind === 'say') return [{ text: item.text, startSeconds, endSeconds, within: null }];
    if (item.kind === 'mark') return [];
    return item.cues.map(({ atSeconds, text }) => ({
      text,
      startSeconds: startSeconds + atSeconds,
      endSeconds: startSeconds + atSeconds + speechSeconds(text, voice),
      within: item,
    }));
  });
}

/**
 * Where narration has got to after so many seconds of it: the last mark passed, and the stretch of time under way.
 *
 * @param startedAtMs - when the narration began, milliseconds since the epoch
 * @returns null before the first mark
 */
export function locate(timeline: Timeline, seconds: number, startedAtMs: number): Position | null {
  const passed = timeline.entries.filter(({ startSeconds }) => startSeconds <= seconds);
  const last = passed.findLast(({ item }) => item.kind === 'mark')?.item;
  if (last?.kind !== 'mark') return null;
  const running = passed.at(-1);
  const isTimed = running?.item.kind === 'timed' && seconds < running.endSeconds;
  return {
    phase: last.phase,
    place: last.place,
    timed: isTimed ? timedAt(running.item as Timed, running.endSeconds - seconds) : null,
    endsAtMs: startedAtMs + timeline.totalSeconds * 1000,
  };
}

function timedAt({ purpose, seconds, side }: Timed, secondsLeft: number): Position['timed'] {
  return { purpose, seconds, secondsLeft, side };
}

function secondsOf(item: ScriptItem, voice: Voice): number {
  switch (item.kind) {
    case 'say':
      return speechSeconds(item.text, voice);
    case 'timed':
      return item.seconds;
    case 'mark':
      return 0;
  }
}
