// Answers as they are published: those that content has, and those that follow from its signs and exercises.
import type { Content } from '../../content/schema';
import { advance } from '../../session/advance';
import { newSession } from '../../session/session';
import { saying, uniqueSources, worded } from './wording';

/** A question as people ask it, and all that is said to it. */
interface PublishedAnswer {
  id: string;
  questions: string[];
  say: string;
  sources: string[];
}

interface Named {
  id: string;
  name: string;
  aliases: string[];
}

/** Every answer: content's own first. */
export function publishedAnswers(content: Content): PublishedAnswer[] {
  const { answers, warningSigns, conditions, restrictions, exercises, undescribed } = content;
  return [
    ...Object.values(answers).map((answer) => ({ ...answer, say: worded(answer.say, content) })),
    ...warningSigns.map((sign) =>
      whatItMeans(sign, [sign.meaning.source, sign.ordinary?.source, sign.urgencySource], content),
    ),
    ...conditions.map((condition) =>
      whatItMeans(condition, [condition.meaning.source, condition.action.source], content),
    ),
    ...restrictions.map((restriction) =>
      whatItMeans(restriction, [restriction.meaning.source, restriction.advice.source], content),
    ),
    ...[...Object.values(exercises), ...Object.values(undescribed)].map((exercise) =>
      whatItIsFor(exercise, [exercise.purpose.source ?? exercise.source], content),
    ),
  ];
}

function whatItMeans({ id, name, aliases }: Named, sources: (string | undefined)[], content: Content): PublishedAnswer {
  const names = [...new Set([name, ...aliases])];
  const questions = names.map((each) => `what does ${each} mean`);
  return { id: `what-is-${id}`, questions, say: explained(id, content), sources: uniqueSources(sources) };
}

function whatItIsFor({ id, name, aliases }: Named, sources: (string | undefined)[], content: Content): PublishedAnswer {
  const questions = [`what is the ${name} for`, ...aliases.map((alias) => `what is ${alias} for`)];
  return { id: `what-is-${id}-for`, questions, say: explained(id, content), sources: uniqueSources(sources) };
}

/** What the session itself explains; asked once all is over, so that it says nothing besides. */
function explained(topic: string, content: Content): string {
  const over = { ...newSession(), phase: 'finished' as const };
  const [, { prompts }] = advance(over, { type: 'explain', topic }, { content, nowMs: 0, position: null });
  return saying(prompts, content);
}
