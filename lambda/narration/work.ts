// The work of a set: a hold or an effort to the second, or repetitions breath by breath.
import type { Exercise, MovementPhase } from '../content/schema';
import type { Place, Side } from '../session/place';
import type { PromptId } from '../session/prompt-ids';
import { prompt } from '../session/reply';
import { holdCues, turnCues } from './cues';
import { capitalised, numberWords } from './number-words';
import { bareTimed, mark, type SetInScript, say } from './parts';
import type { Cue, ScriptItem, Timed } from './script';
import { lineText, promptText } from './speak';

/** So many repetitions are cued in full before the cues become short. */
const FULLY_CUED_REPETITIONS = 2;

/** The hold, the effort, or the repetitions from the place's own on. */
export function* workOf(set: SetInScript, place: Place): Generator<ScriptItem> {
  const { repetitions, holdSeconds, effortSeconds } = set.planned;
  if (holdSeconds !== null) {
    const isOpenEnded = set.exercise.hold?.isOpenEnded === true;
    yield* steadyOf('hold', isOpenEnded ? 'hold-begins-open' : 'hold-begins', set, place, holdSeconds);
    return;
  }
  if (effortSeconds !== null) {
    yield* steadyOf('effort', 'effort-begins', set, place, effortSeconds);
    return;
  }
  for (let repetition = place.repetition; repetition <= (repetitions ?? 0); repetition++) {
    const here: Place = { ...place, part: 'work', line: 0, repetition };
    yield mark('exercising', here);
    yield* repetitionOf(set, here);
  }
}

/** Something kept up for its seconds, with company in it. */
function* steadyOf(
  purpose: 'hold' | 'effort',
  announcement: PromptId,
  { exercise, speaking }: SetInScript,
  place: Place,
  seconds: number,
): Generator<ScriptItem> {
  const here: Place = { ...place, part: 'work', line: 0 };
  yield mark('exercising', here);
  yield say(announcement, speaking, { side: place.side }, { seconds });
  const lines = exercise[purpose]?.cues ?? [];
  const said = (side: Side) => lines.map(({ say: text }) => lineText(text, { exercise: exercise.id, side }, speaking));
  const [first, other] = sidesInTurn(exercise, place.side).map(said);
  const words = {
    halfWay: promptText(prompt('half-way'), speaking),
    lastSeconds: promptText(prompt('last-seconds'), speaking),
    company: said(place.side),
  };
  if (first && other) yield* turnsOf(seconds, here, exercise, turnCues(seconds, paired(first, other)));
  else yield { ...bareTimed(purpose, seconds, here), cues: holdCues(seconds, words) };
}

/** An effort in which sides take turns: a stretch of time for each turn, all of one length. */
function* turnsOf(seconds: number, place: Place, exercise: Exercise, cues: Cue[]): Generator<Timed> {
  const sides = sidesInTurn(exercise, place.side);
  for (const [turn, { text }] of cues.entries()) {
    const stretch = bareTimed('effort', seconds / cues.length, place);
    yield { ...stretch, cues: [{ atSeconds: 0, text }], side: sides[turn % sides.length] ?? place.side };
  }
}

function paired(first: string[], other: string[]): [string, string][] {
  return first.map((text, i) => [text, other[i] ?? text]);
}

/** One repetition; where sides take turns it is the movement on one side and then on the other. */
function* repetitionOf(set: SetInScript, place: Place): Generator<Timed> {
  const { exercise, planned, speaking } = set;
  const count = countedAs(place.repetition, planned.repetitions ?? 0, set);
  for (const [turn, side] of sidesInTurn(exercise, place.side).entries()) {
    for (const [i, phase] of (exercise.movement ?? []).entries()) {
      const cue = lineText(cueOf(phase, place.repetition), { exercise: exercise.id, side }, speaking);
      const isCounted = turn === 0 && i === 0;
      yield {
        ...bareTimed('breath', phase.isHeld ? phase.seconds : phase.seconds * speaking.session.pace, place),
        cues: [{ atSeconds: 0, text: [isCounted ? count : '', cue].filter(Boolean).join(' ') }],
        breath: phase.breath,
        side,
      };
    }
  }
}

function sidesInTurn({ sides, firstSide }: Exercise, side: Side): Side[] {
  if (sides !== 'alternate') return [side];
  return firstSide === 'left' ? ['left', 'right'] : ['right', 'left'];
}

function cueOf({ cue, shortCue }: MovementPhase, repetition: number): string {
  return repetition <= FULLY_CUED_REPETITIONS ? cue : (shortCue ?? cue);
}

/** The count that goes before a repetition's first cue, once the cues are short enough to leave room for it. */
function countedAs(repetition: number, total: number, { speaking }: SetInScript): string {
  if (repetition <= FULLY_CUED_REPETITIONS) return '';
  if (repetition === total) return promptText(prompt('repetition-last'), speaking);
  if (repetition === Math.floor(total / 2) + 1) return promptText(prompt('repetition-half-way'), speaking);
  return `${capitalised(numberWords(repetition))}.`;
}
