// The way through a routine: which parts follow each other from a place on, to the end.
import type { Place } from '../session/place';
import { indexOf, type PlannedSet, placeOf, planOf } from '../session/plan';
import type { GoOn } from '../session/reply';
import { line, mark, type SetInScript, type StartPosition, say, timed } from './parts';
import type { ScriptItem } from './script';
import { repeatedSetup, setupGroups, takeUp } from './setup';
import type { Speaking } from './speak';
import { workOf } from './work';

/** Time to get down to the floor before the first exercise (product default). */
const GET_DOWN_SECONDS = 16;

/** The lines of a release: coming out of the position, and the rest after it. */
const COMING_OUT = 0;
const RESTING = 1;

/**
 * The script of a routine from a place on, to the words after its last exercise.
 *
 * Lazy: a surface that carries only a few minutes takes no more of it than that.
 */
export function* routineScript({ place, manner }: GoOn, speaking: Speaking): Generator<ScriptItem> {
  const plan = planOf(speaking.session, speaking.content);
  const start = Math.max(0, indexOf(plan, place));
  const isInPosition = manner === 'flow' || manner === 'return' || manner === 'reteach';
  let position: StartPosition | null = isInPosition ? positionBefore(plan, start, { place, manner }, speaking) : null;
  if (manner === 'get-down') yield* getDown(place, speaking);
  for (let index = start; index < plan.length; index++) {
    const planned = plan[index];
    const exercise = speaking.content.exercises[planned?.exercise ?? ''];
    if (!planned || !exercise) continue;
    const set = { planned, exercise, plan, index, position, speaking };
    if (index === start) yield* enteredAt(set, place, manner);
    else yield* wholeSet(set, placeOf(planned));
    position = exercise.startPosition;
  }
  yield mark('finished', null);
  yield say('routine-done', speaking);
  yield say('get-up', speaking);
}

function* enteredAt(set: SetInScript, place: Place, manner: GoOn['manner']): Generator<ScriptItem> {
  if (manner === 'reteach') {
    yield* repeatedSetup(set, place);
    yield* workAndRelease(set, place);
    return;
  }
  if (place.part === 'release') {
    yield* release(set, manner === 'resume' ? { ...place, line: RESTING } : place);
    return;
  }
  if (place.part === 'setup') {
    yield* wholeSet(set, manner === 'resume' ? { ...place, line: 0 } : place);
    return;
  }
  if (manner !== 'flow') yield* takeUp(set, place, manner);
  yield* workAndRelease(set, place);
}

function* wholeSet(set: SetInScript, place: Place): Generator<ScriptItem> {
  for (const group of setupGroups(set)) {
    if (group.line < place.line) continue;
    yield mark('exercising', { ...place, part: 'setup', line: group.line });
    yield* group.items;
  }
  yield* workAndRelease(set, place);
}

function* workAndRelease(set: SetInScript, place: Place): Generator<ScriptItem> {
  yield* workOf(set, place);
  yield* release(set, place);
}

/** Coming out of a set, and the rest before whatever is not merely its other side. */
function* release({ planned, exercise, plan, index, speaking }: SetInScript, place: Place): Generator<ScriptItem> {
  const from = place.part === 'release' ? place.line : COMING_OUT;
  const target: Place = { ...place, part: 'release', line: COMING_OUT, repetition: planned.repetitions ?? 1 };
  if (from === COMING_OUT) {
    yield mark('exercising', target);
    yield* line(exercise.release, 'settle', target, speaking);
  }
  yield mark('exercising', { ...target, line: RESTING });
  const following = plan[index + 1];
  const isOtherSide = following?.exercise === planned.exercise && following.set === planned.set;
  if (!following || isOtherSide) return;
  yield say('rest', speaking);
  yield timed('rest', planned.restSeconds, target, speaking);
}

function* getDown(place: Place, speaking: Speaking): Generator<ScriptItem> {
  yield mark('ready', place);
  yield say('get-down', speaking);
  yield timed('settle', GET_DOWN_SECONDS, place, speaking, ['get-down-cue']);
}

/** Where somebody is who never left the routine: in the position of this set, or of the one before its setup. */
function positionBefore(
  plan: PlannedSet[],
  index: number,
  { place, manner }: GoOn,
  { content }: Speaking,
): StartPosition | null {
  const isBeforeSetup = manner !== 'reteach' && place.part === 'setup' && plan[index]?.isFirst;
  const planned = isBeforeSetup ? plan[index - 1] : plan[index];
  return content.exercises[planned?.exercise ?? '']?.startPosition ?? null;
}
