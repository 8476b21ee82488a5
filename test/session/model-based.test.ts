// Every state a conversation can reach, and what must hold in all of them (design 4).
import { promptText } from '../../lambda/narration/speak';
import type { Timeline } from '../../lambda/narration/timeline';
import { advance } from '../../lambda/session/advance';
import { isAllowed, routineRefusal } from '../../lambda/session/allowed';
import { exercisesInQuestion, isComposed, prescriptions } from '../../lambda/session/chosen';
import type { Event } from '../../lambda/session/event';
import { openScreening } from '../../lambda/session/gate';
import { OWN_QUESTIONS } from '../../lambda/session/questions';
import type { Prompt } from '../../lambda/session/reply';
import { parseSession, type Session } from '../../lambda/session/session';
import { content, safeAnswer } from '../support/listener';
import {
  EVENTS,
  isClosedForSafety,
  isUnscreened,
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
/** What can begin a session anew. */
const STARTS = new Set(['start', 'choose-exercise']);
/** What changes a routine that was put together, besides what hurts: what it is put together from. */
const PUT_TOGETHER_FROM = new Set(['report-condition', 'lack-equipment']);

/** What must hold of every turn, each by its own name. */
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
  'a question that reports a sign or a pain stops': ({ event, reply, session }) =>
    event.type !== 'ask' || !isReporting(event.answer) || (session.phase === 'stopped' && reply.goOn === null),
  'a reported condition stops, or is asked about': ({ from, event, reply, session }) =>
    event.type !== 'report-condition' ||
    isRestriction(event.condition) ||
    (reply.goOn === null && (isOver(session) || isAskedAbout(from.session, session))),
  'a reported condition that is absolute ends the session, or is half an answer': ({ from, event, session }) =>
    event.type !== 'report-condition' ||
    !isAbsolute(event.condition) ||
    isClosedForSafety(session) ||
    isAskedAbout(from.session, session),
  'a restriction is given up by a no to its own question alone': ({ from, event, session }) =>
    from.session.restrictions.every(
      (id) => session.restrictions.includes(id) || (isNo(event) && asksAbout(from.session, id)),
    ),
  'out of a safety stop leads only an answer to the question asked': ({ from, event, reply }) =>
    !isStoppedForSafety(from.session) || reply.goOn === null || event.type === 'answer',
  'once an unsafe answer is given, nothing goes on before a new screening': ({ from, reply, session }) =>
    !from.isBarred || isUnscreened(session) || (reply.goOn === null && session.phase === 'stopped'),
  'a question about safety stays open until it is answered, or all is over': ({ pending, session }) =>
    pending.length === 0 || pending.includes(session.question?.id ?? '') || session.phase === 'stopped',
  'nothing goes on while a question about safety is open': ({ pending, reply }) =>
    reply.goOn === null || pending.length === 0,
  'a start after a safety stop is screened from the first question': ({ from, event, session }) =>
    !isStoppedForSafety(from.session) || !STARTS.has(event.type) || session.phase !== 'screening' || isAnew(session),
  'a pause, which may be one for a sign, is never ended without a word': ({ from, event, reply }) =>
    (event.type !== 'continue' && event.type !== 'silence') || from.session.phase !== 'paused' || reply.goOn === null,
  'nothing goes on before every question is answered': ({ reply, session, nowMs }) =>
    reply.goOn === null ||
    (session.life !== null && openScreening(session, { content, nowMs, position: null }) === null),
  'nothing goes on after more than half an hour': ({ from, reply, nowMs }) =>
    reply.goOn === null || from.session.leftAtMs === null || isWithinHalfAnHour(nowMs - from.session.leftAtMs),
  'nothing that the stage or a restriction forbids goes on': ({ reply, session }) =>
    reply.goOn === null || isAllowedHere(reply.goOn.place.exercise, session),
  'nothing that a told restriction keeps out goes on': ({ reply, session, told }) =>
    reply.goOn === null || isAllowedHere(reply.goOn.place.exercise, { ...session, restrictions: told }),
  'nothing goes on of a routine that is not for the stage': ({ reply, session }) =>
    reply.goOn === null || session.exercise !== null || session.minutes !== null || !isRefused(session),
  'nothing goes on while it is not known which exercise is meant': ({ reply, session }) =>
    reply.goOn === null || exercisesInQuestion(session, content).length === 0,
  'nothing that hurt goes on': ({ reply, session }) =>
    reply.goOn === null || !session.avoided.includes(reply.goOn.place.exercise),
  'nothing goes on that needs what is not there': ({ reply, session }) =>
    reply.goOn === null || !needsWhatIsLacking(reply.goOn.place.exercise, session),
  'a routine that was put together stays as it is, but for what is left out': ({ event, here, session }) =>
    PUT_TOGETHER_FROM.has(event.type) ||
    STARTS.has(event.type) ||
    event.type === 'start-over' ||
    keepsWhatWasPutTogether(here, session),
  'a yes or no that nobody asked for keeps the place': ({ from, event, here, session }) =>
    event.type !== 'answer' || from.session.question !== null || samePlace(here, session),
  'an expected answer was asked for': ({ reply, session }) => reply.expects !== 'answer' || session.question !== null,
  'an expected answer follows a question mark': ({ reply, session }) =>
    reply.expects !== 'answer' || lastWords(session).endsWith('?'),
  'going on is offered only where there is something to go on with': ({ session }) =>
    session.question?.id !== 'resume' || session.place !== null,
  'the exercises go on without waiting for an answer': ({ reply }) =>
    reply.goOn === null || reply.expects === 'nothing',
  'what is ahead is told only when it begins': ({ reply }) =>
    reply.goOn !== null || reply.prompts.every(({ id }) => id !== 'routine-ahead' && id !== 'exercise-ahead'),
  'the session fits into what a platform carries': ({ session }) => bytesOf(session) < MOST_BYTES,
  'the session comes back from a platform as it went': ({ session }) => isReadable(session),
};

