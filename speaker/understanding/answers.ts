// Yes, no and what lies between, for answers that are more than one sample says.

import type { InteractionModel } from '../interaction-model';
import { isQuestion } from './normalise';
import { anyOf, spell } from './phrases';

/** The four intents that answer a closed question. */
type AnswerIntent = 'YesAnswerIntent' | 'NoAnswerIntent' | 'UnsureIntent' | 'PartlyIntent';

const YES_IN_FRONT = /^(?:yes|yeah|yep|yup|yea|sure|aye|right|correct|definitely|absolutely|certainly|of course)\b/;
const NO_IN_FRONT =
  /^(?:no|nope|nah|none|nothing|never|neither)\b|^(?:definitely|absolutely|certainly|of course) not\b/;
const YES_BEHIND = /\b(?:yes|yeah|yep|(?:i|it|they|there|we|she|he) (?:do|does|did|am|is|are|was|have|has|had))$/;
const NO_BEHIND =
  /\b(?:no|nope|none|nothing|(?:i|it|they|there|we|she|he) (?:do|does|did|am|is|are|was|have|has|had) not)$/;

/** A yes with a limit is half a yes: "yes but only walking". */
const LIMITED = /\b(?:but|only|except|unless|limits?|limited|as long as|apart from)\b/;

/** Reads answers in words that have been spelled and searched for danger. */
export type Answers = {
  /** A yes or no, if one is plainly in it; with a hedge or with its opposite beside it, it is neither. */
  plain(words: string): AnswerIntent | undefined;
  /** A hedge or half an answer, anywhere. */
  hedge(words: string): AnswerIntent | undefined;
  /** The words without their hedges: "go a little bit slower" asks for "go slower". */
  withoutHedges(words: string): string;
};

/** Prepares the reading of answers: the hedges are the samples of the model's two intents for them. */
export function createAnswers(model: InteractionModel): Answers {
  const unsure = new RegExp(samplesPattern(model, 'UnsureIntent'));
  const partly = new RegExp(samplesPattern(model, 'PartlyIntent'));
  const either = new RegExp(`${unsure.source}|${partly.source}`, 'g');

  const hedge = (words: string): AnswerIntent | undefined => {
    if (unsure.test(words)) return 'UnsureIntent';
    return partly.test(words) ? 'PartlyIntent' : undefined;
  };

  return {
    hedge,
    plain(words) {
      const no = NO_IN_FRONT.test(words) || NO_BEHIND.test(words);
      const yes = (YES_IN_FRONT.test(words) && !/^\w+(?: course)? not\b/.test(words)) || YES_BEHIND.test(words);
      if ((!yes && !no) || isQuestion(words)) return undefined;
      const mixed = yes && (no || /\b(?:denied|no|not|none|never)\b/.test(words));
      return hedge(words) ?? (mixed ? 'UnsureIntent' : yes ? yesIn(words) : 'NoAnswerIntent');
    },
    withoutHedges: (words) => spell(words.replace(either, ' ')),
  };
}

function yesIn(words: string): AnswerIntent {
  return LIMITED.test(words) ? 'PartlyIntent' : 'YesAnswerIntent';
}

function samplesPattern(model: InteractionModel, intent: string): string {
  const found = model.interactionModel.languageModel.intents.find(({ name }) => name === intent);
  const samples = (found?.samples ?? []).map(spell);
  return `(?<!\\S)(?:${anyOf(samples)})(?!\\S)`;
}
