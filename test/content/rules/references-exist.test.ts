import { referencesExist } from '../../../lambda/content/rules/references-exist';
import type { Content, ScreeningQuestion } from '../../../lambda/content/schema';
import { broken, exerciseOf, found, sentencesOf } from '../../support/broken-content';
import { content } from '../../support/listener';

const LUNGE = 'kneeling-lunge';
const UNDESCRIBED = Object.keys(content.undescribed)[0] ?? '';

/** The first question of a kind, and where it stands. */
function questionOf<K extends ScreeningQuestion['kind']>(copy: Content, kind: K) {
  const index = copy.screening.findIndex((each) => each.kind === kind);
  const question = found(copy.screening[index], kind) as Extract<ScreeningQuestion, { kind: K }>;
  return { index, question };
}

test('passes on the content that is shipped', () => {
  expect(sentencesOf(referencesExist, content)).toEqual([]);
});

test('fails on a routine that names an exercise nobody wrote', () => {
  const bad = broken(({ routines }) => {
    found(routines['gentle-low-back'], 'routine').exercises[1] = 'bridge';
  });
  expect(sentencesOf(referencesExist, bad)).toEqual([
    'routines/gentle-low-back.yaml, exercises.1: no exercise "bridge" exists. Fix: add it, or name another exercise.',
  ]);
});

test('accepts a routine that names an exercise which is not described', () => {
  const good = broken(({ routines }) => {
    found(routines['gentle-low-back'], 'routine').exercises.push(UNDESCRIBED);
  });
  expect(sentencesOf(referencesExist, good)).toEqual([]);
});

test('fails on a routine whose swap nobody wrote', () => {
  const bad = broken(({ routines }) => {
    const refusal = { allowed: false as const, source: 'product', reason: 'Not now.', swap: 'chair-routine' };
    found(routines['gentle-low-back'], 'routine').stages.general = refusal;
  });
  expect(sentencesOf(referencesExist, bad)).toEqual([
    'routines/gentle-low-back.yaml, stages.general.swap: no routine "chair-routine" exists. Fix: add it, or name another routine.',
  ]);
});

test.each(['bridge', UNDESCRIBED])('fails on a swap that nobody described: %s', (swap) => {
  const bad = broken((copy) => {
    const rule = exerciseOf(copy, LUNGE).stages['postpartum-early'];
    if (!rule.allowed) rule.swap = swap;
  });
  expect(sentencesOf(referencesExist, bad)).toEqual([
    `exercises/kneeling-lunge.yaml, stages.postpartum-early.swap: no described exercise "${swap}" exists. Fix: add it, or name another described exercise.`,
  ]);
});

test('fails on a swap for an undescribed exercise that nobody wrote', () => {
  const bad = broken(({ undescribed }) => {
    found(undescribed[UNDESCRIBED], UNDESCRIBED).stages.general.swap = 'bridge';
  });
  expect(sentencesOf(referencesExist, bad)).toEqual([
    expect.stringMatching(/^exercises\/.+\.yaml, stages\.general\.swap: no described exercise "bridge" exists\./),
  ]);
});

test('fails on a restriction that nobody wrote, and on its swap', () => {
  const bad = broken((copy) => {
    exerciseOf(copy, LUNGE).notWith = { 'sore-knee': { source: 'product', reason: 'Not now.', swap: 'bridge' } };
  });
  expect(sentencesOf(referencesExist, bad)).toEqual([
    'exercises/kneeling-lunge.yaml, notWith: no restriction "sore-knee" exists. Fix: add it, or name another restriction.',
    'exercises/kneeling-lunge.yaml, notWith.sore-knee.swap: no described exercise "bridge" exists. Fix: add it, or name another described exercise.',
  ]);
});

test('fails on a start position and on equipment that nobody wrote', () => {
  const bad = broken((copy) => {
    Object.assign(exerciseOf(copy, LUNGE), { startPosition: 'squatting', equipment: ['trampoline'] });
  });
  expect(sentencesOf(referencesExist, bad)).toEqual([
    'exercises/kneeling-lunge.yaml, startPosition: no position "squatting" exists. Fix: add it, or name another position.',
    'exercises/kneeling-lunge.yaml, equipment.0: no equipment "trampoline" exists. Fix: add it, or name another equipment.',
  ]);
});

test('fails on moves from a position that nobody wrote', () => {
  const bad = broken(({ positions }) => {
    found(positions['all-fours'], 'all-fours').from.squatting = [{ say: 'Lean forward.', seconds: 4 }];
  });
  expect(sentencesOf(referencesExist, bad)).toEqual([
    'positions.yaml, all-fours.from: no position "squatting" exists. Fix: add it, or name another position.',
  ]);
});

test('fails on a shared name of an exercise that nobody wrote', () => {
  const bad = broken(({ sharedNames }) => {
    const shared = found(sharedNames[0], 'shared name');
    shared.exercises[0] = 'bridge';
    shared.meant = { general: 'plough' };
  });
  expect(sentencesOf(referencesExist, bad)).toEqual([
    'shared-names.yaml, 0.exercises.0: no exercise "bridge" exists. Fix: add it, or name another exercise.',
    'shared-names.yaml, 0.meant.general: no exercise "plough" exists. Fix: add it, or name another exercise.',
  ]);
});

test('fails on questions about what nobody wrote', () => {
  let indices: number[] = [];
  const bad = broken((copy) => {
    const signs = questionOf(copy, 'signs');
    const conditions = questionOf(copy, 'conditions');
    const restrictions = questionOf(copy, 'restrictions');
    signs.question.signs.push('hiccups');
    conditions.question.conditions.push('gout');
    restrictions.question.restrictions.push('sore-knee');
    indices = [signs.index, conditions.index, restrictions.index];
  });
  const [signs, conditions, restrictions] = indices;
  expect(sentencesOf(referencesExist, bad).sort()).toEqual(
    [
      `safety/screening.yaml, ${signs}.signs: no warning sign "hiccups" exists. Fix: add it, or name another warning sign.`,
      `safety/screening.yaml, ${conditions}.conditions: no condition "gout" exists. Fix: add it, or name another condition.`,
      `safety/screening.yaml, ${restrictions}.restrictions: no restriction "sore-knee" exists. Fix: add it, or name another restriction.`,
    ].sort(),
  );
});
