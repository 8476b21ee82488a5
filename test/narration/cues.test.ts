import fc from 'fast-check';
import { holdCues, LAST_SECONDS, LONGEST_GAP_SECONDS, turnCues, withCompany } from '../../lambda/narration/cues';

const WORDS = { halfWay: 'Half-way.', lastSeconds: 'Five seconds.', company: ['Breathe slowly.'] };
const RUNS = { seed: 20261120, numRuns: 200 };
const lengths = fc.integer({ min: 10, max: 60 });

describe('holdCues', () => {
  test('of thirty seconds', () => {
    expect(holdCues(30, WORDS)).toEqual([
      { atSeconds: 7.5, text: 'Breathe slowly.' },
      { atSeconds: 15, text: 'Half-way.' },
      { atSeconds: 25, text: 'Five seconds.' },
    ]);
  });

  test('of ten seconds tell the last five, and no half-way at the same moment', () => {
    expect(holdCues(10, WORDS)).toEqual([{ atSeconds: 5, text: 'Five seconds.' }]);
  });

  test('of so few seconds that the end is near from the beginning are none', () => {
    expect(holdCues(LAST_SECONDS, WORDS)).toEqual([]);
  });

  test('never lie further apart than a listener is left without a word', () => {
    fc.assert(
      fc.property(lengths, (seconds) => {
        const moments = [0, ...holdCues(seconds, WORDS).map(({ atSeconds }) => atSeconds), seconds];
        for (const [i, at] of moments.entries()) {
          if (i > 0) expect(at - (moments[i - 1] ?? 0)).toBeLessThanOrEqual(LONGEST_GAP_SECONDS);
        }
      }),
      RUNS,
    );
  });

  test('come in order and inside the hold', () => {
    fc.assert(
      fc.property(lengths, (seconds) => {
        const moments = holdCues(seconds, WORDS).map(({ atSeconds }) => atSeconds);
        expect(moments).toEqual([...moments].sort((a, b) => a - b));
        expect(Math.min(...moments)).toBeGreaterThan(0);
        expect(Math.max(...moments)).toBeLessThan(seconds);
      }),
      RUNS,
    );
  });
});

describe('withCompany', () => {
  test('leaves a short stretch in peace', () => {
    expect(withCompany(8, [], ['Take your time.'])).toEqual([]);
  });

  test('takes its sentences in turn', () => {
    const texts = withCompany(40, [], ['One.', 'Two.']).map(({ text }) => text);
    expect(texts.slice(0, 3)).toEqual(['One.', 'Two.', 'One.']);
  });

  test('keeps the cues that are there', () => {
    const fixed = [{ atSeconds: 12, text: 'Half-way.' }];
    expect(withCompany(24, fixed, ['One.'])).toEqual(expect.arrayContaining(fixed));
  });
});

test.each([10, 20, 30, 37, 45, 60])(
  'in an effort of %i s each side has as many turns, all of one length',
  (seconds) => {
    const cues = turnCues(seconds, [['Left.', 'Right.']]);
    const ofSide = (text: string) => cues.filter((cue) => cue.text === text).length;
    expect(ofSide('Left.')).toBe(ofSide('Right.'));
    const edges = [...cues.map(({ atSeconds }) => atSeconds), seconds];
    const lengths = edges.slice(1).map((edge, i) => edge - (edges[i] ?? 0));
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThan(1e-9);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(LONGEST_GAP_SECONDS);
  },
);
