import { namesUnique } from '../../../lambda/content/rules/names-unique';
import { broken, exerciseOf, found, sentencesOf } from '../../support/broken-content';
import { content } from '../../support/listener';

const FIX = 'Fix: reword or remove it here or there.';

test('passes on the content that is shipped', () => {
  expect(sentencesOf(namesUnique, content)).toEqual([]);
});

test('fails on two exercises that sound the same', () => {
  const bad = broken((copy) => {
    exerciseOf(copy, 'kneeling-lunge').name = exerciseOf(copy, 'reaching-rotation').name.toUpperCase();
  });
  const [sentence, ...others] = sentencesOf(namesUnique, bad);
  expect(others).toEqual([]);
  expect(sentence).toMatch(
    /^exercises\/(kneeling-lunge|reaching-rotation)\.yaml, name: .+ goes by ".+" too\. Fix: reword .+\.$/,
  );
});

test('fails on an alias that is the name of another, hyphens or not', () => {
  const bad = broken((copy) => {
    const { name } = exerciseOf(copy, 'kneeling-lunge');
    exerciseOf(copy, 'reaching-rotation').aliases = [name.replaceAll(' ', '-')];
  });
  expect(sentencesOf(namesUnique, bad)).toEqual([
    `exercises/reaching-rotation.yaml, aliases.0: kneeling-lunge goes by "kneeling-lunge" too. ${FIX}`,
  ]);
});

test('fails on an exercise that goes by the name of a routine', () => {
  const bad = broken((copy) => {
    found(copy.routines['gentle-low-back'], 'routine').aliases = [exerciseOf(copy, 'kneeling-lunge').name];
  });
  expect(sentencesOf(namesUnique, bad)).toEqual([
    `routines/gentle-low-back.yaml, aliases.0: kneeling-lunge goes by "kneeling lunge" too. ${FIX}`,
  ]);
});

test('fails on a shared name that one exercise has for itself', () => {
  const bad = broken((copy) => {
    found(copy.sharedNames[0], 'shared name').name = exerciseOf(copy, 'kneeling-lunge').name;
  });
  expect(sentencesOf(namesUnique, bad)).toEqual([
    `shared-names.yaml, 0.name: kneeling-lunge goes by "kneeling lunge" too. ${FIX}`,
  ]);
});

test('fails on an exercise that is not described and goes by the name of one that is', () => {
  const bad = broken((copy) => {
    const [undescribed] = Object.values(copy.undescribed);
    found(undescribed, 'undescribed exercise').name = exerciseOf(copy, 'kneeling-lunge').name;
  });
  expect(sentencesOf(namesUnique, bad)).toEqual([
    expect.stringMatching(/^exercises\/.+\.yaml, name: kneeling-lunge goes by "kneeling lunge" too\./),
  ]);
});

test('fails on two things to have at hand that are called the same', () => {
  const bad = broken(({ equipment }) => {
    const [first, second] = equipment;
    found(second, 'equipment').aliases = [found(first, 'equipment').name];
  });
  expect(sentencesOf(namesUnique, bad)).toEqual([expect.stringMatching(/^equipment\.yaml, 1\.aliases\.0: /)]);
});

test('fails on a condition that goes by like a sign', () => {
  const bad = broken(({ warningSigns, conditions }) => {
    found(conditions[0], 'condition').aliases = [found(warningSigns[0], 'warning sign').name];
  });
  expect(sentencesOf(namesUnique, bad)).toEqual([
    expect.stringMatching(/^safety\/conditions\.yaml, 0\.aliases\.0: .+ goes by ".+" too\./),
  ]);
});

test('fails on a question that two answers are given to', () => {
  const bad = broken(({ answers }) => {
    const [first, second] = Object.values(answers);
    found(second, 'answer').questions.push(`${found(first, 'answer').questions[0]}?`);
  });
  expect(sentencesOf(namesUnique, bad)).toEqual([
    expect.stringMatching(/^answers\/.+\.yaml, questions\.\d+: .+ goes by ".+" too\./),
  ]);
});

test('accepts a name that stands among its own aliases', () => {
  const good = broken((copy) => {
    const lunge = exerciseOf(copy, 'kneeling-lunge');
    lunge.aliases.push(lunge.name);
  });
  expect(sentencesOf(namesUnique, good)).toEqual([]);
});
