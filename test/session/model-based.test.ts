// Every state a conversation can reach, and what must hold in all of them (design 4).
import { promptText } from '../../lambda/narration/speak';
import { narrationOf } from '../../lambda/narration/turn';
import { advance } from '../../lambda/session/advance';
import type { Event } from '../../lambda/session/event';
import { openScreening } from '../../lambda/session/gate';
import { isAllowed } from '../../lambda/session/plan';
import type { Prompt } from '../../lambda/session/reply';
import { parseSession, type Session } from '../../lambda/session/session';
import { content, safeAnswer, surroundings } from '../support/listener';
import {
  EVENTS,
  isClosedForSafety,
  named,
  type State,
  type Transition,
  type Walked,
  walk,
} from '../support/state-space';

/** Far above what there is: reached only if states no longer fall together, which would make the walk endless. */
const MOST_STATES = 20_000;
/** A platform gives a session no more room than this (design 3). */
const MOST_BYTES = 1024;
const EXAMPLES = 5;

type Check = (transition: Transition) => boolean;

const NOTHING_TO_SAY = new Set(['drop', 'continue']);

/** What must hold of every turn, each by its own name. */
/** Half an answer to a question about conditions: the same question, for the first time in plain words. */
function isAskedPlainly({ question: before }: Session, { phase, question }: Session): boolean {
  const kind = content.screening.find(({ id }) => id === question?.id)?.kind;
  return phase === 'screening' && kind === 'conditions' && before?.id === question?.id && question?.tries === 1;
}

const CHECKS: Record<string, Check> = {
  'something is said': ({ event, here, reply }) =>
    reply.prompts.length > 0 || reply.goOn !== null || NOTHING_TO_SAY.has(event.type) || here.phase === 'finished',
  'stop ends, and asks nothing': ({ event, reply, session }) =>
    event.type !== 'stop' || (reply.expects === 'end' && reply.goOn === null && session.question === null),
  'help speaks': ({ event, reply }) => event.type !== 'help' || reply.prompts.length > 0,
  'help keeps the place and the phase': ({ event, here, session }) =>
    event.type !== 'help' || (samePlace(here, session) && here.phase === session.phase),
  'a reported sign stops': ({ event, reply, session }) =>
    event.type !== 'report-sign' || (session.phase === 'stopped' && reply.goOn === null),
  'a reported pain stops': ({ event, reply, session }) =>
    event.type !== 'report-pain' || (session.phase === 'stopped' && reply.goOn === null),
  'a reported condition stops, or is asked about in plain words': ({ from, event, reply, session }) =>
    event.type !== 'report-condition' ||
    (reply.goOn === null && (session.phase === 'stopped' || isAskedPlainly(from.session, session))),
  'out of a safety stop leads only an answer to the question asked': ({ from, event, reply }) =>
    !isStoppedForSafety(from.session) || reply.goOn === null || event.type === 'answer',
  'once an unsafe answer is given, nothing goes on before a new screening': ({ from, event, reply, session }) =>
    !from.isBarred || event.type === 'start' || (reply.goOn === null && session.phase === 'stopped'),
  'a start after a safety stop is screened from the first question': ({ from, event, session }) =>
    !isStoppedForSafety(from.session) || event.type !== 'start' || session.phase !== 'screening' || isAnew(session),
  'a pause, which may be one for a sign, is never ended without a word': ({ from, event, reply }) =>
    (event.type !== 'continue' && event.type !== 'silence') || from.session.phase !== 'paused' || reply.goOn === null,
  'nothing goes on before every question is answered': ({ reply, session, nowMs }) =>
    reply.goOn === null ||
    (session.life !== null && openScreening(session, { content, nowMs, position: null }) === null),
  'nothing goes on after more than half an hour': ({ from, reply, nowMs }) =>
    reply.goOn === null || from.session.leftAtMs === null || isWithinHalfAnHour(nowMs - from.session.leftAtMs),
  'nothing that the stage forbids goes on': ({ reply, session }) =>
    reply.goOn === null || isAllowedHere(reply.goOn.place.exercise, session),
  'a yes or no that nobody asked for keeps the place': ({ from, event, here, session }) =>
    event.type !== 'answer' || from.session.question !== null || samePlace(here, session),
  'an expected answer was asked for': ({ reply, session }) => reply.expects !== 'answer' || session.question !== null,
  'an expected answer follows a question mark': ({ reply, session }) =>
    reply.expects !== 'answer' || lastWords(session).endsWith('?'),
  'the exercises go on without waiting for an answer': ({ reply }) =>
    reply.goOn === null || reply.expects === 'nothing',
  'what is ahead is told only when it begins': ({ reply }) =>
    reply.goOn !== null || reply.prompts.every(({ id }) => id !== 'routine-ahead'),
  'the session fits into what a platform carries': ({ session }) => Buffer.byteLength(jsonOf(session)) < MOST_BYTES,
  'the session comes back from a platform as it went': ({ session }) => isReadable(session),
};

