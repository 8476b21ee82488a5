// Which of content's questions is asked, when it is asked in words that are not quite the same.

import type { Phrases } from './phrases';

/** Words that a question can lose or change and still ask the same. */
const SMALL_WORDS = new Set([
  ...['a', 'an', 'the', 'i', 'me', 'my', 'you', 'your', 'we', 'us', 'our', 'it', 'this', 'that', 'these', 'those'],
  ...['do', 'does', 'did', 'is', 'are', 'am', 'be', 'can', 'could', 'should', 'would', 'will', 'may', 'shall'],
  ...['to', 'for', 'of', 'at', 'on', 'if', 'whether', 'please', 'really', 'actually', 'just', 'so', 'tell', 'know'],
]);

type Question = { value: string; id: string };

/** The one question whose telling words are those of an utterance, no more and no less, in any order. */
export type QuestionFinder = (words: string) => Question | undefined;

/** Prepares the questions of content; where two differ in small words alone, neither is guessed at. */
export function createQuestionFinder(questions: Phrases): QuestionFinder {
  const byWords = new Map<string, Question | undefined>();
  for (const [value, id] of questions) {
    const key = tellingWords(value);
    const known = byWords.get(key);
    const isAmbiguous = byWords.has(key) && known?.id !== id;
    byWords.set(key, isAmbiguous ? undefined : (known ?? { value, id }));
  }
  byWords.delete('');
  return (words) => byWords.get(tellingWords(words));
}

function tellingWords(text: string): string {
  const telling = text.split(' ').filter((word) => !SMALL_WORDS.has(word));
  return [...new Set(telling.map((word) => word.replace(/(?<=\w{3})s$/, '')))].sort().join(' ');
}
