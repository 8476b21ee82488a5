import { workIsWhole } from '../../../lambda/content/rules/work-is-whole';
import type { Exercise } from '../../../lambda/content/schema';
import { broken, exerciseOf, found, sentencesOf } from '../../support/broken-content';
import { content } from '../../support/listener';

const SECONDS = { min: 10, max: 20, from: 'default', source: 'product' } as const;
const COUNT = { min: 2, max: 2, from: 'default', source: 'product' } as const;

/** What is said of a copy in which one exercise is broken. */
function faultsIn(id: string, breakIt: (exercise: Exercise) => void): string[] {
  return sentencesOf(
    workIsWhole,
    broken((copy) => breakIt(exerciseOf(copy, id))),
  );
}

test('passes on the content that is shipped', () => {
  expect(sentencesOf(workIsWhole, content)).toEqual([]);
});

test('fails on an exercise that is neither held nor repeated nor kept up', () => {
  const sentences = faultsIn('kneeling-lunge', (lunge) => {
    delete lunge.hold;
  });
  expect(sentences).toEqual([
    'exercises/kneeling-lunge.yaml: the kneeling lunge has none of movement, hold and effort. Fix: give exactly one of them.',
  ]);
});

test('fails on an exercise that is both held and kept up', () => {
  const sentences = faultsIn('kneeling-lunge', (lunge) => {
    lunge.effort = { cues: [{ say: 'Slow breaths.' }] };
    lunge.dosage.seconds = SECONDS;
  });
  expect(sentences).toEqual([
    'exercises/kneeling-lunge.yaml: the kneeling lunge has more than one of movement, hold and effort. Fix: give exactly one of them.',
  ]);
});

test.each([
  ['kneeling-lunge', 'hold', 'holdSeconds'],
  ['all-fours-pelvic-tilt', 'movement', 'repetitions'],
  ['band-side-step', 'effort', 'seconds'],
] as const)('fails on %s without the number that %s needs', (id, work, amount) => {
  const sentences = faultsIn(id, ({ dosage }) => {
    delete dosage[amount];
  });
  expect(sentences).toEqual([`exercises/${id}.yaml, dosage.${amount}: ${work} is given without it. Fix: add it.`]);
});

test('fails on numbers that nothing reads', () => {
  const sentences = faultsIn('kneeling-lunge', ({ dosage }) => {
    Object.assign(dosage, { repetitions: COUNT, seconds: SECONDS, holdBreaths: COUNT });
  });
  expect(sentences).toEqual(
    ['repetitions', 'seconds', 'holdBreaths'].map(
      (each) => `exercises/kneeling-lunge.yaml, dosage.${each}: nothing reads it beside hold. Fix: remove it.`,
    ),
  );
});

test('fails on a hold inside a repetition that is longer than its dosage', () => {
  const sentences = faultsIn('simple-bridge', ({ movement }) => {
    found(
      movement?.find(({ isHeld }) => isHeld),
      'held phase',
    ).seconds = 5;
  });
  expect(sentences).toEqual([
    'exercises/simple-bridge.yaml, movement: it is held for 5 s, not for 2 s. Fix: make the phases with isHeld: true as long as dosage says.',
  ]);
});

test('fails on a hold inside a repetition that no phase does', () => {
  const sentences = faultsIn('simple-bridge', ({ movement }) => {
    for (const phase of movement ?? []) delete phase.isHeld;
  });
  expect(sentences).toEqual([expect.stringMatching(/ movement: it is held for 0 s, not for 2 s\./)]);
});

test('fails on a phase that is held for nobody knows how long', () => {
  const sentences = faultsIn('simple-bridge', ({ dosage }) => {
    delete dosage.holdSeconds;
  });
  expect(sentences).toEqual([
    'exercises/simple-bridge.yaml, dosage: the movement is held for a number that is not given. Fix: add holdSeconds.',
  ]);
});

test('fails on held breaths that are not as many as the dosage says', () => {
  const sentences = faultsIn('lying-pelvic-tilt', ({ dosage }) => {
    dosage.holdBreaths = { ...found(dosage.holdBreaths, 'holdBreaths'), min: 1 };
  });
  expect(sentences).toEqual([
    'exercises/lying-pelvic-tilt.yaml, movement: it is held for 2 breaths, not for 1. Fix: make the phases with isHeld: true as long as dosage says.',
  ]);
});

test('fails on an open-ended hold that ends where it begins', () => {
  const sentences = faultsIn('wall-sit', ({ dosage }) => {
    const { min } = found(dosage.holdSeconds, 'holdSeconds');
    Object.assign(found(dosage.holdSeconds, 'holdSeconds'), { max: min });
  });
  expect(sentences).toEqual([
    'exercises/wall-sit.yaml, dosage.holdSeconds.max: an open-ended hold has its cap where it begins. Fix: make it more than min.',
  ]);
});

test.each(['kneeling-lunge', 'standing-knee-lift'])('fails on an exercise with sides and no first side: %s', (id) => {
  const sentences = faultsIn(id, (exercise) => {
    delete exercise.firstSide;
  });
  expect(sentences).toEqual([
    `exercises/${id}.yaml, firstSide: firstSide belongs to sides: each and sides: alternate, and only there. Fix: name the side that comes first, or remove it.`,
  ]);
});

test('fails on a first side where there are no sides', () => {
  const sentences = faultsIn('all-fours-pelvic-tilt', (tilt) => {
    tilt.firstSide = 'left';
  });
  expect(sentences).toHaveLength(1);
});

test('fails on a hold whose sides would take turns', () => {
  const sentences = faultsIn('kneeling-lunge', (lunge) => {
    lunge.sides = 'alternate';
  });
  expect(sentences).toEqual([
    'exercises/kneeling-lunge.yaml, sides: sides cannot take turns within a hold. Fix: say each or none.',
  ]);
});
