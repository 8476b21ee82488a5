import type { Fault } from '../../content/fault';
import type { Rule } from '../../content/rules/rule';
import type { Content, Exercise } from '../../content/schema';
import { LONGEST_HOLD_SECONDS, SHORTEST_HOLD_SECONDS } from '../../session/plan';
import { holdCues, SPEECH_SHARE, turnCues } from '../cues';
import { longestSpeech } from './longest-speech';

/** Something that is kept up for a time, and the shortest and longest that content and wishes can make it. */
interface Steady {
  file: string;
  kind: 'hold' | 'effort';
  cues: string[];
  shortest: number;
  longest: number;
  /** Whether sides take turns, each with its cue. */
  isInTurn: boolean;
}

/** Speech takes a small share of a hold or an effort of any length, so that it stays dose-true for any voice. */
export const holdsLeftInPeace: Rule = {
  name: 'holds-left-in-peace',
  check: (content) =>
    Object.values(content.exercises)
      .flatMap(steadyOf)
      .flatMap((steady) => faultsOf(steady, content)),
};

function steadyOf({ id, hold, effort, dosage, sides }: Exercise): Steady[] {
  const file = `exercises/${id}.yaml`;
  const { holdSeconds, seconds } = dosage;
  if (hold && holdSeconds) {
    const shortest = Math.min(holdSeconds.min, SHORTEST_HOLD_SECONDS);
    const longest = Math.max(holdSeconds.max, LONGEST_HOLD_SECONDS);
    return [{ file, kind: 'hold', cues: hold.cues.map(({ say }) => say), shortest, longest, isInTurn: false }];
  }
  if (!effort || !seconds) return [];
  const cues = effort.cues.map(({ say }) => say);
  const { min: shortest, max: longest } = seconds;
  return [{ file, kind: 'effort', cues, shortest, longest, isInTurn: sides === 'alternate' }];
}

/** The shortest length that is talked through; the fault is the same at the others. */
function faultsOf({ file, kind, cues, shortest, longest, isInTurn }: Steady, content: Content): Fault[] {
  for (let seconds = shortest; seconds <= longest; seconds++) {
    const spoken = isInTurn ? turnSeconds(seconds, cues) : spokenSeconds(seconds, cues, content);
    if (spoken <= seconds * SPEECH_SHARE) continue;
    const message = `in ${seconds} s the voice speaks for ${spoken.toFixed(1)} s`;
    const fix = `shorten the cues, so that it is at most ${(seconds * SPEECH_SHARE).toFixed(1)} s`;
    return [{ file, path: `${kind}.cues`, message, fix }];
  }
  return [];
}

function turnSeconds(seconds: number, cues: string[]): number {
  const inTurn = turnCues(
    seconds,
    cues.map((cue) => [cue, cue]),
  );
  return inTurn.reduce((sum, { text }) => sum + longestSpeech(text), 0);
}

function spokenSeconds(seconds: number, company: string[], { prompts }: Content): number {
  const halfWay = prompts['half-way']?.say ?? '';
  const lastSeconds = prompts['last-seconds']?.say ?? '';
  return holdCues(seconds, { halfWay, lastSeconds, company }).reduce((sum, { text }) => sum + longestSpeech(text), 0);
}
