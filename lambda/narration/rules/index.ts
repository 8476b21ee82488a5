// What content must obey so that it can be spoken in time: prompts complete, cues short enough, holds left in peace.
import type { Rule } from '../../content/rules/rule';
import { cuesFitTheirPhase } from './cues-fit-their-phase';
import { holdsLeftInPeace } from './holds-left-in-peace';
import { placeholdersKnown } from './placeholders-known';
import { promptsComplete } from './prompts-complete';

/** The rules of the narration, in alphabetical order. */
export const NARRATION_RULES: Rule[] = [cuesFitTheirPhase, holdsLeftInPeace, placeholdersKnown, promptsComplete];
