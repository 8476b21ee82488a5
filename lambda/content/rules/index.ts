import { defaultRoutine } from './default-routine';
import { namesUnique } from './names-unique';
import { referencesExist } from './references-exist';
import type { Rule } from './rule';
import { screeningIsWhole } from './screening-is-whole';
import { sentencesForTheEar } from './sentences-for-the-ear';
import { sourcesExist } from './sources-exist';
import { swapsAllowed } from './swaps-allowed';
import { workIsWhole } from './work-is-whole';

/** The rules that content must obey, in alphabetical order. */
export const RULES: Rule[] = [
  defaultRoutine,
  namesUnique,
  referencesExist,
  screeningIsWhole,
  sentencesForTheEar,
  sourcesExist,
  swapsAllowed,
  workIsWhole,
];
