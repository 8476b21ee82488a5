import { slowestSeconds } from '../cues';

/** The longer of the two, so that what fits on one side fits on both. */
const LONGER_SIDE = 'right';

/** The most seconds that a line with a side in it can take. */
export function longestSpeech(line: string): number {
  return slowestSeconds(line.replace(/\{[^}]*\}/g, LONGER_SIDE));
}
