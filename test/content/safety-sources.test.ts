// Every safety sentence names its source, and the source exists (design rule 9).
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { STAGES } from '../../lambda/content/stages';
import { CONTENT_FOLDER, content } from '../support/listener';

const SPOKEN_KEYS = ['say', 'ask', 'plain', 'reason', 'name'];

interface Sentence {
  path: string;
  text: string;
  source: string | undefined;
}

/** Spoken sentences, each with the nearest source above it. */
function sentencesIn(value: unknown, path: string, inherited: string | undefined): Sentence[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  const own: unknown = entries.find(([key]) => key === 'source')?.[1];
  const source = typeof own === 'string' ? own : inherited;
  return entries.flatMap(([key, inner]: [string, unknown]): Sentence[] =>
    typeof inner === 'string'
      ? SPOKEN_KEYS.includes(key)
        ? [{ path: `${path}.${key}`, text: inner, source }]
        : []
      : sentencesIn(inner, `${path}.${key}`, source),
  );
}

function isKnown(source: string | undefined): boolean {
  return source !== undefined && content.sources[source.split(':')[0] ?? ''] !== undefined;
}

const files = [...readdirSync(join(CONTENT_FOLDER, 'safety')).map((name) => `safety/${name}`), 'prompts/safety.yaml'];

test.each(files)('every sentence of %s', (file) => {
  const parsed: unknown = parse(readFileSync(join(CONTENT_FOLDER, file), 'utf8'));
  const sentences = sentencesIn(parsed, file, undefined);
  expect(sentences.filter(({ source }) => !isKnown(source))).toEqual([]);
});

test('there are sentences to be checked', () => {
  const { warningSigns, conditions, restrictions, screening } = content;
  const all = sentencesIn([warningSigns, conditions, restrictions, screening], 'safety', undefined);
  expect(all.length).toBeGreaterThan(200);
});

test('every urgency of a warning sign names its source', () => {
  expect(content.warningSigns.filter(({ urgencySource }) => !isKnown(urgencySource))).toEqual([]);
});

test('every crisis line names its source', () => {
  expect(Object.values(content.locales).filter(({ crisisLineSource }) => !isKnown(crisisLineSource))).toEqual([]);
});

test('every rule for a stage, and for a restriction, names its source', () => {
  const { exercises, undescribed, routines } = content;
  const staged = [...Object.values(exercises), ...Object.values(undescribed), ...Object.values(routines)];
  const restricted = Object.values(exercises).flatMap(({ notWith = {} }) => Object.values(notWith));
  const rules = [...staged.flatMap(({ stages }) => Object.values(stages)), ...restricted];
  expect(rules.length).toBeGreaterThan(staged.length * STAGES.length);
  expect(rules.filter(({ source }) => !isKnown(source))).toEqual([]);
});

test('every answer names its sources', () => {
  const sources = Object.values(content.answers).flatMap((answer) => answer.sources);
  expect(sources.length).toBeGreaterThan(0);
  expect(sources.filter((source) => !isKnown(source))).toEqual([]);
});

test('every number of a dosage names its source', () => {
  const amounts = Object.values(content.exercises).flatMap(({ dosage }) => Object.values(dosage));
  expect(amounts.filter((amount) => !isKnown(amount?.source))).toEqual([]);
});
