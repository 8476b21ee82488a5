// Signs, conditions and restrictions: what each means, and what is said and done about it.
import type { WarningSign } from '../../lambda/content/schema';
import { URGENCIES } from '../../lambda/content/urgencies';
import { capitalised, listWords } from '../../lambda/narration/number-words';
import { type Html, html } from './html';
import { LIFE_NAMES, URGENCY_NAMES } from './names';
import { anchorOf, CHAPTERS } from './owners';
import type { Review } from './review';
import { type RowGroup, row, statementTable } from './rows';

const SIGNS = 'safety/warning-signs.yaml';
const CONDITIONS = 'safety/conditions.yaml';
const RESTRICTIONS = 'safety/restrictions.yaml';

type Lives = WarningSign['lives'];

/** Every sign, the most pressing first. */
export function signsChapter(review: Review): Html {
  const { warningSigns } = review.content;
  const pressing = URGENCIES.map(
    (urgency) => [urgency, warningSigns.filter((sign) => sign.urgency === urgency)] as const,
  );
  const shown = pressing.filter(([, signs]) => signs.length > 0);
  return html`<section id="${CHAPTERS.signs.id}">
<h2>${CHAPTERS.signs.title}</h2>
<p>Any of these, said at any moment, stops the exercise first. The session is not taken up again by itself.</p>
${shown.map(
  ([urgency, signs]) => html`<h3 class="urgency ${urgency}">${URGENCY_NAMES[urgency]}</h3>
${signs.map((sign) => signArticle(sign, review))}`,
)}</section>
`;
}

/** Absolute conditions, then relative ones. */
export function conditionsChapter(review: Review): Html {
  const explained = {
    absolute: 'Absolute: no exercise until a provider has said so',
    relative: 'Relative: exercise once a provider who knows of it has agreed',
  };
  const tables = (['absolute', 'relative'] as const).map((kind) => {
    const groups = review.content.conditions.flatMap((each, i) =>
      each.kind === kind ? [conditionGroup(i, review)] : [],
    );
    return groups.length > 0 && statementTable(explained[kind], groups);
  });
  return html`<section id="${CHAPTERS.conditions.id}">
<h2>${CHAPTERS.conditions.title}</h2>
${tables}</section>
`;
}

/** What keeps single exercises out. */
export function restrictionsChapter(review: Review): Html {
  const groups = review.content.restrictions.map((restriction, i): RowGroup => {
    const { id, name, aliases, saidAs } = restriction;
    const out = Object.values(review.content.exercises).filter(({ notWith }) => notWith?.[id] !== undefined);
    const keptOut = html`<p class="aside">Keeps out: ${out.map((each) => each.name).join(', ') || 'nothing yet'}</p>`;
    return {
      heading: capitalised(name),
      rows: [
        row(review, RESTRICTIONS, [i], {
          label: 'Name',
          anchor: anchorOf(CHAPTERS.restrictions, id),
          more: html`${heardAs(aliases, saidAs)}${keptOut}`,
        }),
        row(review, RESTRICTIONS, [i, 'meaning']),
        row(review, RESTRICTIONS, [i, 'advice']),
      ],
    };
  });
  return html`<section id="${CHAPTERS.restrictions.id}">
<h2>${CHAPTERS.restrictions.title}</h2>
<p>These do not end a session. They keep the exercises out that the matrix shows.</p>
${statementTable('Restrictions', groups)}</section>
`;
}

function signArticle(sign: WarningSign, review: Review): Html {
  const i = review.content.warningSigns.indexOf(sign);
  const { id, name, aliases, saidAs, lives, isScreened, isGentle, ordinary, check } = sign;
  const asked = isScreened ? 'Asked about before every session.' : 'Listened for, not asked about.';
  const gently = isGentle ? ' Met gently, without “stop now”.' : '';
  const more = html`<p class="aside">Concerns: ${livesOf(lives)}. ${asked}${gently}</p>${heardAs(aliases, saidAs)}`;
  const rows = [
    row(review, SIGNS, [i], { label: 'Name', more }),
    row(review, SIGNS, [i, 'meaning']),
    ...(ordinary ? [row(review, SIGNS, [i, 'ordinary'])] : []),
    row(review, SIGNS, [i, 'urgency'], { label: 'How soon to call' }),
    row(review, SIGNS, [i, 'action'], { label: 'At once' }),
    row(review, SIGNS, [i, 'escalation'], { label: 'When it is more' }),
    ...(check ? [row(review, SIGNS, [i, 'check'])] : []),
  ];
  return html`<div id="${anchorOf(CHAPTERS.signs, id)}">${statementTable(capitalised(name), [{ rows }])}</div>`;
}

function conditionGroup(index: number, review: Review): RowGroup {
  const condition = review.content.conditions[index];
  if (!condition) return { rows: [] };
  const { id, name, aliases, saidAs, lives, urgency, isQualified } = condition;
  const qualified = isQualified
    ? ' Counts only with all that its name says; the bare word is asked about once more.'
    : '';
  const more = html`<p class="aside">Concerns: ${livesOf(lives)}. ${URGENCY_NAMES[urgency]}.${qualified}</p>${heardAs(aliases, saidAs)}`;
  return {
    heading: capitalised(name),
    rows: [
      row(review, CONDITIONS, [index], { label: 'Name', anchor: anchorOf(CHAPTERS.conditions, id), more }),
      row(review, CONDITIONS, [index, 'meaning']),
      row(review, CONDITIONS, [index, 'action'], { label: 'What is said' }),
    ],
  };
}

function livesOf(lives: Lives): string {
  const everybody = lives.length === Object.keys(LIFE_NAMES).length;
  return everybody
    ? 'everybody'
    : listWords(
        lives.map((life) => LIFE_NAMES[life]),
        'and',
      );
}

function heardAs(aliases: string[], saidAs: string[]): Html | null {
  const heard = [...aliases, ...saidAs].map((words) => `“${words}”`);
  return heard.length > 0 ? html`<p class="aside">Also heard as: ${heard.join(', ')}</p>` : null;
}
