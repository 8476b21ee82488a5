import { equalSides } from '../../../lambda/content/rules/equal-sides';
import { broken, exerciseOf, found, sentencesOf } from '../../support/broken-content';
import { content } from '../../support/listener';

const SETUP = { say: 'Reach forward.', seconds: 2 };

test('passes on the content that is shipped', () => {
  expect(sentencesOf(equalSides, content)).toEqual([]);
});

test('fails on a side where there are none', () => {
  const bad = broken((copy) => {
    exerciseOf(copy, 'all-fours-pelvic-tilt').release.say = 'Rest your {otherSide} hand.';
  });
  expect(sentencesOf(equalSides, bad)).toEqual([
    'exercises/all-fours-pelvic-tilt.yaml, release.say: it names a side of an exercise without. Fix: say sides: each or alternate.',
  ]);
});

test('accepts the side that one lies on in an exercise without sides', () => {
  const good = broken((copy) => {
    const breathing = exerciseOf(copy, 'belly-breathing');
    expect(breathing.sides).toBe('none');
    breathing.setup.push({ say: 'Rest on your {side} arm.', seconds: 2 });
  });
  expect(sentencesOf(equalSides, good)).toEqual([]);
});

test('fails on an exercise with sides that never says which', () => {
  const bad = broken((copy) => {
    Object.assign(exerciseOf(copy, 'kneeling-lunge'), { setup: [SETUP], reminder: SETUP });
  });
  expect(sentencesOf(equalSides, bad)).toEqual([
    'exercises/kneeling-lunge.yaml, setup: neither setup nor reminder says which side it is. Fix: name {side} or {otherSide} in one of its lines.',
  ]);
});

test('fails on sides that take turns without being named', () => {
  const bad = broken((copy) => {
    for (const phase of exerciseOf(copy, 'standing-knee-lift').movement ?? []) phase.cue = 'Knee up.';
  });
  expect(sentencesOf(equalSides, bad)).toEqual([
    'exercises/standing-knee-lift.yaml, movement: no cue says which side it is. Fix: name {side} or {otherSide} in a cue.',
  ]);
});

test('fails on an effort in which sides take turns, and nothing says how', () => {
  const bad = broken((copy) => {
    Object.assign(exerciseOf(copy, 'band-side-step'), { sides: 'alternate', firstSide: 'left', setup: [SETUP] });
  });
  expect(sentencesOf(equalSides, bad)).toEqual([
    'exercises/band-side-step.yaml, setup: neither setup nor reminder says which side it is. Fix: name {side} or {otherSide} in one of its lines.',
  ]);
});

test.each(['Left foot forward.', 'Lean to the right.', 'Right hand up.'])('fails on a side written out: %s', (text) => {
  const bad = broken((copy) => {
    exerciseOf(copy, 'kneeling-lunge').release.say = text;
  });
  expect(sentencesOf(equalSides, bad)).toEqual([
    'exercises/kneeling-lunge.yaml, release.say: a side of the body is written out. Fix: write {side} or {otherSide}.',
  ]);
});

test('fails on a side written out on the way into a position', () => {
  const bad = broken(({ positions }) => {
    found(positions['all-fours'], 'all-fours').stay.say = 'Stay on your left hand.';
  });
  expect(sentencesOf(equalSides, bad)).toEqual([
    'positions.yaml, all-fours.stay.say: a side of the body is written out. Fix: write {side} or {otherSide}.',
  ]);
});

test.each(['Bend your knee to a right angle.', 'That is all right.', 'It is best left out.'])('accepts: %s', (text) => {
  const good = broken((copy) => {
    exerciseOf(copy, 'kneeling-lunge').release.say = text;
  });
  expect(sentencesOf(equalSides, good)).toEqual([]);
});
