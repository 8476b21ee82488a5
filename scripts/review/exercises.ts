// Each exercise on paper: how it is taught line by line, how much of it is done, and for whom it is.
import type { Content, Exercise, MovementPhase, Undescribed } from '../../lambda/content/schema';
import { STAGES } from '../../lambda/content/stages';
import { capitalised, listWords } from '../../lambda/narration/number-words';
import { parsedReference } from '../../lambda/narration/published/reference';
import { type Html, html } from './html';
import { nameOf, STAGE_NAMES, spaced } from './names';
import { inDocumentOrder } from './order';
import { anchorOf, CHAPTERS } from './owners';
import type { Review } from './review';
import { row, rowsOf, statementTable } from './rows';

/** All exercises, under the documents they come from. */
export function exercisesChapter(review: Review): Html {
  const documents = inDocumentOrder(review.content);
  return html`<section id="${CHAPTERS.exercises.id}">
<h2>${CHAPTERS.exercises.title}</h2>
${documents.map(
  ({ document, title, exercises }) => html`<h3 class="document" id="document-${document}">${title}</h3>
${exercises.map((exercise) => article(exercise, review))}`,
)}</section>
`;
}

function article(exercise: Exercise | Undescribed, review: Review): Html {
  const { id, name, item } = exercise;
  const { document } = parsedReference(exercise.source);
  return html`<article class="exercise" id="${anchorOf(CHAPTERS.exercises, id)}">
<h4><span class="number">${document}.${item}</span> ${capitalised(name)}</h4>
${factsOf(exercise, review.content)}
${'setup' in exercise ? [taughtTable(exercise, review), dosageTable(exercise, review)] : undescribedNote(exercise, review)}
${forWhomTable(exercise, review)}
</article>
`;
}

function factsOf(exercise: Exercise | Undescribed, content: Content): Html {
  const { aliases } = exercise;
  const shared = content.sharedNames.filter(({ exercises }) => exercises.includes(exercise.id)).map(({ name }) => name);
  const facts: [string, string][] = [
    ...('setup' in exercise ? describedFacts(exercise, content) : []),
    ['Also called', listWords(aliases, 'and')],
    ['Shares the name', listWords(shared, 'and')],
  ];
  const known = facts.filter(([, value]) => value !== '');
  return html`<dl class="facts">${known.map(([term, value]) => html`<div><dt>${term}</dt><dd>${value}</dd></div>`)}</dl>`;
}

function describedFacts(
  { startPosition, equipment, sides, firstSide, roles }: Exercise,
  content: Content,
): [string, string][] {
  const inTurn = sides === 'alternate' ? 'side by side in turn' : 'one side, then the other';
  return [
    ['Position', spaced(startPosition)],
    [
      'Needs',
      equipment.length === 0
        ? 'nothing'
        : listWords(
            equipment.map((id) => nameOf(id, content)),
            'and',
          ),
    ],
    ['Sides', sides === 'none' ? 'none' : `${inTurn}, ${firstSide ?? 'right'} first`],
    ['In a routine', listWords(roles.map(spaced), 'or')],
  ];
}

function undescribedNote(exercise: Undescribed, review: Review): Html {
  const table = statementTable('What is said of it', [
    { rows: [nameRow(exercise, review), row(review, fileOf(exercise), ['purpose'])] },
  ]);
  return html`<p class="note">Its document names this exercise and does not describe it. Nobody is led through it: the reason is said, and what stands under “Instead” is offered.</p>
${table}`;
}

function nameRow(exercise: Exercise | Undescribed, review: Review): Html {
  return row(review, fileOf(exercise), [], { label: 'Name' });
}

