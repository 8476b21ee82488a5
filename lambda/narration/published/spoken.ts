// Every sentence that can be said of one exercise: by its scripts, and in answer to whoever asks about it.
import type { Content, Exercise, Undescribed } from '../../content/schema';
import { scriptSentences } from './script-sentences';
import { sentencesIn, worded } from './wording';

const SIDES = ['left', 'right'] as const;

/** Each sentence once: those of its scripts in speaking order, then cautions, variants, its purpose, and reasons. */
export function spokenOf(exercise: Exercise, content: Content): string[] {
  const { id, easier, harder, purpose } = exercise;
  const cautions = Object.values(exercise.stages).flatMap((rule) =>
    rule.allowed && rule.caution ? [rule.caution] : [],
  );
  const asked = [...cautions, easier, harder, purpose].flatMap(({ say }) =>
    SIDES.map((side) => worded(say, content, { exercise: id, side })),
  );
  const texts = [...asked, ...reasonsOf(exercise, content)];
  return [...new Set([...scriptSentences(exercise, content), ...texts.flatMap(sentencesIn)])];
}

/** What is said of an exercise that nobody does: what it is for, and why it is not done. */
export function spokenOfUndescribed(exercise: Undescribed, content: Content): string[] {
  const texts = [...reasonsOf(exercise, content), worded(exercise.purpose.say, content, { exercise: exercise.id })];
  return [...new Set(texts.flatMap(sentencesIn))];
}

function reasonsOf(exercise: Exercise | Undescribed, content: Content): string[] {
  const ofStages = Object.values(exercise.stages).flatMap((rule) => (rule.allowed ? [] : [rule.reason]));
  const ofRestrictions = 'notWith' in exercise ? Object.values(exercise.notWith ?? {}).map(({ reason }) => reason) : [];
  return [...ofStages, ...ofRestrictions].map((reason) => worded(reason, content, { exercise: exercise.id }));
}
