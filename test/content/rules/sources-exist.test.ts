import { sourcesExist } from '../../../lambda/content/rules/sources-exist';
import { broken, exerciseOf, found, sentencesOf } from '../../support/broken-content';
import { content } from '../../support/listener';

test('passes on the content that is shipped', () => {
  expect(sentencesOf(sourcesExist, content)).toEqual([]);
});

test('fails on a source that sources.yaml lacks', () => {
  const bad = broken((copy) => {
    exerciseOf(copy, 'kneeling-lunge').purpose.source = 'hearsay';
  });
  expect(sentencesOf(sourcesExist, bad)).toEqual([
    'exercises/kneeling-lunge.yaml, purpose.source: no source "hearsay" exists. Fix: add it to sources.yaml, or correct it.',
  ]);
});

test.each(['001:119', '001:110-119', '001:0', '001:20-10'])('fails on a line that a document lacks: %s', (source) => {
  const bad = broken((copy) => {
    exerciseOf(copy, 'kneeling-lunge').dosage.sets.source = source;
  });
  expect(sentencesOf(sourcesExist, bad)).toEqual([
    expect.stringMatching(
      /^exercises\/kneeling-lunge\.yaml, dosage\.sets\.source: 001 has no line \d+\. Fix: cite a line that the document has\.$/,
    ),
  ]);
});

test('fails on lines of a source that has none', () => {
  const bad = broken(({ warningSigns }) => {
    found(warningSigns[0], 'sign').urgencySource = 'product:3';
  });
  expect(sentencesOf(sourcesExist, bad)).toEqual([
    'safety/warning-signs.yaml, 0.urgencySource: product has no line 3. Fix: cite a line that the document has.',
  ]);
});

test('accepts the last line of a document', () => {
  const good = broken((copy) => {
    exerciseOf(copy, 'kneeling-lunge').purpose.source = '001:118';
  });
  expect(sentencesOf(sourcesExist, good)).toEqual([]);
});

test('fails on one of several sources that sources.yaml lacks', () => {
  const bad = broken(({ answers }) => {
    found(answers['is-it-safe-for-me'], 'answer').sources = ['product', 'hearsay', '001:500'];
  });
  expect(sentencesOf(sourcesExist, bad)).toEqual([
    'answers/is-it-safe-for-me.yaml, sources.1: no source "hearsay" exists. Fix: add it to sources.yaml, or correct it.',
    'answers/is-it-safe-for-me.yaml, sources.2: 001 has no line 500. Fix: cite a line that the document has.',
  ]);
});
