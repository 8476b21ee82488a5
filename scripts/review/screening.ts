// The questions before every session, with what each answer leads to.
import type { ScreeningQuestion } from '../../lambda/content/schema';
import { capitalised, listWords } from '../../lambda/narration/number-words';
import { type Html, html, type Part } from './html';
import { LIFE_NAMES, nameOf, STAGE_NAMES, spaced, spoken } from './names';
import { outcomesOf } from './outcomes';
import { anchorOf, CHAPTERS } from './owners';
import type { Review } from './review';
import { row, statementTable } from './rows';

const FILE = 'safety/screening.yaml';

/** The screening in its order. */
export function screeningChapter(review: Review): Html {
  return html`<section id="${CHAPTERS.screening.id}">
<h2>${CHAPTERS.screening.title}</h2>
<p>Asked in this order, before any exercise. What an answer leads to was found by giving that answer to the skill itself. Whatever stays unclear counts as the unsafe answer.</p>
<ol class="questions">
${review.content.screening.map(
  (question, i) => html`<li id="${anchorOf(CHAPTERS.screening, question.id)}">${article(question, i, review)}</li>
`,
)}</ol>
</section>
`;
}

function article(question: ScreeningQuestion, index: number, review: Review): Html {
  const advice = 'advice' in question ? [row(review, FILE, [index, 'advice'], { label: 'Advice' })] : [];
  const rows = [row(review, FILE, [index], { label: 'Asked; then in plain words' }), ...advice];
  return html`<h3>${capitalised(spaced(question.id))}</h3>
<p class="aside">Asked of: ${askedOf(question)}.${about(question, review)}</p>
${statementTable('The question', [{ rows }])}
${outcomesTable(question, review)}`;
}

function askedOf({ askedOf: lives, stages }: ScreeningQuestion): string {
  const at = stages
    ? `; only at: ${listWords(
        stages.map((stage) => STAGE_NAMES[stage].toLowerCase()),
        'and',
      )}`
    : '';
  return `${listWords(
    lives.map((life) => LIFE_NAMES[life]),
    'and',
  )}${at}`;
}

function about(question: ScreeningQuestion, { content }: Review): Part {
  const named = (things: { id: string; name: string }[], ids: string[]) =>
    ids.flatMap((id) => things.find((each) => each.id === id)?.name ?? []).join('; ');
  switch (question.kind) {
    case 'conditions':
      return ` About: ${named(content.conditions, question.conditions)}.`;
    case 'signs':
      return ` About: ${named(content.warningSigns, question.signs)}.`;
    case 'restrictions':
      return ` About: ${question.restrictions.map((id) => nameOf(id, content)).join('; ')}.`;
    default:
      return null;
  }
}

function outcomesTable(question: ScreeningQuestion, { content }: Review): Html {
  const outcomes = outcomesOf(question, content);
  const isForAll = (lives: string[]) => lives.length === 0 || lives.length === question.askedOf.length;
  return html`<table class="outcomes"><caption>What each answer leads to</caption>
<thead><tr><th scope="col">Answer</th><th scope="col">Leads to</th><th scope="col">Is said</th></tr></thead>
<tbody>
${outcomes.map(
  ({ answer, lives, leadsTo, said }) => html`<tr><th scope="row">${answer}${
    !isForAll(lives) &&
    html`<span class="lives">${listWords(
      lives.map((life) => LIFE_NAMES[life]),
      'or',
    )}</span>`
  }</th><td class="${leadsTo === 'The session ends' ? 'ends' : 'on'}">${leadsTo}</td><td>${spoken(said)}</td></tr>
`,
)}</tbody></table>
`;
}
