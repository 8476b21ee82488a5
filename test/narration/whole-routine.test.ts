// A whole routine as it is heard: dose, sides, company, changes and settling, for every routine, stage and many voices.
import fc from 'fast-check';
import type { SetupLine } from '../../lambda/content/schema';
import { STAGES, type Stage } from '../../lambda/content/stages';
import type { Timed } from '../../lambda/narration/script';
import { type Entry, locate, type Spoken, spokenIn, type Timeline } from '../../lambda/narration/timeline';
import { narrationOf } from '../../lambda/narration/turn';
import { atRate, FASTEST_RATE, REFERENCE_VOICE, SLOWEST_RATE, type Voice } from '../../lambda/narration/voice';
import { isAllowed } from '../../lambda/session/allowed';
import type { Dose } from '../../lambda/session/event';
import { type PlannedSet, planOf } from '../../lambda/session/plan';
import type { Session } from '../../lambda/session/session';
import { found } from '../support/broken-content';
import { begunWith, content, surroundings } from '../support/listener';

const LONGEST_SILENCE_SECONDS = 10;
/** Half a millisecond: sums of seconds are not exact. */
const TOLERANCE_SECONDS = 0.0005;
const RUNS = { seed: 20261120, numRuns: 100 };

/** Every routine at every stage that it is for. */
const ROUTINES = Object.values(content.routines).flatMap(({ id, stages }) =>
  STAGES.filter((stage) => stages[stage].allowed).map((stage) => [id, stage] as const),
);
const CASES = ROUTINES.flatMap(([id, stage]) => (['short', 'full'] as const).map((dose) => [id, stage, dose] as const));
const RESTRICTIONS = content.restrictions.map(({ id }) => id);
const WORK = new Set(['hold', 'effort', 'breath']);

const rates = fc.double({ min: SLOWEST_RATE, max: FASTEST_RATE, noNaN: true });
const paces = fc.constantFrom(0.9, 1, 1.25, 1.5);
const holdChanges = fc.constantFrom(-20, -10, 0, 10, 20, 30);

interface Heard {
  session: Session;
  plan: PlannedSet[];
  timeline: Timeline;
  voice: Voice;
}

type TimedEntry = Entry & { item: Timed };

const begunAt = new Map<string, Session>();

/** The session at its first word, begun once for each routine and stage. */
function sessionOf(routine: string, stage: Stage): Session {
  const key = `${routine} ${stage}`;
  const session = begunAt.get(key) ?? begunWith({ type: 'start', routine }, stage).session;
  begunAt.set(key, session);
  return session;
}

function heard(routine: string, stage: Stage, dose: Dose, rate = 1, wishes: Partial<Session> = {}): Heard {
  const voice = atRate(REFERENCE_VOICE, rate);
  const session = { ...sessionOf(routine, stage), dose, ...wishes };
  const timeline = narrationOf(session, surroundings(0, { voice }));
  return { session, plan: planOf(session, content), voice, timeline };
}

function timedIn({ timeline }: Heard): TimedEntry[] {
  return timeline.entries.filter((entry): entry is TimedEntry => entry.item.kind === 'timed');
}

/** Seconds of each hold and each effort; the turns of an effort in which sides alternate are one. */
function keptUpIn(whole: Heard): number[] {
  const lasted: { set: string; seconds: number }[] = [];
  for (const { item, startSeconds, endSeconds } of steadyIn(whole)) {
    const set = item.purpose === 'effort' ? `${item.exercise} ${item.set}` : '';
    const last = lasted.at(-1);
    if (set !== '' && last?.set === set) last.seconds += endSeconds - startSeconds;
    else lasted.push({ set, seconds: endSeconds - startSeconds });
  }
  return lasted.map(({ seconds }) => seconds);
}

/** What is kept up for its seconds: holds and efforts. */
function steadyIn(whole: Heard): TimedEntry[] {
  return timedIn(whole).filter(({ item }) => item.purpose === 'hold' || item.purpose === 'effort');
}

function sentences({ timeline, voice }: Heard): Spoken[] {
  return spokenIn(timeline, voice).sort((a, b) => a.startSeconds - b.startSeconds);
}

/** A set by its name; where sides take turns within it, it is of both. */
function setOf({ exercise, set, side }: Pick<Timed, 'exercise' | 'set' | 'side'>): string {
  const isInTurn = content.exercises[exercise]?.sides === 'alternate';
  return `${exercise} ${set} ${isInTurn ? 'both' : side}`;
}

