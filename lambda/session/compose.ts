// A routine put together by rule: for a stage, the minutes that are wished for, and what is at hand.
import type { Content, Exercise } from '../content/schema';
import { wayUp } from '../content/ways';
import { type Circumstances, isAllowed } from './allowed';
import { longestSet, type Prescription, prescribe } from './dose';
import { grown } from './growing';
import { secondsIn, secondsOf } from './seconds-of';

/** Lengths that can be put together; shorter or longer wishes get the nearest (product default). */
export const SHORTEST_ROUTINE_MINUTES = 5;
export const LONGEST_ROUTINE_MINUTES = 30;
/** The length that is aimed at may be missed by this share; a tenth is what is promised. */
const TOLERANCE = 0.03;
/** Nobody is kept in one position for longer, unless the time cannot be filled otherwise (product default). */
const LONGEST_IN_POSITION_SECONDS = 8 * 60;
/** No routine goes through more positions than this (product default). */
const MOST_POSITIONS = 6;

export interface Wish extends Circumstances {
  minutes: number;
  /** Ids of what is at hand. */
  equipment: string[];
}

/** The exercises that can be done in one position. */
interface Block {
  position: string;
  exercises: Exercise[];
}

/** What a routine begins and ends with. */
interface Ends {
  warmUp: Exercise;
  windDown: Exercise;
}

/** What is aimed at, and what the choice is made from. */
interface Task {
  wish: Wish;
  content: Content;
  targetSeconds: number;
  longestInPositionSeconds: number;
}

const cache = new WeakMap<Content, Map<string, Prescription[]>>();

/**
 * Puts a routine together: a warm-up, every position once in the order of getting down, a wind-down. It takes as few
 * positions as fill the time with one set of each exercise; only where that cannot fill it, doses grow to sets.
 *
 * Pure: the same wish and content give the same routine. It is kept, since a turn asks for the plan several times.
 *
 * @returns empty if the stage allows no warm-up or no wind-down
 */
export function composed(wish: Wish, content: Content): Prescription[] {
  const kept = cache.get(content) ?? new Map<string, Prescription[]>();
  cache.set(content, kept);
  const key = JSON.stringify([wish.stage, wish.restrictions, wish.minutes, [...wish.equipment].sort()]);
  const routine = kept.get(key) ?? compose(wish, content);
  kept.set(key, routine);
  return routine;
}

function compose(wish: Wish, content: Content): Prescription[] {
  const targetSeconds = wish.minutes * 60;
  const choices = choicesOf(blocksOf(wish, content));
  const inComfort: Task = { wish, content, targetSeconds, longestInPositionSeconds: LONGEST_IN_POSITION_SECONDS };
  const inFull: Task = { ...inComfort, longestInPositionSeconds: Number.POSITIVE_INFINITY };
  const routine = fewestPositions(choices, inComfort) ?? fewestPositions(choices, inFull) ?? nearest(choices, inFull);
  return grown(routine, wish.stage, (each) => secondsOf(each, content) <= targetSeconds * (1 + TOLERANCE));
}

/** The routine of the fewest positions that fills the time with one set of each exercise; null if none does. */
function fewestPositions(choices: Block[][], task: Task): Prescription[] | null {
  for (const size of new Set(choices.map(({ length }) => length))) {
    const routines = choices
      .filter(({ length }) => length === size)
      .map((blocks) => selected(blocks, task))
      .filter((routine) => canFill(routine, task))
      .sort((a, b) => strangersIn(a, task) - strangersIn(b, task));
    if (routines[0]) return routines[0];
  }
  return null;
}

/** The routine whose short dose comes nearest to the time. */
function nearest(choices: Block[][], task: Task): Prescription[] {
  const missedBy = (routine: Prescription[]) => Math.abs(task.targetSeconds - secondsOf(routine, task.content));
  const routines = choices.map((blocks) => selected(blocks, task));
  return routines.sort((a, b) => missedBy(a) - missedBy(b))[0] ?? [];
}

/** Whether it fits, and more repetitions and longer holds, but no more sets, bring it to its length. */
function canFill(routine: Prescription[], task: Task): boolean {
  if (secondsOf(routine, task.content) > task.targetSeconds * (1 + TOLERANCE)) return false;
  const full = routine.map(({ exercise }) => longestSet(exercise));
  return secondsOf(full, task.content) >= task.targetSeconds * (1 - TOLERANCE);
}

/** The share of exercises that guidance allows at this stage, but not the document they come from. */
function strangersIn(routine: Prescription[], { wish }: Task): number {
  return routine.filter(({ exercise }) => !isAtHome(exercise, wish)).length / Math.max(1, routine.length);
}

function isAtHome({ source, stages }: Exercise, { stage }: Wish): boolean {
  const rule = stage === null ? null : stages[stage];
  return rule?.source.split(':')[0] === source.split(':')[0];
}

