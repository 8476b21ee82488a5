// How long the narration takes over each exercise and each change of position: laid out once, when content is loaded.
import type { Content, Durations, Exercise, ExerciseDurations, SetupLine } from '../content/schema';
import { type Prescription, prescribe } from '../session/dose';
import { SETUP_LINES } from '../session/place';
import { type PlannedSet, placeOf, setsOf } from '../session/plan';
import { prompt } from '../session/reply';
import { newSession } from '../session/session';
import { type BodyPosition, linesInto, linesUp, SIDE_WITHOUT_SIDES } from './positions';
import { planScript } from './routine-script';
import type { Mark } from './script';
import { lineText, promptText, type Speaking } from './speak';
import { layOut } from './timeline';
import { pauseSeconds, REFERENCE_VOICE, speechSeconds } from './voice';

/** The parts of a script that are told apart: getting ready, into position, the exercise itself, and the end. */
type Part = 'ready' | 'entry' | 'exercise' | 'end';

/** Measures content with the voice that is reckoned with, at the usual pace. */
export function durationsOf(content: Content): Durations {
  const exercises = Object.values(content.exercises);
  const positions = Object.keys(content.positions);
  const each = <T>(measure: (position: string) => T) =>
    Object.fromEntries(positions.map((position) => [position, measure(position)]));
  const seconds = (lines: SetupLine[]) => lines.reduce((sum, line) => sum + lineSeconds(line, content), 0);
  return {
    frameSeconds: exercises[0] ? frameSeconds(exercises[0], content) : 0,
    equipmentSeconds: equipmentSeconds(content),
    exercises: Object.fromEntries(exercises.map((exercise) => [exercise.id, exerciseDurations(exercise, content)])),
    enterSeconds: each((to) => seconds(linesInto(bodyIn(to, content), null, content))),
    moveSeconds: each((from) =>
      each((to) => seconds(linesInto(bodyIn(to, content), turnedBody(from, content), content))),
    ),
    upSeconds: each((from) => seconds(linesUp(bodyIn(from, content), content))),
  };
}

function exerciseDurations(exercise: Exercise, content: Content): ExerciseDurations {
  const once = prescribe(exercise, null, 'short');
  const firstSetSeconds = partSeconds(once, content).exercise;
  const furtherSeconds = (more: Partial<Prescription>) =>
    partSeconds({ ...once, ...more }, content).exercise - firstSetSeconds;
  return {
    firstSetSeconds,
    furtherSetSeconds: furtherSeconds({ sets: 2 }),
    repetitionSeconds: once.repetitions === null ? null : furtherSeconds({ repetitions: once.repetitions + 1 }),
    sides: setsOf(once, newSession()).length,
    restSeconds: lineSeconds({ say: restWords(content), seconds: exercise.dosage.restSeconds.min }, content),
  };
}

/** The opening words, getting ready, and the last words; the ways down and up come on top. */
function frameSeconds(exercise: Exercise, content: Content): number {
  const parts = partSeconds(prescribe(exercise, null, 'short'), content);
  const position = bodyIn(exercise.startPosition, content);
  const upSeconds = linesUp(position, content).reduce((sum, line) => sum + lineSeconds(line, content), 0);
  return openingSeconds(content) + parts.ready + parts.end - upSeconds;
}

function openingSeconds(content: Content): number {
  const speaking = speakingOf(content);
  const said = (['thank-you', 'routine-ahead', 'how-to-stop'] as const).map((id) => promptText(prompt(id), speaking));
  return said.reduce((sum, text) => sum + lineSeconds({ say: text, seconds: 0 }, content), 0);
}

/** For one thing that is needed; each further one takes a second or so. */
function equipmentSeconds(content: Content): number {
  const [first] = content.equipment;
  const needed = { ...prompt('equipment-needed'), list: first ? [first.id] : [] };
  return lineSeconds({ say: promptText(needed, speakingOf(content)), seconds: 0 }, content);
}

/** The seconds of each part of a script for one exercise alone. */
function partSeconds(prescription: Prescription, content: Content): Record<Part, number> {
  const speaking = speakingOf(content);
  const plan = setsOf(prescription, speaking.session);
  const parts: Record<Part, number> = { ready: 0, entry: 0, exercise: 0, end: 0 };
  const [first] = plan;
  if (!first) return parts;
  const timeline = layOut(planScript(plan, { place: placeOf(first), manner: 'get-down' }, speaking), REFERENCE_VOICE);
  let part: Part = 'exercise';
  for (const [i, { item, startSeconds }] of timeline.entries.entries()) {
    if (item.kind === 'mark') part = partOf(item, first);
    parts[part] += (timeline.entries[i + 1]?.startSeconds ?? timeline.totalSeconds) - startSeconds;
  }
  return parts;
}

function partOf({ phase, place }: Mark, first: PlannedSet): Part {
  if (phase === 'ready') return 'ready';
  if (!place || phase === 'finished') return 'end';
  const isFirst = place.set === first.set && place.side === first.side && place.part === 'setup';
  return isFirst && place.line >= SETUP_LINES.position && place.line < SETUP_LINES.caution ? 'entry' : 'exercise';
}

function lineSeconds({ say, seconds }: SetupLine, content: Content): number {
  const text = lineText(say, { exercise: '', side: SIDE_WITHOUT_SIDES }, speakingOf(content));
  return speechSeconds(text, REFERENCE_VOICE) + pauseSeconds(REFERENCE_VOICE) + seconds;
}

function bodyIn(position: string, { positions }: Content): BodyPosition {
  return { id: position, side: positions[position]?.isSided ? SIDE_WITHOUT_SIDES : 'both' };
}

/** Where an exercise on both sides leaves somebody: on the other one. */
function turnedBody(position: string, { positions }: Content): BodyPosition {
  return { id: position, side: positions[position]?.isSided ? 'right' : 'both' };
}

function restWords(content: Content): string {
  return promptText(prompt('rest'), speakingOf(content));
}

function speakingOf(content: Content): Speaking {
  return { content, locale: 'en-US', session: newSession(), secondsLeft: () => 0 };
}
