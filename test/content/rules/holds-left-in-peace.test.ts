import { holdsLeftInPeace } from '../../../lambda/narration/rules/holds-left-in-peace';
import { broken, exerciseOf, found, sentencesOf } from '../../support/broken-content';
import { content } from '../../support/listener';

const TALKATIVE = 'Breathe slowly, and let your hips sink a little lower with each breath that you let out.';

test('passes on the content that is shipped', () => {
  expect(sentencesOf(holdsLeftInPeace, content)).toEqual([]);
});

test.each([
  ['kneeling-lunge', 'hold'],
  ['band-side-step', 'effort'],
] as const)('fails on %s, a %s that is talked through', (id, kind) => {
  const bad = broken((copy) => {
    found(exerciseOf(copy, id)[kind]?.cues[0], 'cue').say = TALKATIVE;
  });
  expect(sentencesOf(holdsLeftInPeace, bad)).toEqual([
    expect.stringMatching(
      `^exercises/${id}\\.yaml, ${kind}\\.cues: in \\d+ s the voice speaks for \\d+\\.\\d s\\. Fix: shorten the cues, .+\\.$`,
    ),
  ]);
});

test('fails on an effort that is talked through only when it is at its longest', () => {
  const lasting = (min: number, max: number) =>
    broken((copy) => {
      const { effort, dosage } = exerciseOf(copy, 'band-side-step');
      found(effort, 'effort').cues = [{ say: 'Step.' }, { say: 'Step.' }, { say: TALKATIVE }];
      Object.assign(found(dosage.seconds, 'seconds'), { min, max });
    });
  expect(sentencesOf(holdsLeftInPeace, lasting(20, 24))).toEqual([]);
  expect(sentencesOf(holdsLeftInPeace, lasting(20, 60))).toHaveLength(1);
});
