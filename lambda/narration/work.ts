// The work of a set: a hold to the second, or repetitions breath by breath.
import type { MovementPhase } from '../content/schema';
import type { Place } from '../session/place';
import { prompt } from '../session/reply';
import { holdCues } from './cues';
import { capitalised, numberWords } from './number-words';
import { bareTimed, mark, type SetInScript, say } from './parts';
import type { ScriptItem, Timed } from './script';
import { lineText, promptText } from './speak';

/** So many repetitions are cued in full before the cues become short. */
const FULLY_CUED_REPETITIONS = 2;

/** The hold, or the repetitions from the place's own on. */
export function* workOf(set: SetInScript, place: Place): Generator<ScriptItem> {
  const { repetitions, holdSeconds } = set.planned;
  if (holdSeconds !== null) {
    yield* holdOf(set, place, holdSeconds);
    return;
  }
  for (let repetition = place.repetition; repetition <= (repetitions ?? 0); repetition++) {
    const here: Place = { ...place, part: 'work', line: 0, repetition };
    yield mark('exercising', here);
    yield* repetitionOf(set, here);
  }
}

function* holdOf({ exercise, speaking }: SetInScript, place: Place, seconds: number): Generator<ScriptItem> {
  const here: Place = { ...place, part: 'work', line: 0 };
  yield mark('exercising', here);
  yield say('hold-begins', speaking, { side: place.side }, { seconds });
  const company = (exercise.hold?.cues ?? []).map(({ say: text }) => lineText(text, place.side, speaking));
  const words = {
    halfWay: promptText(prompt('half-way'), speaking),
    lastSeconds: promptText(prompt('last-seconds'), speaking),
    company,
  };
  yield { ...bareTimed('hold', seconds, here), cues: holdCues(seconds, words) };
}

function* repetitionOf(set: SetInScript, place: Place): Generator<Timed> {
  const { exercise, planned, speaking } = set;
  const total = planned.repetitions ?? 0;
  const phases = exercise.movement ?? [];
  for (const [i, phase] of phases.entries()) {
    const count = i === 0 ? countedAs(place.repetition, total, set) : '';
    const cue = lineText(cueOf(phase, place.repetition), place.side, speaking);
    yield {
      ...bareTimed('breath', phase.seconds * speaking.session.pace, place),
      cues: [{ atSeconds: 0, text: [count, cue].filter(Boolean).join(' ') }],
      breath: phase.breath,
    };
  }
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
