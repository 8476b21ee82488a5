// The routines that content lists, and those that are put together by rule.
import type { Content, Routine } from '../../lambda/content/schema';
import { STAGES } from '../../lambda/content/stages';
import { capitalised } from '../../lambda/narration/number-words';
import { publishedRoutinesByRule } from '../../lambda/narration/published/composed';
import { type Html, html } from './html';
import { nameOf, STAGE_NAMES } from './names';
import { anchorOf, CHAPTERS } from './owners';
import type { Review } from './review';
import { row, statementTable } from './rows';

/** All routines. */
export function routinesChapter(review: Review): Html {
  const routines = Object.values(review.content.routines);
  return html`<section id="${CHAPTERS.routines.id}">
<h2>${CHAPTERS.routines.title}</h2>
<p>An exercise that somebody's stage forbids is left out of any routine, or replaced by what stands under “Instead” at the exercise.</p>
${routines.map((routine) => article(routine, review))}
${composedTable(review.content)}</section>
`;
}

function article(routine: Routine, review: Review): Html {
  const { id, name, exercises, isDefault } = routine;
  const file = `routines/${id}.yaml`;
  const rules = STAGES.map((stage) => {
    const rule = routine.stages[stage];
    const label = STAGE_NAMES[stage];
    if (rule.allowed)
      return row(review, file, ['stages', stage], { label, lead: html`<span class="verdict yes">✓</span>` });
    const more = html`<p class="swap">Instead: ${nameOf(rule.swap, review.content)}</p>`;
    return row(review, file, ['stages', stage], { label, lead: html`<span class="verdict no">✕ Refused</span>`, more });
  });
  return html`<article id="${anchorOf(CHAPTERS.routines, id)}">
<h3>${capitalised(name)}</h3>
${isDefault && html`<p class="note">This one begins where none is named.</p>`}
<ol class="order">${exercises.map((exercise) => html`<li>${exerciseLink(exercise, review.content)}</li>`)}</ol>
${statementTable('For whom', [{ rows: [row(review, file, [], { label: 'The routine' }), ...rules] }])}
</article>
`;
}

function composedTable(content: Content): Html {
  const rows = publishedRoutinesByRule(content).map(
    ({
      stage,
      minutes,
      seconds,
      exercises,
    }) => html`<tr><th scope="row">${STAGE_NAMES[stage]}</th><td>${minutes} min</td><td>${minutesOf(seconds)}</td><td>${listOf(exercises, content)}</td></tr>
`,
  );
  return html`<article id="composed">
<h3>Put together by rule</h3>
<p>Somebody who asks for a number of minutes gets a warm-up, as few positions as fill the time, and a wind-down; all of what is allowed at the stage, with nothing but a mat. Doses stay within those at the exercises.</p>
<table class="composed"><caption>What is done for a wished length</caption>
<thead><tr><th scope="col">Stage</th><th scope="col">Wished</th><th scope="col">Takes</th><th scope="col">Exercises</th></tr></thead>
<tbody>
${rows}</tbody></table>
</article>
`;
}

type Composed = ReturnType<typeof publishedRoutinesByRule>[number]['exercises'];

function listOf(exercises: Composed, content: Content): Html | string {
  if (exercises.length === 0) return 'none can be put together';
  return html`<ol>${exercises.map((each) => html`<li>${exerciseLink(each.exercise, content)} <span class="dose">${doseOf(each)}</span></li>`)}</ol>`;
}

function doseOf({ sets, repetitions, holdSeconds, effortSeconds }: Composed[number]): string {
  const seconds = holdSeconds ?? effortSeconds;
  const once = repetitions === null ? `${seconds} s` : `${repetitions} times`;
  return sets === 1 ? once : `${sets} sets of ${once}`;
}

function exerciseLink(id: string, content: Content): Html {
  return html`<a href="#${anchorOf(CHAPTERS.exercises, id)}">${nameOf(id, content)}</a>`;
}

function minutesOf(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
