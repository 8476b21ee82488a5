// Whole sessions on the built Alexa bundle: what every response must be, and that the routine comes through it whole.
import * as fc from 'fast-check';
import { check } from 'ssml-check-core';
import { blockFrom } from '../../lambda/alexa/blocks';
import { createAlexaHandler } from '../../lambda/alexa/handler';
import { OPEN_MICROPHONE_SECONDS } from '../../lambda/alexa/playback';
import { STAGES, type Stage } from '../../lambda/content/stages';
import { secondsWords } from '../../lambda/narration/number-words';
import { locate } from '../../lambda/narration/timeline';
import { atRate, FASTEST_RATE, pauseSeconds, REFERENCE_VOICE, SLOWEST_RATE } from '../../lambda/narration/voice';
import { builtHandler } from '../support/alexa-bundle';
import { createAlexaSession, type Handler, type Heard } from '../support/alexa-session';
import { type Piece, piecesOf, secondsOf, sentencesOf, textOf } from '../support/alexa-ssml';
import { beginRoutine, blocksHeard, type Manner, type Walk, walkToTheEnd } from '../support/alexa-walk';
import { timelineOf, wordsOf } from '../support/golden-narration';
import { content } from '../support/listener';

/** What Alexa carries (platform facts, section 1), with the margins of design 3. */
const MOST_CHARACTERS = 7500;
const MOST_SECONDS = 230;
const MOST_BREAK_SECONDS = 10;
const MOST_BYTES = 120 * 1024;
/** A hold may be this much longer or shorter than it says (design 4.10). */
const HOLD_TOLERANCE = 0.04;
const SIDES_TOLERANCE_SECONDS = 0.1;

const MANNERS: Manner[] = ['patient', 'eager'];
const CASES = STAGES.flatMap((stage) => MANNERS.map((manner): [Stage, Manner] => [stage, manner]));
const QUESTIONS = ['go-on-question', 'go-on-needs-a-word', 'anything-else'].map((id) => content.prompts[id]?.say ?? '');

const SENTENCE_ENDS = /(?<=[.!?]) /;

let handler: Handler;
const walks = new Map<string, Promise<Walk>>();

beforeAll(() => {
  handler = builtHandler();
});

/** A walk through the bundle, taken once and looked at by every test. */
function walked(stage: Stage, manner: Manner, wishes: string[] = []): Promise<Walk> {
  const key = JSON.stringify([stage, manner, wishes]);
  const walk = walks.get(key) ?? walkToTheEnd(handler, stage, manner, { wishes });
  walks.set(key, walk);
  return walk;
}

describe.each(CASES)('%s, %s listener', (stage, manner) => {
  test('every response is one that Alexa accepts and carries', async () => {
    const { heard } = await walked(stage, manner);
    for (const each of heard) expect(await faultsOf(each)).toEqual([]);
  });

  test('the routine is heard whole, nothing missing and nothing twice', async () => {
    expectHeardWhole(await walked(stage, manner), manner);
  });

  test('it ends with the last words of the routine', async () => {
    const walk = await walked(stage, manner);
    const last = textOf(blocksHeard(walk, manner).at(-1) ?? '');
    expect(last).toContain(`${content.prompts['routine-done']?.say} ${content.prompts['get-up']?.say}`);
  });
});

describe('a yes in between', () => {
  test('is asked for three times at most by a listener who lets the reprompt speak', async () => {
    const { routine } = await walked('general', 'patient');
    expect(routine.length).toBeLessThanOrEqual(4);
  });

  test('after the last words ends the session', async () => {
    const { alexa, heard } = await beginRoutine(handler, 'general');
    const { routine } = await walked('general', 'patient');
    expect(heard.at(-1)?.speech).toBe(routine[0]?.speech);
    for (const { atMs } of routine.slice(1)) await alexa.say('AMAZON.YesIntent', {}, atMs);
    const over = await alexa.say('AMAZON.NoIntent', {}, (routine.at(-1)?.atMs ?? 0) + 500_000);
    expect([textOf(over.speech), over.isOpen]).toEqual([content.prompts.stopped?.say, false]);
  });
});

describe('a device that speaks at another rate than was reckoned', () => {
  const rates = [SLOWEST_RATE, 0.9, 1.1, FASTEST_RATE];

  test.each(rates.flatMap((rate) => MANNERS.map((manner): [number, Manner] => [rate, manner])))(
    'at a rate of %d, a yes to the question goes on where the block ended (%s)',
    async (rate, manner) => {
      expectHeardWhole(await walkToTheEnd(handler, 'general', manner, { rate }), manner);
    },
  );

  test.each(rates)('at a rate of %d, so does carry on', async (rate) => {
    expectHeardWhole(await walkToTheEnd(handler, 'general', 'eager', { rate, reply: 'CarryOnIntent' }), 'eager');
  });
});

