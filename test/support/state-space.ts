// Every state a conversation can get into, found breadth first: all events, at the instants that matter in each state.
import { locate, type Timeline } from '../../lambda/narration/timeline';
import { narrationOf } from '../../lambda/narration/turn';
import { advance } from '../../lambda/session/advance';
import type { Event } from '../../lambda/session/event';
import { openScreening } from '../../lambda/session/gate';
import type { Place, Position } from '../../lambda/session/place';
import { indexOf, type PlannedSet, planOf } from '../../lambda/session/plan';
import type { Reply } from '../../lambda/session/reply';
import { newSession, type Session } from '../../lambda/session/session';
import { content, MINUTE_MS, surroundings } from './listener';

const ANSWERS = ['yes', 'no', 'unsure', 'partly'] as const;
const LIVES = ['pregnant', 'after-birth', 'trying', 'neither'] as const;
const TRIMESTERS = [1, 2, 3] as const;
const PLAIN_TYPES = [
  'report-pain',
  'next',
  'previous',
  'skip',
  'repeat',
  'start-over',
  'pause',
  'resume',
  'slower',
  'faster',
  'longer-hold',
  'shorter-hold',
  'ask-time-left',
  'ask-side',
  'ask-next',
  'list-signs',
  'help',
  'stop',
  'continue',
  'silence',
  'drop',
  'unknown',
] as const;

const signs = content.warningSigns.map(({ id }) => id);
const conditions = content.conditions.map(({ id }) => id);

/** Every type of event, with every argument that the session tells apart; what is explained changes words alone. */
export const EVENTS: Event[] = [
  ...PLAIN_TYPES.map((type): Event => ({ type })),
  { type: 'start' },
  { type: 'start', routine: 'no-such-routine' },
  ...Object.keys(content.routines).map((routine): Event => ({ type: 'start', routine })),
  ...LIVES.flatMap((life): Event[] => [
    { type: 'start', life },
    { type: 'tell-life', life },
  ]),
  { type: 'start', life: 'pregnant', weeks: 20 },
  { type: 'start', life: 'after-birth', weeks: 5 },
  ...[12, 26, 27].map((weeks): Event => ({ type: 'tell-life', life: 'pregnant', weeks })),
  ...[11, 12].map((weeks): Event => ({ type: 'tell-life', life: 'after-birth', weeks })),
  ...TRIMESTERS.map((trimester): Event => ({ type: 'tell-life', life: 'pregnant', trimester })),
  ...[0, 12, 26, 40].map((weeks): Event => ({ type: 'tell-weeks', weeks })),
  ...ANSWERS.map((value): Event => ({ type: 'answer', value })),
  ...[...signs, 'no-such-sign'].map((sign): Event => ({ type: 'report-sign', sign })),
  ...[...conditions, 'no-such-condition'].map((condition): Event => ({ type: 'report-condition', condition })),
  ...[...signs.slice(0, 1), ...conditions.slice(0, 1), 'no-such-topic'].map(
    (topic): Event => ({ type: 'explain', topic }),
  ),
];

/** A session, and what a test knows of its past that the session does not carry. */
export interface State {
  session: Session;
  /** Stopped for safety with no question left open, and not screened anew since. */
  isBarred: boolean;
  depth: number;
}

/** One event in one state at one instant, and all that followed. */
export interface Transition {
  from: State;
  event: Event;
  nowMs: number;
  position: Position | null;
  /** The session's phase and place at that instant, narration having gone on by itself. */
  here: Pick<Session, 'phase' | 'place'>;
  session: Session;
  reply: Reply;
  isBarred: boolean;
}

export interface Walked {
  states: State[];
  transitions: number;
  /** Whether every state was gone on from, none left out for want of time. */
  isWhole: boolean;
}

/** Walks on until no new state is found, or until so many are. */
export function walk(onTransition: (transition: Transition) => void, mostStates: number): Walked {
  const first: State = { session: newSession(), isBarred: false, depth: 0 };
  const found = new Map([[keyOf(first), first]]);
  const queue = [first];
  let transitions = 0;
  for (const from of queue) {
    for (const { nowMs, position } of instantsOf(from.session)) {
      for (const event of EVENTS) {
        const transition = step(from, event, nowMs, position);
        onTransition(transition);
        transitions++;
        const to: State = { session: transition.session, isBarred: transition.isBarred, depth: from.depth + 1 };
        const key = keyOf(to);
        if (found.has(key) || found.size >= mostStates) continue;
        found.set(key, to);
        queue.push(to);
      }
    }
  }
  return { states: queue, transitions, isWhole: found.size < mostStates };
}

