// The end of the page: every source with how often it is cited, and the place to sign.
import { parsedReference } from '../../lambda/narration/published/reference';
import { type Html, html } from './html';
import type { Review } from './review';

const KIND_NAMES = { document: 'Documents', guidance: 'Guidance', default: 'Our own' } as const;

/** All sources. */
export function sourcesChapter({ content, statements }: Review): Html {
  const cited = new Map<string, number>();
  for (const { sources } of statements.values()) {
    for (const source of sources) {
      const { document } = parsedReference(source);
      cited.set(document, (cited.get(document) ?? 0) + 1);
    }
  }
  const rowOf = ([id, { title }]: [
    string,
    { title: string },
  ]) => html`<tr><th scope="row">${id}</th><td>${title}</td><td class="figure">${cited.get(id) ?? 0}</td></tr>
`;
  const kinds = Object.entries(KIND_NAMES).map(([kind, name]) => {
    const own = Object.entries(content.sources).filter(([, source]) => source.kind === kind);
    return html`<tbody>
<tr class="group"><th scope="rowgroup" colspan="3">${name}</th></tr>
${own.map(rowOf)}</tbody>
`;
  });
  return html`<section id="sources">
<h2>Sources</h2>
<table class="sources"><caption>Every source, and how many sentences, numbers and rules name it</caption>
<thead><tr><th scope="col">Id</th><th scope="col">Title</th><th scope="col">Named</th></tr></thead>
${kinds}</table>
</section>
`;
}

/**
 * Where the clinician signs.
 *
 * @param fingerprint - of the content that is signed for; any change to it gives another
 */
export function signature(fingerprint: string): Html {
  const lines = ['Name', 'Profession and registration', 'Date', 'Signature'];
  return html`<section id="approval">
<h2>Approval</h2>
<p>I have read this content. It may be published as it stands, but for the remarks below. This holds for the content with the fingerprint <code>${fingerprint}</code> and for no other.</p>
<div class="remarks"><span>Remarks, by number or by name</span></div>
<dl class="sign">${lines.map((line) => html`<div><dt>${line}</dt><dd></dd></div>`)}</dl>
</section>
`;
}
