// One spelling for one sentence. Samples, slot values and utterances all go through here, so that they meet.

import { wordsToDigits } from './numbers';

/** Applied in this order: whole words such as "can't" come before the endings they would be taken apart by. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:uh|mm|um)[ -]?(?:huh|hmm)\b|\bmhm\b/g, 'yes'],
  [/\b(?:nuh|uh|unh)[ -]uh\b/g, 'no'],
  [/\b(?:can'?t|can not)\b/g, 'cannot'],
  [/\bwon't\b/g, 'will not'],
  [/\b(do|does|did|is|are|was|were|have|has|had|could|would|should)n'?t\b/g, '$1 not'],
  [/\b(?:i'm|im)\b/g, 'i am'],
  [/\bive\b/g, 'i have'],
  [/\b(it|that|there|what|she|he|something|everything|baby|head|calf|leg|chest)'s\b/g, '$1 is'],
  [/\b(that|there|what)s\b/g, '$1 is'],
  [/'re\b/g, ' are'],
  [/'ve\b/g, ' have'],
  [/'ll\b/g, ' will'],
  [/'d\b/g, ' would'],
  [/'/g, ''],
  [/\bok\b/g, 'okay'],
  [/\b(?:um+|uh+|erm+|er|hm+)\b/g, ' '],
  [/\ba (week|month)\b/g, '1 $1'],
];

/** Most text is in normal spelling already, and to see that is quicker than to try every rule. */
const IS_PLAIN = /^[a-z0-9]+(?: [a-z0-9]+)*$/;
const SPELLED_OTHERWISE = new RegExp(SPELLINGS.map(([{ source }]) => source).join('|'));

const IN_FRONT =
  'okay so|okay|please|alexa|hey|hi|hello|well|oh|so|and|then|sorry|actually|just|can you|could you|would you|' +
  'will you|can we|could we|can i|could i|i would like to|i want to|i want you to|let us|lets';
const COURTESY_IN_FRONT = new RegExp(`^(?:${IN_FRONT}) (?=.)`);
const COURTESY_BEHIND =
  /(?<=.) (?:please|thanks|thank you|alexa|now|then|for me|actually|if you can|if you could|right now|today|sorry)$/;

/**
 * Writes an utterance in the one spelling that everything is compared in.
 *
 * Lower-case letters, digits and single spaces; numbers in digits, contractions in full. A pause that was written
 * as punctuation stays as " , ", for it can decide what a "no" belongs to.
 */
export function normalise(utterance: string): string {
  if (IS_PLAIN.test(utterance) && !SPELLED_OTHERWISE.test(utterance)) return wordsToDigits(utterance);
  const plain = utterance
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/\p{M}/gu, '')
    .replace(/(?<=\w)\.(?=\w)/g, '')
    .replace(/[,.;:!?…–—]+/g, ' , ')
    .replace(/[^a-z0-9',]+/g, ' ');
  const spelled = SPELLINGS.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), plain);
  return wordsToDigits(tidy(spelled));
}

/** The words alone, without the pauses between them. */
export function withoutPauses(normalised: string): string {
  return tidy(normalised.replaceAll(',', ' '));
}

/**
 * The words as they are, then ever barer of courtesy, first behind and then in front. Courtesy alone stays.
 * All of them are worth a try, for "i want to" is courtesy in one sample and the beginning of another.
 */
export function barer(words: string): [string, ...string[]] {
  const forms: [string, ...string[]] = [words];
  for (const courtesy of [COURTESY_BEHIND, COURTESY_IN_FRONT]) {
    let form = forms.at(-1) ?? words;
    for (let less = form.replace(courtesy, ''); less !== form; less = form.replace(courtesy, '')) {
      forms.push(less);
      form = less;
    }
  }
  return forms;
}

/** The words without any courtesy. */
export function withoutCourtesy(words: string): string {
  return barer(words).at(-1) ?? words;
}

/** Whether words ask for something rather than say it. */
export function isQuestion(words: string): boolean {
  return /^(?:when|why|how|what|where|which|who|do|does|did|is|are|am|was|has|have|should|will)\b/.test(words);
}

function tidy(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[ ,]+|[ ,]+$/g, '')
    .replace(/ ,(?: ,)+/g, ' ,');
}
