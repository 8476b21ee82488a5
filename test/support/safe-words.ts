// What a listener says so that a routine begins: words for each stage, and the safe answer to every safety question.
import type { Content, ScreeningQuestion } from '../../lambda/content/schema';
import type { Stage } from '../../lambda/content/stages';
import type { SaidLine } from '../../speaker/rehearsal';
import { TOLD } from './listener';

const WORDS: Record<Stage, string> = {
  general: 'neither',
  'before-pregnancy': "we're trying for a baby",
  'trimester-1': "I'm eight weeks pregnant",
  'trimester-2': "I'm twenty weeks pregnant",
  'trimester-3': "I'm thirty-four weeks pregnant",
  'postpartum-early': 'I gave birth six weeks ago',
  postpartum: 'I gave birth thirty weeks ago',
};
/** What is told with the first words needs no answer of its own. */
const TOLD_KINDS: ScreeningQuestion['kind'][] = ['life', 'weeks-pregnant', 'weeks-since-birth'];

/** The wish, and the words that answer every safety question of a stage. */
export function safeWords(content: Content, stage: Stage, wish = 'start my back routine'): string[] {
  const { life } = TOLD[stage];
  const asked = content.screening.filter(
    ({ kind, askedOf, stages }) =>
      !TOLD_KINDS.includes(kind) && askedOf.includes(life) && (stages?.includes(stage) ?? true),
  );
  return [wish, WORDS[stage], ...asked.map(({ kind }) => (kind === 'clearance' ? 'yes' : 'no'))];
}

/** Words that are each said when the speaker next waits. */
export function inTurn(words: string[]): SaidLine[] {
  return words.map((text) => ({ text, atSeconds: null }));
}
