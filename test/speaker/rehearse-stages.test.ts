// A session of every stage on the virtual clock: silence after the last answer leads to the end.
import { STAGES, type Stage } from '../../lambda/content/stages';
import { atRate, FASTEST_RATE, REFERENCE_VOICE, SLOWEST_RATE } from '../../lambda/narration/voice';
import { shippedUnderstanding } from '../../speaker/load';
import { type Happening, rehearse, type SaidLine } from '../../speaker/rehearsal';
import { createSpeaker } from '../../speaker/speaker';
import { atQuestion, content } from '../support/listener';

const WORDS: Record<Stage, string[]> = {
  general: ['neither'],
  'before-pregnancy': ["we're trying for a baby"],
  'trimester-1': ["I'm eight weeks pregnant"],
  'trimester-2': ["I'm twenty weeks pregnant"],
  'trimester-3': ["I'm thirty-four weeks pregnant"],
  'postpartum-early': ['I gave birth six weeks ago'],
  postpartum: ['I gave birth thirty weeks ago'],
};
const RATES = [SLOWEST_RATE, 1, FASTEST_RATE];
const understanding = shippedUnderstanding();

/** The words that answer every safety question of a stage safely. */
function linesFor(stage: Stage): SaidLine[] {
  const { life } = atQuestion('clearance', stage).session;
  const asked = content.screening.filter(({ kind, askedOf }) => {
    return (
      (kind === 'clearance' || kind === 'conditions' || kind === 'signs') && life !== null && askedOf.includes(life)
    );
  });
  const answers = asked.map(({ kind }) => (kind === 'clearance' ? 'yes' : 'no'));
  return ['start my back routine', ...WORDS[stage], ...answers].map((text) => ({ text, atSeconds: null }));
}

function rehearsed(stage: Stage, rate: number): Happening[] {
  const voice = atRate(REFERENCE_VOICE, rate);
  const speaker = createSpeaker({ content, locale: 'en-US', voice, understanding });
  const { happenings, unsaid } = rehearse(speaker, voice, linesFor(stage));
  expect(unsaid).toEqual([]);
  return happenings;
}

describe.each(STAGES.flatMap((stage) => RATES.map((rate): [Stage, number] => [stage, rate])))(
  '%s, a voice at %d',
  (stage, rate) => {
    const happenings = rehearsed(stage, rate);
    const timed = happenings.flatMap((each) => ('timed' in each ? [each] : []));

    test('the session is led to its end', () => {
      expect(happenings.at(-1)).toMatchObject({ ends: 'finished' });
    });

    test('only exercises that the stage allows are led', () => {
      const led = new Set(timed.map(({ exercise }) => exercise));
      expect([...led].filter((id) => !content.exercises[id]?.stages[stage].allowed)).toEqual([]);
      expect(led.size).toBeGreaterThan(0);
    });

    test('both sides are held equally long', () => {
      const held = (side: string) =>
        timed.flatMap((each) => (each.timed === 'hold' && each.side === side ? [each.seconds] : []));
      expect(held('left')).toEqual(held('right'));
    });

    test('nothing overlaps, and nothing is cut short', () => {
      const ends = timed.map(({ at, seconds }) => at + seconds);
      expect(timed.slice(1).filter(({ at }, i) => at < (ends[i] ?? 0) - 0.002)).toEqual([]);
      expect(timed.filter(({ interrupted }) => interrupted)).toEqual([]);
    });
  },
);
