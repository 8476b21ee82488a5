// The top of the page: what it is, how to read it, and how much of it there is.
import { type Html, html } from './html';
import type { Review } from './review';

/** What the page is and how to read it. */
export function introduction(): Html {
  return html`<section id="about">
<h2>What this is</h2>
<p>My Back Routine is a voice skill that leads people through gentle back exercises, hands and eyes free. It asks safety questions first, and stops when somebody reports a warning sign or pain. It serves people in general, before and in pregnancy, and after a birth. This page holds everything that it can say and every rule that it follows. <strong>It may not be published before a clinician has approved it.</strong></p>
<h3>How to read it</h3>
<ul>
<li>Beside every sentence, number and rule stands its source: a document with its lines, or guidance. Sentences are our own wording of what the source says.</li>
<li><span class="mark">Editorial default <b>D1</b></span> marks what no source gives: a number we chose, a sentence we wrote. <span class="mark">Partly editorial</span> leans on a source for a part of it. <span class="mark">Our reading</span> is a line that is unclear in its document. All of them are listed once more under <a href="#defaults">Editorial defaults to approve</a>.</li>
<li>Words in brackets, such as <span class="slot">[side]</span>, are put in when the sentence is spoken.</li>
<li>Two lines in one cell are the full cue and the short one that replaces it from the third repetition on, or a question and its plain wording.</li>
<li>Seconds after a line are the time that is left to act upon it. Two figures are the least and the most.</li>
</ul>
</section>
`;
}

/** The counts, and how much of the page leans on what. */
export function summary(review: Review): Html {
  const { content } = review;
  const size = (things: object) => Object.keys(things).length;
  const safetySentences = Object.values(content.prompts).filter(({ file }) => file === 'prompts/safety.yaml').length;
  const counts: [number, string, string][] = [
    [size(content.exercises) + size(content.undescribed), 'exercises', 'exercises'],
    [size(content.routines), 'routines', 'routines'],
    [content.screening.length, 'safety questions', 'screening'],
    [content.warningSigns.length, 'warning signs', 'signs'],
    [content.conditions.length, 'conditions', 'conditions'],
    [content.restrictions.length, 'restrictions', 'restrictions'],
    [size(content.answers), 'answers', 'answers'],
    [safetySentences, 'safety sentences', 'prompts'],
    [review.defaultNumbers.size, 'editorial defaults', 'defaults'],
  ];
  return html`<section id="summary">
<h2>In figures</h2>
<ul class="counts">
${counts.map(
  ([count, name, id]) => html`<li><a href="#${id}"><b>${count}</b> ${name}</a></li>
`,
)}</ul>
${shares(review)}
</section>
`;
}

function shares({ content, statements }: Review): Html {
  const all = [...statements.values()];
  const isDocument = (source: string) => content.sources[source.split(':')[0] ?? '']?.kind === 'document';
  const ours = all.filter(({ defaultKind }) => defaultKind !== null).length;
  const fromDocuments = all.filter(
    ({ defaultKind, sources }) => defaultKind === null && sources.some(isDocument),
  ).length;
  const parts: [string, string, number][] = [
    ['documents', 'from the documents', fromDocuments],
    ['guidance', 'from guidance', all.length - ours - fromDocuments],
    ['ours', 'editorial defaults, wholly or partly', ours],
  ];
  return html`<figure class="shares">
<figcaption>What ${all.length} sentences, numbers and rules lean on</figcaption>
<div class="bar" aria-hidden="true">${parts.map(([kind, , count]) => html`<span class="${kind}" style="flex-grow:${count}"></span>`)}</div>
<ul>${parts.map(([kind, name, count]) => html`<li><span class="key ${kind}"></span><b>${count}</b> ${name} (${Math.round((100 * count) / all.length)} %)</li>`)}</ul>
</figure>`;
}
