import type { Rule } from './rule';
import { sentencesOf, spokenSpots } from './spoken';

/** More words than this in one sentence are lost on a listener (product default). */
const MOST_WORDS = 25;

/** Spoken sentences are short, and hold nothing that a voice stumbles over. */
export const sentencesForTheEar: Rule = {
  name: 'sentences-for-the-ear',
  check: (content) =>
    spokenSpots(content).flatMap(({ file, path, value }) => {
      if (/\d|[&<>%/()]|\be\.g\.|\bi\.e\./.test(value)) {
        return [{ file, path, message: 'figures, signs and abbreviations are misread', fix: 'write them as words' }];
      }
      const longest = Math.max(0, ...sentencesOf(value).map((sentence) => sentence.split(/\s+/).length));
      if (longest <= MOST_WORDS) return [];
      return [{ file, path, message: `a sentence has ${longest} words, over ${MOST_WORDS}`, fix: 'make two of it' }];
    }),
};
