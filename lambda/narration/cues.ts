// Where the voice speaks inside a stretch of time: often enough to keep company, little enough to leave it in peace.

import type { Cue } from './script';
import { pauseSeconds, REFERENCE_VOICE, SLOWEST_RATE, speechSeconds } from './voice';

/** The longest a listener is left without a word, from the start of one cue to the start of the next (design 3). */
export const LONGEST_GAP_SECONDS = 10;
/** The pause a slow voice makes at the edge of a stretch of time, which the listener hears as part of the silence. */
const EDGE_PAUSE_SECONDS = pauseSeconds({ ...REFERENCE_VOICE, rate: SLOWEST_RATE });
/** The end of a hold is announced this long before it. */
export const LAST_SECONDS = 5;
/** Half-way is said only in holds that are long enough for it to differ from the end. */
const HALF_WAY_FROM_SECONDS = 16;
/** Speech takes at most this share of a hold, for the slowest voice that holds stay dose-true with. */
export const SPEECH_SHARE = 0.15;

export interface HoldWords {
  halfWay: string;
  lastSeconds: string;
  /** Said in turn where it would otherwise be silent for too long. */
  company: string[];
}

/** The cues of a hold: half-way, the last seconds, and company in the gaps between. */
export function holdCues(seconds: number, words: HoldWords): Cue[] {
  const fixed: Cue[] = [];
  if (seconds >= HALF_WAY_FROM_SECONDS) fixed.push({ atSeconds: seconds / 2, text: words.halfWay });
  if (seconds > LAST_SECONDS) fixed.push({ atSeconds: seconds - LAST_SECONDS, text: words.lastSeconds });
  return withCompany(seconds, fixed, words.company);
}

/** How long one side's turn takes where sides take turns in an effort (product default). */
const TURN_SECONDS = 5;

/** A cue for each turn of an effort in which sides alternate: as many turns on the one side as on the other. */
export function turnCues(seconds: number, texts: [first: string, other: string][]): Cue[] {
  const turns = Math.max(2, 2 * Math.round(seconds / (2 * TURN_SECONDS)));
  return Array.from({ length: turns }, (_, turn) => {
    const [first, other] = texts[Math.floor(turn / 2) % texts.length] ?? ['', ''];
    return { atSeconds: (seconds * turn) / turns, text: turn % 2 === 0 ? first : other };
  });
}

/** Cues with company added wherever two of them, or the ends, lie too far apart. */
export function withCompany(seconds: number, fixed: Cue[], company: string[]): Cue[] {
  const edges = [0, ...fixed.map(({ atSeconds }) => atSeconds), seconds];
  const added: number[] = [];
  for (let i = 1; i < edges.length; i++) {
    const from = edges[i - 1] ?? 0;
    const to = edges[i] ?? seconds;
    const edgePauses = (i === 1 ? EDGE_PAUSE_SECONDS : 0) + (i === edges.length - 1 ? EDGE_PAUSE_SECONDS : 0);
    const gaps = Math.ceil((to - from + edgePauses) / LONGEST_GAP_SECONDS);
    for (let gap = 1; gap < gaps; gap++) added.push(from + ((to - from) * gap) / gaps);
  }
  const kept = added.map((atSeconds, i) => ({ atSeconds, text: company[i % company.length] ?? '' }));
  return [...fixed, ...kept].sort((a, b) => a.atSeconds - b.atSeconds);
}

/** Seconds a cue takes in the slowest voice that must still fit. */
export function slowestSeconds(text: string): number {
  return speechSeconds(text, { ...REFERENCE_VOICE, rate: SLOWEST_RATE });
}
