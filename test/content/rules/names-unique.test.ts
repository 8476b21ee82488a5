import { namesUnique } from '../../../lambda/content/rules/names-unique';
import { broken, exerciseOf, sentencesOf } from '../../support/broken-content';
import { content } from '../../support/listener';

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
    /^exercises\/(kneeling-lunge|reaching-rotation)\.yaml, name: .+ has the same name\. Fix: rename one\.$/,
  );
});
