// The way through a routine: which parts follow each other from a place on, to the end.
import type { Place } from '../session/place';
import { indexOf, type PlannedSet, placeOf, planOf } from '../session/plan';
import type { GoOn } from '../session/reply';
import { line, mark, type SetInScript, say, timed } from './parts';
import { type BodyPosition, linesUp, positionFor, sideTold } from './positions';
import type { ScriptItem } from './script';
import { repeatedSetup, setupGroups, takeUp } from './setup';
import type { Speaking } from './speak';
import { workOf } from './work';

/** A moment before the way into the first position is told, which has its own time (product default). */
const GET_READY_SECONDS = 6;

/** The lines of a release: coming out of the position, and the rest after it. */
const COMING_OUT = 0;
const RESTING = 1;

/**
 * The script of a routine from a place on, to the words after its last exercise.
 *
 * Lazy: a surface that carries only a few minutes takes no more of it than that.
 */
export function* routineScript(goOn: GoOn, speaking: Speaking): Generator<ScriptItem> {
  yield* planScript(planOf(speaking.session, speaking.content), goOn, speaking);
}

/** The script of a plan from a place on, whatever the plan was made from. */
export function* planScript(plan: PlannedSet[], { place, manner }: GoOn, speaking: Speaking): Generator<ScriptItem> {
  const start = Math.max(0, indexOf(plan, place));
  const isInPosition = manner === 'flow' || manner === 'return' || manner === 'reteach';
  let position: BodyPosition | null = isInPosition ? positionBefore(plan, start, { place, manner }, speaking) : null;
  if (manner === 'get-down') yield* getReady(place, speaking);
  for (let index = start; index < plan.length; index++) {
    const planned = plan[index];
    const exercise = speaking.content.exercises[planned?.exercise ?? ''];
    if (!planned || !exercise) continue;
    const set = { planned, exercise, plan, index, position, speaking };
    if (index === start) yield* enteredAt(set, place, manner);
    else yield* wholeSet(set, placeOf(planned));
    position = positionFor(exercise, planned.side, position, speaking.content);
  }
  yield mark('finished', null);
  yield say('routine-done', speaking);
  const last = plan.at(-1);
  if (position && last) yield* wayUp(position, placeOf(last), speaking);
}

/** Up from the floor, with time for every move. */
function* wayUp(position: BodyPosition, place: Place, speaking: Speaking): Generator<ScriptItem> {
  const side = sideTold(position);
  for (const each of linesUp(position, speaking.content)) yield* line(each, 'settle', place, speaking, side);
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
  yield timed('rest', planned.restSeconds, target, speaking, ['rest-breathe', 'rest-longer', 'rest-soon']);
}

function* getReady(place: Place, speaking: Speaking): Generator<ScriptItem> {
  const { exercises, positions } = speaking.content;
  const isOnFloor = positions[exercises[place.exercise]?.startPosition ?? '']?.isOnFloor === true;
  yield mark('ready', place);
  yield say(isOnFloor ? 'get-down' : 'get-ready', speaking);
  yield timed('settle', GET_READY_SECONDS, place, speaking, ['get-ready-cue']);
}

/** Where somebody is who never left the routine: in the position of this set, or of the one before its setup. */
function positionBefore(
  plan: PlannedSet[],
  index: number,
  { place, manner }: GoOn,
  { content }: Speaking,
): BodyPosition | null {
  const isBeforeSetup = manner !== 'reteach' && place.part === 'setup';
  const done = plan.slice(0, isBeforeSetup ? index : index + 1);
  return done.reduce<BodyPosition | null>((before, { exercise: id, side }) => {
    const exercise = content.exercises[id];
    return exercise ? positionFor(exercise, side, before, content) : before;
  }, null);
}
