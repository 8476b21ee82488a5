import fc from 'fast-check';
import { capitalised, listWords, minutesWords, numberWords, secondsWords } from '../../lambda/narration/number-words';

describe('numberWords', () => {
  test.each([
    [0, 'zero'],
    [1, 'one'],
    [12, 'twelve'],
    [19, 'nineteen'],
    [20, 'twenty'],
    [21, 'twenty-one'],
    [99, 'ninety-nine'],
    [100, 'one hundred'],
    [101, 'one hundred one'],
    [999, 'nine hundred ninety-nine'],
    [2.5, 'three'],
    [-4, 'zero'],
    [1000, 'nine hundred ninety-nine'],
  ])('%d is %s', (value, words) => {
    expect(numberWords(value)).toBe(words);
  });

  test('gives every number words of its own', () => {
    expect(new Set(Array.from({ length: 1000 }, (_, i) => numberWords(i))).size).toBe(1000);
  });

  test('never gives figures, or nothing', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => {
        expect(numberWords(value)).toMatch(/^[a-z]+([- ][a-z]+)*$/);
      }),
      { seed: 20261120, numRuns: 300 },
    );
  });
});

describe('lengths of time', () => {
  test.each([
    [1, 'one second'],
    [30, 'thirty seconds'],
    [0.4, 'zero seconds'],
  ])('%d s is %s', (seconds, words) => {
    expect(secondsWords(seconds)).toBe(words);
  });

  test.each([
    [0, 'less than a minute'],
    [29, 'less than a minute'],
    [30, 'one minute'],
    [60, 'one minute'],
    [90, 'two minutes'],
    [720, 'twelve minutes'],
  ])('%d s is %s, in minutes', (seconds, words) => {
    expect(minutesWords(seconds)).toBe(words);
  });
});

describe('listWords', () => {
  test.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a or b'],
    [['a', 'b', 'c'], 'a, b or c'],
  ])('%j', (items, words) => {
    expect(listWords(items, 'or')).toBe(words);
  });
});

describe('capitalised', () => {
  test.each([
    ['left side', 'Left side'],
    ['', ''],
  ])('"%s"', (text, large) => {
    expect(capitalised(text)).toBe(large);
  });
});
