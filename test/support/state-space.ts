// Every state a conversation can get into, found breadth first: all events, at the instants that matter in each state.
import type { WarningSign } from '../../lambda/content/schema';
import { STAGES } from '../../lambda/content/stages';
import { locate, type Timeline } from '../../lambda/narration/timeline';
import { narrationOf } from '../../lambda/narration/turn';
import { advance } from '../../lambda/session/advance';
import { routineRefusal } from '../../lambda/session/allowed';
import { exercisesInQuestion, isComposed } from '../../lambda/session/chosen';
import type { Event } from '../../lambda/session/event';
import type { Place, Position } from '../../lambda/session/place';
import { indexOf, type PlannedSet, planOf } from '../../lambda/session/plan';
import type { Reply } from '../../lambda/session/reply';
import { newSession, type Session } from '../../lambda/session/session';
import { begunWith, content, MINUTE_MS, surroundings, takeAll } from './listener';

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
  'end-hold',
  'lack-equipment',
  'ask-easier',
  'ask-harder',
  'ask-time-left',
  'ask-side',
  'ask-next',
  'list-signs',
  'list-routines',
  'help',
  'stop',
  'continue',
  'silence',
  'drop',
  'unknown',
] as const;
const ANSWERS = ['yes', 'no', 'unsure', 'partly'] as const;
const LIVES = ['pregnant', 'after-birth', 'trying', 'neither'] as const;

/** One of each kind: the session does not tell two apart that are the same to it. */
function oneOfEach<T>(things: T[], kindOf: (thing: T) => unknown): T[] {
  const kinds = things.map((thing) => JSON.stringify(kindOf(thing)));
  return things.filter((_, i) => kinds.indexOf(kinds[i] ?? '') === i);
}

const kindOfSign = ({ urgency, check, isGentle }: WarningSign) => [urgency, check !== undefined, isGentle === true];
const signs = oneOfEach(content.warningSigns, kindOfSign).map(({ id }) => id);
const conditions = oneOfEach(content.conditions, ({ kind, isQualified }) => [kind, isQualified]).map(({ id }) => id);
const restrictions = content.restrictions.map(({ id }) => id);
const answers = oneOfEach(Object.values(content.answers), ({ reports }) => {
  return reports === undefined || reports === 'pain' ? reports : 'sign';
}).map(({ id }) => id);

/** A routine for everybody, and one that some stages refuse. */
const ROUTINES = ['gentle-low-back', 'everyday-back'];
/** One that is done as it is, one that needs something, one that nobody describes, and a name that several go by. */
const EXERCISES = ['bird-dog', 'wall-sit', 'hip-mobility', 'pelvic-tilt'];
const EQUIPMENT = 'wall';

type Start = Extract<Event, { type: 'start' }>;

const WISHES: Start[] = [
  ...ROUTINES.map((routine): Start => ({ type: 'start', routine })),
  ...EXERCISES.map((exercise): Start => ({ type: 'start', exercise })),
  { type: 'start', minutes: 10 },
  { type: 'start', minutes: 20, equipment: [EQUIPMENT] },
];

/** Every type of event, with every argument that the session tells apart; what is explained changes words alone. */
export const EVENTS: Event[] = [
  ...PLAIN_TYPES.map((type) => ({ type }) as Event),
  { type: 'start' },
  ...WISHES,
  { type: 'start', routine: 'no-such-routine' },
  { type: 'start', exercise: 'no-such-exercise' },
  { type: 'start', life: 'neither' },
  { type: 'start', life: 'pregnant', weeks: 20 },
  { type: 'start', life: 'after-birth', weeks: 5 },
  ...LIVES.map((life): Event => ({ type: 'tell-life', life })),
  ...[12, 20, 27].map((weeks): Event => ({ type: 'tell-life', life: 'pregnant', weeks })),
  ...[11, 12].map((weeks): Event => ({ type: 'tell-life', life: 'after-birth', weeks })),
  { type: 'tell-life', life: 'pregnant', trimester: 3 },
  ...[8, 20, 40].map((weeks): Event => ({ type: 'tell-weeks', weeks })),
  ...ANSWERS.map((value): Event => ({ type: 'answer', value })),
  ...[...signs, 'no-such-sign'].map((sign): Event => ({ type: 'report-sign', sign })),
  ...[...conditions, ...restrictions.slice(0, 1), 'no-such-condition'].map(
    (condition): Event => ({ type: 'report-condition', condition }),
  ),
  ...['lying-pelvic-tilt', 'plank'].map((exercise): Event => ({ type: 'choose-exercise', exercise })),
  ...(['short', 'full'] as const).map((dose): Event => ({ type: 'choose-dose', dose })),
  { type: 'lack-equipment', equipment: EQUIPMENT },
  { type: 'have-equipment', equipment: [EQUIPMENT] },
  ...[...answers, 'no-such-answer'].map((answer): Event => ({ type: 'ask', answer })),
  ...[...signs.slice(0, 1), 'no-such-topic'].map((topic): Event => ({ type: 'explain', topic })),
];

