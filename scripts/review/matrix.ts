// Every exercise against every stage and restriction, on one sheet.
import type { Exercise, Undescribed } from '../../lambda/content/schema';
import { STAGES } from '../../lambda/content/stages';
import { capitalised } from '../../lambda/narration/number-words';
import { type Html, html } from './html';
import { inDocumentOrder } from './order';
import { anchorOf, CHAPTERS } from './owners';
import type { Review } from './review';
import { cellsOf, columnsOf } from './stage-cells';

/** The stage matrix as a chapter. */
export function matrixChapter(review: Review): Html {
  const documents = inDocumentOrder(review.content);
  const columns = columnsOf(review.content);
  return html`<section id="matrix" class="wide">
<h2>Who may do what</h2>
<p>Each sign leads to the exercise, where the reason, the caution and what is done instead stand in full.</p>
${legend()}
<div class="scroll"><table class="matrix">
<caption>Exercises by document, against stages and restrictions</caption>
<thead><tr><th scope="col" class="corner">Exercise</th>${columns.map(columnHead)}</tr></thead>
${documents.map(({ title, exercises }) => documentRows(title, exercises, columns.length, review))}
${totals(review)}
</table></div>
</section>
`;
}

function legend(): Html {
  return html`<ul class="legend">
<li><span class="cell yes">✓</span> allowed</li>
<li><span class="cell care">!</span> allowed, with a caution</li>
<li><span class="cell no">✕</span> refused, with a reason and a swap</li>
<li><span class="cell yes">✓ 1×</span> allowed, so many sets at most</li>
<li><span class="cell none">·</span> the restriction changes nothing</li>
<li><span class="cell"><small class="flag">D</small></span> the rule or its caution is an editorial default</li>
</ul>
`;
}

function columnHead(name: string, index: number): Html {
  const isRestriction = index >= STAGES.length;
  const kind = isRestriction ? 'upright restriction' : 'upright';
  return html`<th scope="col" class="${kind}"><span>${capitalised(name)}</span></th>`;
}

function documentRows(title: string, exercises: (Exercise | Undescribed)[], columns: number, review: Review): Html {
  return html`<tbody>
<tr class="group"><th scope="rowgroup" colspan="${columns + 1}">${title}</th></tr>
${exercises.map(
  (
    exercise,
  ) => html`<tr><th scope="row"><a href="#${anchorOf(CHAPTERS.exercises, exercise.id)}">${capitalised(exercise.name)}</a></th>${cellsOf(exercise, review)}</tr>
`,
)}</tbody>
`;
}

function totals({ content }: Review): Html {
  const all = [...Object.values(content.exercises), ...Object.values(content.undescribed)];
  const allowed = STAGES.map((stage) => all.filter(({ stages }) => stages[stage].allowed).length);
  const refused = content.restrictions.map(
    ({ id }) => Object.values(content.exercises).filter(({ notWith }) => notWith?.[id] !== undefined).length,
  );
  return html`<tfoot><tr><th scope="row">Allowed, of ${all.length}; refused by a restriction</th>${[...allowed, ...refused].map((count) => html`<td>${count}</td>`)}</tr></tfoot>`;
}
