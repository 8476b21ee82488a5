// What people ask and what is answered, and every other sentence that can be said.
import { capitalised } from '../../lambda/narration/number-words';
import { type Html, html } from './html';
import { spaced, spoken } from './names';
import { anchorOf, CHAPTERS } from './owners';
import type { Review } from './review';
import { row, statementTable } from './rows';
import { keyOf } from './statements';

const SAFETY_FILE = 'prompts/safety.yaml';

/** Every answer under the first of its questions. */
export function answersChapter(review: Review): Html {
  const rows = Object.values(review.content.answers).map(({ id, questions }) => {
    const [question = id, ...others] = questions;
    const more = others.length > 0 && html`<p class="aside">Also asked as: ${others.map(asked).join('; ')}</p>`;
    const label = `${capitalised(asked(question))}?`;
    return row(review, `answers/${id}.yaml`, [], { label, more, anchor: anchorOf(CHAPTERS.answers, id) });
  });
  return html`<section id="${CHAPTERS.answers.id}">
<h2>${CHAPTERS.answers.title}</h2>
<p>Besides these, whoever asks what a sign, a condition or an exercise is hears what stands at it above.</p>
${statementTable('Questions and answers', [{ rows }])}</section>
`;
}

/** The sentences that must name a source. */
export function safetyPromptsChapter(review: Review): Html {
  return promptsChapter(
    CHAPTERS.prompts,
    'Said when questions are asked, a sign is reported, or a session is ended. What stands in brackets is put in.',
    Object.keys(review.content.prompts).filter((id) => review.content.prompts[id]?.file === SAFETY_FILE),
    review,
  );
}

/** The other sentences, most of which are plain talk and name no source. */
export function otherPromptsChapter(review: Review): Html {
  return promptsChapter(
    CHAPTERS.otherPrompts,
    'Announcements, answers to wishes, and help. These are our own words and make no claim about health, so most name no source.',
    Object.keys(review.content.prompts).filter((id) => review.content.prompts[id]?.file !== SAFETY_FILE),
    review,
  );
}

/** A question as it is written, not as it is matched. */
function asked(question: string): string {
  return question.replace(/\bi\b/g, 'I');
}

type PromptChapter = typeof CHAPTERS.prompts | typeof CHAPTERS.otherPrompts;

function promptsChapter(chapter: PromptChapter, introduction: string, ids: string[], review: Review): Html {
  return html`<section id="${chapter.id}">
<h2>${chapter.title}</h2>
<p>${introduction}</p>
${statementTable(chapter.title, [{ rows: ids.map((id) => promptRow(id, chapter, review)) }])}</section>
`;
}

function promptRow(id: string, chapter: PromptChapter, review: Review): Html {
  const { file = '', say = '' } = review.content.prompts[id] ?? {};
  const label = capitalised(spaced(id));
  const anchor = anchorOf(chapter, id);
  if (review.statements.has(keyOf(file, [id]))) return row(review, file, [id], { label, anchor });
  return html`<tr id="${anchor}"><th scope="row">${label}</th><td><p>${spoken(say)}</p></td><td class="source">our own words</td></tr>
`;
}