/** What a test knows of a session's past that the session does not carry. */
interface Past {
  /** Stopped for safety with no question left open, and not screened anew since. */
  isBarred: boolean;
  /** Questions about somebody's safety that were asked and have had no answer that lets anything go on. */
  pending: string[];
  /** Restrictions that were told of since the last screening began. */
  told: string[];
}

/** A session with its past. */
export interface State extends Past {
  session: Session;
  depth: number;
}

/** One event in one state at one instant, and all that followed. */
export interface Transition extends Past {
  from: State;
  event: Event;
  nowMs: number;
  position: Position | null;
  /** The session as it stood at that instant, narration having gone on by itself. */
  here: Session;
  session: Session;
  reply: Reply;
}

export interface Walked {
  states: State[];
  transitions: number;
  /** Whether every state was gone on from, none left out for want of time. */
  isWhole: boolean;
}

interface Walker {
  onTransition: (transition: Transition) => void;
  /** What is heard in a state in which the exercises go on. */
  onNarration?: (state: State, timeline: Timeline) => void;
  mostStates: number;
}

/**
 * Walks on until no new state is found, or until so many are. It begins with a new session, and where the safety
 * questions are over: at every stage, for every wish, with nothing told and with everything.
 */
export function walk({ onTransition, onNarration, mostStates }: Walker): Walked {
  const found = new Map<string, State>();
  const queue: State[] = [];
  const add = (state: State) => {
    const key = keyOf(state, state.session);
    if (found.has(key) || found.size >= mostStates) return;
    found.set(key, state);
    queue.push(state);
  };
  for (const first of beginnings()) add({ ...first, isBarred: false, pending: [], depth: 0 });
  const gone = new Set<string>();
  let transitions = 0;
  for (const from of queue) {
    for (const { nowMs, position, away } of instantsOf(from, onNarration)) {
      const here = standingAt(from.session, nowMs, position);
      const situation = `${keyOf(from, here)} ${away} ${isSteady(position)}`;
      if (gone.has(situation)) continue;
      gone.add(situation);
      for (const event of EVENTS) {
        const transition = step(from, event, nowMs, position, here);
        onTransition(transition);
        transitions++;
        if (mustNotBe(transition)) continue;
        const { session, isBarred, pending, told } = transition;
        add({ session, isBarred, pending, told, depth: from.depth + 1 });
      }
    }
  }
  return { states: queue, transitions, isWhole: found.size < mostStates };
}

/** Whether somebody was stopped for safety and nothing is being asked that could still change it. */
export function isClosedForSafety({ phase, stop, question }: Session): boolean {
  return phase === 'stopped' && stop !== null && stop.reason !== 'wish' && question === null;
}

/** Whether somebody has got past a stop for safety, or past a question about it: a fault, and none to go on from. */
function mustNotBe({ isBarred, pending, session, reply }: Transition): boolean {
  if (session.phase === 'stopped') return reply.goOn !== null;
  return isBarred || (pending.length > 0 && (reply.goOn !== null || !pending.includes(session.question?.id ?? '')));
}

/** Whether every safety question is still to be asked: nothing is told but a life and its weeks. */
function isAllToBeAsked({ cleared }: Session): boolean {
  return cleared.every((id) => OPEN_QUESTIONS.has(id));
}

/** Whether the screening stands at its beginning. */
export function isUnscreened(session: Session): boolean {
  return (session.phase === 'choosing' || session.phase === 'screening') && isAllToBeAsked(session);
}

/** An event as words, for the report of a failure. */
export function named(event: Event): string {
  return JSON.stringify(event);
}

const OPEN_QUESTIONS = new Set(content.screening.flatMap((each) => ('safeAnswer' in each ? [] : each.id)));
const RELATIVE_QUESTIONS = content.screening.flatMap((each) =>
  each.kind === 'conditions' && each.conditions.some(isRelative) ? each.id : [],
);

function isRelative(condition: string): boolean {
  return content.conditions.some(({ id, kind }) => id === condition && kind === 'relative');
}

function beginnings(): Pick<State, 'session' | 'told'>[] {
  const all = restrictions.map((condition): Event => ({ type: 'report-condition', condition }));
  const begun = STAGES.flatMap((stage) => WISHES.map((wish) => begunWith(wish, stage).session));
  const restricted = begun.map((session) => ({ session: takeAll(session, all, 1000).session, told: restrictions }));
  return [{ session: newSession(), told: [] }, ...begun.map((session) => ({ session, told: [] })), ...restricted];
}

