// For whom an exercise is: one cell for each stage and restriction, told by a sign, by its colour, and in words.
import type { Content, Exercise, Undescribed } from '../../lambda/content/schema';
import { STAGES, type Stage } from '../../lambda/content/stages';
import { type Html, html } from './html';
import { STAGE_NAMES, spoken } from './names';
import type { Review } from './review';
import { keyOf } from './statements';

type AnyExercise = Exercise | Undescribed;

/** A cell of the matrix. */
interface Cell {
  /** The class that colours it. */
  kind: 'yes' | 'care' | 'no' | 'none';
  sign: string;
  /** For somebody who cannot see the sign. */
  words: string;
  reason?: string | undefined;
  isDefault: boolean;
}

/** The cells of an exercise: its stages, then the restrictions that content knows. */
export function cellsOf(exercise: AnyExercise, review: Review): Html[] {
  const { restrictions } = review.content;
  return [
    ...STAGES.map((stage) => cellHtml(stageCell(exercise, stage, review), exercise)),
    ...restrictions.map(({ id }) => cellHtml(restrictionCell(exercise, id, review), exercise)),
  ];
}

/** What the columns of those cells are called. */
export function columnsOf({ restrictions }: Content): string[] {
  return [...STAGES.map((stage) => STAGE_NAMES[stage]), ...restrictions.map(({ name }) => name)];
}

function stageCell(exercise: AnyExercise, stage: Stage, review: Review): Cell {
  const rule = exercise.stages[stage];
  const file = `exercises/${exercise.id}.yaml`;
  const keys = [keyOf(file, ['stages', stage]), keyOf(file, ['stages', stage, 'caution'])];
  const isDefault = keys.some((key) => review.defaultNumbers.has(key));
  if (!rule.allowed) return { kind: 'no', sign: '✕', words: 'refused', reason: rule.reason, isDefault };
  const limit = rule.mostSets === undefined ? '' : ` ${rule.mostSets}×`;
  if (!rule.caution) return { kind: 'yes', sign: `✓${limit}`, words: 'allowed', isDefault };
  return { kind: 'care', sign: `!${limit}`, words: 'allowed with a caution', reason: rule.caution.say, isDefault };
}

function restrictionCell(exercise: AnyExercise, restriction: string, { defaultNumbers }: Review): Cell {
  const rule = 'notWith' in exercise ? exercise.notWith?.[restriction] : undefined;
  if (!rule) return { kind: 'none', sign: '·', words: 'no rule', isDefault: false };
  const isDefault = defaultNumbers.has(keyOf(`exercises/${exercise.id}.yaml`, ['notWith', restriction]));
  return { kind: 'no', sign: '✕', words: 'refused', reason: rule.reason, isDefault };
}

function cellHtml({ kind, sign, words, reason, isDefault }: Cell, { id }: AnyExercise): Html {
  const title = reason !== undefined && html` title="${spoken(reason).text.replace(/<[^>]*>/g, '')}"`;
  const ours = isDefault && html`<small class="flag">D</small><span class="unseen"> (editorial default)</span>`;
  const shown = html`<span aria-hidden="true">${sign}</span><span class="unseen">${words}</span>${ours}`;
  if (kind === 'none') return html`<td class="cell none">${shown}</td>`;
  return html`<td class="cell ${kind}"><a href="#for-whom-${id}"${title}>${shown}</a></td>`;
}
