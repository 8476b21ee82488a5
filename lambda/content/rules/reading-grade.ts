import type { Fault } from '../fault';
import type { Content } from '../schema';
import { syllablesIn } from '../syllables';
import type { Rule } from './rule';
import { sentencesOf, spokenSpots } from './spoken';

/** The school grade that spoken text stays within; US health bodies advise sixth to eighth (product default). */
const HIGHEST_GRADE = 8;
/**
 * The formula was made for passages: in a short text one long word outweighs all else. A text of fewer words than this
 * is judged together with the other short ones of its file (product default).
 */
const SHORTEST_JUDGED_WORDS = 12;
/** Flesch-Kincaid grade level: Kincaid, Fishburne, Rogers and Chissom, 1975, Navy Research Branch Report 8-75. */
const PER_WORD_OF_A_SENTENCE = 0.39;
const PER_SYLLABLE_OF_A_WORD = 11.8;
const OFFSET = -15.59;
/** A placeholder is filled with a name, a side or a number. */
const EASY_WORD = 'it';

/** Texts that are judged as one. */
interface Passage {
  file: string;
  path: string;
  texts: string[];
}

/** What is spoken can be followed by somebody who hears it once. */
export const readingGrade: Rule = {
  name: 'reading-grade',
  check: (content) => {
    const easy = easyWords(content);
    return passages(content).flatMap(({ file, path, texts }): Fault[] => {
      const grade = gradeOf(texts, easy);
      if (grade <= HIGHEST_GRADE) return [];
      const subject = texts.length > 1 ? 'its short texts together are' : 'it is';
      const message = `${subject} of reading grade ${grade.toFixed(1)}, over ${HIGHEST_GRADE}`;
      return [{ file, path, message, fix: 'say it in shorter sentences and words' }];
    });
  },
};

/** Long texts one by one, and the short ones of each file together. Names stand in other sentences, and are easy there. */
function passages(content: Content): Passage[] {
  const long: Passage[] = [];
  const short = new Map<string, Passage>();
  for (const { file, path, key, value } of spokenSpots(content)) {
    if (key === 'name') continue;
    const gathered = short.get(file) ?? { file, path: '', texts: [] };
    if (wordsOf(value).length >= SHORTEST_JUDGED_WORDS) long.push({ file, path, texts: [value] });
    else short.set(file, { ...gathered, texts: [...gathered.texts, value] });
  }
  return [...long, ...short.values()];
}

/** The words that content itself explains or teaches: what signs, conditions, restrictions and exercises are called. */
function easyWords(content: Content): Set<string> {
  const named = [
    ...content.warningSigns,
    ...content.conditions,
    ...content.restrictions,
    ...Object.values(content.exercises),
    ...Object.values(content.undescribed),
  ];
  return new Set(named.flatMap(({ name, aliases }) => [name, ...aliases].flatMap(wordsOf)));
}

function gradeOf(texts: string[], easy: Set<string>): number {
  const sentences = texts.flatMap(sentencesOf);
  const words = sentences.flatMap(wordsOf);
  const syllables = words.reduce((sum, word) => sum + (easy.has(word) ? 1 : syllablesIn(word)), 0);
  if (words.length === 0) return 0;
  const ofSentences = PER_WORD_OF_A_SENTENCE * (words.length / sentences.length);
  return ofSentences + PER_SYLLABLE_OF_A_WORD * (syllables / words.length) + OFFSET;
}

function wordsOf(text: string): string[] {
  const filled = text.replace(/\{[^}]*\}/g, EASY_WORD).toLowerCase();
  return filled.match(/[a-z']+/g) ?? [];
}
