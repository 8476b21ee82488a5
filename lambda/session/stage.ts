// From what a person tells of her life to the stage that content's rules are written for. In doubt the stricter side.
import type { Stage } from '../content/stages';
import type { Life } from './event';

/** Last week of the first trimester; 12 and 13 are both in use, the stricter counts (guidance: NHS 12, ACOG 13). */
const FIRST_TRIMESTER_LAST_WEEK = 12;
/** Last week of the second trimester; 27 is given as well, the stricter counts. */
const SECOND_TRIMESTER_LAST_WEEK = 26;
/** Weeks after a birth that count as early; sources give 6 to 12 (after a caesarean), the stricter counts. */
const EARLY_AFTER_BIRTH_WEEKS = 12;

interface Told {
  life: Life;
  weeks?: number | undefined;
  trimester?: 1 | 2 | 3 | undefined;
}

/** The stage, or null while the weeks are needed and not known. */
export function stageOf({ life, weeks, trimester }: Told): Stage | null {
  switch (life) {
    case 'neither':
      return 'general';
    case 'trying':
      return 'before-pregnancy';
    case 'after-birth':
      if (weeks === undefined) return null;
      return weeks < EARLY_AFTER_BIRTH_WEEKS ? 'postpartum-early' : 'postpartum';
    case 'pregnant':
      if (weeks !== undefined) return trimesterOfWeek(weeks);
      return trimester === undefined ? null : (`trimester-${trimester}` as const);
  }
}

/** The stage for somebody who cannot say how many weeks it is. */
export function strictestStage(life: Life): Stage {
  return stageOf({ life, weeks: life === 'pregnant' ? Number.POSITIVE_INFINITY : 0 }) ?? 'trimester-3';
}

function trimesterOfWeek(weeks: number): Stage {
  if (weeks <= FIRST_TRIMESTER_LAST_WEEK) return 'trimester-1';
  return weeks <= SECOND_TRIMESTER_LAST_WEEK ? 'trimester-2' : 'trimester-3';
}
