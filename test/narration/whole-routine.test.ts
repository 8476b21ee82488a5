// A whole routine as it is heard: dose, sides, company, changes and settling, for every stage and many voices.
import fc from 'fast-check';
import { STAGES, type Stage } from '../../lambda/content/stages';
import type { Timed } from '../../lambda/narration/script';
import { type Entry, type Spoken, spokenIn, type Timeline } from '../../lambda/narration/timeline';
import { narrationOf } from '../../lambda/narration/turn';
import { atRate, FASTEST_RATE, REFERENCE_VOICE, SLOWEST_RATE, type Voice } from '../../lambda/narration/voice';
import { isAllowed, planOf } from '../../lambda/session/plan';
import type { Session } from '../../lambda/session/session';
import { begun, content, surroundings } from '../support/listener';

const LONGEST_SILENCE_SECONDS = 10;
/** Half a millisecond: sums of seconds are not exact. */
const TOLERANCE_SECONDS = 0.0005;
const RUNS = { seed: 20261120, numRuns: 40 };

const rates = fc.double({ min: SLOWEST_RATE, max: FASTEST_RATE, noNaN: true });
const stages = fc.constantFrom<Stage>(...STAGES);
const paces = fc.constantFrom(0.9, 1, 1.25, 1.5);
const holdChanges = fc.constantFrom(-20, -10, 0, 10, 20, 30);

interface Heard {
  session: Session;
  timeline: Timeline;
  voice: Voice;
}

function heard(stage: Stage, rate = 1, wishes: Partial<Session> = {}): Heard {
  const voice = atRate(REFERENCE_VOICE, rate);
  const session = { ...begun(stage).session, ...wishes };
  return { session, voice, timeline: narrationOf(session, surroundings(0, { voice })) };
}

function timedIn({ timeline }: Heard): (Entry & { item: Timed })[] {
  return timeline.entries.filter((entry): entry is Entry & { item: Timed } => entry.item.kind === 'timed');
}

function holdsIn(whole: Heard) {
  return timedIn(whole).filter(({ item }) => item.purpose === 'hold');
}

function sentences({ timeline, voice }: Heard): Spoken[] {
  return spokenIn(timeline, voice).sort((a, b) => a.startSeconds - b.startSeconds);
}

/** Everything of one exercise on one side, summed: seconds held, repetitions done. */
function doseOf(whole: Heard, exercise: string, side: string) {
  const here = timedIn(whole).filter(({ item }) => item.exercise === exercise && item.side === side);
  const holds = here.filter(({ item }) => item.purpose === 'hold');
  const inhales = here.filter(({ item }) => item.breath === 'inhale');
  return {
    heldSeconds: holds.reduce((sum, { startSeconds, endSeconds }) => sum + endSeconds - startSeconds, 0),
    repetitions: inhales.length,
  };
}

describe.each(STAGES)('at the stage %s', (stage) => {
  const whole = heard(stage);
  const plan = planOf(whole.session, content);

  test('every exercise that is narrated is allowed', () => {
    const narrated = new Set(timedIn(whole).map(({ item }) => item.exercise));
    const forbidden = [...narrated].filter((id) => {
      const exercise = content.exercises[id];
      return !exercise || !isAllowed(exercise, stage);
    });
    expect(forbidden).toEqual([]);
  });

  test('every set of the plan is narrated, in order', () => {
    const order = timedIn(whole)
      .filter(({ item }) => item.purpose === 'hold' || item.purpose === 'breath')
      .map(({ item }) => `${item.exercise} ${item.set} ${item.side}`);
    const distinct = order.filter((each, i) => each !== order[i - 1]);
    expect(distinct).toEqual(plan.map(({ exercise, set, side }) => `${exercise} ${set} ${side}`));
  });

  test('every hold lasts exactly its seconds', () => {
    const wished = plan.flatMap(({ holdSeconds }) => holdSeconds ?? []);
    const lasted = holdsIn(whole).map(({ startSeconds, endSeconds }) => endSeconds - startSeconds);
    expect(lasted).toHaveLength(wished.length);
    for (const [i, seconds] of lasted.entries()) expect(seconds).toBeCloseTo(wished[i] ?? 0, 9);
  });

  test('left and right get the same dose of each exercise', () => {
    const sided = new Set(plan.filter(({ side }) => side !== 'both').map(({ exercise }) => exercise));
    expect(sided.size).toBeGreaterThan(0);
    for (const exercise of sided) {
      const left = doseOf(whole, exercise, 'left');
      const right = doseOf(whole, exercise, 'right');
      expect(left.repetitions).toBe(right.repetitions);
      expect(left.heldSeconds).toBeCloseTo(right.heldSeconds, 9);
      expect(left.heldSeconds + left.repetitions).toBeGreaterThan(0);
    }
  });

  test('every repetition of a set is counted once, from one on', () => {
    for (const { exercise, side, repetitions } of plan.filter((set) => set.repetitions !== null)) {
      const inhales = timedIn(whole).filter(
        ({ item }) => item.exercise === exercise && item.side === side && item.breath === 'inhale',
      );
      expect(inhales.map(({ item }) => item.repetition)).toEqual(
        Array.from({ length: repetitions ?? 0 }, (_, i) => i + 1),
      );
    }
  });

  test('a change comes before the work of every second side', () => {
    for (const { exercise, side } of plan.filter(({ isFirst }) => !isFirst)) {
      const here = timedIn(whole).filter(({ item }) => item.exercise === exercise && item.side === side);
      const purposes = here.map(({ item }) => item.purpose);
      const work = purposes.findIndex((purpose) => purpose === 'hold' || purpose === 'breath');
      expect(purposes.slice(0, work)).toContain('change');
    }
  });

  test('a settling comes right before every hold', () => {
    const all = timedIn(whole).map(({ item }) => item);
    const before = all.flatMap((item, i) => (item.purpose === 'hold' ? (all[i - 1]?.purpose ?? 'nothing') : []));
    expect(before.length).toBeGreaterThan(0);
    expect(new Set(before)).toEqual(new Set(['settle']));
  });

  test('a rest comes between exercises, and none after the last', () => {
    const rests = timedIn(whole).filter(({ item }) => item.purpose === 'rest');
    const exercises = new Set(plan.map(({ exercise }) => exercise));
    expect(rests).toHaveLength(exercises.size - 1);
  });
});

