// The one gate between a listener and the exercises. Every way into the routine goes through `goOnFrom`.
import { byId } from '../content/lookup';
import type { ScreeningQuestion } from '../content/schema';
import { routineRefusal } from './allowed';
import { defaultRoutine, exercisesInQuestion, isComposed } from './chosen';
import { gettingUp, opening, replacements } from './opening';
import type { Place } from './place';
import { firstPlace, indexOf, placeOf, plannedExercises, planOf, setAfter } from './plan';
import { asked } from './questions';
import { ending, type Manner, type Prompt, prompt } from './reply';
import type { Session } from './session';
import type { Outcome, Turn } from './turn';

/** A place taken up again later than this is screened anew (design rule 1). */
const SCREENED_FOR_MS = 30 * 60 * 1000;

/** The first question that still stands between this person and the exercises; null when all are answered. */
export function openScreening(session: Session, turn: Turn): ScreeningQuestion | null {
  return turn.content.screening.find((question) => isOpen(question, session)) ?? null;
}

function isOpen({ id, askedOf, stages }: ScreeningQuestion, { cleared, life, stage }: Session): boolean {
  const concerns = (life === null || askedOf.includes(life)) && (stage === null || (stages?.includes(stage) ?? true));
  return concerns && !cleared.includes(id);
}

/** Whether the exercises were left so long ago, or at so odd a time, that the answers no longer count. */
export function isStale(session: Session, nowMs: number): boolean {
  if (session.leftAtMs === null) return false;
  const awayMs = nowMs - session.leftAtMs;
  return awayMs < 0 || awayMs > SCREENED_FOR_MS;
}

/** The session as it was before any safety question. Its place and its wishes are kept, and what must be spared. */
export function unscreened(session: Session): Session {
  const unknown = { life: null, stage: null, cleared: [] };
  return { ...session, ...unknown, phase: 'screening', question: null, stop: null };
}

/**
 * Takes the routine up at a place, or asks the safety question that is still open.
 *
 * @param place - null for the beginning
 */
export function goOnFrom(
  session: Session,
  turn: Turn,
  place: Place | null,
  manner: Manner,
  prompts: Prompt[] = [],
): Outcome {
  if (isStale(session, turn.nowMs)) return askAllAgain({ ...session, place }, turn, manner === 'resume' ? [] : prompts);
  const wanted = { ...withRoutine(session, turn), place };
  if (isUnresolved(wanted) || openScreening(wanted, turn))
    return askNextQuestion({ ...wanted, phase: 'screening' }, turn, prompts);
  const choice = openChoice(wanted, turn, prompts);
  if (choice) return choice;
  const start = placeInPlan(wanted, turn, place);
  if (!start) return place ? over({ ...wanted, place }, turn, prompts) : nothingLeft(wanted, prompts);
  const next: Session = { ...underWay(wanted, start), phase: manner === 'get-down' ? 'ready' : 'exercising' };
  const isElsewhere = place !== null && start !== place && (manner === 'return' || manner === 'flow');
  const goOn = { place: start, manner: isElsewhere ? ('begin' as const) : manner };
  return [next, { prompts, goOn, expects: 'nothing', reprompt: [] }];
}

/** The session at a place of its plan; one that is put together and begins now is put together for what is known now. */
function underWay(session: Session, start: Place): Session {
  const begins = session.place === null && isComposed(session);
  return {
    ...session,
    place: start,
    composedFor: begins ? session.restrictions : session.composedFor,
    settledHold: session.settledHold?.exercise === start.exercise ? session.settledHold : null,
    question: null,
    stop: null,
    leftAtMs: null,
  };
}

