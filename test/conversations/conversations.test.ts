// Golden conversations: every one on the speaker and on Alexa, word for word the same.

import type { Locale } from '../../lambda/content/locales';
import { saidAlone } from '../../lambda/narration/turn';
import { prompt } from '../../lambda/session/reply';
import { newSession } from '../../lambda/session/session';
import { allGoldens, type Golden, type GoldenLine, type GoldenTurn, parseGolden } from '../support/golden';
import { beginOn } from '../support/golden-begin';
import { endOf, secondsAt, startOf, timelineOf, wordsOf } from '../support/golden-narration';
import { type Answer, alexaSurface, type Surface, speakerSurface } from '../support/golden-surface';
import { content, MINUTE_MS, surroundings } from '../support/listener';

const FEWEST_GOLDENS = 200;
/** Alexa adds this at the end of a block. */
const GO_ON_QUESTION = saidAlone([prompt('go-on-question')], newSession(), surroundings(0))
  .entries.flatMap(({ item }) => (item.kind === 'say' ? item.text : []))
  .join(' ');
const SURFACES: [string, (locale: Locale) => Surface][] = [
  ['the speaker', speakerSurface],
  ['Alexa', alexaSurface],
];

const goldens = allGoldens();

describe.each(goldens)('$topic', ({ golden }) => {
  test.each(SURFACES)('on %s', async (_, create) => {
    await play(golden, create(golden.locale));
  });
});

describe('the goldens', () => {
  test('are many', () => {
    expect(goldens.length).toBeGreaterThanOrEqual(FEWEST_GOLDENS);
  });

  test('have a topic and a situation each of their own', () => {
    expect(new Set(goldens.map(({ golden }) => golden.situation)).size).toBe(goldens.length);
  });

  test.each([
    ['a key that stands twice', 'situation: a\nturns: []\nturns: []\n', /unique/],
    ['a key that nothing reads', 'situation: a\nturns:\n  - {silence: true, promps: []}\n', /promps/],
    [
      'an unknown prompt',
      'situation: a\nturns:\n  - {silence: true, prompts: [hello], phase: ready, expects: end}\n',
      /prompts/,
    ],
    ['no turn', 'situation: a\nturns: []\n', /turns/],
    [
      'no moment',
      'situation: a\nbegin: {stage: general}\ngiven: ["@hold-10 pause"]\nturns: []\n',
      /hold-10 is no moment/,
    ],
    ['an unknown stage', 'situation: a\nbegin: {stage: trimester-4}\nturns: []\n', /begin\.stage/],
    ['a key of begin that nothing reads', 'situation: a\nbegin: {stage: general, untill: life}\nturns: []\n', /untill/],
    ['no YAML', 'situation: [', /./],
  ])('%s is refused with one line that names the file', (_, text, reason) => {
    expect(() => parseGolden(text, 'broken.yaml')).toThrow(/^broken\.yaml: [^\n]+$/);
    expect(() => parseGolden(text, 'broken.yaml')).toThrow(reason);
  });
});

/** Plays a golden on a surface; every turn must come out as it is written down. */
async function play({ begin, given, turns, ends, tells }: Golden, surface: Surface): Promise<void> {
  let last: Answer | null = begin ? await beginOn(surface, begin) : null;
  for (const line of given) last = await surface.take(line, momentOf(line, last, surface));
  for (const turn of turns) {
    last = await surface.take(turn, momentOf(turn, last, surface));
    expect({ turn: nameOf(turn), ...inShort(last, turn) }).toEqual({ turn: nameOf(turn), ...expected(last, turn) });
    expectSameWords(last, turn, surface);
  }
  if (ends) expectTheEnd(await surface.toTheEnd(), tells);
}

/** The routine was led to its last words, and told these exercises in this order. */
function expectTheEnd(text: string, tells: string[] | undefined): void {
  const told = Object.values(content.exercises)
    .map(({ id, purpose }) => ({ id, at: text.indexOf(purpose.say) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at);
  if (tells) expect(told.map(({ id }) => id)).toEqual(tells);
  expect(text).toContain(content.prompts['routine-done']?.say);
}

/** When it is said: at a moment of the narration, or when it is over and the listener is waited for. */
function momentOf(turn: GoldenLine | GoldenTurn, last: Answer | null, surface: Surface): number {
  if (!last) return 0;
  const { session } = last;
  const { at, laterMinutes = 0 } = 'says' in turn ? { laterMinutes: 0, ...turn } : {};
  if (at === undefined) return endOf(session, surface.locale) + laterMinutes * MINUTE_MS;
  const seconds = secondsAt(at, timelineOf(session, surface.locale));
  const mostSeconds = surface.unattendedSeconds();
  if (seconds > mostSeconds) throw new Error(`at ${seconds}: this surface waits for a word after ${mostSeconds} s`);
  return startOf(session) + seconds * 1000;
}

/** What a golden fixes of a turn. */
function inShort({ event, prompts, session, expects }: Answer, turn: GoldenTurn) {
  const { phase, place, question } = session;
  const named = turn.place ? (Object.keys(turn.place) as (keyof NonNullable<typeof place>)[]) : [];
  const part = place && Object.fromEntries(named.map((key) => [key, place[key]]));
  const asks = expects === 'answer' ? question?.id : undefined;
  return { event, prompts, phase, expects, asks, ...(turn.place !== undefined && { place: part }) };
}

function expected(answer: Answer, turn: GoldenTurn) {
  const { phase, expects, asks, place } = turn;
  const event = 'says' in turn ? turn.event : 'silence';
  const prompts = answer.prompts && turn.prompts;
  return { event, prompts, phase, expects, asks, ...(place !== undefined && { place }) };
}

/** The words written down come first, and what a surface says is its narration as far as that surface carries it. */
function expectSameWords({ text, session }: Answer, turn: GoldenTurn, { locale }: Surface): void {
  if (text === null) return;
  const carried = text.replace(GO_ON_QUESTION, '').trim();
  if (turn.words) expect(carried.slice(0, turn.words.join(' ').length)).toBe(turn.words.join(' '));
  if ('says' in turn) expect(wordsOf(session, locale).slice(0, carried.length)).toBe(carried);
}

function nameOf(turn: GoldenTurn): string {
  return 'says' in turn ? `"${turn.says}"` : 'silence';
}
