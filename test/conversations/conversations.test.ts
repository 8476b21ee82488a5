// Golden conversations: every one on the speaker and on Alexa, word for word the same.

import { saidAlone } from '../../lambda/narration/turn';
import { prompt } from '../../lambda/session/reply';
import { newSession } from '../../lambda/session/session';
import { allGoldens, type Golden, type GoldenLine, type GoldenTurn, parseGolden } from '../support/golden';
import { endOf, startOf, wordsOf } from '../support/golden-narration';
import { type Answer, alexaSurface, type Surface, speakerSurface } from '../support/golden-surface';
import { content, MINUTE_MS, surroundings } from '../support/listener';

const FEWEST_GOLDENS = 25;
/** Alexa adds this at the end of a block. */
const GO_ON_QUESTION = saidAlone([prompt('go-on-question')], newSession(), surroundings(0))
  .entries.flatMap(({ item }) => (item.kind === 'say' ? item.text : []))
  .join(' ');
const SURFACES: [string, () => Surface][] = [
  ['the speaker', speakerSurface],
  ['Alexa', alexaSurface],
];

const goldens = allGoldens();

describe.each(goldens)('$topic', ({ golden }) => {
  test.each(SURFACES)('on %s', async (_, create) => {
    await play(golden, create());
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
    ['no YAML', 'situation: [', /./],
  ])('%s is refused with one line that names the file', (_, text, reason) => {
    expect(() => parseGolden(text, 'broken.yaml')).toThrow(/^broken\.yaml: [^\n]+$/);
    expect(() => parseGolden(text, 'broken.yaml')).toThrow(reason);
  });
});

/** Plays a golden on a surface; every turn must come out as it is written down. */
async function play({ given, turns, ends, leavesOut }: Golden, surface: Surface): Promise<void> {
  let last: Answer | null = null;
  for (const line of given) last = await surface.take(line, momentOf(line, last, surface));
  for (const turn of turns) {
    last = await surface.take(turn, momentOf(turn, last, surface));
    expect({ turn: nameOf(turn), ...inShort(last, turn) }).toEqual({ turn: nameOf(turn), ...expected(last, turn) });
    expectSameWords(last, turn);
  }
  if (ends) expectTheEnd(await surface.toTheEnd(), leavesOut);
}

/** The routine was led to its last words, and told every exercise but those that are left out. */
function expectTheEnd(text: string, leavesOut: string[]): void {
  const told = Object.values(content.exercises).filter(({ purpose }) => text.includes(purpose.say));
  const allowed = Object.keys(content.exercises).filter((id) => !leavesOut.includes(id));
  expect(told.map(({ id }) => id)).toEqual(allowed);
  expect(text).toContain(content.prompts['routine-done']?.say);
}

/** So many seconds into the narration, or when it is over and the listener is waited for. */
function momentOf(turn: GoldenLine | GoldenTurn, last: Answer | null, surface: Surface): number {
  if (!last) return 0;
  const { at, laterMinutes = 0 } = 'says' in turn ? { laterMinutes: 0, ...turn } : {};
  if (at === undefined) return endOf(last.session) + laterMinutes * MINUTE_MS;
  const mostSeconds = surface.unattendedSeconds();
  if (at > mostSeconds) throw new Error(`at ${at}: this surface waits for a word after ${mostSeconds} seconds`);
  return startOf(last.session) + at * 1000;
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
function expectSameWords({ text, session }: Answer, turn: GoldenTurn): void {
  if (text === null) return;
  const carried = text.replace(GO_ON_QUESTION, '').trim();
  if (turn.words) expect(carried.slice(0, turn.words.join(' ').length)).toBe(turn.words.join(' '));
  if ('says' in turn) expect(wordsOf(session).slice(0, carried.length)).toBe(carried);
}

function nameOf(turn: GoldenTurn): string {
  return 'says' in turn ? `"${turn.says}"` : 'silence';
}