/** The stretches of time of each set, the rest after it included. */
function bySet(whole: Heard): Map<string, TimedEntry[]> {
  const sets = new Map<string, TimedEntry[]>();
  for (const entry of timedIn(whole)) sets.set(setOf(entry.item), [...(sets.get(setOf(entry.item)) ?? []), entry]);
  return sets;
}

/** Everything of one exercise on one side: seconds kept up, and repetitions done. */
function doseOf(whole: Heard, exercise: string, side: string) {
  const here = timedIn(whole).filter(({ item }) => item.exercise === exercise && item.side === side);
  const steady = here.filter(({ item }) => item.purpose === 'hold' || item.purpose === 'effort');
  const breaths = here.filter(({ item }) => item.purpose === 'breath');
  return {
    steadySeconds: steady.reduce((sum, { startSeconds, endSeconds }) => sum + endSeconds - startSeconds, 0),
    repetitions: new Set(breaths.map(({ item }) => `${item.set} ${item.repetition}`)).size,
    breathSeconds: breaths.reduce((sum, { item }) => sum + item.seconds, 0),
  };
}

/** Why there was silence for too long; null if there never was. */
function longSilence(whole: Heard): string | null {
  const spoken = sentences(whole);
  for (const [i, { startSeconds, text }] of spoken.entries()) {
    const before = spoken[i - 1];
    const silence = before ? startSeconds - before.endSeconds : 0;
    if (before && silence > LONGEST_SILENCE_SECONDS + TOLERANCE_SECONDS) {
      return `${silence.toFixed(2)} s of silence between "${before.text}" and "${text}"`;
    }
  }
  return null;
}

interface Body {
  id: string;
  side: string;
}

/**
 * Follows what is said as somebody would who knows nothing else: into a position by its own lines, from one to
 * another by the moves between them, over to the other side by turning.
 */
function bodyAfter(words: string[], from: Body | null): Body | null {
  let body = from;
  for (let i = 0; i < words.length; i++) {
    const move = movesFrom(body).find(({ lines }) => lines.every((line, at) => words[i + at] === line));
    if (!move) continue;
    body = move.to;
    i += move.lines.length - 1;
  }
  return body;
}

/** Every move that can be told to somebody, as it is said, with where it leads; the longest first. */
function movesFrom(from: Body | null): { to: Body; lines: string[] }[] {
  const moves = Object.entries(content.positions).flatMap(([id, position]) =>
    (position.isSided ? ['left', 'right'] : ['both']).flatMap((side) => {
      const told: (SetupLine[] | undefined)[] =
        from === null
          ? [position.enter]
          : [position.from[from.id], from.id === id && from.side !== side ? position.turn : undefined];
      return told.flatMap((lines) =>
        lines ? [{ to: { id, side }, lines: lines.map((line) => onSide(line, side)) }] : [],
      );
    }),
  );
  return moves.sort((a, b) => b.lines.length - a.lines.length);
}

function onSide({ say }: SetupLine, side: string): string {
  return say.replaceAll('{side}', side);
}

/** What is said before the work of each set, set by set, and what is said after the last. */
function wordsBetweenSets({ timeline }: Heard): { before: { set: string; words: string[] }[]; after: string[] } {
  const before: { set: string; words: string[] }[] = [];
  let words: string[] = [];
  for (const { item } of timeline.entries) {
    if (item.kind === 'say') words.push(item.text);
    const isNew = item.kind === 'timed' && WORK.has(item.purpose) && setOf(item) !== before.at(-1)?.set;
    if (!isNew) continue;
    before.push({ set: setOf(item), words });
    words = [];
  }
  return { before, after: words };
}

