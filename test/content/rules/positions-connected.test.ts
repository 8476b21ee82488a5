import { positionsConnected } from '../../../lambda/content/rules/positions-connected';
import { broken, exerciseOf, found, sentencesOf } from '../../support/broken-content';
import { content } from '../../support/listener';

const MOVE = { say: 'Take your time.', seconds: 5 };

test('passes on the content that is shipped', () => {
  expect(sentencesOf(positionsConnected, content)).toEqual([]);
});

test('fails on a position that no moves lead to', () => {
  const bad = broken(({ positions }) => {
    found(positions['side-lying'], 'side-lying').from = {};
  });
  const sentences = sentencesOf(positionsConnected, bad);
  expect(sentences).toContain(
    'positions.yaml, side-lying.from: no moves lead here from standing. Fix: add moves from standing, or from what can be reached.',
  );
});

test('fails on a position that no moves lead out of', () => {
  const bad = broken((copy) => {
    copy.positions.squatting = { ...found(copy.positions.standing, 'standing'), from: { standing: [MOVE] } };
    exerciseOf(copy, 'wall-sit').startPosition = 'squatting';
  });
  const sentences = sentencesOf(positionsConnected, bad);
  expect(sentences.length).toBeGreaterThan(0);
  for (const sentence of sentences) expect(sentence).toMatch(/: no moves lead here from squatting\. Fix: /);
});

test('accepts a position out of reach that no exercise begins in', () => {
  const good = broken(({ positions }) => {
    positions.squatting = { ...found(positions.standing, 'standing'), from: {} };
  });
  expect(sentencesOf(positionsConnected, good)).toEqual([]);
});

test('fails on a position with sides that cannot be turned over in', () => {
  const bad = broken(({ positions }) => {
    delete found(positions['side-lying'], 'side-lying').turn;
  });
  expect(sentencesOf(positionsConnected, bad)).toEqual([
    'positions.yaml, side-lying.turn: this is missing. Fix: add it.',
  ]);
});

test('fails on a turn where there are no sides', () => {
  const bad = broken(({ positions }) => {
    found(positions['all-fours'], 'all-fours').turn = [MOVE];
  });
  expect(sentencesOf(positionsConnected, bad)).toEqual([
    'positions.yaml, all-fours.turn: a position without sides has none to turn to. Fix: remove it, or say isSided: true.',
  ]);
});

test('fails on a side where there are none', () => {
  const bad = broken(({ positions }) => {
    found(positions['all-fours'], 'all-fours').from.standing = [{ say: '{Side} knee down.', seconds: 4 }];
  });
  expect(sentencesOf(positionsConnected, bad)).toEqual([
    'positions.yaml, all-fours: "{Side} knee down." names a side. Fix: say it without, or say isSided: true.',
  ]);
});
