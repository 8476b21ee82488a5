// A sample as a row of words and slots, and whether an utterance is one.

import type { Slots } from '../../lambda/session/event-of-intent';
import type { InteractionModel } from '../interaction-model';
import { BUILT_IN_PHRASES } from './built-in-phrases';
import { type Fills, spell } from './phrases';

type Intent = InteractionModel['interactionModel']['languageModel']['intents'][number];
type Part = { word: string } | { slot: string; type: string };

/** One way of saying an intent. */
export type Pattern = {
  intent: string;
  parts: readonly Part[];
  slotCount: number;
  /** Whether it says enough to be picked out of a longer sentence, and to guess at the name of a thing. */
  isTelling: boolean;
};

/** An utterance that a pattern was found in: its slots, and the index of the word after it. */
export type Hit = { slots: Slots; end: number };

/**
 * Samples of nothing but such words and slots say too little inside a longer sentence: "wait ten minutes" asks for no
 * routine of ten minutes, and "my belly is too hard" for no easier exercise.
 */
const SMALL_WORDS: ReadonlySet<string> = new Set([
  ...['a', 'an', 'the', 'and', 'with', 'please', 'no', '1', 'minute', 'minutes'],
  ...['coming', 'out', 'down', 'up', 'now', 'too', 'hard', 'harder', 'easy', 'easier', 'difficult'],
]);
/** A question that content answers is a sentence of its own, and counts as words. */
const WHOLE_SENTENCE_TYPE = 'Question';

/** The patterns of an intent: its samples, and for a built-in one what Alexa knows by itself. */
export function patternsOf(intent: Intent): Pattern[] {
  return [...intent.samples, ...(BUILT_IN_PHRASES[intent.name] ?? [])].map((sample) => {
    const parts = sample.split(/\{(\w+)\}/).flatMap((text, index): Part[] => {
      if (index % 2 === 1) return [{ slot: text, type: typeOf(intent, text) }];
      return spell(text)
        .split(' ')
        .filter((word) => word !== '')
        .map((word) => ({ word }));
    });
    const slots = parts.filter((part) => 'slot' in part && part.type !== WHOLE_SENTENCE_TYPE);
    return { intent: intent.name, parts, slotCount: slots.length, isTelling: parts.some(tells) };
  });
}

function tells(part: Part): boolean {
  return 'word' in part ? !SMALL_WORDS.has(part.word) : part.type === WHOLE_SENTENCE_TYPE;
}

function typeOf(intent: Intent, slotName: string): string {
  return intent.slots?.find(({ name }) => name === slotName)?.type ?? '';
}

/** Where a pattern is looked for, and whether it may end before the word with some index. */
export type Search = { words: readonly string[]; fills: Fills; mayEnd: (end: number) => boolean };

/** The pattern from a word on, each slot as long as may be. */
export function hitAt(pattern: Pattern, start: number, search: Search): Hit | undefined {
  return follow(pattern, 0, start, search);
}

function follow(pattern: Pattern, index: number, at: number, search: Search): Hit | undefined {
  const part = pattern.parts[index];
  if (part === undefined) return search.mayEnd(at) ? { slots: {}, end: at } : undefined;
  if ('word' in part) return search.words[at] === part.word ? follow(pattern, index + 1, at + 1, search) : undefined;
  for (const { end, isGuess, ...filled } of search.fills(part.type, at)) {
    const rest = isGuess && !pattern.isTelling ? undefined : follow(pattern, index + 1, end, search);
    if (rest !== undefined) return { slots: { [part.slot]: filled, ...rest.slots }, end: rest.end };
  }
  return undefined;
}