describe.each(CASES)('%s at the stage %s in the %s dose', (routine, stage, dose) => {
  const whole = heard(routine, stage, dose);
  const { plan, timeline } = whole;

  test('comes to its end', () => {
    expect(locate(timeline, timeline.totalSeconds, 0)).toMatchObject({ phase: 'finished', place: null });
    expect(plan.length).toBeGreaterThan(0);
  });

  test('every exercise that is narrated is allowed', () => {
    const narrated = new Set(timedIn(whole).map(({ item }) => item.exercise));
    const forbidden = [...narrated].filter((id) => {
      const exercise = content.exercises[id];
      return !exercise || !isAllowed(exercise, { stage, restrictions: [] });
    });
    expect(forbidden).toEqual([]);
  });

  test('every set of the plan is narrated, in order', () => {
    const order = timedIn(whole)
      .filter(({ item }) => WORK.has(item.purpose))
      .map(({ item }) => setOf(item));
    expect(order.filter((each, i) => each !== order[i - 1])).toEqual(plan.map(setOf));
  });

  test('every hold and effort lasts exactly its seconds', () => {
    const wished = plan.flatMap(({ holdSeconds, effortSeconds }) => holdSeconds ?? effortSeconds ?? []);
    const lasted = keptUpIn(whole);
    expect(lasted).toHaveLength(wished.length);
    for (const [i, seconds] of lasted.entries()) expect(seconds).toBeCloseTo(wished[i] ?? 0, 9);
  });

  test('left and right get the same dose of each exercise', () => {
    const sided = new Set(plan.map(({ exercise }) => exercise).filter((id) => content.exercises[id]?.sides !== 'none'));
    for (const exercise of sided) {
      const left = doseOf(whole, exercise, 'left');
      const right = doseOf(whole, exercise, 'right');
      expect(left.repetitions).toBe(right.repetitions);
      expect(left.steadySeconds).toBeCloseTo(right.steadySeconds, 9);
      expect(left.breathSeconds).toBeCloseTo(right.breathSeconds, 9);
      expect(left.steadySeconds + left.repetitions).toBeGreaterThan(0);
    }
  });

  test('every repetition of a set is counted once, from one on', () => {
    const sets = bySet(whole);
    for (const planned of plan.filter(({ repetitions }) => repetitions !== null)) {
      const breaths = sets.get(setOf(planned))?.filter(({ item }) => item.purpose === 'breath') ?? [];
      const counted = breaths.map(({ item }) => item.repetition).filter((each, i, all) => each !== all[i - 1]);
      expect(counted).toEqual(Array.from({ length: planned.repetitions ?? 0 }, (_, i) => i + 1));
    }
  });

  test('a change comes before the work of every later side and set', () => {
    const sets = bySet(whole);
    for (const planned of plan.filter(({ isFirst }) => !isFirst)) {
      const purposes = sets.get(setOf(planned))?.map(({ item }) => item.purpose) ?? [];
      const work = purposes.findIndex((purpose) => WORK.has(purpose));
      expect(purposes.slice(0, work)).toContain('change');
    }
  });

  test('a settling comes right before the work of every set', () => {
    const all = timedIn(whole).map(({ item }) => item);
    const firsts = all.flatMap((item, i) => {
      const before = all[i - 1];
      const isFirst = WORK.has(item.purpose) && (!before || !WORK.has(before.purpose) || setOf(before) !== setOf(item));
      return isFirst ? (before?.purpose ?? 'nothing') : [];
    });
    expect(firsts).toHaveLength(plan.length);
    expect(new Set(firsts)).toEqual(new Set(['settle']));
  });

  test('a rest comes after whatever is not merely one side, and none after the last', () => {
    const rests = timedIn(whole).filter(({ item }) => item.purpose === 'rest');
    const rested = plan.filter(({ exercise, set }, i) => {
      const following = plan[i + 1];
      return following && (following.exercise !== exercise || following.set !== set);
    });
    expect(rests.map(({ item }) => setOf(item))).toEqual(rested.map(setOf));
  });

  test('the position of every set is reached by what is said, and the way up at the end', () => {
    const { before, after } = wordsBetweenSets(whole);
    expect(before).toHaveLength(plan.length);
    let body: Body | null = null;
    for (const [i, { words }] of before.entries()) {
      const { exercise, side } = found(plan[i], 'set');
      body = bodyAfter(words, body);
      const { startPosition } = found(content.exercises[exercise], exercise);
      const isSided = content.positions[startPosition]?.isSided === true && side !== 'both';
      expect(body).toMatchObject(isSided ? { id: startPosition, side } : { id: startPosition });
    }
    expect(content.positions[bodyAfter(after, body)?.id ?? '']?.isOnFloor).toBe(false);
  });

  test('it is never silent for more than ten seconds', () => {
    expect(longSilence(whole)).toBeNull();
  });
});

