// How somebody is led into each position, what each exercise may need, and whom to call.
import { capitalised } from '../../lambda/narration/number-words';
import { type Html, html } from './html';
import { nameOf, spaced } from './names';
import { anchorOf, CHAPTERS } from './owners';
import type { Review } from './review';
import { row, rowsOf, statementTable } from './rows';

type Positions = Review['content']['positions'];

/** The lines for every position. */
export function positionsChapter(review: Review): Html {
  const positions = Object.entries(review.content.positions);
  return html`<section id="${CHAPTERS.positions.id}">
<h2>${CHAPTERS.positions.title}</h2>
<p>Longer ways are put together from the moves below; the time after a line is what is left to do it.</p>
${positions.map(([id, position]) => positionTable(id, position, review))}</section>
`;
}

/** What exercises may need. */
export function equipmentChapter(review: Review): Html {
  const rows = review.content.equipment.map(({ id }, i) =>
    row(review, 'equipment.yaml', [i], {
      label: capitalised(spaced(id)),
      anchor: anchorOf(CHAPTERS.equipment, id),
      more: html`<p class="aside">For ${usersOf(id, review)}</p>`,
    }),
  );
  return html`<section id="${CHAPTERS.equipment.id}">
<h2>${CHAPTERS.equipment.title}</h2>
${statementTable('What exercises may need; a mat is taken for granted', [{ rows }])}</section>
`;
}

/** Emergency numbers, crisis lines and providers by locale. */
export function localesChapter(review: Review): Html {
  const file = 'safety/locales.yaml';
  const groups = Object.entries(review.content.locales).map(([id, { provider }]) => {
    const whom = Object.entries(provider).map(([life, each]) => html`<li>${spaced(life)}: ${each}</li>`);
    const more = html`<ul class="plain">${whom}</ul>`;
    const emergency = { label: 'Emergency number; provider', anchor: anchorOf(CHAPTERS.locales, id), more };
    return { heading: id, rows: [row(review, file, [id], emergency), row(review, file, [id, 'crisisLine'])] };
  });
  return html`<section id="${CHAPTERS.locales.id}">
<h2>${CHAPTERS.locales.title}</h2>
${statementTable('What stands for [emergency], [crisis line] and [provider] in each locale', groups)}</section>
`;
}

function positionTable(id: string, position: Positions[string], review: Review): Html {
  const lines = (path: string[], list: { seconds: number }[] | undefined) =>
    rowsOf(review, 'positions.yaml', [id, ...path], list, ({ seconds }, i) => ({ label: i + 1, ...timed(seconds) }));
  const table = statementTable(capitalised(spaced(id)), [
    { heading: 'From anywhere', rows: lines(['enter'], position.enter) },
    ...Object.entries(position.from).map(([from, list]) => ({
      heading: `From ${nameOf(from, review.content)}`,
      rows: lines(['from', from], list),
    })),
    { heading: 'Once there', rows: lines(['arrange'], position.arrange) },
    {
      heading: 'If one is there already',
      rows: [row(review, 'positions.yaml', [id, 'stay'], timed(position.stay.seconds))],
    },
    { heading: 'Over to the other side', rows: lines(['turn'], position.turn) },
  ]);
  return html`<div id="${anchorOf(CHAPTERS.positions, id)}">${table}</div>`;
}

function timed(seconds: number) {
  return seconds === 0 ? {} : { more: html`<span class="time">${seconds} s</span>` };
}

function usersOf(id: string, { content }: Review): string {
  const users = Object.values(content.exercises).filter(({ equipment }) => equipment.includes(id));
  return users.map(({ name }) => name).join(', ');
}
