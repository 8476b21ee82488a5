// The smallest parts that scripts are made of, with their seconds fitted to the listener's pace.
import type { Exercise, SetupLine } from '../content/schema';
import type { Phase, Place, Purpose, Side } from '../session/place';
import type { PlannedSet } from '../session/plan';
import type { PromptId } from '../session/prompt-ids';
import type { Prompt } from '../session/reply';
import { prompt } from '../session/reply';
import { withCompany } from './cues';
import type { BodyPosition } from './positions';
import type { Mark, Say, ScriptItem, Timed } from './script';
import { lineText, promptText, type Speaking } from './speak';

/** A planned set with all that the words for it depend on. */
export interface SetInScript {
  planned: PlannedSet;
  exercise: Exercise;
  plan: PlannedSet[];
  index: number;
  /** The position the listener is in; null if not in one that is known. */
  position: BodyPosition | null;
  speaking: Speaking;
}

/** A prompt as it is said, about one exercise and side where it names them. */
export function say(id: PromptId, speaking: Speaking, values?: Prompt['values'], numbers?: Prompt['numbers']): Say {
  return { kind: 'say', text: promptText(prompt(id, values, numbers), speaking), prompt: id };
}

export function mark(phase: Phase, place: Place | null): Mark {
  return { kind: 'mark', phase, place };
}

/** A stretch of time that is not a hold: at the listener's pace, with company where it would be silent for long. */
export function timed(
  purpose: Purpose,
  seconds: number,
  place: Place,
  speaking: Speaking,
  company: PromptId[] = ['keep-company'],
): Timed {
  const paced = seconds * speaking.session.pace;
  const words = company.map((id) => promptText(prompt(id), speaking));
  return { ...bareTimed(purpose, paced, place), cues: withCompany(paced, [], words) };
}

/** A stretch of time of exactly these seconds, with nothing said in it yet. */
export function bareTimed(purpose: Purpose, seconds: number, place: Place): Timed {
  const { exercise, side, set, repetition } = place;
  return { kind: 'timed', purpose, seconds, cues: [], exercise, side, set, repetition };
}

/**
 * A line to act upon, and the time to do so.
 *
 * @param side - the side that the line speaks of, where it is not that of the set
 */
export function* line(
  { say: text, seconds }: SetupLine,
  purpose: Purpose,
  place: Place,
  speaking: Speaking,
  side: Side = place.side,
): Generator<ScriptItem> {
  yield { kind: 'say', text: lineText(text, { exercise: place.exercise, side }, speaking) };
  if (seconds > 0) yield timed(purpose, seconds, place, speaking);
}
