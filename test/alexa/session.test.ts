// Whole sessions on the built Alexa bundle: what every response must be, and that the routine comes through it whole.
import * as fc from 'fast-check';
import { blockFrom } from '../../lambda/alexa/blocks';
import { createAlexaHandler } from '../../lambda/alexa/handler';
import { OPEN_MICROPHONE_SECONDS } from '../../lambda/alexa/playback';
import { STAGES, type Stage } from '../../lambda/content/stages';
import { secondsWords } from '../../lambda/narration/number-words';
import { locate } from '../../lambda/narration/timeline';
import { atRate, FASTEST_RATE, pauseSeconds, REFERENCE_VOICE, SLOWEST_RATE } from '../../lambda/narration/voice';
import { builtHandler } from '../support/alexa-bundle';
import { expectHeardWhole, faultsOf, QUESTIONS } from '../support/alexa-faults';
import { createAlexaSession, type Handler, type Heard } from '../support/alexa-session';
import { type Piece, piecesOf, secondsOf, sentencesOf, textOf } from '../support/alexa-ssml';
import { beginRoutine, blocksHeard, type Manner, type Walk, walkToTheEnd } from '../support/alexa-walk';
import { timelineOf } from '../support/golden-narration';
import { content } from '../support/listener';

/** A hold may be this much longer or shorter than it says (design 4.10). */
const HOLD_TOLERANCE = 0.04;
const SIDES_TOLERANCE_SECONDS = 0.1;

const MANNERS: Manner[] = ['patient', 'eager'];
const CASES = STAGES.flatMap((stage) => MANNERS.map((manner): [Stage, Manner] => [stage, manner]));

let handler: Handler;
const walks = new Map<string, Promise<Walk>>();

beforeAll(() => {
  handler = builtHandler();
});

/** A walk through the bundle, taken once and looked at by every test. */
function walked(stage: Stage, manner: Manner, wishes: string[] = []): Promise<Walk> {
  const key = JSON.stringify([stage, manner, wishes]);
  const walk = walks.get(key) ?? walkToTheEnd(handler, { stage, wishes }, manner);
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

  test('it ends with the last words of the routine, and the way up to standing', async () => {
    const last = textOf(blocksHeard(await walked(stage, manner), manner).at(-1) ?? '');
    const [, wayUp = ''] = last.split(`${content.prompts['routine-done']?.say} `);
    expect(wayUp).toContain(content.positions.standing?.from['all-fours']?.at(-1)?.say);
  });
});

describe('a yes in between', () => {
  test('is asked for three times at most by a listener who lets the reprompt speak', async () => {
    const { routine } = await walked('general', 'patient');
    expect(routine.length).toBeLessThanOrEqual(4);
  });

  test('after the last words, a no ends the session', async () => {
    const { routine } = await walked('general', 'eager');
    const last = routine.find(({ reprompt }) => textOf(reprompt ?? '').includes(QUESTIONS.at(-1) ?? ''));
    if (!last?.reprompt) throw new Error('no reprompt carries the last words');
    const alexa = createAlexaSession(handler, { session: last.session });
    const seconds = [last.speech, last.reprompt].map((ssml) => secondsOf(piecesOf(ssml), REFERENCE_VOICE));
    const afterMs = ((seconds[0] ?? 0) + (seconds[1] ?? 0) + OPEN_MICROPHONE_SECONDS) * 1000;
    const over = await alexa.say('AMAZON.NoIntent', {}, last.atMs + Math.round(afterMs));
    expect([textOf(over.speech), over.isOpen]).toEqual([content.prompts.stopped?.say, false]);
  });
});

describe('a device that speaks at another rate than was reckoned', () => {
  const rates = [SLOWEST_RATE, 0.9, 1.1, FASTEST_RATE];

  test.each(rates.flatMap((rate) => MANNERS.map((manner): [number, Manner] => [rate, manner])))(
    'at a rate of %d, a yes to the question goes on where the block ended (%s)',
    async (rate, manner) => {
      expectHeardWhole(await walkToTheEnd(handler, { stage: 'general' }, manner, { rate }), manner);
    },
  );

  test.each([SLOWEST_RATE, FASTEST_RATE])('at a rate of %d, so does carry on', async (rate) => {
    const walk = await walkToTheEnd(handler, { stage: 'general' }, 'eager', { rate, reply: 'CarryOnIntent' });
    expectHeardWhole(walk, 'eager');
  });
});

