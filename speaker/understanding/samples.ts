// Which sample of the interaction model an utterance is, and what fills its slots.

import type { Slots } from '../../lambda/session/event-of-intent';
import type { InteractionModel } from '../interaction-model';
import { type Hit, hitAt, type Pattern, patternsOf, type Search } from './pattern';
import { createFills, type Fills, type Vocabulary } from './phrases';

/** An intent that was recognised. */
export type Match = { intent: string; slots: Slots };

/** The samples of one model, ready to be asked. */
export type Samples = {
  /** The intent whose sample the words are, from the first to the last. */
  whole(words: string): Match | undefined;
  /** The intent with the longest sample of so many words inside the words, of the intents that are wanted. */
  inside(words: string, fewestWords: number, wanted: (intent: string) => boolean): Match | undefined;
};

/**
 * Prepares a model's samples and the phrases of its built-in intents.
 *
 * A sample without slots comes before one with; of the others the one with more words of its own comes first, so that
 * "start a ten minute routine" asks for ten minutes and not for a routine of that name.
 */
export function createSamples(model: InteractionModel, vocabulary: Vocabulary): Samples {
  const patterns = model.interactionModel.languageModel.intents.flatMap(patternsOf);
  patterns.sort((a, b) => a.slotCount - b.slotCount || ownWords(b) - ownWords(a));
  const telling = patterns.filter(({ isTelling }) => isTelling);
  const fillsIn = createFills(vocabulary);

  return {
    whole(text) {
      const words = text.split(' ');
      const search: Search = { words, fills: fillsIn(words), mayEnd: (end) => end === words.length };
      for (const pattern of possible(patterns, words)) {
        const hit = hitAt(pattern, 0, search);
        if (hit !== undefined) return { intent: pattern.intent, slots: hit.slots };
      }
      return undefined;
    },
    inside(text, fewestWords, wanted) {
      const words = text.split(' ');
      const fills = fillsIn(words);
      let longest = { length: 0, match: undefined as Match | undefined };
      for (const pattern of possible(telling, words)) {
        const found = wanted(pattern.intent) ? firstHit(pattern, words, fills) : undefined;
        if (found === undefined || found.end - found.start < fewestWords || isDenied(words, found.start)) continue;
        const { length } = words.slice(found.start, found.end).join(' ');
        if (length > longest.length) longest = { length, match: { intent: pattern.intent, slots: found.slots } };
      }
      return longest.match;
    },
  };
}

function ownWords({ parts, slotCount }: Pattern): number {
  return parts.length - slotCount;
}

/** A look at the words alone leaves few patterns worth a try. */
function possible(patterns: readonly Pattern[], words: readonly string[]): Pattern[] {
  const said = new Set(words);
  return patterns.filter(({ parts }) => parts.every((part) => !('word' in part) || said.has(part.word)));
}

/** A value in the middle of a sentence may lead on to another meaning: "i am trying to hold it" tells of no life. */
function firstHit(pattern: Pattern, words: readonly string[], fills: Fills): (Hit & { start: number }) | undefined {
  const search: Search = { words, fills, mayEnd: (end) => pattern.slotCount === 0 || words[end] !== 'to' };
  for (let start = 0; start < words.length; start++) {
    const hit = hitAt(pattern, start, search);
    if (hit !== undefined) return { ...hit, start };
  }
  return undefined;
}

/** "Don't skip this one" holds the words of a wish that it is not. */
function isDenied(words: readonly string[], start: number): boolean {
  return words.slice(Math.max(0, start - 3), start).some((word) => /^(?:not|never|cannot)$/.test(word));
}