function isNo(event: Event): boolean {
  return event.type === 'answer' && event.value === 'no';
}

function asksAbout({ question }: Session, restriction: string): boolean {
  const open = content.screening.find(({ id }) => id === question?.id);
  return open?.kind === 'restrictions' && open.restrictions.includes(restriction);
}

const failures = new Map(Object.keys(CHECKS).map((name): [string, Set<string>] => [name, new Set()]));
const readable = new Map<string, boolean>();
let written: { session: Session | null; json: string } = { session: null, json: '' };
/** Exercises that are narrated where they must not be, and narrations that have no end. */
const forbidden = new Set<string>();
const unfinished: string[] = [];
let walked: Walked;
let largestBytes = 0;

beforeAll(() => {
  const startedMs = performance.now();
  const checks = Object.entries(CHECKS);
  walked = walk({
    onTransition: (transition) => {
      for (const [name, holds] of checks) if (!holds(transition)) note(name, transition);
    },
    onNarration: (state, timeline) => {
      for (const id of exercisesIn(timeline))
        if (!isAllowedHere(id, { ...state.session, restrictions: state.told })) forbidden.add(`${id} ${shown(state)}`);
      if (lastPhase(timeline) !== 'finished') unfinished.push(shown(state));
    },
    mostStates: MOST_STATES,
  });
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(1);
  const { states, transitions } = walked;
  const largest = `the largest session ${largestBytes} bytes`;
  console.log(`model: ${states.length} states, ${transitions} transitions, ${seconds} s, ${largest}`);
}, 120_000);

