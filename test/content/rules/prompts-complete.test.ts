import { broken, sentencesOf } from '../../support/broken-content';
import { content } from '../../support/listener';
import { narrationRule } from '../../support/narration-rule';

const rule = narrationRule('prompts-complete');

test('passes on the content that is shipped', () => {
  expect(sentencesOf(rule, content)).toEqual([]);
});

test('fails on a prompt that is missing', () => {
  const bad = broken(({ prompts }) => {
    delete prompts['sign-ended'];
  });
  expect(sentencesOf(rule, bad)).toEqual(['prompts/, sign-ended: this prompt is missing. Fix: add it.']);
});

test('fails on a prompt that nothing says', () => {
  const bad = broken(({ prompts }) => {
    prompts['well-done'] = { say: 'Well done.', file: 'prompts/session.yaml' };
  });
  expect(sentencesOf(rule, bad)).toEqual(['prompts/session.yaml, well-done: nothing says this. Fix: remove it.']);
});
