// Finds what a body reports anywhere in an utterance: warning signs, conditions and pain. When in doubt it finds.

import type { InteractionModel } from '../interaction-model';
import { HARMLESS, PAIN_NOUNS, PAIN_WORDS, SIGN_PATTERNS } from './danger-words';
import { withoutDenials } from './denials';
import { type Match, phrasesOf, spell } from './samples';

type Kind = 'sign' | 'condition' | 'pain' | 'harmless';

/** Something the lexicon knows; a noun is denied by "no", other words only by "not" and its like. */
type Entry = { kind: Kind; id?: string; noun: boolean; regex: RegExp };

type Lexicon = { named: readonly Entry[]; pain: readonly Entry[] };

/** A piece of an utterance that the lexicon knows. */
type Mention = { entry: Entry; start: number; end: number };

/** What was found, and the utterance with each denied danger replaced by the word "denied". */
export type DangerReport = { danger?: Match; rest: string; denied: 'nothing' | 'pain' | 'more' };

/**
 * Prepares the search for danger.
 *
 * A warning sign outweighs a condition, and a condition pain. Of two signs the one that comes first in the model
 * is reported: the model lists them from the most urgent down.
 */
export function createDangerSearch(model: InteractionModel): (text: string) => DangerReport {
  const lexicon = lexiconOf(model);
  const signIds = [...new Set(phrasesOf(model, 'WarningSign').values())];
  const urgency = ({ kind, id }: Entry): number =>
    kind === 'sign' ? signIds.indexOf(id ?? '') : signIds.length + (kind === 'condition' ? 0 : 1);

  return (text) => {
    const mentions = mentionsIn(text, lexicon);
    const { asserted, rest } = withoutDenials(
      text,
      mentions.map(({ entry, ...place }) => ({ ...place, noun: entry.noun })),
    );
    const worst = asserted
      .flatMap((index) => mentions[index] ?? [])
      .sort((a, b) => urgency(a.entry) - urgency(b.entry))[0];
    const denied = mentions.filter((_, index) => !asserted.includes(index)).map(({ entry }) => entry.kind);
    return {
      ...(worst !== undefined && { danger: matchOf(worst, text) }),
      rest,
      denied: denied.length === 0 ? 'nothing' : denied.every((kind) => kind === 'pain') ? 'pain' : 'more',
    };
  };
}

function matchOf({ entry, start, end }: Mention, text: string): Match {
  if (entry.kind === 'pain') return { intent: 'ReportPainIntent', slots: {} };
  const filled = { value: text.slice(start, end), ...(entry.id !== undefined && { id: entry.id }) };
  return entry.kind === 'sign'
    ? { intent: 'ReportSignIntent', slots: { sign: filled } }
    : { intent: 'ReportConditionIntent', slots: { condition: filled } };
}

/**
 * What the lexicon knows in a text, from left to right. Words of pain come second, for they are looked for only in
 * what is left: "i have pain in my chest" is a sign, though it begins like a plain pain.
 */
function mentionsIn(text: string, lexicon: Lexicon): Mention[] {
  const named = longestMentions(text, lexicon.named);
  const left = named.reduce(
    (rest, { start, end }) => rest.slice(0, start) + '#'.repeat(end - start) + rest.slice(end),
    text,
  );
  const mentions = [...named, ...longestMentions(left, lexicon.pain)].sort((a, b) => a.start - b.start);
  return mentions.filter(({ entry }) => entry.kind !== 'harmless');
}

function longestMentions(text: string, entries: readonly Entry[]): Mention[] {
  const mentions: Mention[] = [];
  for (const { index: start } of text.matchAll(/(?<!\S)\w/g)) {
    if (start < (mentions.at(-1)?.end ?? 0)) continue;
    const mention = longestAt(start, text, entries);
    if (mention !== undefined) mentions.push(mention);
  }
  return mentions;
}

function longestAt(start: number, text: string, entries: readonly Entry[]): Mention | undefined {
  let longest: Mention | undefined;
  for (const entry of entries) {
    entry.regex.lastIndex = start;
    const end = start + (entry.regex.exec(text)?.[0].length ?? 0);
    if (end > (longest?.end ?? start)) longest = { entry, start, end };
  }
  return longest;
}

function lexiconOf(model: InteractionModel): Lexicon {
  const topics = phrasesOf(model, 'Topic');
  const named = (kind: Kind, type: string): Entry[] =>
    [...phrasesOf(model, type)].map(([phrase, id]) =>
      entryOf(phrase, { kind, id, noun: topics.has(impersonal(phrase)) }),
    );
  const { intents } = model.interactionModel.languageModel;
  const painSamples = intents.find(({ name }) => name === 'ReportPainIntent')?.samples ?? [];
  return {
    named: [
      ...HARMLESS.map((source) => entryOf(source, { kind: 'harmless', noun: false })),
      ...named('sign', 'WarningSign'),
      ...SIGN_PATTERNS.map(({ sign, source, noun }) => entryOf(source, { kind: 'sign', id: sign, noun })),
      ...named('condition', 'Condition'),
    ],
    pain: [
      ...PAIN_NOUNS.map((source) => entryOf(source, { kind: 'pain', noun: true })),
      ...PAIN_WORDS.map((source) => entryOf(source, { kind: 'pain', noun: false })),
      ...painSamples.map((sample) => entryOf(spell(sample), { kind: 'pain', noun: false })),
    ],
  };
}

/** Topics are listed without an owner: "pain in my chest" is the noun "pain in the chest". */
function impersonal(phrase: string): string {
  return phrase.replace(/\bmy\b/, 'the');
}

/** A plural or a verb's ending in s means the same. */
function entryOf(source: string, meaning: Omit<Entry, 'regex'>): Entry {
  return { ...meaning, regex: new RegExp(`(?:${source})s?(?!\\S)`, 'y') };
}
