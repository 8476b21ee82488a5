// The phrases of the model's slot types, and where in an utterance one of them begins.

import type { SlotType } from '../../lambda/content/slot-types';
import type { InteractionModel } from '../interaction-model';
import { normalise, withoutPauses } from './normalise';

/** Every phrase of a slot type in normal spelling, with the id it stands for. */
export type Phrases = ReadonlyMap<string, string>;

/** The phrases of every slot type, by the type's name. */
export type Vocabulary = ReadonlyMap<string, Phrases>;

/** What a slot holds if it begins at some word, and the index of the word after it; a guess is in no list. */
type Fill = { value: string; id?: string; end: number; isGuess?: true };

/** What a slot of a type may hold from a word on, the likeliest first. */
export type Fills = (type: string, start: number) => readonly Fill[];

/** Alexa's own type for a number; ours have no names like this. */
const NUMBER_TYPE = 'AMAZON.NUMBER';

/** As on Alexa, a routine may be asked for by a name that nobody has: it is heard, and answered as unknown. */
const OPEN_TYPES: ReadonlyMap<string, RegExp> = new Map([
  ['Routine', /^\w+(?: \w+){0,3} (?:routine|program|workout|class)$/],
]);
const LONGEST_OPEN_VALUE = 5;

/** Things are named with an article or an owner, which is no part of the name: "with my chair and some weights". */
const TYPES_OF_THINGS: ReadonlySet<string> = new Set(['Equipment', 'Exercise']);
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the', 'my', 'our', 'your', 'some', 'any']);

/** Normal spelling without pauses, for text that is compared as a whole. */
export const spell = (text: string): string => withoutPauses(normalise(text));

/** The phrases of every type of a model. A phrase that two values of a type claim is the first one's. */
export function vocabularyOf(model: InteractionModel): Vocabulary {
  const { types } = model.interactionModel.languageModel;
  const spelled = new Map<string, string>();
  // Most phrases stand in two types, and spelling is most of what there is to do.
  const spellOnce = (text: string): string => {
    const known = spelled.get(text) ?? spell(text);
    spelled.set(text, known);
    return known;
  };
  return new Map(types.map(({ name, values }) => [name, phrasesOf(values, spellOnce)]));
}

function phrasesOf(values: SlotType['values'], spellOnce: (text: string) => string): Phrases {
  const phrases = new Map<string, string>();
  for (const { id, name } of values) {
    for (const phrase of [name.value, ...name.synonyms].map(spellOnce)) {
      if (!phrases.has(phrase)) phrases.set(phrase, id);
    }
  }
  return phrases;
}

/** A regular expression that matches any of the phrases, the longest that fits. */
export function anyOf(phrases: Iterable<string>): string {
  return [...phrases].sort((a, b) => b.length - a.length).join('|');
}

/** The words of the longest phrase. */
export function mostWordsIn(phrases: Iterable<string>): number {
  return Math.max(0, ...[...phrases].map((phrase) => phrase.split(' ').length));
}

/** Prepares a vocabulary; what comes back finds what each type may hold in one utterance, and remembers it. */
export function createFills(vocabulary: Vocabulary): (words: readonly string[]) => Fills {
  const longest = new Map([...vocabulary].map(([name, phrases]) => [name, mostWordsIn(phrases.keys())]));

  return (words) => {
    const known = new Map<string, readonly Fill[]>();
    const find = (typeName: string, start: number): readonly Fill[] => {
      if (typeName === NUMBER_TYPE) return numberAt(words, start);
      const phrases = vocabulary.get(typeName);
      if (phrases === undefined) return [];
      const bare = TYPES_OF_THINGS.has(typeName) && ARTICLES.has(words[start] ?? '') ? start + 1 : start;
      return [...phrasesAt(words, bare, phrases, longest.get(typeName) ?? 0), ...openAt(words, start, typeName)];
    };
    return (type, start) => {
      const key = `${type} ${start}`;
      const fills = known.get(key) ?? find(type, start);
      known.set(key, fills);
      return fills;
    };
  };
}

function numberAt(words: readonly string[], start: number): Fill[] {
  const value = words[start] ?? '';
  return /^\d{1,3}$/.test(value) ? [{ value, end: start + 1 }] : [];
}

/** Longest first. */
function phrasesAt(words: readonly string[], start: number, phrases: Phrases, mostWords: number): Fill[] {
  const fills: Fill[] = [];
  for (let end = Math.min(words.length, start + mostWords); end > start; end--) {
    const value = words.slice(start, end).join(' ');
    const id = phrases.get(value);
    if (id !== undefined) fills.push({ value, id, end });
  }
  return fills;
}

function openAt(words: readonly string[], start: number, typeName: string): Fill[] {
  const open = OPEN_TYPES.get(typeName);
  if (open === undefined) return [];
  const fills: Fill[] = [];
  for (let end = Math.min(words.length, start + LONGEST_OPEN_VALUE); end > start + 1; end--) {
    const value = words.slice(start, end).join(' ');
    if (open.test(value)) fills.push({ value, end, isGuess: true });
  }
  return fills;
}
