import { swapsAllowed } from '../../../lambda/content/rules/swaps-allowed';
import type { Content } from '../../../lambda/content/schema';
import { broken, exerciseOf, found, sentencesOf } from '../../support/broken-content';
import { content } from '../../support/listener';

const LUNGE = 'kneeling-lunge';
const PLANK = 'plank';

function withSwap(exercise: string, swap: string): string[] {
  const copy = broken((each) => {
    const rule = exerciseOf(each, exercise).stages['postpartum-early'];
    if (rule.allowed) throw new Error(`${exercise} is allowed early after a birth`);
    rule.swap = swap;
  });
  return sentencesOf(swapsAllowed, copy);
}

/** A restriction keeps the plank out, and this is done in its place. */
function notWith(swap: string, breakFurther: (copy: Content) => void = () => {}): string[] {
  const copy = broken((each) => {
    exerciseOf(each, PLANK).notWith = { diastasis: { source: 'product', reason: 'Not now.', swap } };
    breakFurther(each);
  });
  return sentencesOf(swapsAllowed, copy);
}

test('passes on the content that is shipped', () => {
  expect(sentencesOf(swapsAllowed, content)).toEqual([]);
});

test('fails on a swap that the same stage forbids', () => {
  expect(withSwap(LUNGE, 'side-lying-rotation')).toEqual([
    'exercises/kneeling-lunge.yaml, stages.postpartum-early.swap: side-lying-rotation is not allowed at this stage either. Fix: name one that is allowed.',
  ]);
});

test('fails on a swap that needs what may not be at hand', () => {
  expect(withSwap(LUNGE, 'standing-knee-lift')).toEqual([
    'exercises/kneeling-lunge.yaml, stages.postpartum-early.swap: standing-knee-lift needs chair, which may not be at hand. Fix: name one that needs no more.',
  ]);
});

test('accepts a swap that needs what the refused exercise needs too', () => {
  const good = broken((copy) => {
    const ball = exerciseOf(copy, 'ball-squat').stages['postpartum-early'];
    if (!ball.allowed) ball.swap = 'wall-roll-down';
  });
  expect(sentencesOf(swapsAllowed, good)).toEqual([]);
});

test('fails on a swap for an undescribed exercise that cannot be done', () => {
  const bad = broken(({ undescribed }) => {
    const [first] = Object.values(undescribed);
    const { stages } = found(first, 'undescribed exercise');
    stages['trimester-3'].swap = PLANK;
    stages.general.swap = 'wall-sit';
  });
  expect(sentencesOf(swapsAllowed, bad)).toEqual([
    expect.stringMatching(/, stages\.general\.swap: wall-sit needs wall, which may not be at hand\./),
    expect.stringMatching(/, stages\.trimester-3\.swap: plank is not allowed at this stage either\./),
  ]);
});

test('fails on a routine whose swap the same stage forbids', () => {
  const bad = broken(({ routines }) => {
    const routine = found(routines['gentle-low-back'], 'routine');
    const refusal = { allowed: false as const, source: 'product', reason: 'Not now.' };
    routine.stages.general = { ...refusal, swap: 'other' };
    routines.other = {
      ...routine,
      id: 'other',
      stages: { ...routine.stages, general: { ...refusal, swap: routine.id } },
    };
  });
  expect(sentencesOf(swapsAllowed, bad)).toEqual([
    'routines/gentle-low-back.yaml, stages.general.swap: other is not allowed at this stage either. Fix: name one that is allowed.',
    'routines/other.yaml, stages.general.swap: gentle-low-back is not allowed at this stage either. Fix: name one that is allowed.',
  ]);
});

test('fails on a swap that another restriction keeps out', () => {
  const sentences = notWith('simple-bridge', (copy) => {
    exerciseOf(copy, 'simple-bridge').notWith = {
      caesarean: { source: 'product', reason: 'Not now.', swap: 'all-fours-pelvic-tilt' },
    };
  });
  expect(sentences).toContain(
    'exercises/plank.yaml, notWith.diastasis.swap: caesarean keeps simple-bridge out too. Fix: name one that no restriction keeps out.',
  );
});

test('fails on a swap for a restriction that a stage forbids where the exercise itself is allowed', () => {
  expect(notWith(LUNGE)).toEqual([]);
  const sentences = notWith(LUNGE, (copy) => {
    exerciseOf(copy, PLANK).stages['postpartum-early'] = { allowed: true, source: 'product' };
  });
  expect(sentences).toEqual([
    'exercises/plank.yaml, notWith.diastasis.swap: kneeling-lunge is not allowed at postpartum-early. Fix: name one that is allowed.',
  ]);
});

test('fails on a swap for a restriction that needs what may not be at hand', () => {
  expect(notWith('seated-figure-four')).toEqual([
    'exercises/plank.yaml, notWith.diastasis.swap: seated-figure-four needs chair, which may not be at hand. Fix: name one that needs no more.',
  ]);
});
