// Finds what a body reports anywhere in an utterance: warning signs, conditions and pain. When in doubt it finds.

import type { InteractionModel } from '../interaction-model';
import { withoutDenials } from './denials';
import { createLexicon, type Kind, type Mention, mentionsIn, type Reportable } from './lexicon';
import type { Vocabulary } from './phrases';
import type { Match } from './samples';

/** What was found, and the utterance with each denied danger replaced by the word "denied". */
export type DangerReport = {
  danger?: Match & { kind: Kind };
  rest: string;
  denied: 'nothing' | 'pain' | 'more';
};

/** Prepares the search for danger. Of what is asserted in one utterance the weightiest is reported. */
export function createDangerSearch(
  model: InteractionModel,
  vocabulary: Vocabulary,
  content: Reportable,
): (text: string) => DangerReport {
  const lexicon = createLexicon(model, vocabulary, content);

  return (text) => {
    const mentions = mentionsIn(text, lexicon);
    const places = mentions.map(({ meaning, start, end }) => ({ start, end, noun: meaning.noun }));
    const { asserted, rest } = withoutDenials(text, places);
    const worst = asserted
      .flatMap((index) => mentions[index] ?? [])
      .sort((a, b) => a.meaning.weight - b.meaning.weight)[0];
    const denied = mentions.filter((_, index) => !asserted.includes(index)).map(({ meaning }) => meaning.kind);
    return {
      ...(worst !== undefined && { danger: { ...matchOf(worst, text), kind: worst.meaning.kind } }),
      rest,
      denied: denied.length === 0 ? 'nothing' : denied.every((kind) => kind === 'pain') ? 'pain' : 'more',
    };
  };
}

function matchOf({ meaning: { kind, id }, start, end }: Mention, text: string): Match {
  if (kind === 'pain') return { intent: 'ReportPainIntent', slots: {} };
  const filled = { value: text.slice(start, end), ...(id !== undefined && { id }) };
  return kind === 'sign'
    ? { intent: 'ReportSignIntent', slots: { sign: filled } }
    : { intent: 'ReportConditionIntent', slots: { condition: filled } };
}
