// The words of danger of one model and its content, and where an utterance has them.

import type { WarningSign } from '../../lambda/content/schema';
import type { InteractionModel } from '../interaction-model';
import { HARMLESS, PAIN_NOUNS, PAIN_WORDS, signPatternsOf } from './danger-words';
import { mostWordsIn, spell, type Vocabulary } from './phrases';

export type Kind = 'sign' | 'condition' | 'pain' | 'restriction' | 'harmless';

/** What a mention means; a noun is denied by "no", other words only by "not" and its like. The least weighs most. */
type Meaning = { kind: Kind; id?: string; noun: boolean; weight: number };

/** A piece of an utterance that the lexicon knows. */
export type Mention = { meaning: Meaning; start: number; end: number };

/** What content tells of the body besides the words that the model has for it. */
export type Reportable = {
  warningSigns: readonly Pick<WarningSign, 'id' | 'feelings'>[];
  restrictions: readonly { id: string }[];
};

/** A phrase or a pattern, and what it means. */
type Entry = readonly [source: string, meaning: Meaning];

/** Phrases are looked up, for there are many; patterns are tried one by one. */
type Part = {
  phrases: ReadonlyMap<string, Meaning>;
  mostWords: number;
  patterns: readonly { regex: RegExp; meaning: Meaning }[];
};

/** What has a name, and the plain words of pain. */
export type Lexicon = { named: Part; pain: Part };

/**
 * Prepares the words: names are the vocabulary's, feelings are content's, plain words of pain the model's and ours.
 *
 * A warning sign outweighs a condition, a condition pain, and pain a restriction, which keeps only some exercises out.
 * Of two signs the one that comes first in the vocabulary weighs more: it lists them from the most urgent down.
 */
export function createLexicon(model: InteractionModel, vocabulary: Vocabulary, content: Reportable): Lexicon {
  const signs = [...new Set(vocabulary.get('WarningSign')?.values())];
  const restricting = new Set(content.restrictions.map(({ id }) => id));
  const sign = (id: string, noun: boolean): Meaning => ({ kind: 'sign', id, noun, weight: signs.indexOf(id) });
  const condition = (id: string, noun: boolean): Meaning => {
    const isMild = restricting.has(id);
    return { kind: isMild ? 'restriction' : 'condition', id, noun, weight: signs.length + (isMild ? 2 : 0) };
  };
  const feelings = signPatternsOf(content.warningSigns).map(({ sign: id, source, noun }): Entry => {
    return [source, sign(id, noun)];
  });
  return {
    named: partOf(
      [...named('WarningSign', vocabulary, sign), ...named('Condition', vocabulary, condition)],
      [...entries(HARMLESS, { kind: 'harmless', noun: false, weight: signs.length + 3 }), ...feelings],
    ),
    pain: painOf(model, signs.length + 1),
  };
}

/**
 * What the lexicon knows in a text, from left to right. Words of pain come second, for they are looked for only in
 * what is left: "i have pain in my chest" is a sign, though it begins like a plain pain.
 */
export function mentionsIn(text: string, lexicon: Lexicon): Mention[] {
  const named = apart(longestMentions(text, lexicon.named));
  const left = named.reduce(
    (rest, { start, end }) => rest.slice(0, start) + '#'.repeat(end - start) + rest.slice(end),
    text,
  );
  const mentions = [...named, ...apart(longestMentions(left, lexicon.pain))].sort((a, b) => a.start - b.start);
  return mentions.filter(({ meaning }) => meaning.kind !== 'harmless');
}

/** The phrases of a slot type. What can be asked about is a noun; it is listed there without owner or plural. */
function named(type: string, vocabulary: Vocabulary, meaningOf: (id: string, noun: boolean) => Meaning): Entry[] {
  const topics = vocabulary.get('Topic');
  return [...(vocabulary.get(type) ?? [])].map(([phrase, id]) => {
    const asTopics = [phrase, phrase.replace(/\bmy\b/, 'the'), phrase.replace(/s$/, '')];
    const isTopic = asTopics.some((each) => topics?.has(each));
    return [phrase, meaningOf(id, isTopic)];
  });
}

function painOf(model: InteractionModel, weight: number): Part {
  const { intents } = model.interactionModel.languageModel;
  const samples = intents.find(({ name }) => name === 'ReportPainIntent')?.samples ?? [];
  const nouns = entries(PAIN_NOUNS, { kind: 'pain', noun: true, weight });
  return partOf(
    [...nouns, ...entries(samples.map(spell), { kind: 'pain', noun: false, weight })],
    entries(PAIN_WORDS, { kind: 'pain', noun: false, weight }),
  );
}

function entries(sources: readonly string[], meaning: Meaning): Entry[] {
  return sources.map((source) => [source, meaning]);
}

/** Of two entries with one phrase the first counts. A plural or a verb's ending in s means the same. */
function partOf(phrases: readonly Entry[], patterns: readonly Entry[]): Part {
  return {
    phrases: new Map(phrases.toReversed()),
    mostWords: mostWordsIn(phrases.map(([phrase]) => phrase)),
    patterns: patterns.map(([source, meaning]) => ({ regex: new RegExp(`(?:${source})s?(?!\\S)`, 'y'), meaning })),
  };
}

/** The longest mention from every word on; they may overlap. */
function longestMentions(text: string, part: Part): Mention[] {
  return [...text.matchAll(/(?<!\S)\w/g)].flatMap(({ index: start }) => {
    const found = [longestPhrase(start, text, part), longestPattern(start, text, part)].flatMap((each) => each ?? []);
    return found.sort((a, b) => b.end - a.end || a.meaning.weight - b.meaning.weight).slice(0, 1);
  });
}

/**
 * Mentions that do not overlap. One inside another is a part of its name, as "weak" is of "a weak cervix"; of two that
 * share some words the weightier stays: in "my c-section scar is red" the red scar.
 */
function apart(mentions: readonly Mention[]): Mention[] {
  const isInside = (a: Mention, b: Mention) =>
    b.start <= a.start && b.end >= a.end && b.end - b.start > a.end - a.start;
  const outer = mentions.filter((each) => !mentions.some((other) => isInside(each, other)));
  const kept: Mention[] = [];
  for (const each of outer.sort((a, b) => a.meaning.weight - b.meaning.weight)) {
    if (kept.every(({ start, end }) => end <= each.start || start >= each.end)) kept.push(each);
  }
  return kept;
}

function longestPattern(start: number, text: string, { patterns }: Part): Mention | undefined {
  let longest: Mention | undefined;
  for (const { regex, meaning } of patterns) {
    regex.lastIndex = start;
    const end = start + (regex.exec(text)?.[0].length ?? 0);
    if (end > (longest?.end ?? start)) longest = { meaning, start, end };
  }
  return longest;
}

function longestPhrase(start: number, text: string, { phrases, mostWords }: Part): Mention | undefined {
  const lengths = [...text.slice(start).matchAll(/ |$/g)].slice(0, mostWords).map(({ index }) => index);
  for (const length of lengths.reverse()) {
    const words = text.slice(start, start + length);
    const meaning = phrases.get(words) ?? phrases.get(words.replace(/s$/, ''));
    if (meaning !== undefined) return { meaning, start, end: start + length };
  }
  return undefined;
}
