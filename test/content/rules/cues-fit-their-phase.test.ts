import { broken, exerciseOf, found, sentencesOf } from '../../support/broken-content';
import { content } from '../../support/listener';
import { narrationRule } from '../../support/narration-rule';

const rule = narrationRule('cues-fit-their-phase');

test('passes on the content that is shipped', () => {
  expect(sentencesOf(rule, content)).toEqual([]);
});

test('fails on a cue that is longer than its breath', () => {
  const bad = broken((copy) => {
    const phase = found(exerciseOf(copy, 'all-fours-pelvic-tilt').movement?.[1], 'phase');
    phase.cue = 'Breathe all the way out, and round your whole back up to the ceiling.';
  });
  expect(sentencesOf(rule, bad)).toEqual([
    expect.stringMatching(
      /^exercises\/all-fours-pelvic-tilt\.yaml, movement\.1: the cue takes \d+\.\d s, its phase 2\.7 s\. Fix: shorten the cue, or give the phase more seconds\.$/,
    ),
  ]);
});

test('fails on a short cue that leaves no room for the count before it', () => {
  const bad = broken((copy) => {
    const phase = found(exerciseOf(copy, 'all-fours-pelvic-tilt').movement?.[0], 'phase');
    phase.shortCue = phase.cue;
    phase.cue = 'Breathe in. Tip up.';
    phase.seconds = 2;
  });
  expect(sentencesOf(rule, bad)).toHaveLength(1);
});