/** What may be done with what is at hand, by position, in the order of getting down. */
function blocksOf(wish: Wish, content: Content): Block[] {
  const allowed = Object.values(content.exercises).filter(
    (exercise) => isAllowed(exercise, wish) && exercise.equipment.every((id) => wish.equipment.includes(id)),
  );
  const depth = (position: string) => wayUp(content.positions, position)?.length ?? 0;
  return Object.keys(content.positions)
    .map((position) => ({ position, exercises: allowed.filter(({ startPosition }) => startPosition === position) }))
    .filter(({ exercises }) => exercises.length > 0)
    .sort((a, b) => depth(a.position) - depth(b.position));
}

/** Every choice of positions that begins with a warm-up and ends with a wind-down, the smallest first. */
function choicesOf(blocks: Block[]): Block[][] {
  const subsets: Block[][] = [[]];
  for (const block of blocks) {
    for (const subset of [...subsets]) if (subset.length < MOST_POSITIONS) subsets.push([...subset, block]);
  }
  return subsets.filter((each) => endsOf(each).length > 0).sort((a, b) => a.length - b.length);
}

/** The exercises that a routine of these positions can begin and end with, the usual ones first. */
function endsOf(blocks: Block[]): Ends[] {
  const windDowns = blocks.at(-1)?.exercises.filter(({ roles }) => roles.includes('wind-down')) ?? [];
  const warmUps = blocks[0]?.exercises.filter(({ roles }) => roles.includes('warm-up')) ?? [];
  return windDowns
    .reverse()
    .flatMap((windDown) => warmUps.filter((warmUp) => warmUp !== windDown).map((warmUp) => ({ warmUp, windDown })));
}

/** The usual ends, or the shortest where the time is short. */
function endsFor(blocks: Block[], { content, targetSeconds, wish }: Task): Ends | undefined {
  const inner = blocks.slice(1, -1).flatMap(({ exercises }) => exercises[0] ?? []);
  const seconds = ({ warmUp, windDown }: Ends) =>
    secondsOf(
      [warmUp, ...inner, windDown].map((each) => prescribe(each, wish.stage, 'short')),
      content,
    );
  const all = endsOf(blocks);
  const fitting = all.find((ends) => seconds(ends) <= targetSeconds * (1 + TOLERANCE));
  return fitting ?? all.sort((a, b) => seconds(a) - seconds(b))[0];
}

/** One set of the least dose of as many exercises as the time takes, in their order. */
function selected(blocks: Block[], task: Task): Prescription[] {
  const ends = endsFor(blocks, task);
  if (!ends) return [];
  const inner = blocks.slice(1, -1).flatMap(({ exercises }) => exercises[0] ?? []);
  const chosen = new Set([ends.warmUp, ends.windDown, ...inner]);
  const arranged = () => {
    const order = blocks.flatMap(({ exercises }) =>
      inOrder(
        exercises.filter((each) => chosen.has(each)),
        ends,
      ),
    );
    return order.map((exercise) => prescribe(exercise, task.wish.stage, 'short'));
  };
  for (const exercise of byPreference(blocks, task, chosen)) {
    if (secondsOf(arranged(), task.content) >= task.targetSeconds * (1 - TOLERANCE)) break;
    chosen.add(exercise);
    if (!fits(arranged(), exercise.startPosition, task)) chosen.delete(exercise);
  }
  return arranged();
}

function fits(routine: Prescription[], position: string, task: Task): boolean {
  const here = routine.filter(({ exercise }) => exercise.startPosition === position);
  const isComfortable = secondsIn(here, task.content) <= task.longestInPositionSeconds;
  return isComfortable && secondsOf(routine, task.content) <= task.targetSeconds * (1 + TOLERANCE);
}

/** Those that their document means for this stage first, and one of each name before its namesakes. */
function byPreference(blocks: Block[], { wish, content }: Task, chosen: Set<Exercise>): Exercise[] {
  const named = new Set<string>();
  const namesOf = (exercise: Exercise) =>
    content.sharedNames.filter(({ exercises }) => exercises.includes(exercise.id)).map(({ id }) => id);
  for (const exercise of chosen) for (const name of namesOf(exercise)) named.add(name);
  const rest = blocks.flatMap(({ exercises }) => exercises).filter((exercise) => !chosen.has(exercise));
  const home = rest.filter((exercise) => isAtHome(exercise, wish));
  const others = rest.filter((exercise) => !isAtHome(exercise, wish));
  const isNamesake = new Map<Exercise, boolean>();
  for (const exercise of [...home, ...others]) {
    const names = namesOf(exercise);
    isNamesake.set(
      exercise,
      names.some((name) => named.has(name)),
    );
    for (const name of names) named.add(name);
  }
  return [...home, ...others].sort((a, b) => Number(isNamesake.get(a)) - Number(isNamesake.get(b)));
}

/** In a position: what warms up first, what winds down last; the routine's own ends at the very ends. */
function inOrder(exercises: Exercise[], { warmUp, windDown }: Ends): Exercise[] {
  const place = (each: Exercise) => {
    if (each === warmUp) return 0;
    if (each === windDown) return 4;
    if (each.roles.includes('warm-up')) return 1;
    return each.roles.includes('wind-down') ? 3 : 2;
  };
  return [...exercises].sort((a, b) => place(a) - place(b));
}