const failures = new Map(Object.keys(CHECKS).map((name): [string, Set<string>] => [name, new Set()]));
const readable = new Map<string, boolean>();
let written: { session: Session | null; json: string } = { session: null, json: '' };
let walked: Walked;

beforeAll(() => {
  const checks = Object.entries(CHECKS);
  walked = walk((transition) => {
    for (const [name, holds] of checks) if (!holds(transition)) note(name, transition);
  }, MOST_STATES);
  console.log(`model: ${walked.states.length} states, ${walked.transitions} transitions`);
}, 120_000);

describe('the walk', () => {
  test('goes through every state, and does not collapse to a few', () => {
    expect(walked.isWhole).toBe(true);
    expect(walked.states.length).toBeGreaterThan(2_000);
    expect(walked.transitions).toBeGreaterThan(500_000);
  });

  test('reaches every phase', () => {
    const phases = new Set(walked.states.map(({ session }) => session.phase));
    expect([...phases].sort()).toEqual([
      'choosing',
      'exercising',
      'finished',
      'paused',
      'ready',
      'screening',
      'stopped',
    ]);
  });

  test('reaches every stage in the exercises', () => {
    const exercising = walked.states.filter(({ session }) => session.phase === 'exercising');
    const stages = new Set(exercising.map(({ session }) => session.stage));
    expect(stages.size).toBe(7);
  });

  test('takes every type of event', () => {
    expect(new Set(EVENTS.map(({ type }) => type)).size).toBe(29);
  });
});

describe('in every state, whatever happens', () => {
  test.each(Object.keys(CHECKS))('%s', (name) => {
    expect([...(failures.get(name) ?? [])].slice(0, EXAMPLES)).toEqual([]);
  });
});

describe('from every state', () => {
  test('the narration that goes on holds no exercise that the stage forbids', () => {
    const forbidden = walked.states.flatMap(({ session }) =>
      exercisesIn(session).filter((exercise) => !isAllowedHere(exercise, session)),
    );
    expect([...new Set(forbidden)]).toEqual([]);
  });

  test('safe answers lead from every safety question into the exercises', () => {
    const screening = walked.states.filter(({ session }) => session.phase === 'screening');
    const stuck = screening.filter((state) => !answeredSafely(state.session).narration?.manner);
    expect(stuck.slice(0, EXAMPLES).map(shown)).toEqual([]);
  });

  test('a new start leads into the exercises, but not out of a pain that was just told', () => {
    const isHurt = ({ session }: State) => session.phase === 'stopped' && session.stop?.reason === 'pain';
    const leads = (state: State) => Boolean(answeredSafely(started(state)).narration?.manner);
    const wrong = walked.states.filter((state) => leads(state) === isHurt(state));
    expect(wrong.slice(0, EXAMPLES).map(shown)).toEqual([]);
  });

  test('the exercises come to their end by themselves', () => {
    const moving = walked.states.filter(({ session }) => session.narration?.manner);
    const endless = moving.filter(({ session }) => narrationOf(session, surroundings(0)).entries.at(-1) === undefined);
    const unfinished = moving.filter(({ session }) => lastPhase(session) !== 'finished');
    expect([...endless, ...unfinished].map(shown)).toEqual([]);
  });
});

