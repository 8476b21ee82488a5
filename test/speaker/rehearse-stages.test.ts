// Whole sessions on the virtual clock, begun with words: silence after the last answer leads to the end.
import { STAGES, type Stage } from '../../lambda/content/stages';
import { numberWords } from '../../lambda/narration/number-words';
import { atRate, FASTEST_RATE, REFERENCE_VOICE, SLOWEST_RATE } from '../../lambda/narration/voice';
import { understandingOf } from '../../speaker/load';
import { type Happening, rehearse } from '../../speaker/rehearsal';
import { createSpeaker } from '../../speaker/speaker';
import { content } from '../support/listener';
import { inTurn, safeWords } from '../support/safe-words';

type TimedHappening = Extract<Happening, { timed: string }>;

const RATES = [SLOWEST_RATE, 1, FASTEST_RATE];
const MINUTES = [5, 10, 15, 20, 30];
/** The length of a routine that is put together is missed by no more than this share. */
const LENGTH_TOLERANCE = 0.1;

const understanding = understandingOf(content);

interface Rehearsed {
  happenings: Happening[];
  timed: TimedHappening[];
  /** From the first words after the safety questions to the last ones. */
  seconds: number;
}

function rehearsed(stage: Stage, wish?: string, rate = 1): Rehearsed {
  const voice = atRate(REFERENCE_VOICE, rate);
  const speaker = createSpeaker({ content, locale: 'en-US', voice, understanding });
  const { happenings, unsaid } = rehearse(speaker, voice, inTurn(safeWords(content, stage, wish)));
  expect(unsaid).toEqual([]);
  const ready = happenings.find((each) => 'phase' in each && each.phase === 'ready')?.at ?? Number.NaN;
  const timed = happenings.flatMap((each) => ('timed' in each ? [each] : []));
  return { happenings, timed, seconds: (happenings.at(-1)?.at ?? 0) - ready };
}

/** What is led must be, in every session that nobody interrupts. */
function expectLed({ happenings, timed }: Rehearsed, stage: Stage): void {
  expect(happenings.at(-1)).toMatchObject({ ends: 'finished' });
  const led = [...new Set(timed.map(({ exercise }) => exercise))];
  expect(led.length).toBeGreaterThan(0);
  expect(led.filter((id) => !content.exercises[id]?.stages[stage].allowed)).toEqual([]);
  for (const id of led) expectEqualSides(id, timed);
  const ends = timed.map(({ at, seconds }) => at + seconds);
  expect(timed.slice(1).filter(({ at }, i) => at < (ends[i] ?? 0) - 0.002)).toEqual([]);
  expect(timed.filter(({ interrupted }) => interrupted)).toEqual([]);
}

/** Both sides of an exercise hold, keep up and breathe for as long as each other. */
function expectEqualSides(id: string, timed: TimedHappening[]): void {
  const work = timed.filter(({ exercise, timed: purpose }) => {
    return exercise === id && (purpose === 'hold' || purpose === 'effort' || purpose === 'breath');
  });
  const on = (side: string) => work.flatMap((each) => (each.side === side ? [each.seconds] : []));
  expect([id, on('left')]).toEqual([id, on('right')]);
}

const allowed = Object.values(content.routines).flatMap(({ id, name, stages }) =>
  STAGES.filter((stage) => stages[stage].allowed).map((stage): [string, Stage, string] => [name, stage, id]),
);

describe.each(allowed)('start the %s, %s', (name, stage, id) => {
  test('is led to its end, and to nothing that the stage forbids', () => {
    const session = rehearsed(stage, `start the ${name}`);
    expect(session.happenings[0]).toMatchObject({ heard: `start the ${name}`, event: 'start' });
    expectLed(session, stage);
    const own = content.routines[id]?.exercises.filter((each) => content.exercises[each]?.stages[stage].allowed) ?? [];
    const led = session.timed.map(({ exercise }) => exercise);
    expect(own.filter((each) => !led.includes(each))).toEqual([]);
  });
});

describe.each(STAGES)('a routine of so many minutes, %s', (stage) => {
  test.each(MINUTES)('%d minutes are as many minutes', (minutes) => {
    const session = rehearsed(stage, `start a ${numberWords(minutes)} minute routine`);
    expectLed(session, stage);
    expect(Math.abs(session.seconds / 60 / minutes - 1)).toBeLessThanOrEqual(LENGTH_TOLERANCE);
  });
});

describe.each(STAGES.flatMap((stage) => RATES.map((rate): [Stage, number] => [stage, rate])))(
  'the routine that is meant without a name, %s, a voice at %d',
  (stage, rate) => {
    test('is led to its end, and every hold is as long as it says', () => {
      const session = rehearsed(stage, undefined, rate);
      expectLed(session, stage);
      const holds = session.timed.filter(({ timed }) => timed === 'hold');
      expect(holds.length).toBeGreaterThan(0);
      const says = ({ exercise }: TimedHappening) => content.exercises[exercise]?.dosage.holdSeconds?.min;
      expect(holds.filter((hold) => hold.seconds !== says(hold))).toEqual([]);
    });
  },
);
