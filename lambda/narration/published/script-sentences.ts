// Everything that scripts of one exercise say: taught alone, first, next and last, on both sides, and come back to.
import type { Content, Exercise } from '../../content/schema';
import { STAGES, type Stage } from '../../content/stages';
import { longestSet, mostSets, type Prescription, prescribe } from '../../session/dose';
import {
  indexOf,
  LONGEST_HOLD_SECONDS,
  type PlannedSet,
  placeOf,
  SHORTEST_HOLD_SECONDS,
  setsOf,
} from '../../session/plan';
import type { GoOn } from '../../session/reply';
import { newSession } from '../../session/session';
import { planScript } from '../routine-script';
import type { Mark, ScriptItem } from '../script';
import type { Speaking } from '../speak';
import { sentencesIn, speakingToAnybody } from './wording';

/** Wishes and routines of a wished length change what is held by steps of this or of twice this. */
const STEP_SECONDS = 5;

/** A sentence, and where on the way through an exercise it is said: the less, the sooner. */
interface Said {
  rank: number;
  sentence: string;
}

/** Where in the order of speaking the parts of a set stand; the next set comes a whole span later. */
const RANKS = { setup: 1000, work: 2000, release: 3000 };
const SPAN = 10_000;
const READY = 0;
const FINISHED = Number.MAX_SAFE_INTEGER - 1;
const BACK = Number.MAX_SAFE_INTEGER;

/** The sets of an exercise, those that stand before and after them in a plan, and how the plan is taken up. */
interface Run {
  own: PlannedSet[];
  before?: PlannedSet | undefined;
  after?: PlannedSet | undefined;
  goOn: GoOn;
}

/** Every sentence that scripts of an exercise say, once, in the order in which they come. */
export function scriptSentences(exercise: Exercise, content: Content): string[] {
  const said: Said[] = [];
  for (const stage of stagesThatDiffer(exercise)) {
    const speaking = speakingAt(stage, content);
    for (const run of runsOf(exercise, stage, content)) said.push(...saidIn(run, exercise, speaking));
  }
  const inOrder = said.sort((a, b) => a.rank - b.rank);
  return [...new Set(inOrder.map(({ sentence }) => sentence))];
}

/** The stages that allow an exercise, one of those at which it is told alike. */
function stagesThatDiffer({ stages }: Exercise): Stage[] {
  const kinds = new Map<string, Stage>();
  for (const stage of STAGES) {
    const rule = stages[stage];
    if (!rule.allowed) continue;
    const kind = JSON.stringify([rule.caution, rule.mostSets]);
    if (!kinds.has(kind)) kinds.set(kind, stage);
  }
  return [...kinds.values()];
}

function speakingAt(stage: Stage, content: Content): Speaking {
  return { ...speakingToAnybody(content), session: { ...newSession(), stage } };
}

/** Every way an exercise is come to: in a plan with others, by itself at each dose, and again after a break. */
function* runsOf(exercise: Exercise, stage: Stage, content: Content): Generator<Run> {
  const { befores, after } = neighboursOf(exercise, content);
  for (const dose of ['short', 'full'] as const) {
    const own = setsOf(prescribe(exercise, stage, dose), newSession());
    const [first] = own;
    if (!first) continue;
    const arrived: GoOn = { place: placeOf(first), manner: 'flow' };
    yield { own, after, goOn: { ...arrived, manner: 'get-down' } };
    for (const before of befores) {
      yield { own, before, after, goOn: arrived };
      yield { own, before, goOn: arrived };
    }
  }
  for (const prescription of dosesOf(exercise, stage)) yield* runsAlone(setsOf(prescription, newSession()));
}

function* runsAlone(own: PlannedSet[]): Generator<Run> {
  const [first] = own;
  if (!first) return;
  yield { own, goOn: { place: placeOf(first), manner: 'get-down' } };
  for (const planned of own.filter(({ set }) => set === first.set)) {
    for (let repetition = 1; repetition <= (planned.repetitions ?? 1); repetition++) {
      const place = { ...placeOf(planned), part: 'work' as const, repetition };
      for (const manner of ['return', 'resume', 'reteach'] as const) yield { own, goOn: { place, manner } };
    }
  }
}

/** Every dose that wishes and routines of a wished length lead to: the least, the most, and what lies between. */
function dosesOf(exercise: Exercise, stage: Stage): Prescription[] {
  const least = prescribe(exercise, stage, 'short');
  const most = { ...longestSet(exercise), sets: mostSets(exercise, stage) };
  const { repetitions, holdSeconds, effortSeconds } = least;
  const longestHold = Math.max(LONGEST_HOLD_SECONDS, most.holdSeconds ?? 0);
  return [
    least,
    prescribe(exercise, stage, 'full'),
    most,
    ...between(repetitions, most.repetitions, 1).map((each) => ({ ...least, repetitions: each })),
    ...between(holdSeconds === null ? null : SHORTEST_HOLD_SECONDS, longestHold, STEP_SECONDS).map((each) => ({
      ...least,
      holdSeconds: each,
    })),
    ...between(effortSeconds, most.effortSeconds, STEP_SECONDS).map((each) => ({ ...least, effortSeconds: each })),
  ];
}

/** Amounts from the first to the last; none where an exercise has no such amount. */
function between(first: number | null, last: number | null, step: number): number[] {
  if (first === null || last === null) return [];
  return Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, i) => first + i * step);
}

/** The last set of another exercise for each way that others leave somebody lying, and one that may follow. */
function neighboursOf(exercise: Exercise, { exercises }: Content): { befores: PlannedSet[]; after?: PlannedSet } {
  const befores = new Map<string, PlannedSet>();
  const others = Object.values(exercises).filter(({ id }) => id !== exercise.id);
  for (const other of others) {
    const last = setsOf(prescribe(other, null, 'short'), newSession()).at(-1);
    if (last) befores.set(`${other.startPosition} ${last.side}`, last);
  }
  const [after] = befores.values();
  return { befores: [...befores.values()], ...(after && { after }) };
}

/** What a run says about its own exercise, up to whatever comes after it. */
function* saidIn({ own, before, after, goOn }: Run, { id }: Exercise, speaking: Speaking): Generator<Said> {
  const plan = [...(before ? [before] : []), ...own, ...(after ? [after] : [])];
  const isBack = goOn.manner === 'return' || goOn.manner === 'resume' || goOn.manner === 'reteach';
  let rank = READY;
  for (const item of planScript(plan, goOn, speaking)) {
    if (item.kind === 'mark') {
      if (item.place !== null && item.place.exercise !== id) return;
      rank = isBack ? BACK : rankOf(item, own);
    }
    for (const sentence of textsOf(item).flatMap(sentencesIn)) yield { rank, sentence };
  }
}

function textsOf(item: ScriptItem): string[] {
  if (item.kind === 'say') return [item.text];
  return item.kind === 'timed' ? item.cues.map(({ text }) => text) : [];
}

function rankOf({ phase, place }: Mark, own: PlannedSet[]): number {
  if (phase === 'ready') return READY;
  if (place === null) return FINISHED;
  const within = RANKS[place.part] + (place.part === 'work' ? place.repetition : place.line);
  return indexOf(own, place) * SPAN + within;
}