/** The session after a start, and a yes to going on from the place that is kept. */
function started({ session }: State): Session {
  const begun = next(session, { type: 'start' });
  return begun.question?.id === 'pick-up' ? next(begun, { type: 'answer', value: 'yes' }) : begun;
}

function answeredSafely(session: Session): Session {
  let now = session;
  for (let turns = 0; turns < 20 && now.phase === 'screening'; turns++) {
    const open = content.screening.find(({ id }) => id === now.question?.id);
    if (!open) break;
    now = next(now, safeAnswer(open));
  }
  return now;
}

function next(session: Session, event: Event): Session {
  const nowMs = (session.narration?.startedAtMs ?? 0) + 1000;
  return advance(session, event, { content, nowMs, position: null })[0];
}

function note(name: string, { from, event, nowMs, position, session, reply }: Transition): void {
  const examples = failures.get(name);
  if (!examples || examples.size >= EXAMPLES) return;
  const awayMs = from.session.leftAtMs === null ? '' : `, away ${nowMs - from.session.leftAtMs} ms`;
  const at = position ? `, at ${position.phase} ${JSON.stringify(position.place)}` : '';
  const led = `${session.phase} ${reply.prompts.map(({ id }) => id).join('+')} ${reply.goOn ? 'and goes on' : ''}`;
  examples.add(`${shown(from)} -- ${named(event)}${awayMs}${at} -> ${led}`);
}

function shown({ session, isBarred, depth }: State): string {
  const { phase, question, life, stage, stop, place, cleared } = session;
  return JSON.stringify({ phase, question, life, stage, stop, place, cleared: cleared.length, isBarred, depth });
}

function samePlace(here: Pick<Session, 'place'>, { place }: Session): boolean {
  return JSON.stringify(here.place) === JSON.stringify(place);
}

function isStoppedForSafety(session: Session): boolean {
  return isClosedForSafety({ ...session, question: null });
}

function isAnew({ question, cleared, life }: Session): boolean {
  return question !== null && (life !== null || cleared.length === 0);
}

function isWithinHalfAnHour(awayMs: number): boolean {
  return awayMs >= 0 && awayMs <= 30 * 60_000;
}

function isAllowedHere(id: string, { stage }: Session): boolean {
  const exercise = content.exercises[id];
  return exercise !== undefined && isAllowed(exercise, stage);
}

/** The session as a platform carries it, written once for all checks of one turn. */
function jsonOf(session: Session): string {
  if (written.session !== session) written = { session, json: JSON.stringify(session) };
  return written.json;
}

/** Sessions that differ in their instants alone are read once: reading is what takes the time. */
function isReadable(session: Session): boolean {
  const json = jsonOf(session);
  const shape = json.replace(/("(?:startedAtMs|leftAtMs)"):-?[\d.]+/g, '$1:0');
  const known = readable.get(shape);
  if (known !== undefined) return known;
  const isSame = JSON.stringify(parseSession(JSON.parse(json))) === json;
  readable.set(shape, isSame);
  return isSame;
}

function lastWords(session: Session): string {
  const last = session.narration?.prompts.at(-1);
  return last ? promptText(last as Prompt, { content, locale: 'en-US', session, secondsLeft: () => 600 }) : '';
}

function exercisesIn(session: Session): string[] {
  const { entries } = narrationOf(session, surroundings(0));
  return entries.flatMap(({ item }) => (item.kind === 'mark' ? (item.place?.exercise ?? []) : []));
}

function lastPhase(session: Session) {
  const marks = narrationOf(session, surroundings(0)).entries.flatMap(({ item }) => (item.kind === 'mark' ? item : []));
  return marks.at(-1)?.phase;
}