describe('a hold of thirty seconds', () => {
  const holds = holdsIn(heard('general')).filter(({ item }) => item.seconds === 30);
  const textOf = (id: string) => content.prompts[id]?.say ?? '';

  test('is there', () => {
    expect(holds.length).toBeGreaterThan(0);
  });

  test('tells half-way after fifteen seconds, once', () => {
    for (const { item } of holds) {
      expect(item.cues.filter(({ text }) => text === textOf('half-way'))).toEqual([
        { atSeconds: 15, text: textOf('half-way') },
      ]);
    }
  });

  test('tells the last five seconds five seconds before its end, once', () => {
    for (const { item } of holds) {
      expect(item.cues.filter(({ text }) => text === textOf('last-seconds'))).toEqual([
        { atSeconds: 25, text: textOf('last-seconds') },
      ]);
    }
  });
});

describe('for every voice from a quarter slower to a quarter faster, every stage, pace and wished hold', () => {
  const voices = fc.tuple(stages, rates, paces, holdChanges);

  function holdsFor(property: (whole: Heard) => void): void {
    fc.assert(
      fc.property(voices, ([stage, rate, pace, holdChangeSeconds]) => {
        property(heard(stage, rate, { pace, holdChangeSeconds }));
      }),
      { ...RUNS, examples: [[['general', SLOWEST_RATE, 1.5, 0]], [['general', FASTEST_RATE, 0.9, -20]]] },
    );
  }

  test('no silence between two sentences is over ten seconds', () => {
    holdsFor((whole) => {
      const spoken = sentences(whole);
      for (const [i, { startSeconds, text }] of spoken.entries()) {
        const before = spoken[i - 1];
        if (!before) continue;
        const silence = startSeconds - before.endSeconds;
        if (silence > LONGEST_SILENCE_SECONDS + TOLERANCE_SECONDS) {
          throw new Error(`${silence.toFixed(2)} s of silence between "${before.text}" and "${text}"`);
        }
      }
    });
  });

  test('a cue ends before the stretch of time that it is said in', () => {
    holdsFor((whole) => {
      for (const { item, startSeconds, endSeconds } of timedIn(whole)) {
        const within = spokenIn(
          { entries: [{ item, startSeconds, endSeconds }], totalSeconds: endSeconds },
          whole.voice,
        );
        for (const cue of within) expect(cue.endSeconds).toBeLessThanOrEqual(endSeconds + TOLERANCE_SECONDS);
      }
    });
  });

  test('no two sentences are said at once', () => {
    holdsFor((whole) => {
      const spoken = sentences(whole);
      for (const [i, { startSeconds, text }] of spoken.entries()) {
        const before = spoken[i - 1];
        if (before && before.endSeconds > startSeconds + TOLERANCE_SECONDS) {
          throw new Error(`"${text}" begins before "${before.text}" is over`);
        }
      }
    });
  });

  test('every hold is dose-true, within what a listener may wish', () => {
    holdsFor((whole) => {
      const wished = planOf(whole.session, content).flatMap(({ holdSeconds }) => holdSeconds ?? []);
      const lasted = holdsIn(whole).map(({ startSeconds, endSeconds }) => endSeconds - startSeconds);
      expect(lasted).toHaveLength(wished.length);
      for (const [i, seconds] of lasted.entries()) expect(seconds).toBeCloseTo(wished[i] ?? 0, 9);
    });
  });
});
