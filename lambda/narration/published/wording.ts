// How published content is worded: as narration says it in the United States, to nobody in particular.
import type { Content } from '../../content/schema';
import type { Side } from '../../session/place';
import type { Prompt } from '../../session/reply';
import { newSession } from '../../session/session';
import { lineText, promptText, type Speaking } from '../speak';

interface Line {
  say: string;
  source?: string | undefined;
}

/** Words for somebody of whom nothing is known, so that the provider is "your doctor or midwife". */
export function speakingToAnybody(content: Content): Speaking {
  return { content, locale: 'en-US', session: newSession(), secondsLeft: () => 0 };
}

/** A text of content with its placeholders filled in. */
export function worded(text: string, content: Content, about: { exercise?: string; side?: Side } = {}): string {
  const { exercise = '', side = 'both' } = about;
  return lineText(text, { exercise, side }, speakingToAnybody(content));
}

/** What prompts say one after the other. */
export function saying(prompts: Prompt[], content: Content): string {
  const speaking = speakingToAnybody(content);
  return prompts
    .map((each) => promptText(each, speaking))
    .filter((text) => text !== '')
    .join(' ');
}

/** A line with its words filled in; one without a source of its own leans on that of the whole. */
export function wordedLine({ say, source }: Line, whole: { source: string }, content: Content, exercise?: string) {
  return { say: worded(say, content, exercise === undefined ? {} : { exercise }), source: source ?? whole.source };
}

/** The sentences of a text, each with the mark that ends it. */
export function sentencesIn(text: string): string[] {
  const sentences = text.match(/[^.?!]+[.?!]*/g) ?? [];
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}

/** Each source once, in the order given. */
export function uniqueSources(sources: (string | undefined)[]): string[] {
  return [...new Set(sources.filter((source) => source !== undefined))];
}