describe('holds', () => {
  const wishes = [['LongerHoldIntent'], Array(3).fill('LongerHoldIntent'), ['ShorterHoldIntent']];
  const wished = wishes.flatMap((each) =>
    MANNERS.map((manner): [Stage, Manner, string[]] => ['general', manner, each]),
  );
  const cases: [Stage, Manner, string[]][] = [
    ...CASES.map(([stage, manner]): (typeof wished)[number] => [stage, manner, []]),
    ...wished,
  ];
  const voices = fc.double({ min: SLOWEST_RATE, max: FASTEST_RATE, noNaN: true });

  test('are as long as they say, for any voice, and as long on the left as on the right', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...cases), voices, async ([stage, manner, said], rate) => {
        const holds = holdsIn(await walked(stage, manner, said), manner, rate);
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
  const source = createAlexaHandler({ content, nowMs: () => Number.NaN });
  const SECONDS = Array.from({ length: 460 }, (_, second) => second);
  const minutes = Array.from({ length: Math.ceil(SECONDS.length / 60) }, (_, minute) => minute);
  let began: Heard;
  let placeHeardAt: (second: number) => string;

  beforeAll(async () => {
    const { heard } = await beginRoutine(source, { stage: 'general' });
    began = heard.at(-1) as Heard;
    placeHeardAt = placesHeard(began);
  });

  test.each(minutes)('of minute %d keeps the exercise, the side and the repetition', async (minute) => {
    const wrong: unknown[] = [];
    for (const second of SECONDS.slice(minute * 60, minute * 60 + 60)) {
      const { session } = await pausedAt(second);
      const paused = placeInShort(session.place);
      if (paused !== placeHeardAt(second)) wrong.push({ second, expected: placeHeardAt(second), paused });
    }
    expect(wrong).toEqual([]);
  });

  test('and resume goes on from there, wherever it was', async () => {
    const firsts = SECONDS.filter((second) => placeHeardAt(second) !== placeHeardAt(second - 1));
    expect(firsts.length).toBeGreaterThan(10);
    for (const second of firsts) {
      const { session, atMs } = await pausedAt(second);
      const alexa = createAlexaSession(source, { session });
      const resumed = await alexa.say('AMAZON.ResumeIntent', {}, atMs + 5000);
      expect([second, resumed.session.phase]).toEqual([second, 'exercising']);
      expect([second, placeInShort(resumed.session.place)]).toEqual([second, placeHeardAt(second)]);
    }
  });

  async function pausedAt(second: number): Promise<Heard> {
    const alexa = createAlexaSession(source, { session: began.session });
    const paused = await alexa.say('AMAZON.PauseIntent', {}, began.atMs + second * 1000);
    expect([paused.session.phase, paused.isOpen]).toEqual(['paused', true]);
    return paused;
  }
});

/** Where a listener has got to: the question and the open microphone between two blocks count as the cut itself. */
function placesHeard({ session, atMs, speech }: Heard): (second: number) => string {
  const timeline = timelineOf(session);
  const cut = blockFrom(timeline, 0, REFERENCE_VOICE).untilSeconds;
  const end = blockFrom(timeline, cut, REFERENCE_VOICE).untilSeconds;
  const question = QUESTIONS.find((each) => textOf(speech).endsWith(each)) ?? '';
  const questionSeconds = secondsOf([{ text: question }], REFERENCE_VOICE) + pauseSeconds(REFERENCE_VOICE);
  return (second) => {
    const later = Math.min(end, second - questionSeconds - OPEN_MICROPHONE_SECONDS);
    const located = locate(timeline, second <= cut ? second : Math.max(cut, later), atMs);
    return placeInShort(located?.place ?? session.place);
  };
}

function placeInShort(place: Heard['session']['place']): string {
  return place ? `${place.exercise}, ${place.side}, number ${place.repetition}` : 'nowhere';
}

/** Every hold of a walk: the seconds it says, and those it lasts when the voice speaks at another rate. */
function holdsIn(walk: Walk, manner: Manner, rate: number): { says: number; lasts: number }[] {
  const voice = atRate(REFERENCE_VOICE, rate);
  return blocksHeard(walk, manner).flatMap((ssml) => {
    const pieces = sentencesOf(piecesOf(ssml));
    return pieces.flatMap((piece, i) => {
      const says = 'text' in piece ? HOLD_SECONDS.get(piece.text) : undefined;
      if (says === undefined) return [];
      const until = afterHold(pieces, i);
      const inHold = pieces.slice(i + 1, until);
      return [{ says, lasts: secondsOf(inHold, voice) - pauseSeconds(voice) }];
    });
  });
}

/** The seconds that "Hold for thirty seconds." says. */
const HOLD_SECONDS: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 60 }, (_, i) => {
    const template = content.prompts['hold-begins']?.say ?? '';
    return [template.replace('{seconds}', secondsWords(i + 1)), i + 1];
  }),
);

/** The first sentence after a hold: the next but one after its last seconds were announced. */
function afterHold(pieces: Piece[], begin: number): number {
  const last = pieces.findIndex(
    (piece, i) => i > begin && 'text' in piece && piece.text === content.prompts['last-seconds']?.say,
  );
  return pieces.findIndex((piece, i) => i > last && 'text' in piece);
}
