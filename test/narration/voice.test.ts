import fc from 'fast-check';
import { atRate, pauseSeconds, REFERENCE_VOICE, speechSeconds } from '../../lambda/narration/voice';

const RUNS = { seed: 20261120, numRuns: 300 };
const words = fc.array(
  fc.constantFrom('breathe', 'slowly', 'your', 'left', 'side', 'shoulder', 'hands', 'and', 'knees'),
  {
    minLength: 1,
    maxLength: 20,
  },
);
const seconds = (text: string) => speechSeconds(text, REFERENCE_VOICE);

describe('speechSeconds', () => {
  test('is nothing for nothing', () => {
    expect(seconds('')).toBe(0);
  });

  test('grows with every word', () => {
    fc.assert(
      fc.property(words, words, (first, more) => {
        expect(seconds([...first, ...more].join(' '))).toBeGreaterThan(seconds(first.join(' ')));
      }),
      RUNS,
    );
  });

  test('never shrinks as sentences are added', () => {
    fc.assert(
      fc.property(words, words, (first, second) => {
        const one = `${first.join(' ')}.`;
        expect(seconds(`${one} ${second.join(' ')}.`)).toBeGreaterThan(seconds(one));
      }),
      RUNS,
    );
  });

  test.each([
    ['3', 'three'],
    ['20 weeks', 'twenty weeks'],
    ['Hold for 45 seconds.', 'Hold for forty-five seconds.'],
    ['117', 'one hundred seventeen'],
    ['9 1 1', 'nine one one'],
  ])('takes as long for the figures of "%s" as for their words', (figures, spelled) => {
    expect(seconds(figures)).toBeCloseTo(seconds(spelled), 9);
  });

  test('is as much shorter as the voice is faster', () => {
    fc.assert(
      fc.property(words, fc.double({ min: 0.5, max: 2, noNaN: true }), (text, rate) => {
        const said = text.join(' ');
        expect(speechSeconds(said, atRate(REFERENCE_VOICE, rate))).toBeCloseTo(seconds(said) / rate, 9);
      }),
      RUNS,
    );
  });

  test('counts the pause between two sentences, and none after the last', () => {
    expect(seconds('Left. Right.') - seconds('Left Right')).toBeCloseTo(REFERENCE_VOICE.sentencePauseSeconds, 9);
    expect(seconds('Left.')).toBe(seconds('Left'));
  });

  test('counts the pause of a comma', () => {
    expect(seconds('Left, right') - seconds('Left right')).toBeCloseTo(REFERENCE_VOICE.commaPauseSeconds, 9);
  });
});

describe('pauseSeconds', () => {
  test('is as much shorter as the voice is faster', () => {
    expect(pauseSeconds(atRate(REFERENCE_VOICE, 1.25))).toBeCloseTo(pauseSeconds(REFERENCE_VOICE) / 1.25, 9);
  });
});
