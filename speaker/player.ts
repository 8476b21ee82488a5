// Plays a turn in real time: every line at the moment it is due, then whatever the speaker does by itself.
import type { Timed } from '../lambda/narration/script';
import { spokenIn } from '../lambda/narration/timeline';
import type { TurnTaken } from '../lambda/narration/turn';
import type { Voice } from '../lambda/narration/voice';
import type { Event } from '../lambda/session/event';
import { afterwards } from './speaker';

/** Where a player's lines and its own events go. */
export interface Listener {
  onSay: (text: string, within: Timed | null) => void;
  /** A stretch of time begins. */
  onTimed: (timed: Timed) => void;
  /** The narration ended in a question, and the speaker listens. */
  onWaiting: () => void;
  /** The narration is over and nobody spoke: the speaker's own next event. */
  onEvent: (event: Event) => void;
  /** The narration is over, and the session with it. */
  onEnd: () => void;
}

export interface Player {
  play: (taken: TurnTaken) => void;
  /** Falls silent at once. */
  silence: () => void;
}

interface Moment {
  atSeconds: number;
  run: () => void;
}

/**
 * A player on this machine's clock. Moments are due at fixed offsets from the start of a turn, so a late timer
 * delays one line and never the ones after it.
 */
export function createPlayer(voice: Voice, listener: Listener, nowMs: () => number): Player {
  let timer: NodeJS.Timeout | undefined;
  const silence = () => clearTimeout(timer);
  return {
    silence,
    play: (taken) => {
      silence();
      const startMs = nowMs();
      const moments = momentsOf(taken, voice, listener);
      const next = (index: number) => {
        const moment = moments[index];
        if (!moment) return;
        const dueMs = startMs + moment.atSeconds * 1000;
        const reach = () => {
          // The next moment is set before this one runs, so that a turn taken in it can still silence the player.
          next(index + 1);
          moment.run();
        };
        timer = setTimeout(reach, Math.max(0, dueMs - nowMs()));
      };
      next(0);
    },
  };
}

function momentsOf(taken: TurnTaken, voice: Voice, listener: Listener): Moment[] {
  const { timeline } = taken;
  const timed = timeline.entries.flatMap(({ item, startSeconds }): Moment[] =>
    item.kind === 'timed' ? [{ atSeconds: startSeconds, run: () => listener.onTimed(item) }] : [],
  );
  const said = spokenIn(timeline, voice).map(
    ({ text, startSeconds, within }): Moment => ({
      atSeconds: startSeconds,
      run: () => listener.onSay(text, within),
    }),
  );
  const own = afterwards(taken);
  const last: Moment = own
    ? { atSeconds: timeline.totalSeconds + own.afterSeconds, run: () => listener.onEvent(own.event) }
    : { atSeconds: timeline.totalSeconds, run: listener.onEnd };
  const waits = taken.reply.expects === 'answer' ? [{ atSeconds: timeline.totalSeconds, run: listener.onWaiting }] : [];
  return [...[...timed, ...said].sort((a, b) => a.atSeconds - b.atSeconds), ...waits, last];
}
