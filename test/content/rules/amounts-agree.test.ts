import { amountsAgree } from '../../../lambda/content/rules/amounts-agree';
import { broken, exerciseOf, sentencesOf } from '../../support/broken-content';
import { content } from '../../support/listener';

test('passes on the content that is shipped', () => {
  expect(sentencesOf(amountsAgree, content)).toEqual([]);
});

test.each(['product', 'reading'])('fails on a number from a source that is %s', (source) => {
  const bad = broken((copy) => {
    const { sets } = exerciseOf(copy, 'kneeling-lunge').dosage;
    Object.assign(sets, { from: 'source', source });
  });
  expect(sentencesOf(amountsAgree, bad)).toEqual([
    `exercises/kneeling-lunge.yaml, dosage.sets.source: "${source}" gives no number of its own. Fix: cite what gives it, or say from: default.`,
  ]);
});

test.each(['001:42', 'acsm-2021'])('accepts a number from %s', (source) => {
  const good = broken((copy) => {
    Object.assign(exerciseOf(copy, 'kneeling-lunge').dosage.sets, { from: 'source', source });
  });
  expect(sentencesOf(amountsAgree, good)).toEqual([]);
});

test('accepts a default that leans on a document', () => {
  const good = broken((copy) => {
    Object.assign(exerciseOf(copy, 'kneeling-lunge').dosage.sets, { from: 'default', source: '003:59' });
  });
  expect(sentencesOf(amountsAgree, good)).toEqual([]);
});
