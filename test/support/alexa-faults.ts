// What is wrong with what is heard on an Alexa device: single responses, and a walk through a routine as a whole.
import { check } from 'ssml-check-core';
import { REFERENCE_VOICE } from '../../lambda/narration/voice';
import type { Heard } from './alexa-session';
import { piecesOf, secondsOf, sentencesOf, textOf } from './alexa-ssml';
import { blocksHeard, type Manner, type Walk } from './alexa-walk';
import { wordsOf } from './golden-narration';
import { content } from './listener';

/** What Alexa carries (platform facts, section 1), with the margins of design 3. */
const MOST_CHARACTERS = 7500;
const MOST_SECONDS = 230;
const MOST_BREAK_SECONDS = 10;
const MOST_BYTES = 120 * 1024;

/** What Alexa itself asks at the end of a block. */
export const QUESTIONS = ['go-on-question', 'go-on-needs-a-word', 'anything-else'].map(
  (id) => content.prompts[id]?.say ?? '',
);
const SENTENCE_ENDS = /(?<=[.!?]) /;

/** Most of what is spoken is spoken on several walks. */
const known = new Map<string, Promise<string[]>>();

/** What is wrong with a response; each of these has been refused by Alexa, or misheard, somewhere. */
export async function faultsOf({ speech, reprompt, isOpen, bytes }: Heard): Promise<string[]> {
  const spoken = [speech, ...(reprompt === null ? [] : [reprompt])];
  const asks = textOf(speech).endsWith('?');
  return [
    ...(bytes < MOST_BYTES ? [] : [`the response has ${bytes} bytes`]),
    ...(isOpen === asks ? [] : [isOpen ? 'it listens and did not ask' : 'it asks and does not listen']),
    ...(isOpen === (reprompt !== null) ? [] : ['a reprompt goes with an open session, and with no other']),
    ...(reprompt === null || textOf(reprompt).endsWith('?') ? [] : ['the reprompt does not ask']),
    ...(await Promise.all(spoken.map(speechFaults))).flat(),
  ];
}

/** The blocks that were heard say together what the narration says from its beginning to its end. */
export function expectHeardWhole(walk: Walk, manner: Manner): void {
  const heard = blocksHeard(walk, manner).map((ssml) => withoutQuestion(textOf(ssml)));
  const whole = walk.routine.slice(0, 1).map(({ session }) => wordsOf(session));
  expect(heard.join(' ').split(SENTENCE_ENDS)).toEqual(whole.join(' ').split(SENTENCE_ENDS));
}

function speechFaults(ssml: string): Promise<string[]> {
  const faults = known.get(ssml) ?? faultsIn(ssml);
  known.set(ssml, faults);
  return faults;
}

async function faultsIn(ssml: string): Promise<string[]> {
  const pieces = piecesOf(ssml);
  const seconds = secondsOf(sentencesOf(pieces), REFERENCE_VOICE);
  const invalid = (await check(ssml, { platform: 'amazon' })) ?? [];
  const isPause = pieces.map((piece) => 'breakSeconds' in piece);
  return [
    ...(ssml.length < MOST_CHARACTERS ? [] : [`${ssml.length} characters`]),
    ...(seconds < MOST_SECONDS ? [] : [`${seconds} seconds`]),
    ...(isPause[0] ? ['it begins with a pause'] : []),
    ...(isPause.some((is, i) => is && isPause[i + 1]) ? ['two pauses in a row'] : []),
    ...pieces.flatMap((piece) =>
      'breakSeconds' in piece && piece.breakSeconds > MOST_BREAK_SECONDS ? ['a long pause'] : [],
    ),
    ...invalid.map((error) => JSON.stringify(error)),
  ];
}

function withoutQuestion(text: string): string {
  const question = QUESTIONS.find((each) => text.endsWith(each)) ?? '';
  return text.slice(0, text.length - question.length).trim();
}
