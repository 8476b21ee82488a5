import { readingGrade } from '../../../lambda/content/rules/reading-grade';
import { broken, exerciseOf, found, sentencesOf } from '../../support/broken-content';
import { content } from '../../support/listener';

const LEARNED =
  'Progressive isometric contraction of abdominal musculature facilitates considerable lumbopelvic stabilization during locomotion.';

test('passes on the content that is shipped', () => {
  expect(sentencesOf(readingGrade, content)).toEqual([]);
});

test('fails on a text that is hard to follow', () => {
  const bad = broken((copy) => {
    exerciseOf(copy, 'kneeling-lunge').purpose.say = LEARNED;
  });
  expect(sentencesOf(readingGrade, bad)).toEqual([
    expect.stringMatching(
      /^exercises\/kneeling-lunge\.yaml, purpose\.say: it is of reading grade \d+\.\d, over 8\. Fix: say it in shorter sentences and words\.$/,
    ),
  ]);
});

test('accepts one hard word in a short text', () => {
  const good = broken((copy) => {
    exerciseOf(copy, 'kneeling-lunge').purpose.say = 'It offers lumbopelvic stabilization.';
  });
  expect(sentencesOf(readingGrade, good)).toEqual([]);
});

test('fails on short texts that are hard to follow together', () => {
  const bad = broken(({ positions }) => {
    for (const position of Object.values(positions)) {
      const hard = [{ say: 'Facilitate lumbopelvic stabilization.', seconds: 2 }];
      Object.assign(position, { enter: hard, arrange: hard, from: {} });
    }
  });
  expect(sentencesOf(readingGrade, bad)).toEqual([
    expect.stringMatching(/^positions\.yaml: its short texts together are of reading grade \d+\.\d, over 8\./),
  ]);
});

test('counts a word as easy that content explains', () => {
  const text = LEARNED.replace(/[^a-z ]/gi, '').toLowerCase();
  const good = broken((copy) => {
    found(copy.conditions[0], 'condition').name = text;
    exerciseOf(copy, 'kneeling-lunge').purpose.say = LEARNED;
  });
  expect(sentencesOf(readingGrade, good)).toEqual([]);
});

test('counts a placeholder as one easy word', () => {
  const good = broken((copy) => {
    exerciseOf(copy, 'kneeling-lunge').purpose.say =
      'Put your {side} foot by your {otherSide} hand, then your {side} hand by your {otherSide} foot.';
  });
  expect(sentencesOf(readingGrade, good)).toEqual([]);
});

test('does not read what only the listener says', () => {
  const good = broken(({ answers }) => {
    found(Object.values(answers)[0], 'answer').questions.push(LEARNED);
  });
  expect(sentencesOf(readingGrade, good)).toEqual([]);
});
