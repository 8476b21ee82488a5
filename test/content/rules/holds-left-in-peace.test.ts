import { broken, exerciseOf, found, sentencesOf } from '../../support/broken-content';
import { content } from '../../support/listener';
import { narrationRule } from '../../support/narration-rule';

const rule = narrationRule('holds-left-in-peace');

test('passes on the content that is shipped', () => {
  expect(sentencesOf(rule, content)).toEqual([]);
});

test('fails on a hold that is talked through', () => {
  const bad = broken((copy) => {
    const cue = found(exerciseOf(copy, 'kneeling-lunge').hold?.cues[0], 'cue');
    cue.say = 'Breathe slowly, and let your hips sink a little lower with each breath that you let out.';
  });
  const sentences = sentencesOf(rule, bad);
  expect(sentences.length).toBeGreaterThan(0);
  for (const sentence of sentences) {
    expect(sentence).toMatch(
      /^exercises\/kneeling-lunge\.yaml, hold\.cues: in a hold of \d+ s the voice speaks for \d+\.\d s\. Fix: shorten hold\.cues, .+\.$/,
    );
  }
});
