// Words of pain and of harmless talk that sounds like danger. Warning signs and conditions themselves are the model's.

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
];

/** Between a part of the body and how it feels, nothing is said but words like these. */
const MODIFIERS =
  '(?:is|are|was|has|have|been|all|feels?|feeling|felt|goes|going|went|looks?|gets?|getting|keeps?|really|so|still|just|a|bit|' +
  'little|quite|very|started|starts|to|now)';
const ACHES = 'hurts?|hurting|sore|painful|aches|aching|achy|tender|throbs|throbbing|pounds|pounding|stabbing|burning';
const PAIN_IN =
  '(?:pains?|aches?|hurts?|hurting|cramps?|stabbing|throbbing|pounding) (?:in|inside|across|down|behind|of)';
const OWNER = '(?: (?:my|the|left|right|lower|both|1|a|side|of))*';

const FEELINGS: readonly { sign: string; part: string; state: string }[] = [
  { sign: 'headache', part: 'head|temples?|forehead', state: ACHES },
  { sign: 'chest-pain', part: 'chest|breastbone|ribcage', state: `${ACHES}|tight|tightening|heavy|squeezed` },
  { sign: 'calf-pain', part: 'calf|calves', state: `${ACHES}|swollen|swelling|puffy|hot|warm|red|hard|cramping` },
  {
    sign: 'contractions',
    part: 'belly|bump|tummy|womb|uterus',
    state: 'tight|tightens|tightening|hard|cramping|contracting',
  },
  {
    sign: 'muscle-weakness',
    part: 'legs?|knees?|muscles',
    state: 'weak|wobbly|shaky|shaking|buckling|giving (?:way|out)',
  },
  { sign: 'dizziness', part: 'head|room|ceiling|everything|world', state: 'spinning|swimming|spins|turning' },
  { sign: 'dizziness', part: 'vision|eyesight|eyes', state: 'blurry|blurred|blurring|fading|dark|black' },
];

/** Patterns of a warning sign that no list of phrases holds, for the words between part and feeling vary. */
export const SIGN_PATTERNS: readonly { sign: string; source: string; noun: boolean }[] = [
  ...FEELINGS.map(({ sign, part, state }) => ({
    sign,
    source: `(?:${part})(?: ${MODIFIERS})* (?:${state})`,
    noun: false,
  })),
  ...FEELINGS.filter(({ state }) => state.startsWith(ACHES)).map(({ sign, part }) => ({
    sign,
    source: `${PAIN_IN}${OWNER} (?:${part})`,
    noun: true,
  })),
];
