import { cuesFitTheirPhase } from '../../../lambda/narration/rules/cues-fit-their-phase';
import { broken, exerciseOf, found, sentencesOf } from '../../support/broken-content';
import { content } from '../../support/listener';

test('passes on the content that is shipped', () => {
  expect(sentencesOf(cuesFitTheirPhase, content)).toEqual([]);
});

test('fails on a cue that is longer than its breath', () => {
  const bad = broken((copy) => {
    const phase = found(exerciseOf(copy, 'all-fours-pelvic-tilt').movement?.[1], 'phase');
    phase.cue = 'Breathe all the way out, and round your whole back up to the ceiling.';
  });
  expect(sentencesOf(cuesFitTheirPhase, bad)).toEqual([
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
  expect(sentencesOf(cuesFitTheirPhase, bad)).toHaveLength(1);
});

test('fails on a cue of a hold that is longer than what is held, which no pace changes', () => {
  const saying = (cue: string) =>
    broken((copy) => {
      const phase = found(
        exerciseOf(copy, 'simple-bridge').movement?.find(({ isHeld }) => isHeld),
        'held phase',
      );
      Object.assign(phase, { cue, seconds: 3 });
    });
  expect(sentencesOf(cuesFitTheirPhase, saying('Hold, and keep on breathing all the time.'))).toEqual([
    expect.stringMatching(/: the cue takes \d+\.\d s, its phase 3\.0 s\./),
  ]);
  expect(sentencesOf(cuesFitTheirPhase, saying('Hold.'))).toEqual([]);
});

test('fails on a cue that is too long once its side is filled in', () => {
  const bad = broken((copy) => {
    const phase = found(exerciseOf(copy, 'standing-knee-lift').movement?.[1], 'phase');
    phase.cue = '{Side} foot, {side} knee, {side} hip and {side} hand all down.';
  });
  expect(sentencesOf(cuesFitTheirPhase, bad)).toEqual([
    expect.stringMatching(/^exercises\/standing-knee-lift\.yaml, movement\.1: the cue takes /),
  ]);
});

test('fails on a count that takes longer than half-way does', () => {
  const bad = broken((copy) => {
    const tilt = exerciseOf(copy, 'all-fours-pelvic-tilt');
    const phase = found(tilt.movement?.[0], 'phase');
    Object.assign(phase, { seconds: 2.3, cue: 'Tip up.', shortCue: 'Up.' });
    found(tilt.dosage.repetitions, 'repetitions').max = 10;
    expect(sentencesOf(cuesFitTheirPhase, copy)).toEqual([]);
    found(tilt.dosage.repetitions, 'repetitions').max = 27;
  });
  expect(sentencesOf(cuesFitTheirPhase, bad)).toHaveLength(1);
});
