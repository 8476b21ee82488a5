// The whole page, from its title to the place to sign.
import type { Content } from '../../lambda/content/schema';
import { answersChapter, otherPromptsChapter, safetyPromptsChapter } from './answers';
import { signature, sourcesChapter } from './closing';
import { defaultsChapter } from './default-chapter';
import { exercisesChapter } from './exercises';
import { Html, html } from './html';
import { matrixChapter } from './matrix';
import { CHAPTERS } from './owners';
import { equipmentChapter, localesChapter, positionsChapter } from './positions';
import { type Review, reviewOf } from './review';
import { routinesChapter } from './routines';
import { conditionsChapter, restrictionsChapter, signsChapter } from './safety';
import { screeningChapter } from './screening';
import { STYLE } from './style';
import { introduction, summary } from './summary';

const TITLE = 'My Back Routine: content for clinical review';

/**
 * The page that a clinician reads and signs. Self-contained: it loads nothing and runs nothing.
 *
 * @param fingerprint - what this content is known by, so that nobody signs for another
 */
export function reviewPage(content: Content, fingerprint: string): string {
  const review = reviewOf(content);
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${TITLE}</title>
<style>${new Html(STYLE)}</style>
</head>
<body>
<a class="skip" href="#about">To the content</a>
<header>
<p class="eyebrow">For clinical review</p>
<h1>My Back Routine</h1>
<p class="lead">Everything the skill can say, when it says it, and why. Content <code>${fingerprint}</code>.</p>
</header>
${contents(review)}
<main>
${introduction()}${summary(review)}${chapters(review)}${signature(fingerprint)}</main>
</body>
</html>
`;
  return page.text;
}

function chapters(review: Review): Html[] {
  return [
    matrixChapter(review),
    exercisesChapter(review),
    positionsChapter(review),
    equipmentChapter(review),
    routinesChapter(review),
    screeningChapter(review),
    signsChapter(review),
    conditionsChapter(review),
    restrictionsChapter(review),
    answersChapter(review),
    safetyPromptsChapter(review),
    otherPromptsChapter(review),
    localesChapter(review),
    sourcesChapter(review),
    defaultsChapter(review),
  ];
}

/** The table of contents. */
function contents({ defaultNumbers }: Review): Html {
  const links: [string, string][] = [
    ['about', 'What this is'],
    ['summary', 'In figures'],
    ['matrix', 'Who may do what'],
    ...Object.values(CHAPTERS).map(({ id, title }): [string, string] => [id, title]),
    ['sources', 'Sources'],
    ['defaults', `Editorial defaults to approve (${defaultNumbers.size})`],
    ['approval', 'Approval'],
  ];
  return html`<nav aria-label="Contents">
<h2>Contents</h2>
<ol>
${links.map(
  ([id, title]) => html`<li><a href="#${id}">${title}</a></li>
`,
)}</ol>
</nav>`;
}