describe('the walk', () => {
  test('goes through every state, and does not collapse to a few', () => {
    expect(walked.isWhole).toBe(true);
    expect(walked.states.length).toBeGreaterThan(2_000);
    expect(walked.transitions).toBeGreaterThan(200_000);
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

  test('reaches the exercises at every stage, by every kind of wish', () => {
    const ready = walked.states.flatMap(({ session }) => (session.phase === 'ready' ? session : []));
    expect(new Set(ready.map(({ stage }) => stage)).size).toBe(7);
    const wishes = ready.map(({ stage, exercise, minutes }) => `${stage} ${exercise !== null} ${minutes !== null}`);
    expect(new Set(wishes).size).toBe(7 * 3);
  });

  test('reaches every question of the session’s own', () => {
    const asked = new Set(walked.states.map(({ session }) => session.question?.id));
    expect(OWN_QUESTIONS.filter((id) => !asked.has(id))).toEqual([]);
  });

  test('takes every type of event', () => {
    expect(new Set(EVENTS.map(({ type }) => type)).size).toBe(38);
  });
});

describe('in every state, whatever happens', () => {
  test.each(Object.keys(CHECKS))('%s', (name) => {
    expect([...(failures.get(name) ?? [])].slice(0, EXAMPLES)).toEqual([]);
  });
});

describe('from every state', () => {
  test('the narration that goes on holds no exercise that the stage or a restriction forbids', () => {
    expect([...forbidden].slice(0, EXAMPLES)).toEqual([]);
  });

  test('the exercises come to their end by themselves', () => {
    expect(unfinished.slice(0, EXAMPLES)).toEqual([]);
  });

  test('safe answers lead from every safety question into the exercises, or to why there are none', () => {
    const screening = walked.states.filter(({ session }) => session.phase === 'screening');
    const stuck = screening.filter(({ session }) => !isThrough(answeredSafely(session)));
    expect(stuck.slice(0, EXAMPLES).map(shown)).toEqual([]);
  });

  test('a new start leads into the exercises, but not out of what no question asks about', () => {
    const isHurt = ({ session }: State) => session.phase === 'stopped' && isKeptOut(session);
    const leads = (state: State) => isThrough(answeredSafely(started(state)));
    const wrong = walked.states.filter((state) => leads(state) === isHurt(state));
    expect(wrong.slice(0, EXAMPLES).map(shown)).toEqual([]);
  });
});

/** Stopped for what no safety question asks about, or for a condition that nobody has agreed to. */
function isKeptOut({ stop }: Session): boolean {
  const isUnasked = content.warningSigns.some(({ id, isScreened }) => id === stop?.of && !isScreened);
  const isRelative = content.conditions.some(({ id, kind }) => id === stop?.of && kind === 'relative');
  return stop?.reason === 'pain' || isUnasked || isRelative;
}

/** Whether the exercises go on, or whatever was left of them is over, or hurts. */
function isThrough({ narration, phase, stop }: Session): boolean {
  return Boolean(narration?.manner) || phase === 'finished' || (phase === 'stopped' && stop?.reason === 'clearance');
}

/** The session after a start, and a yes to going on from the place that is kept. */
function started({ session }: State): Session {
  const begun = next(session, { type: 'start' });
  return begun.question?.id === 'pick-up' ? next(begun, { type: 'answer', value: 'yes' }) : begun;
}

/** Every question answered so that the exercises go on: about safety, about what is meant, about what is known. */
function answeredSafely(session: Session): Session {
  let now = session;
  for (let turns = 0; turns < 30 && now.phase === 'screening' && now.question; turns++) {
    const open = content.screening.find(({ id }) => id === now.question?.id);
    now = next(now, open ? safeAnswer(open) : { type: 'answer', value: 'yes' });
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

function isReporting(answer: string): boolean {
  return content.answers[answer]?.reports !== undefined;
}

function isRestriction(condition: string): boolean {
  return content.restrictions.some(({ id }) => id === condition);
}

function isAbsolute(condition: string): boolean {
  return content.conditions.some(({ id, kind }) => id === condition && kind === 'absolute');
}

function isOver({ phase }: Session): boolean {
  return phase === 'stopped' || phase === 'finished';
}

/** Half an answer to a question about conditions, asked again in plain words; or whether a provider knows of it. */
function isAskedAbout({ question: before }: Session, { phase, question }: Session): boolean {
  if (question?.id === 'condition-known') return true;
  const kind = content.screening.find(({ id }) => id === question?.id)?.kind;
  return phase === 'screening' && kind === 'conditions' && before?.id === question?.id && question?.tries === 1;
}

function isRefused(session: Session): boolean {
  return routineRefusal(content.routines[session.routine ?? ''], session) !== null;
}

function needsWhatIsLacking(id: string, { lacking }: Session): boolean {
  return content.exercises[id]?.equipment.some((each) => lacking.includes(each)) === true;
}

/** What was put together and is still asked for: the same exercises and doses, less what hurts or is not there. */
function keepsWhatWasPutTogether(before: Session, after: Session): boolean {
  const isSame = isComposed(before) && isComposed(after) && before.minutes === after.minutes;
  if (!isSame || before.stage !== after.stage || before.stage === null || before.place === null) return true;
  if (after.place === null || before.phase === 'screening' || after.phase === 'screening') return true;
  const hurts = (id: string) => after.avoided.includes(id) || needsWhatIsLacking(id, after);
  const dosesOf = (session: Session) =>
    prescriptions(session, content).flatMap(({ exercise, ...dose }) =>
      hurts(exercise.id) ? [] : [`${exercise.id} ${JSON.stringify(dose)}`],
    );
  return dosesOf(before).join() === dosesOf(after).join();
}

function isAllowedHere(id: string, session: Session): boolean {
  const exercise = content.exercises[id];
  return exercise !== undefined && isAllowed(exercise, session);
}

/** The session as a platform carries it, written once for all checks of one turn. */
function jsonOf(session: Session): string {
  if (written.session !== session) written = { session, json: JSON.stringify(session) };
  return written.json;
}

function bytesOf(session: Session): number {
  const bytes = Buffer.byteLength(jsonOf(session));
  largestBytes = Math.max(largestBytes, bytes);
  return bytes;
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

function exercisesIn({ entries }: Timeline): Set<string> {
  return new Set(entries.flatMap(({ item }) => (item.kind === 'mark' ? (item.place?.exercise ?? []) : [])));
}

function lastPhase({ entries }: Timeline) {
  const last = entries.findLast(({ item }) => item.kind === 'mark')?.item;
  return last?.kind === 'mark' ? last.phase : undefined;
}
