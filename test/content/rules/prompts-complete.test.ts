import { promptsComplete } from '../../../lambda/narration/rules/prompts-complete';
import { broken, sentencesOf } from '../../support/broken-content';
import { content } from '../../support/listener';

test('passes on the content that is shipped', () => {
  expect(sentencesOf(promptsComplete, content)).toEqual([]);
});

test('fails on a prompt that is missing', () => {
  const bad = broken(({ prompts }) => {
    delete prompts['sign-ended'];
  });
  expect(sentencesOf(promptsComplete, bad)).toEqual(['prompts/, sign-ended: this prompt is missing. Fix: add it.']);
});

test('fails on a prompt that nothing says', () => {
  const bad = broken(({ prompts }) => {
    prompts['well-done'] = { say: 'Well done.', file: 'prompts/session.yaml' };
  });
  expect(sentencesOf(promptsComplete, bad)).toEqual([
    'prompts/session.yaml, well-done: nothing says this. Fix: remove it.',
  ]);
});
