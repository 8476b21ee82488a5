import { referencesExist } from '../../../lambda/content/rules/references-exist';
import { broken, exerciseOf, found, sentencesOf } from '../../support/broken-content';
import { content } from '../../support/listener';

test('passes on the content that is shipped', () => {
  expect(sentencesOf(referencesExist, content)).toEqual([]);
});

test('fails on a routine that names an exercise nobody wrote', () => {
  const bad = broken(({ routines }) => {
    found(routines['gentle-low-back'], 'routine').exercises[1] = 'bridge';
  });
  expect(sentencesOf(referencesExist, bad)).toEqual([
    'routines/gentle-low-back.yaml, exercises.1: no exercise "bridge" exists. Fix: add it, or name another exercise.',
  ]);
});

test('fails on a swap that nobody wrote', () => {
  const bad = broken((copy) => {
    const rule = exerciseOf(copy, 'kneeling-lunge').stages['postpartum-early'];
    if (!rule.allowed) rule.swap = 'bridge';
  });
  expect(sentencesOf(referencesExist, bad)).toEqual([
    'exercises/kneeling-lunge.yaml, stages.postpartum-early.swap: no exercise "bridge" exists. Fix: add it, or name another exercise.',
  ]);
});

test('fails on a question about a sign that nobody wrote', () => {
  const bad = broken(({ screening }) => {
    const question = found(
      screening.find(({ id }) => id === 'signs-limbs'),
      'signs-limbs',
    );
    if (question.kind === 'signs') question.signs.push('hiccups');
  });
  expect(sentencesOf(referencesExist, bad)).toEqual([
    'safety/screening.yaml, 10.signs: no warning sign "hiccups" exists. Fix: add it, or name another warning sign.',
  ]);
});

test('fails on a question about a condition that nobody wrote', () => {
  const bad = broken(({ screening }) => {
    const question = found(
      screening.find(({ id }) => id === 'conditions-general'),
      'conditions-general',
    );
    if (question.kind === 'conditions') question.conditions.push('gout');
  });
  expect(sentencesOf(referencesExist, bad)).toEqual([
    'safety/screening.yaml, 4.conditions: no condition "gout" exists. Fix: add it, or name another condition.',
  ]);
});

test('fails on a start position that nobody told how to get into', () => {
  const bad = broken((copy) => {
    exerciseOf(copy, 'kneeling-lunge').startPosition = 'prone';
  });
  expect(sentencesOf(referencesExist, bad)).toEqual([
    expect.stringMatching(/^exercises\/kneeling-lunge\.yaml, startPosition: .*prone.* Fix: .+\.$/),
  ]);
});
