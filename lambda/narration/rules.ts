// What content must obey so that it can be spoken in time: prompts complete, cues short enough, holds left in peace.
import type { Fault } from '../content/fault';
import { type Rule, spots } from '../content/rules/rule';
import type { Content, Exercise } from '../content/schema';
import { FASTEST_PACE } from '../session/adjusting';
import { SHORTEST_HOLD_SECONDS } from '../session/plan';
import { PROMPT_IDS } from '../session/prompt-ids';
import { holdCues, SPEECH_SHARE, slowestSeconds } from './cues';
import { PLACEHOLDERS } from './speak';

/** The longer of the two, so that a cue that fits on one side fits on both. */
const LONGER_SIDE = 'right';

/** Content has a sentence for every prompt that can be said, and none that never is. */
const promptsComplete: Rule = {
  name: 'prompts-complete',
  check: ({ prompts }) => {
    const known: readonly string[] = PROMPT_IDS;
    const missing = known.filter((id) => !prompts[id]);
    const unused = Object.entries(prompts).filter(([id]) => !known.includes(id));
    return [
      ...missing.map((id): Fault => ({ file: 'prompts/', path: id, message: 'this prompt is missing', fix: 'add it' })),
      ...unused.map(([id, { file }]): Fault => ({ file, path: id, message: 'nothing says this', fix: 'remove it' })),
    ];
  },
};

/** Every placeholder is one that the narration can fill. */
const placeholdersKnown: Rule = {
  name: 'placeholders-known',
  check: (content) =>
    [...spots(content)].flatMap(({ file, path, value }) => {
      if (typeof value !== 'string') return [];
      const names = [...value.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name);
      const unknown = names.filter((name) => !PLACEHOLDERS.includes(name.charAt(0).toLowerCase() + name.slice(1)));
      return unknown.map((name): Fault => {
        return { file, path, message: `nothing fills {${name}}`, fix: `use one of ${PLACEHOLDERS.join(', ')}` };
      });
    }),
};

/** A cue is over before its breath is, at the fastest pace and for the slowest voice. */
const cuesFitTheirPhase: Rule = {
  name: 'cues-fit-their-phase',
  check: ({ exercises, prompts }) =>
    Object.values(exercises).flatMap(({ id, movement }) =>
      (movement ?? []).flatMap(({ cue, shortCue, seconds }, i) => {
        const count = i === 0 ? `${prompts['repetition-half-way']?.say ?? ''} ` : '';
        const takes = Math.max(longest(cue), longest(`${count}${shortCue ?? cue}`));
        const has = seconds * FASTEST_PACE;
        if (takes <= has) return [];
        const message = `the cue takes ${takes.toFixed(1)} s, its phase ${has.toFixed(1)} s`;
        const fix = 'shorten the cue, or give the phase more seconds';
        return [{ file: `exercises/${id}.yaml`, path: `movement.${i}`, message, fix }];
      }),
    ),
};

/** Speech takes a small share of a hold, whatever its length, so that the hold stays dose-true for any voice. */
const holdsLeftInPeace: Rule = {
  name: 'holds-left-in-peace',
  check: (content) =>
    Object.values(content.exercises).flatMap((exercise) =>
      holdLengths(exercise).flatMap((seconds) => {
        const spoken = speechInHold(exercise, content, seconds);
        if (spoken <= seconds * SPEECH_SHARE) return [];
        const message = `in a hold of ${seconds} s the voice speaks for ${spoken.toFixed(1)} s`;
        const fix = `shorten hold.cues, so that it is at most ${(seconds * SPEECH_SHARE).toFixed(1)} s`;
        return [{ file: `exercises/${exercise.id}.yaml`, path: 'hold.cues', message, fix }];
      }),
    ),
};

/** The rules of the narration, in alphabetical order. */
export const NARRATION_RULES: Rule[] = [cuesFitTheirPhase, holdsLeftInPeace, placeholdersKnown, promptsComplete];

function longest(cue: string): number {
  return slowestSeconds(cue.replace(/\{[^}]*\}/g, LONGER_SIDE));
}

/** The lengths that a listener's wishes can give a hold. */
function holdLengths({ dosage }: Exercise): number[] {
  return dosage.holdSeconds ? [SHORTEST_HOLD_SECONDS, 20, dosage.holdSeconds.min, dosage.holdSeconds.max, 45, 60] : [];
}

function speechInHold({ hold }: Exercise, { prompts }: Content, seconds: number): number {
  const words = {
    halfWay: prompts['half-way']?.say ?? '',
    lastSeconds: prompts['last-seconds']?.say ?? '',
    company: (hold?.cues ?? []).map(({ say }) => say),
  };
  return holdCues(seconds, words).reduce((sum, { text }) => sum + longest(text), 0);
}
