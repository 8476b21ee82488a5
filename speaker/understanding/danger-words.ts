// Words of pain, and of harmless talk that sounds like danger. Signs and conditions themselves are content's.

import type { WarningSign } from '../../lambda/content/schema';
import { anyOf, spell } from './phrases';

/** Nouns of pain: a "no" before one of them denies it. */
export const PAIN_NOUNS = [
  'pain',
  'ache',
  'soreness',
  'discomfort',
  'numbness',
  'tingling',
  'agony',
  'pins and needles',
];

/** Other words of pain; long drawn cries are patterns. */
export const PAIN_WORDS = [
  ...['o+u+w*c+h+', 'o+w+(?:ie)?', 'hurt', 'hurting', 'painful', 'sore', 'aching', 'achy', 'stabbing', 'throbbing'],
  ...['numb', 'burning', 'killing me', 'palpitations', 'stop feeling my (?:leg|foot)'],
];

/** Patterns that hold a word of danger and mean none. */
export const HARMLESS = [
  '(?:good|nice|pleasant|lovely) (?:kind of |sort of |little |bit of )?(?:ache|aching|pain|hurt|sore|soreness|burning)',
  'pain (?:is|has|have|went)(?: (?:all|now|completely))? (?:gone|went|passed|stopped|away)(?: away)?',
  '(?:stopped|no longer) hurting',
  'no pain no gain',
  'pain free',
  'painkillers?',
  'you are (?:such )?a (?:real )?pain(?: in the \\w+)?',
  'you are killing me',
  '(?:low |normal |check my |take my )?blood (?:pressure|test|type|sugar|flow|orange)s?',
  'in (?:my|the) blood',
  'bloody (?:hell|good|brilliant|marvellous|long|slow|fast)',
  'faint(?:est)? (?:idea|hope|clue|music|sound|voice)',
  '(?:too |very |a bit )?(?:weak|faint) (?:tea|coffee|signal|joke|excuse|voice|sound)',
  '(?:signal|sound|volume|voice|wifi) is (?:too |very |a bit )?(?:weak|faint)',
  'your voice is (?:too |very |a bit )?(?:weak|faint)',
  '(?:tap|roof|sink|pipe|faucet|bottle) is leaking',
  'weak side',
  'labor day',
  '(?:my |the |our )?(?:twins|triplets) (?:are|is|were) (?:crying|asleep|sleeping|awake|hungry|fussing|playing|here)',
];

/** Between a part of the body and how it feels, nothing is said but words like these. */
const MODIFIERS =
  '(?:is|are|was|has|have|been|all|feels?|feeling|felt|goes|going|went|looks?|gets?|getting|keeps?|really|so|too|still|just|a|' +
  'bit|little|quite|very|rock|started|starts|to|now)';
const ACHES = 'hurts?|hurting|sore|painful|aches|aching|achy|tender|throbs|throbbing|pounds|pounding|stabbing|burning';
const PAIN_IN =
  '(?:pains?|aches?|hurts?|hurting|cramps?|stabbing|throbbing|pounding) (?:in|inside|across|down|behind|of)';
const OWNER = '(?: (?:my|the|left|right|lower|both|1|a|side|of))*';

/** A pattern of a warning sign that no list of phrases holds, for the words between part and feeling vary. */
export type SignPattern = { sign: string; source: string; noun: boolean };

/** "My chest feels really tight", and where it hurts "a stabbing in my chest" too, for every feeling of the signs. */
export function signPatternsOf(signs: readonly Pick<WarningSign, 'id' | 'feelings'>[]): SignPattern[] {
  return signs.flatMap(({ id: sign, feelings = [] }) =>
    feelings.flatMap(({ parts, states, hurts }) => {
      const part = anyOf(parts.map(spell));
      const state = [...(hurts ? [ACHES] : []), anyOf(states.map(spell))].filter((each) => each !== '').join('|');
      if (part === '' || state === '') return [];
      const feels = { sign, source: `(?:${part})s?(?: ${MODIFIERS})* (?:${state})`, noun: false };
      return hurts ? [feels, { sign, source: `${PAIN_IN}${OWNER} (?:${part})`, noun: true }] : [feels];
    }),
  );
}
