// Which sample of the interaction model an utterance is, and what fills its slots.

import type { Slots } from '../../lambda/session/event-of-intent';
import type { InteractionModel } from '../interaction-model';
import { BUILT_IN_PHRASES } from './built-in-phrases';
import { normalise, withoutPauses } from './normalise';

/** An intent that was recognised. */
export type Match = { intent: string; slots: Slots };

/** The samples of one model, ready to be asked. */
export type Samples = {
  /** The intent whose sample the words are, from the first to the last. */
  whole(words: string): Match | undefined;
  /** The intent with the longest sample of so many words inside the words, of the intents that are wanted. */
  inside(words: string, fewestWords: number, wanted: (intent: string) => boolean): Match | undefined;
};

type Model = InteractionModel['interactionModel']['languageModel'];
type Intent = Model['intents'][number];
type Phrases = ReadonlyMap<string, string>;
type Pattern = { intent: Intent; source: string; slotCount: number; hasWords: boolean };

const NUMBER = '\\d{1,3}';
/** As on Alexa, a routine may be asked for by a name that nobody has: it is heard, and answered as unknown. */
const OPEN_TYPES: Readonly<Record<string, string>> = {
  Routine: '\\w+(?: \\w+){0,3} (?:routine|program|workout|class)',
};

/** Normal spelling without pauses, for text that is compared as a whole. */
export const spell = (text: string): string => withoutPauses(normalise(text));

/** Every phrase of a slot type in normal spelling, with the id it stands for; none if the model lacks the type. */
export function phrasesOf(model: InteractionModel, typeName: string): Phrases {
  const type = model.interactionModel.languageModel.types.find(({ name }) => name === typeName);
  const phrases = (type?.values ?? []).flatMap(({ id, name }) =>
    [name.value, ...name.synonyms].map((phrase) => [spell(phrase), id] as const),
  );
  return new Map(phrases);
}

/** A regular expression that matches any of the phrases, the longest that fits. */
export function anyOf(phrases: Iterable<string>): string {
  return [...phrases].sort((a, b) => b.length - a.length).join('|');
}

/** Prepares a model's samples and the phrases of its built-in intents. A sample without slots comes before one with. */
export function createSamples(model: InteractionModel): Samples {
  const { intents, types } = model.interactionModel.languageModel;
  const phrases = new Map(types.map(({ name }) => [name, phrasesOf(model, name)]));
  const patterns = intents.flatMap((intent) => patternsOf(intent, phrases));
  patterns.sort((a, b) => a.slotCount - b.slotCount);
  const whole = patterns.map((pattern) => ({ pattern, regex: new RegExp(`^(?:${pattern.source})$`) }));
  const inside = patterns
    .filter(({ hasWords }) => hasWords)
    .map((pattern) => ({ pattern, regex: looseRegex(pattern) }));

  return {
    whole(words) {
      for (const { pattern, regex } of whole) {
        const hit = regex.exec(words);
        if (hit !== null) return matchOf(pattern, hit, phrases);
      }
      return undefined;
    },
    inside(words, fewestWords, wanted) {
      let longest = { text: '', match: undefined as Match | undefined };
      for (const { pattern, regex } of inside) {
        const hit = wanted(pattern.intent.name) ? regex.exec(words) : null;
        if (hit === null || hit[0].length <= longest.text.length) continue;
        if (hit[0].split(' ').length < fewestWords || isDenied(words.slice(0, hit.index))) continue;
        longest = { text: hit[0], match: matchOf(pattern, hit, phrases) };
      }
      return longest.match;
    },
  };
}

/** A value in the middle of a sentence may lead on to another meaning: "i am trying to hold it" tells of no life. */
function looseRegex({ source, slotCount }: Pattern): RegExp {
  return new RegExp(`(?<!\\S)(?:${source})(?!\\S)${slotCount > 0 ? '(?! to\\b)' : ''}`);
}

/** "Don't skip this one" holds the words of a wish that it is not. */
function isDenied(before: string): boolean {
  return /\b(?:not|never|cannot)(?: \w+){0,2} $/.test(before);
}

function patternsOf(intent: Intent, phrases: ReadonlyMap<string, Phrases>): Pattern[] {
  const samples = [...intent.samples, ...(BUILT_IN_PHRASES[intent.name] ?? [])];
  return samples.map((sample) => {
    const parts = sample.split(/\{(\w+)\}/);
    const sources = parts.map((part, index) => (index % 2 === 0 ? spell(part) : slotSource(intent, part, phrases)));
    return {
      intent,
      source: sources.filter((source) => source !== '').join(' '),
      slotCount: (parts.length - 1) / 2,
      hasWords: parts.some((part, index) => index % 2 === 0 && part.trim() !== ''),
    };
  });
}

function slotSource(intent: Intent, slotName: string, phrases: ReadonlyMap<string, Phrases>): string {
  const type = typeOf(intent, slotName);
  const known = phrases.get(type);
  if (known === undefined) return `(?<${slotName}>${NUMBER})`;
  const open = OPEN_TYPES[type];
  return `(?<${slotName}>${anyOf(known.keys())}${open === undefined ? '' : `|${open}`})`;
}

function typeOf(intent: Intent, slotName: string): string {
  return intent.slots?.find(({ name }) => name === slotName)?.type ?? '';
}

function matchOf({ intent }: Pattern, hit: RegExpExecArray, phrases: ReadonlyMap<string, Phrases>): Match {
  const slots: Slots = {};
  for (const [name, value] of Object.entries(hit.groups ?? {})) {
    const id = phrases.get(typeOf(intent, name))?.get(value);
    slots[name] = { value, ...(id !== undefined && { id }) };
  }
  return { intent: intent.name, slots };
}