function step(from: State, event: Event, nowMs: number, position: Position | null, here: Session): Transition {
  const [session, reply] = advance(from.session, event, { content, nowMs, position });
  const isAnew = isUnscreened(session);
  const isBarred = (from.isBarred && !isAnew) || isClosedForSafety(session);
  const pending = pendingAfter(from, event, session);
  const told = toldAfter(isAnew ? [] : from.told, event, session);
  return { from, event, nowMs, position, here, session, reply, isBarred, pending, told };
}

/** What was reported, and what a question was answered with, counts until all is asked again. */
function toldAfter(before: string[], event: Event, { restrictions: kept }: Session): string[] {
  const reported = event.type === 'report-condition' && restrictions.includes(event.condition) ? [event.condition] : [];
  return [...new Set([...before, ...reported, ...kept])].sort();
}

/** The answer to each question about somebody's safety that lets things go on. */
const SAFE_ANSWERS: Record<string, string> = { 'sign-check': 'no', pain: 'no', 'condition-known': 'yes' };

/**
 * A question stays unanswered whatever is asked instead, until it is answered or the screening begins anew. A relative
 * condition that is told of raises its question, whether that is asked at once or not.
 */
function pendingAfter(from: State, event: Event, session: Session): string[] {
  const asked = from.session.question?.id ?? '';
  const isAnswered = event.type === 'answer' && SAFE_ANSWERS[asked] === event.value;
  const isAskedAnew =
    isAllToBeAsked(session) || RELATIVE_QUESTIONS.some((id) => isNewlyCleared(id, from.session, session));
  const before = isAskedAnew ? [] : from.pending.filter((id) => !isAnswered || id !== asked);
  const now = session.question?.id ?? '';
  const isTold = event.type === 'report-condition' && isRelative(event.condition) && session.phase !== 'finished';
  const isHalfAnAnswer = content.screening.some(({ id }) => id === now);
  const open = SAFE_ANSWERS[now] === undefined ? [] : [now];
  return [...new Set([...before, ...open, ...(isTold && !isHalfAnAnswer ? ['condition-known'] : [])])].sort();
}

function isNewlyCleared(id: string, before: Session, after: Session): boolean {
  return after.cleared.includes(id) && !before.cleared.includes(id);
}

interface Instant {
  nowMs: number;
  position: Position | null;
  /** How long somebody has been away: not for long, for too long, or for less than nothing. */
  away: 'soon' | 'late' | 'before';
}

/** The instants at which a state is asked to take events: places in its narration, or times away from it. */
function instantsOf(state: State, onNarration: Walker['onNarration']): Instant[] {
  const { session } = state;
  const startedAtMs = session.narration?.startedAtMs ?? 0;
  if (session.narration?.manner) {
    const timeline = narrationOf(session, surroundings(startedAtMs));
    onNarration?.(state, timeline);
    return secondsThatMatter(timeline, session).map((seconds) => ({
      nowMs: startedAtMs + seconds * 1000,
      position: locate(timeline, seconds, startedAtMs),
      away: 'soon' as const,
    }));
  }
  const { leftAtMs } = session;
  const soon: Instant = { nowMs: startedAtMs + 1000, position: null, away: 'soon' };
  if (leftAtMs === null) return [soon];
  const late: Instant = { nowMs: leftAtMs + 31 * MINUTE_MS, position: null, away: 'late' };
  const before: Instant = { nowMs: leftAtMs - 1000, position: null, away: 'before' };
  return isPlain(session) ? [soon, late, before] : [soon, late];
}

/** Just begun, in the middle of the first of each kind of part, and after the end. */
function secondsThatMatter({ entries, totalSeconds }: Timeline, session: Session): number[] {
  const middles = new Map<string, number>();
  let place: Place | null = null;
  for (const { item, startSeconds, endSeconds } of entries) {
    if (item.kind === 'mark') place = item.place;
    if (item.kind !== 'timed') continue;
    const kind = JSON.stringify([placeKey({ ...session, phase: 'exercising', place }), item.purpose]);
    if (!middles.has(kind)) middles.set(kind, (startSeconds + endSeconds) / 2);
  }
  return [0.1, ...middles.values(), totalSeconds + 5];
}

/** The session as it stands at an instant; what `advance` makes of it first. */
function standingAt(session: Session, nowMs: number, position: Position | null): Session {
  const isMoving = session.phase === 'ready' || session.phase === 'exercising';
  if (!isMoving || !position) return session;
  const leftAtMs = position.endsAtMs < nowMs ? position.endsAtMs : session.leftAtMs;
  return { ...session, phase: position.phase, place: position.place, leftAtMs };
}

