// What of content is spoken, as against what is only understood, looked up or cited.
import type { Content } from '../schema';
import { type Spot, spots } from './rule';

/** A text that is spoken, with where it stands. */
export interface SpokenSpot extends Spot {
  value: string;
}

/** Names are spoken inside other sentences. `questions`, `aliases` and `saidAs` are what the listener says. */
const SPOKEN_KEY = /^(say|ask|plain|cue|shortCue|reason|name|emergencyNumber|crisisLine)$/;
/** Whom to call stands in `provider`, under the life that it is for. */
const SPOKEN_PATH = /(^|\.)provider\.[^.]+$/;

/** Everything that is spoken. */
export function spokenSpots(content: Content): SpokenSpot[] {
  return [...spots(content)].filter((spot): spot is SpokenSpot => {
    return typeof spot.value === 'string' && (SPOKEN_KEY.test(spot.key) || SPOKEN_PATH.test(spot.path));
  });
}

/** The sentences of a text, without the marks that end them. */
export function sentencesOf(text: string): string[] {
  const sentences = text.split(/[.?!]/).map((sentence) => sentence.trim());
  return sentences.filter((sentence) => sentence !== '');
}
