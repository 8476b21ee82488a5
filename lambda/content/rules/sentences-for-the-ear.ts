import { type Rule, spots } from './rule';

/** More words than this in one sentence are lost on a listener (product default). */
const MOST_WORDS = 25;
const SPOKEN_KEYS = /^(say|ask|plain|cue|shortCue|reason|name)$/;

/** Spoken sentences are short, and hold nothing that a voice stumbles over. */
export const sentencesForTheEar: Rule = {
  name: 'sentences-for-the-ear',
  check: (content) =>
    [...spots(content)].flatMap(({ file, path, key, value }) => {
      if (!SPOKEN_KEYS.test(key) || typeof value !== 'string') return [];
      if (/\d|[&<>%/()]|\be\.g\.|\bi\.e\./.test(value)) {
        return [{ file, path, message: 'figures, signs and abbreviations are misread', fix: 'write them as words' }];
      }
      const longest = Math.max(...value.split(/[.?!]/).map((sentence) => sentence.trim().split(/\s+/).length));
      if (longest <= MOST_WORDS) return [];
      return [{ file, path, message: `a sentence has ${longest} words, over ${MOST_WORDS}`, fix: 'make two of it' }];
    }),
};
