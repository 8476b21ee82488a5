// Before the work of a set: telling the exercise in full the first time, in short for later sides and sets.
import type { SetupLine } from '../content/schema';
import { type Place, type Purpose, SETUP_LINES } from '../session/place';
import { placeOf } from '../session/plan';
import type { Manner } from '../session/reply';
import { line, mark, type SetInScript, say, timed } from './parts';
import { linesInto, positionFor, sideTold } from './positions';
import type { ScriptItem } from './script';

/** Time in position before a hold's own clock starts (product default). */
const SETTLE_SECONDS = 5;
/** The same after a short answer, when the listener never left the position (product default). */
const SETTLE_AGAIN_SECONDS = 3;
/** A moment to take in what has to be minded (product default). */
const HEED_SECONDS = 1;

/** A part of the setup that can be come back to. */
interface SetupGroup {
  line: number;
  items: ScriptItem[];
}

/** All of a set's setup in order. */
export function setupGroups(set: SetInScript): SetupGroup[] {
  const place = placeOf(set.planned);
  const told = set.planned.isFirst ? taughtGroups(set, place) : cuedGroups(set, place);
  return [...told, { line: SETUP_LINES.settle, items: [...begin(set, place, SETTLE_SECONDS)] }];
}

/** The exercise told in full once more, for somebody who asked to hear it again. */
export function* repeatedSetup(set: SetInScript, place: Place): Generator<ScriptItem> {
  yield mark('exercising', { ...place, part: 'setup', line: 0 });
  for (const group of instructionGroups(set, place)) yield* group.items;
  yield* begin(set, place, SETTLE_SECONDS);
}

/** Back into the work of a set after a short answer, or after a pause in which the listener may have got up. */
export function* takeUp(set: SetInScript, place: Place, manner: Manner): Generator<ScriptItem> {
  const { exercise, speaking } = set;
  const values = { exercise: exercise.id, side: place.side };
  const body = positionFor(exercise, place.side, null, speaking.content);
  yield mark('exercising', place);
  if (manner === 'return') {
    const isRepeated = set.planned.repetitions !== null;
    yield say(!isRepeated ? 'back-to-hold' : 'back-to-repetitions', speaking, values, { count: place.repetition });
    yield timed('settle', SETTLE_AGAIN_SECONDS, place, speaking);
    return;
  }
  yield say('resume-position', speaking, values);
  for (const entry of linesInto(body, null, speaking.content)) {
    yield* line(entry, 'settle', place, speaking, sideTold(body));
  }
  yield* line(exercise.reminder, 'settle', place, speaking);
  if (place.repetition > 1) yield say('resume-repetitions', speaking, values, { count: place.repetition });
  yield say('settle-in', speaking);
  yield timed('settle', SETTLE_SECONDS, place, speaking);
}

function taughtGroups(set: SetInScript, place: Place): SetupGroup[] {
  const { exercise, plan, index, speaking } = set;
  const isLast = plan.at(-1)?.exercise === exercise.id;
  const others = index === 0 ? 'announce-first' : 'announce-next';
  const announcement = isLast ? (index === 0 ? 'announce-only' : 'announce-last') : others;
  const values = { exercise: exercise.id };
  const items = [say(announcement, speaking, values), say('purpose', speaking, values)];
  return [{ line: SETUP_LINES.announcement, items }, ...instructionGroups(set, place)];
}

/** Into position, through the movement, and what to mind. */
function instructionGroups(set: SetInScript, place: Place): SetupGroup[] {
  const { exercise, speaking } = set;
  const { stage } = speaking.session;
  const rule = stage === null ? undefined : exercise.stages[stage];
  const caution = rule?.allowed && rule.caution ? [rule.caution] : [];
  return [
    ...positionGroups(set, place),
    ...linesFrom(SETUP_LINES.caution, caution.map(heeded), 'settle', set, place),
    ...linesFrom(SETUP_LINES.setup, exercise.setup, 'settle', set, place),
    ...linesFrom(SETUP_LINES.form, exercise.formCues.map(heeded), 'settle', set, place),
  ];
}

/** A sentence to be minded, with a moment to do so. */
function heeded({ say: text }: { say: string }): SetupLine {
  return { say: text, seconds: HEED_SECONDS };
}

/** The other side, or the next set: announced, with time to change over. */
function cuedGroups(set: SetInScript, place: Place): SetupGroup[] {
  const { planned, exercise, plan, index, position, speaking } = set;
  const isOtherSide = plan[index - 1]?.set === planned.set;
  const values = { exercise: exercise.id, side: planned.side };
  const announcement = say(isOtherSide ? 'change-sides' : 'set-next', speaking, values, { count: planned.set });
  const body = positionFor(exercise, planned.side, position, speaking.content);
  const isThere = position?.id === body.id && position.side === body.side;
  return [
    { line: SETUP_LINES.announcement, items: [announcement] },
    ...(isThere ? [] : positionGroups(set, place)),
    ...linesFrom(SETUP_LINES.setup, [exercise.reminder], 'change', set, place),
  ];
}

/** Into the position of a set, from wherever the listener is. */
function positionGroups({ exercise, planned, position, speaking }: SetInScript, place: Place): SetupGroup[] {
  const body = positionFor(exercise, planned.side, position, speaking.content);
  return linesInto(body, position, speaking.content).map((each, i) => ({
    line: SETUP_LINES.position + i,
    items: [...line(each, 'settle', place, speaking, sideTold(body))],
  }));
}

/** Settling in with the hold's length announced, or the count of repetitions. */
function* begin(set: SetInScript, place: Place, settleSeconds: number): Generator<ScriptItem> {
  const { planned, speaking } = set;
  if (planned.repetitions !== null) {
    const isUnderWay = place.repetition > 1;
    const count = isUnderWay ? place.repetition : planned.repetitions;
    yield say(isUnderWay ? 'resume-repetitions' : 'repetitions-begin', speaking, { side: place.side }, { count });
    yield timed('settle', SETTLE_AGAIN_SECONDS, place, speaking);
    return;
  }
  yield say('settle-in', speaking);
  yield timed('settle', settleSeconds, place, speaking);
}

function linesFrom(first: number, lines: SetupLine[], purpose: Purpose, set: SetInScript, place: Place): SetupGroup[] {
  return lines.map((each, i) => ({ line: first + i, items: [...line(each, purpose, place, set.speaking)] }));
}
