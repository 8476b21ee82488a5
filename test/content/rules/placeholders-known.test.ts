import { placeholdersKnown } from '../../../lambda/narration/rules/placeholders-known';
import { broken, exerciseOf, found, sentencesOf } from '../../support/broken-content';
import { content } from '../../support/listener';

test('passes on the content that is shipped', () => {
  expect(sentencesOf(placeholdersKnown, content)).toEqual([]);
});

test('fails on a placeholder that nothing fills', () => {
  const bad = broken((copy) => {
    exerciseOf(copy, 'kneeling-lunge').reminder.say = 'Step with your {leg} leg.';
  });
  expect(sentencesOf(placeholdersKnown, bad)).toEqual([
    expect.stringMatching(
      /^exercises\/kneeling-lunge\.yaml, reminder\.say: nothing fills \{leg\}\. Fix: use one of exercise, .+\.$/,
    ),
  ]);
});

test('accepts a placeholder that asks for a large first letter', () => {
  const good = broken(({ prompts }) => {
    found(prompts['change-sides'], 'change-sides').say = '{Side} side now.';
  });
  expect(sentencesOf(placeholdersKnown, good)).toEqual([]);
});

test('names the very file that a prompt stands in', () => {
  const bad = broken(({ prompts }) => {
    found(prompts['change-sides'], 'change-sides').say = 'Now the {leg} side.';
  });
  expect(sentencesOf(placeholdersKnown, bad)).toEqual([
    expect.stringMatching(/^prompts\/narration\.yaml, change-sides\.say: /),
  ]);
});