describe('where sides take turns', () => {
  const whole = heard('after-birth-back', 'postpartum', 'short');
  const lifts = timedIn(whole).filter(
    ({ item }) => item.exercise === 'standing-knee-lift' && item.purpose === 'breath',
  );

  test('each repetition is done on one side and then on the other', () => {
    expect(lifts.length).toBeGreaterThan(0);
    const sides = lifts
      .map(({ item }) => `${item.repetition} ${item.side}`)
      .filter((each, i, all) => each !== all[i - 1]);
    const first = content.exercises['standing-knee-lift']?.firstSide ?? 'left';
    const second = first === 'left' ? 'right' : 'left';
    const repetitions = lifts.at(-1)?.item.repetition ?? 0;
    expect(sides).toEqual(
      Array.from({ length: repetitions }, (_, i) => [`${i + 1} ${first}`, `${i + 1} ${second}`]).flat(),
    );
  });

  test('the cue names the side it is', () => {
    const wrong = lifts.filter(({ item }) => {
      const other = item.side === 'left' ? 'right' : 'left';
      return item.cues.some(({ text }) => new RegExp(`\\b${other}\\b`, 'i').test(text));
    });
    expect(wrong.map(({ item }) => item.cues)).toEqual([]);
  });
});

describe('a hold inside a repetition', () => {
  const held = ({ item }: TimedEntry) => {
    const phases = content.exercises[item.exercise]?.movement ?? [];
    return item.purpose === 'breath' && phases.some(({ isHeld, seconds }) => isHeld && seconds === item.seconds);
  };

  test.each([0.9, 1.25, 1.5])('lasts its seconds at the pace %d too', (pace) => {
    const usual = timedIn(heard('strong-back-for-pregnancy', 'general', 'short'));
    const paced = timedIn(heard('strong-back-for-pregnancy', 'general', 'short', 1, { pace }));
    const wished = usual.flatMap((entry, i) => (held(entry) ? [[entry.item.seconds, paced[i]?.item.seconds]] : []));
    expect(wished.length).toBeGreaterThan(0);
    expect(wished.filter(([seconds, lasted]) => seconds !== lasted)).toEqual([]);
  });
});

describe('a hold of thirty seconds', () => {
  const holds = steadyIn(heard('gentle-low-back', 'general', 'short')).filter(({ item }) => item.seconds === 30);
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

describe('for every voice from a quarter slower to a quarter faster, every routine, dose, restriction, pace and wished hold', () => {
  const wishes = fc.record({
    routine: fc.constantFrom(...ROUTINES),
    dose: fc.constantFrom<Dose>('short', 'full'),
    rate: rates,
    pace: paces,
    holdChangeSeconds: holdChanges,
    restrictions: fc.constantFrom<string[]>([], ...RESTRICTIONS.map((id) => [id]), RESTRICTIONS),
  });
  const [gentle, strong] = [['gentle-low-back', 'general'] as const, ['strong-back-for-pregnancy', 'general'] as const];
  const plain = { dose: 'short' as const, restrictions: [] };

  function holdsFor(property: (whole: Heard) => void): void {
    fc.assert(
      fc.property(wishes, ({ routine: [routine, stage], dose, rate, restrictions, ...rest }) => {
        const [first] = planOf({ ...sessionOf(routine, stage), restrictions }, content);
        const { exercise, set, side } = found(first, 'first set');
        const place = { exercise, set, side, part: 'setup' as const, line: 0, repetition: 1 };
        property(heard(routine, stage, dose, rate, { ...rest, restrictions, place }));
      }),
      {
        ...RUNS,
        examples: [
          [{ ...plain, routine: gentle, rate: SLOWEST_RATE, pace: 1.5, holdChangeSeconds: 0 }],
          [{ ...plain, routine: gentle, rate: FASTEST_RATE, pace: 0.9, holdChangeSeconds: -20 }],
          [{ ...plain, routine: strong, rate: SLOWEST_RATE, pace: 0.9, holdChangeSeconds: 0 }],
        ],
      },
    );
  }

  test('no silence between two sentences is over ten seconds', () => {
    holdsFor((whole) => expect(longSilence(whole)).toBeNull());
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

  test('every hold and effort is dose-true, within what a listener may wish', () => {
    holdsFor((whole) => {
      const wished = whole.plan.flatMap(({ holdSeconds, effortSeconds }) => holdSeconds ?? effortSeconds ?? []);
      const lasted = keptUpIn(whole);
      expect(lasted).toHaveLength(wished.length);
      for (const [i, seconds] of lasted.entries()) expect(seconds).toBeCloseTo(wished[i] ?? 0, 9);
    });
  });

  test('nothing is narrated that the stage or a restriction keeps out', () => {
    holdsFor(({ timeline, session }) => {
      const narrated = new Set(timeline.entries.flatMap(({ item }) => (item.kind === 'timed' ? item.exercise : [])));
      const refused = [...narrated].filter((id) => !isAllowed(found(content.exercises[id], id), session));
      expect(refused).toEqual([]);
    });
  });
});
