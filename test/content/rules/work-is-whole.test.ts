import { workIsWhole } from '../../../lambda/content/rules/work-is-whole';
import { broken, exerciseOf, sentencesOf } from '../../support/broken-content';
import { content } from '../../support/listener';

const FIX = 'Fix: give hold with dosage.holdSeconds, or movement with dosage.repetitions.';

test('passes on the content that is shipped', () => {
  expect(sentencesOf(workIsWhole, content)).toEqual([]);
});

test('fails on an exercise that is neither held nor repeated', () => {
  const bad = broken((copy) => {
    delete exerciseOf(copy, 'kneeling-lunge').hold;
  });
  expect(sentencesOf(workIsWhole, bad)).toEqual([
    `exercises/kneeling-lunge.yaml, dosage: the kneeling lunge must be either held or repeated, with all that this needs. ${FIX}`,
  ]);
});

test('fails on an exercise that is both held and repeated', () => {
  const bad = broken((copy) => {
    const lunge = exerciseOf(copy, 'kneeling-lunge');
    const tilt = exerciseOf(copy, 'all-fours-pelvic-tilt');
    lunge.movement = tilt.movement;
    lunge.dosage.repetitions = tilt.dosage.repetitions;
  });
  expect(sentencesOf(workIsWhole, bad)).toEqual([
    `exercises/kneeling-lunge.yaml, dosage: the kneeling lunge must be either held or repeated, with all that this needs. ${FIX}`,
  ]);
});

test('fails on a hold with a number of repetitions that nothing reads', () => {
  const bad = broken((copy) => {
    const lunge = exerciseOf(copy, 'kneeling-lunge');
    lunge.dosage.repetitions = exerciseOf(copy, 'all-fours-pelvic-tilt').dosage.repetitions;
  });
  expect(sentencesOf(workIsWhole, bad)).toEqual([expect.stringMatching(/^exercises\/kneeling-lunge\.yaml, dosage/)]);
});

test('fails on a sided exercise without a first side', () => {
  const bad = broken((copy) => {
    delete exerciseOf(copy, 'kneeling-lunge').firstSide;
  });
  expect(sentencesOf(workIsWhole, bad)).toEqual([
    'exercises/kneeling-lunge.yaml, firstSide: firstSide belongs to sides: each, and only there. Fix: name the side that comes first, or remove it.',
  ]);
});

test('fails on a first side where there are no sides', () => {
  const bad = broken((copy) => {
    exerciseOf(copy, 'all-fours-pelvic-tilt').firstSide = 'left';
  });
  expect(sentencesOf(workIsWhole, bad)).toHaveLength(1);
});
