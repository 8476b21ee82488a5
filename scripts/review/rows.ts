// The one table of the page: a statement a row, with what it is, its words, its time, and its source.
import { type Html, html, type Part } from './html';
import { labelOf, spoken } from './names';
import { ownerOf } from './owners';
import type { Review } from './review';
import { sourcesOf } from './source';
import { keyOf, type Statement } from './statements';

/** What a row may say besides the statement itself. */
interface RowExtras {
  /** Instead of where the statement stands. */
  label?: Part;
  /** Before the words. */
  lead?: Part;
  /** After the words. */
  more?: Part;
  /** The id of the row. */
  anchor?: string;
}

/** Rows under a heading of their own. */
export interface RowGroup {
  heading?: string | undefined;
  rows: Html[];
}

/** The row of the statement at a path of a file; throws if there is none, as the page would be short of it. */
export function row(review: Review, file: string, path: (string | number)[], extras: RowExtras = {}): Html {
  const statement = review.statements.get(keyOf(file, path));
  if (!statement) throw new Error(`no statement stands at ${keyOf(file, path)}`);
  const { label = labelOf(ownerOf(statement, review.content).path, review.content), lead, more, anchor } = extras;
  const id = anchor === undefined ? null : html` id="${anchor}"`;
  return html`<tr${id}><th scope="row">${label}</th><td>${lead}${wordsOf(statement)}${more}</td><td class="source">${sourcesOf(statement, review)}</td></tr>
`;
}

/** Rows for each entry of a list. */
export function rowsOf<T>(
  review: Review,
  file: string,
  path: (string | number)[],
  list: T[] | undefined,
  extras: (entry: T, i: number) => RowExtras = () => ({}),
): Html[] {
  return (list ?? []).map((entry, i) => row(review, file, [...path, i], extras(entry, i)));
}

/** A table of statements; groups without rows are left out. */
export function statementTable(caption: Part, groups: RowGroup[]): Html {
  const shown = groups.filter(({ rows }) => rows.length > 0);
  return html`<table class="statements">
<caption>${caption}</caption>
<thead><tr><th scope="col">What</th><th scope="col">Words or figures</th><th scope="col">Source</th></tr></thead>
${shown.map(groupOf)}</table>
`;
}

function groupOf({ heading, rows }: RowGroup): Html {
  const head =
    heading !== undefined &&
    html`<tr class="group"><th scope="rowgroup" colspan="3">${heading}</th></tr>
`;
  return html`<tbody>
${head}${rows}</tbody>
`;
}

function wordsOf({ lines }: Statement): Html[] {
  return lines.map((line) => html`<p>${spoken(line)}</p>`);
}
