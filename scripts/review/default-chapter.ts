// Everything that no source gives, in one list: what the clinician's approval is needed for most.
import { type Html, html } from './html';
import { labelOf, spoken } from './names';
import { CHAPTERS } from './owners';
import { defaultsOf, type Owned, type Review } from './review';
import { citation, DEFAULT_NAMES } from './source';

/** The chapter of the editorial defaults. */
export function defaultsChapter(review: Review): Html {
  const defaults = defaultsOf(review);
  const chapters = Object.values(CHAPTERS)
    .map(({ id, title }) => ({ id, title, own: defaults.filter(({ owner }) => owner.chapter.id === id) }))
    .filter(({ own }) => own.length > 0);
  return html`<section id="defaults">
<h2>Editorial defaults to approve</h2>
<p>No document and no guidance gives these ${defaults.length} numbers, words and readings. They are ours until you approve them. Each number leads to its place.</p>
${chapters.map(({ id, title, own }) => chapterTable(id, title, own, review))}</section>
`;
}

function chapterTable(id: string, title: string, defaults: Owned[], review: Review): Html {
  const owners = [...new Set(defaults.map(({ owner }) => owner.anchor))];
  const groups = owners.map((anchor) => defaults.filter(({ owner }) => owner.anchor === anchor));
  return html`<table class="defaults" id="defaults-${id}">
<caption>${title}</caption>
<thead><tr><th scope="col">No.</th><th scope="col">What</th><th scope="col">Words or figures</th><th scope="col">Why</th><th scope="col">Approved</th></tr></thead>
${groups.map(
  (group) => html`<tbody>
${headOf(group)}${group.map((each) => defaultRow(each, review))}</tbody>
`,
)}</table>
`;
}

/** The thing that the defaults of a group belong to, unless it is named by its only row. */
function headOf([first]: Owned[]): Html | false {
  if (!first || first.owner.path.length === 0) return false;
  return html`<tr class="group"><th scope="rowgroup" colspan="5"><a href="#${first.owner.anchor}">${first.owner.name}</a></th></tr>
`;
}

function defaultRow(statement: Owned, { content, defaultNumbers }: Review): Html {
  const { key, lines, owner } = statement;
  const number = defaultNumbers.get(key);
  const label = labelOf(owner.path, content) || owner.name;
  return html`<tr id="default-${number}"><td class="number"><a href="#mark-${number}">D${number}</a></td><th scope="row">${label}</th><td>${lines.map((line) => html`<p>${spoken(line)}</p>`)}</td><td class="source">${whyOf(statement, content)}</td><td class="box"><span aria-hidden="true">☐</span></td></tr>
`;
}

function whyOf({ defaultKind, sources }: Owned, content: Review['content']): Html {
  const cited = sources.filter((source) => content.sources[source.split(':')[0] ?? '']?.kind !== 'default');
  const leaning = cited.map((source) => html`<p>${citation(source, content)}</p>`);
  return html`${defaultKind === null ? null : DEFAULT_NAMES[defaultKind]}${leaning}`;
}