function taughtTable(exercise: Exercise, review: Review): Html {
  const file = fileOf(exercise);
  const lines = (key: 'setup' | 'formCues') =>
    rowsOf<{ say: string; seconds?: number }>(review, file, [key], exercise[key], (line) => timed(line.seconds));
  return statementTable('How it is taught', [
    { rows: [nameRow(exercise, review), row(review, file, ['purpose'])] },
    { heading: 'Told before it begins', rows: [...lines('setup'), ...lines('formCues')] },
    {
      heading: 'Told for later sides and after a pause',
      rows: [row(review, file, ['reminder'], timed(exercise.reminder.seconds))],
    },
    { heading: 'Cued while it is done', rows: workRows(exercise, review) },
    { heading: 'Coming out of it', rows: [row(review, file, ['release'], timed(exercise.release.seconds))] },
    { heading: 'If it is asked for', rows: [row(review, file, ['easier']), row(review, file, ['harder'])] },
  ]);
}

function workRows({ id, movement, hold, effort }: Exercise, review: Review): Html[] {
  const file = fileOf({ id });
  const isOpen = hold?.isOpenEnded === true && html` <em>The hold may be ended at any time, and says so.</em>`;
  return [
    ...rowsOf(review, file, ['movement'], movement, (phase) => ({ lead: breathOf(phase), ...timed(phase.seconds) })),
    ...rowsOf(review, file, ['hold', 'cues'], hold?.cues, () => ({ more: isOpen })),
    ...rowsOf(review, file, ['effort', 'cues'], effort?.cues),
  ];
}

function breathOf({ breath, isHeld }: MovementPhase): Html {
  const words = { inhale: 'in', exhale: 'out', easy: isHeld ? 'easy, held' : 'easy' }[breath];
  return html`<span class="breath ${breath}">Breath ${words}</span>`;
}

function timed(seconds: number | undefined) {
  if (seconds === undefined || seconds === 0) return {};
  return { more: html`<span class="time">${seconds} s</span>` };
}

function dosageTable(exercise: Exercise, review: Review): Html {
  const amounts = Object.keys(exercise.dosage).filter((key) => exercise.dosage[key as keyof Exercise['dosage']]);
  const rows = amounts.map((key) => row(review, fileOf(exercise), ['dosage', key]));
  return statementTable('How much of it: from the least to the most', [{ rows }]);
}

function forWhomTable(exercise: Exercise | Undescribed, review: Review): Html {
  const restrictions = 'notWith' in exercise ? Object.entries(exercise.notWith ?? {}) : [];
  return html`<div id="for-whom-${exercise.id}">${statementTable('For whom', [
    { rows: STAGES.flatMap((stage) => stageRows(exercise, stage, review)) },
    {
      heading: 'Kept out by a restriction',
      rows: restrictions.map(([id, rule]) =>
        row(review, fileOf(exercise), ['notWith', id], {
          label: capitalised(nameOf(id, review.content)),
          ...refused(rule.swap, review.content),
        }),
      ),
    },
  ])}</div>`;
}

function stageRows(exercise: Exercise | Undescribed, stage: (typeof STAGES)[number], review: Review): Html[] {
  const rule = exercise.stages[stage];
  const path = ['stages', stage];
  const label = STAGE_NAMES[stage];
  if (!rule.allowed) {
    return [row(review, fileOf(exercise), path, { label, ...refused(rule.swap, review.content) })];
  }
  const allowed = row(review, fileOf(exercise), path, { label, lead: html`<span class="verdict yes">✓</span>` });
  if (!rule.caution) return [allowed];
  const lead = html`<span class="verdict care">! Caution</span>`;
  return [allowed, row(review, fileOf(exercise), [...path, 'caution'], { lead })];
}

function refused(swap: string, content: Content) {
  const instead = html`<a href="#${anchorOf(CHAPTERS.exercises, swap)}">${nameOf(swap, content)}</a>`;
  return {
    lead: html`<span class="verdict no">✕ Refused</span>`,
    more: html`<p class="swap">Instead: ${instead}</p>`,
  };
}

function fileOf({ id }: { id: string }): string {
  return `exercises/${id}.yaml`;
}
