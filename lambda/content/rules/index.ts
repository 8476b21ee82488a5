import { amountsAgree } from './amounts-agree';
import { claimsWithCare } from './claims-with-care';
import { defaultRoutine } from './default-routine';
import { equalSides } from './equal-sides';
import { namesUnique } from './names-unique';
import { type Fingerprints, noCopiedWording } from './no-copied-wording';
import { positionsConnected } from './positions-connected';
import { readingGrade } from './reading-grade';
import { referencesExist } from './references-exist';
import type { Rule } from './rule';
import { screeningIsWhole } from './screening-is-whole';
import { sentencesForTheEar } from './sentences-for-the-ear';
import { sharedNamesResolve } from './shared-names-resolve';
import { sourcesExist } from './sources-exist';
import { swapsAllowed } from './swaps-allowed';
import { workIsWhole } from './work-is-whole';

/** The rules that content must obey, in alphabetical order, with what is known of the documents' wording. */
export function rulesWith(fingerprints: Fingerprints): Rule[] {
  return [
    amountsAgree,
    claimsWithCare,
    defaultRoutine,
    equalSides,
    namesUnique,
    noCopiedWording(fingerprints),
    positionsConnected,
    readingGrade,
    referencesExist,
    screeningIsWhole,
    sentencesForTheEar,
    sharedNamesResolve,
    sourcesExist,
    swapsAllowed,
    workIsWhole,
  ];
}