/** Asks the next safety question, or lets the listener in when none is open. */
export function askNextQuestion(session: Session, turn: Turn, prompts: Prompt[]): Outcome {
  if (isStale(session, turn.nowMs)) return askAllAgain(session, turn, prompts);
  if (isUnresolved(session)) return askedAboutCondition(session, prompts);
  const open = openScreening(session, turn);
  if (open) {
    const asking: Session = { ...session, phase: 'screening', question: { id: open.id, tries: 0 } };
    return [asking, asked(prompts, prompt('ask', { question: open.id }), prompt('ask-plain', { question: open.id }))];
  }
  const routed = withRoutine(session, turn);
  const choice = openChoice(routed, turn, prompts);
  if (choice) return choice;
  if (plannedExercises(routed, turn.content).length === 0) return nothingLeft(routed, prompts);
  const isReturning = session.place !== null;
  return goOnFrom(routed, turn, session.place, isReturning ? 'resume' : 'get-down', [
    ...prompts,
    prompt('thank-you'),
    ...(isReturning ? replacements(routed, turn) : opening(routed, turn)),
  ]);
}

/** What was asked for and cannot be done as it is: a name that several exercises go by, a routine for other stages. */
function openChoice(session: Session, turn: Turn, prompts: Prompt[]): Outcome | null {
  const { content } = turn;
  const waiting: Session = { ...session, phase: 'screening', place: null };
  if (exercisesInQuestion(session, content).length > 0) {
    return [{ ...waiting, question: { id: 'which-exercise', tries: 0 } }, asked(prompts, prompt('ask-which-exercise'))];
  }
  if (session.exercise !== null || session.minutes !== null) return null;
  const routine = byId(content.routines, session.routine);
  const refusal = routineRefusal(routine, session);
  if (!routine || !refusal) return null;
  const offering: Session = { ...waiting, routine: refusal.swap, question: { id: 'choose-instead', tries: 0 } };
  const reason = prompt('routine-refused', { routine: routine.id });
  return [offering, asked([...prompts, reason], prompt('ask-choose', { routine: refusal.swap }))];
}

/** Whether a condition was told of before the exercises, and it is open whether a provider agrees. */
function isUnresolved({ phase, stop }: Session): boolean {
  return phase !== 'stopped' && stop?.reason === 'condition';
}

function askedAboutCondition(session: Session, prompts: Prompt[]): Outcome {
  const asking: Session = { ...session, phase: 'screening', question: { id: 'condition-known', tries: 0 } };
  return [asking, asked(prompts, prompt('ask-condition-known'), prompt('ask-condition-known-plain'))];
}

function askAllAgain(session: Session, turn: Turn, prompts: Prompt[]): Outcome {
  const anew: Session = { ...unscreened(session), leftAtMs: null };
  return askNextQuestion(anew, turn, [...prompts, prompt('screening-again')]);
}

/** Somebody who named no routine, or one that content no longer has, gets the default one. */
function withRoutine(session: Session, { content }: Turn): Session {
  return byId(content.routines, session.routine) ? session : { ...session, routine: defaultRoutine(content).id };
}

/** The wanted place if the plan has it, else the exercise that follows it in the routine; null if nothing does. */
function placeInPlan(session: Session, turn: Turn, place: Place | null): Place | null {
  const plan = planOf(session, turn.content);
  if (!place) return firstPlace(plan);
  if (indexOf(plan, place) >= 0) return place;
  const following = setAfter(place, session, turn);
  return following ? placeOf(following) : null;
}

/** What the listener was at is not in the plan any more, and nothing comes after it. */
function over(session: Session, turn: Turn, prompts: Prompt[]): Outcome {
  const finished: Session = { ...session, phase: 'finished', place: null, question: null, stop: null };
  return [finished, ending([...prompts, prompt('last-skipped'), ...gettingUp(session, turn)])];
}

/** The one exercise that was asked for, if it hurt before in this session. */
function whatHurt({ exercise, avoided }: Session): Prompt[] {
  return exercise !== null && avoided.includes(exercise) ? [prompt('pain-eased', { exercise })] : [];
}

function nothingLeft(session: Session, prompts: Prompt[]): Outcome {
  return [
    { ...session, phase: 'stopped', question: null, place: null, stop: { reason: 'clearance', of: null } },
    ending([...prompts, ...whatHurt(session), prompt('nothing-allowed')]),
  ];
}