/** Whether somebody was stopped for safety and nothing is being asked that could still change it. */
export function isClosedForSafety({ phase, stop, question }: Session): boolean {
  return phase === 'stopped' && stop !== null && stop.reason !== 'wish' && question === null;
}

/** An event as words, for the report of a failure. */
export function named(event: Event): string {
  return JSON.stringify(event);
}

function step(from: State, event: Event, nowMs: number, position: Position | null): Transition {
  const [session, reply] = advance(from.session, event, { content, nowMs, position });
  const isMoving = from.session.phase === 'ready' || from.session.phase === 'exercising';
  const here = isMoving && position ? position : from.session;
  const wasBarred = from.isBarred && event.type !== 'start';
  return { from, event, nowMs, position, here, session, reply, isBarred: wasBarred || isClosedForSafety(session) };
}

/** The instants at which a state is asked to take events: places in its narration, or times away from it. */
function instantsOf(session: Session): { nowMs: number; position: Position | null }[] {
  const startedAtMs = session.narration?.startedAtMs ?? 0;
  if (session.narration?.manner) {
    const timeline = narrationOf(session, surroundings(startedAtMs));
    return secondsThatMatter(timeline).map((seconds) => ({
      nowMs: startedAtMs + seconds * 1000,
      position: locate(timeline, seconds, startedAtMs),
    }));
  }
  const { leftAtMs } = session;
  const soonMs = startedAtMs + 1000;
  const away = leftAtMs === null ? [] : [leftAtMs + 31 * MINUTE_MS, leftAtMs - 1000];
  return [soonMs, ...away].map((nowMs) => ({ nowMs, position: null }));
}

/** Just begun, in the middle of the first of each kind of part, in a middle repetition, and after the end. */
function secondsThatMatter({ entries, totalSeconds }: Timeline): number[] {
  const middles = new Map<string, number>();
  let place: Place | null = null;
  for (const { item, startSeconds, endSeconds } of entries) {
    if (item.kind === 'mark') place = item.place;
    if (item.kind !== 'timed') continue;
    const repetition = item.purpose === 'breath' && item.repetition === 5 ? 'middle' : '';
    const kind = `${place?.part} ${item.purpose} ${repetition}`;
    if (!middles.has(kind)) middles.set(kind, (startSeconds + endSeconds) / 2);
  }
  return [0.1, ...middles.values(), totalSeconds + 5];
}

/**
 * What tells two states apart. Left out is what changes words or lengths, not what may follow: wishes for pace and
 * hold, and which sign it was. Exercises of one kind at one end of the routine stand for each other.
 */
function keyOf({ session, isBarred }: State): string {
  const { phase, question, life, stage, cleared, stop, leftAtMs, misses, silences } = session;
  const isStopped = phase === 'stopped';
  const answers = isStopped
    ? openScreening(session, { content, nowMs: 0, position: null }) === null
    : [...cleared].sort().join();
  const countsMisses = !isStopped && (stage === null || stage === 'general') && leftAtMs === null;
  return JSON.stringify([
    phase,
    question,
    life,
    stage,
    answers,
    placeKey(session),
    stop?.reason,
    leftAtMs === null,
    countsMisses ? Math.min(misses, 2) : 0,
    countsMisses && question ? Math.min(silences, 1) : 0,
    isBarred,
  ]);
}

function placeKey(session: Session) {
  const { place } = session;
  if (!place) return null;
  const plan = planFor(session);
  const index = indexOf(plan, place);
  const end =
    index < 0 ? 'nowhere' : plan[0]?.exercise === place.exercise ? 'first' : isLast(plan, place) ? 'last' : '';
  const isHeld = content.exercises[place.exercise]?.hold !== undefined;
  const isOtherSide = plan[index]?.isFirst === false;
  const kind = [end, isHeld, isOtherSide];
  if (session.phase === 'screening') return end;
  return session.phase === 'stopped' ? kind : [...kind, place.part, place.line > 0, place.repetition > 1];
}

const plans = new Map<string, PlannedSet[]>();

/** The plan, laid flat once for each stage: its order does not depend on anything else that differs here. */
function planFor(session: Session): PlannedSet[] {
  const key = `${session.routine} ${session.stage}`;
  const plan = plans.get(key) ?? planOf(session, content);
  plans.set(key, plan);
  return plan;
}

function isLast(plan: PlannedSet[], { exercise }: Place): boolean {
  return plan.at(-1)?.exercise === exercise;
}
