// What stands beside every statement: the document and its lines, the guidance, or that it is our own.

import type { Content } from '../../lambda/content/schema';
import { parsedReference } from '../../lambda/narration/published/reference';
import { type Html, html } from './html';
import type { Review } from './review';
import type { DefaultKind, Statement } from './statements';

export const DEFAULT_NAMES: Record<DefaultKind, string> = {
  number: 'Editorial default',
  own: 'Editorial default',
  'partly-own': 'Partly editorial',
  reading: 'Our reading',
};

/** A source as it is cited: its title, and the lines where it is a document. */
export function citation(reference: string, content: Content): Html {
  const { document, lines } = parsedReference(reference);
  const source = content.sources[document];
  if (!lines) return html`<cite>${source?.title ?? document}</cite>`;
  const where = lines.first === lines.last ? `line ${lines.first}` : `lines ${lines.first} to ${lines.last}`;
  return html`<cite>${source?.title ?? document}</cite>, <span class="lines">${document}, ${where}</span>`;
}

/** The sources of a statement, and its number among the defaults if it is one. */
export function sourcesOf(statement: Statement, review: Review): Html {
  const { sources, defaultKind } = statement;
  const isOurs = (source: string) => source === 'product' || source === 'reading';
  const cited = sources.filter((source) => !isOurs(source)).map((source) => citation(source, review.content));
  const leaning = defaultKind === 'number' && cited.length > 0 ? 'Chosen with ' : '';
  return html`${markOf(statement, review)}${cited.map((each) => html`<p>${leaning}${each}</p>`)}`;
}

/** The number of a default, as a link to where it is listed; empty for a statement that has a source. */
function markOf({ key, defaultKind }: Statement, { defaultNumbers }: Review): Html | null {
  const number = defaultNumbers.get(key);
  if (number === undefined || defaultKind === null) return null;
  return html`<a class="mark" id="mark-${number}" href="#default-${number}">${DEFAULT_NAMES[defaultKind]} <b>D${number}</b></a>`;
}