describe('holds', () => {
  const wishes = fc.constantFrom([], ['LongerHoldIntent'], Array(3).fill('LongerHoldIntent'), ['ShorterHoldIntent']);
  const voices = fc.double({ min: SLOWEST_RATE, max: FASTEST_RATE, noNaN: true });

  test('are as long as they say, for any voice, and as long on the left as on the right', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...CASES), wishes, voices, async ([stage, manner], wished, rate) => {
        const holds = holdsIn(await walked(stage, manner, wished), manner, rate);
        expect(holds.length).toBeGreaterThan(0);
        expect(holds.filter(({ says, lasts }) => Math.abs(lasts / says - 1) > HOLD_TOLERANCE)).toEqual([]);
        const seconds = holds.map(({ lasts }) => lasts);
        for (let i = 0; i < seconds.length; i += 2) {
          expect(Math.abs((seconds[i] ?? 0) - (seconds[i + 1] ?? 0))).toBeLessThan(SIDES_TOLERANCE_SECONDS);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('pause, at any second', () => {
  test('keeps the exercise, the side and the repetition', async () => {
    const source = createAlexaHandler({ content, nowMs: () => Number.NaN });
    const { heard } = await beginRoutine(source, 'general');
    const began = heard.at(-1);
    if (!began) throw new Error('the routine did not begin');
    const wrong: unknown[] = [];
    for (let second = 0; second <= 460; second++) {
      const expected = placeHeardAt(second, began);
      const paused = await pausedAndResumed(source, began, second);
      if (paused !== expected) wrong.push({ second, expected, paused });
    }
    expect(wrong).toEqual([]);
  });
});

/** The blocks that were heard say together what the narration says from its beginning to its end. */
function expectHeardWhole(walk: Walk, manner: Manner): void {
  const heard = blocksHeard(walk, manner).map((ssml) => withoutQuestion(textOf(ssml)));
  const whole = walk.routine.slice(0, 1).map(({ session }) => wordsOf(session));
  expect(heard.join(' ').split(SENTENCE_ENDS)).toEqual(whole.join(' ').split(SENTENCE_ENDS));
}

/** Where a listener has got to: the question and the open microphone between two blocks count as the cut itself. */
function placeHeardAt(second: number, { session, atMs, speech }: Heard): string {
  const timeline = timelineOf(session);
  const cut = blockFrom(timeline, 0, REFERENCE_VOICE).untilSeconds;
  const end = blockFrom(timeline, cut, REFERENCE_VOICE).untilSeconds;
  const question = QUESTIONS.find((each) => textOf(speech).endsWith(each)) ?? '';
  const questionSeconds = secondsOf([{ text: question }], REFERENCE_VOICE) + pauseSeconds(REFERENCE_VOICE);
  const later = Math.min(end, second - questionSeconds - OPEN_MICROPHONE_SECONDS);
  const located = locate(timeline, second <= cut ? second : Math.max(cut, later), atMs);
  return placeInShort(located?.place ?? session.place);
}

async function pausedAndResumed(source: Handler, began: Heard, second: number): Promise<string> {
  const alexa = createAlexaSession(source, { session: began.session });
  const atMs = began.atMs + second * 1000;
  const paused = await alexa.say('AMAZON.PauseIntent', {}, atMs);
  expect([paused.session.phase, paused.isOpen]).toEqual(['paused', true]);
  const { session } = await alexa.say('AMAZON.ResumeIntent', {}, atMs + 5000);
  expect(session.phase).toBe('exercising');
  return placeInShort(session.place);
}

function placeInShort(place: Heard['session']['place']): string {
  return place ? `${place.exercise}, ${place.side}, number ${place.repetition}` : 'nowhere';
}

/** What is wrong with a response; each of these has been refused by Alexa, or misheard, somewhere. */
async function faultsOf({ speech, reprompt, isOpen, bytes }: Heard): Promise<string[]> {
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

async function speechFaults(ssml: string): Promise<string[]> {
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

/** Every hold of a walk: the seconds it says, and those it lasts when the voice speaks at another rate. */
function holdsIn(walk: Walk, manner: Manner, rate: number): { says: number; lasts: number }[] {
  const voice = atRate(REFERENCE_VOICE, rate);
  return blocksHeard(walk, manner).flatMap((ssml) => {
    const pieces = sentencesOf(piecesOf(ssml));
    return pieces.flatMap((piece, i) => {
      const says = 'text' in piece ? holdSeconds(piece.text) : null;
      if (says === null) return [];
      const until = afterHold(pieces, i);
      const inHold = pieces.slice(i + 1, until);
      return [{ says, lasts: secondsOf(inHold, voice) - pauseSeconds(voice) }];
    });
  });
}

/** The seconds that "Hold for thirty seconds." says; null for any other sentence. */
function holdSeconds(sentence: string): number | null {
  const template = content.prompts['hold-begins']?.say ?? '';
  const lengths = Array.from({ length: 60 }, (_, i) => i + 1);
  return lengths.find((seconds) => template.replace('{seconds}', secondsWords(seconds)) === sentence) ?? null;
}

/** The first sentence after a hold: the next but one after its last seconds were announced. */
function afterHold(pieces: Piece[], begin: number): number {
  const last = pieces.findIndex(
    (piece, i) => i > begin && 'text' in piece && piece.text === content.prompts['last-seconds']?.say,
  );
  return pieces.findIndex((piece, i) => i > last && 'text' in piece);
}
