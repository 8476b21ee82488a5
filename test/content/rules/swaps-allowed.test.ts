import { swapsAllowed } from '../../../lambda/content/rules/swaps-allowed';
import { broken, exerciseOf, sentencesOf } from '../../support/broken-content';
import { content } from '../../support/listener';

test('passes on the content that is shipped', () => {
  expect(sentencesOf(swapsAllowed, content)).toEqual([]);
});

test('fails on a swap that the same stage forbids', () => {
  const bad = broken((copy) => {
    const rule = exerciseOf(copy, 'kneeling-lunge').stages['postpartum-early'];
    if (!rule.allowed) rule.swap = 'side-lying-rotation';
  });
  expect(sentencesOf(swapsAllowed, bad)).toEqual([
    'exercises/kneeling-lunge.yaml, stages.postpartum-early.swap: side-lying-rotation is not allowed at this stage either. Fix: name one that is allowed.',
  ]);
});