/** A hold or an effort can be ended, nothing else can. */
function isSteady(position: Position | null): boolean {
  return position?.timed?.purpose === 'hold' || position?.timed?.purpose === 'effort';
}

/**
 * What tells two states apart. Left out is what changes words or lengths, not what may follow: wishes for pace, hold
 * and dose, and which sign it was. Exercises of one kind at one end of the routine stand for each other, and once they
 * have begun so do the stages of lives that are alike; until then each stage is gone through with each wish.
 */
function keyOf({ isBarred, pending, told }: Past, session: Session): string {
  const { phase, question, stop, leftAtMs, silences } = session;
  if (isClosedForSafety(session)) return JSON.stringify(['closed', stop?.reason, stop?.of !== null, isBarred]);
  const countsMisses = hasMisses(session);
  return JSON.stringify([
    phase,
    question,
    lifeKey(session),
    answersKey(session),
    choiceKey(session),
    placeKey(session),
    question?.id === 'condition-known' && stop?.of === null,
    leavesOut(session, told),
    phase !== 'screening' || isPlain(session) ? leftAtMs === null : false,
    countsMisses ? Math.min(session.misses, 2) : 0,
    countsMisses && question ? Math.min(silences, 1) : 0,
    isBarred,
    pending,
  ]);
}

/** Somebody who is neither pregnant nor after a birth, or of whom it is not known yet. */
function isPlain({ stage }: Session): boolean {
  return stage === null || stage === 'general';
}

/** Once the exercises have begun, a life matters only when it is told again: with weeks, or without. */
function lifeKey({ phase, life, stage }: Session): unknown {
  if (phase === 'choosing' || phase === 'screening' || phase === 'ready') return [life, stage];
  return life === null ? null : life === 'pregnant' || life === 'after-birth';
}

/** Whether something is kept out of the plan, where that is what goes on. */
function leavesOut({ phase, lacking, life, question }: Session, told: string[]): boolean {
  if (phase === 'stopped' || phase === 'finished' || question?.id === 'pick-up') return false;
  if (phase === 'screening') return life === 'after-birth' && told.length > 0;
  return told.length > 0 || lacking.length > 0;
}

/** Words that are not understood are counted alike everywhere. */
function hasMisses(session: Session): boolean {
  return session.phase !== 'stopped' && isPlain(session) && session.leftAtMs === null && session.place === null;
}

/** Which questions are answered matters while they are asked; later only whether all of them are. */
function answersKey({ phase, cleared }: Session): string | boolean {
  return phase === 'screening' ? [...cleared].sort().join() : cleared.length > 0;
}

/** What was chosen matters where the exercises begin; while the questions are asked it waits. */
function choiceKey(session: Session): unknown {
  const { phase, question, exercise, stage } = session;
  const isChoosing = question?.id === 'which-exercise' || question?.id === 'choose-instead';
  if (phase === 'choosing' || (phase === 'screening' && !isChoosing)) return null;
  if (isComposed(session)) return 'composed';
  if (phase !== 'ready' && phase !== 'screening') return exercise === null ? 'routine' : 'exercise';
  if (exercise !== null) return [exercise, exercisesInQuestion(session, content).length > 0];
  return [
    session.routine,
    routineRefusal(content.routines[session.routine ?? ''], { stage, restrictions: [] }) !== null,
  ];
}

function placeKey(session: Session): unknown {
  const { place, phase } = session;
  if (!place) return null;
  const plan = planFor(session);
  const index = indexOf(plan, place);
  const end = endOf(plan, index, place);
  if (phase === 'screening') return index < 0;
  if (phase === 'stopped') return end;
  const exercise = content.exercises[place.exercise];
  const work = exercise?.hold ? 'hold' : exercise?.effort ? 'effort' : 'movement';
  const kind = [end, work, plan[index]?.isFirst === false, place.part];
  return phase === 'paused' ? kind : [...kind, place.line > 0, place.repetition > 1];
}

function endOf(plan: PlannedSet[], index: number, { exercise }: Place): string {
  if (index < 0) return 'nowhere';
  if (plan[0]?.exercise === exercise) return plan.at(-1)?.exercise === exercise ? 'only' : 'first';
  return plan.at(-1)?.exercise === exercise ? 'last' : '';
}

const plans = new Map<string, PlannedSet[]>();

/** The plan, laid flat once for all sessions that have the same. */
function planFor(session: Session): PlannedSet[] {
  const { routine, exercise, minutes, equipment, dose, stage, restrictions: told, avoided, lacking } = session;
  const key = JSON.stringify([routine, exercise, minutes, equipment, dose, stage, told, avoided, lacking]);
  const plan = plans.get(key) ?? planOf(session, content);
  plans.set(key, plan);
  return plan;
}
