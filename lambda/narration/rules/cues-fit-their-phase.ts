import type { Fault } from '../../content/fault';
import type { Rule } from '../../content/rules/rule';
import type { Content, Exercise, MovementPhase } from '../../content/schema';
import { FASTEST_PACE } from '../../session/adjusting';
import { capitalised, numberWords } from '../number-words';
import { longestSpeech } from './longest-speech';

/** A cue is over before its breath is, at the fastest pace and for the slowest voice. */
export const cuesFitTheirPhase: Rule = {
  name: 'cues-fit-their-phase',
  check: (content) =>
    Object.values(content.exercises).flatMap((exercise) =>
      (exercise.movement ?? []).flatMap((phase, i): Fault[] => {
        const takes = Math.max(...cuesOf(phase, i, exercise, content).map(longestSpeech));
        // What is held keeps its seconds at any pace, on either side.
        const has = phase.isHeld ? phase.seconds : phase.seconds * FASTEST_PACE;
        if (takes <= has) return [];
        const message = `the cue takes ${takes.toFixed(1)} s, its phase ${has.toFixed(1)} s`;
        const fix = 'shorten the cue, or give the phase more seconds';
        return [{ file: `exercises/${exercise.id}.yaml`, path: `movement.${i}`, message, fix }];
      }),
    ),
};

/** Everything that can be said in a phase: its cue, and later its short one, after the count where it comes first. */
function cuesOf({ cue, shortCue }: MovementPhase, i: number, exercise: Exercise, content: Content): string[] {
  const short = shortCue ?? cue;
  const counts = i === 0 ? countsOf(exercise, content) : [];
  return [cue, short, ...counts.map((count) => `${count} ${short}`)];
}

/** Everything that a repetition can be counted as. */
function countsOf({ dosage }: Exercise, { prompts }: Content): string[] {
  const numbers = Array.from({ length: dosage.repetitions?.max ?? 0 }, (_, i) => `${capitalised(numberWords(i + 1))}.`);
  return [...numbers, prompts['repetition-half-way']?.say ?? '', prompts['repetition-last']?.say ?? ''];
}
