// The one gate between a listener and the exercises. Every way into the routine goes through `goOnFrom`.
import { byId } from '../content/lookup';
import type { ScreeningQuestion } from '../content/schema';
import type { Place } from './place';
import { defaultRoutine, firstPlace, indexOf, leftOut, placeOf, plannedExercises, planOf, setAfter } from './plan';
import { asked } from './questions';
import { ending, type Manner, type Prompt, prompt } from './reply';
import type { Session } from './session';
import type { Outcome, Turn } from './turn';

/** A place taken up again later than this is screened anew (design rule 1). */
const SCREENED_FOR_MS = 30 * 60 * 1000;

/** The first question that still stands between this person and the exercises; null when all are answered. */
export function openScreening(session: Session, turn: Turn): ScreeningQuestion | null {
  const { life } = session;
  const open = turn.content.screening.find(
    (question) => !session.cleared.includes(question.id) && (life === null || question.askedOf.includes(life)),
  );
  return open ?? null;
}

/** Whether the exercises were left so long ago, or at so odd a time, that the answers no longer count. */
export function isStale(session: Session, nowMs: number): boolean {
  if (session.leftAtMs === null) return false;
  const awayMs = nowMs - session.leftAtMs;
  return awayMs < 0 || awayMs > SCREENED_FOR_MS;
}

/** The session as it was before any safety question, its place and its wishes kept. */
export function unscreened(session: Session): Session {
  return { ...session, phase: 'screening', life: null, stage: null, cleared: [], question: null, stop: null };
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
  if (openScreening(wanted, turn)) return askNextQuestion({ ...wanted, phase: 'screening' }, turn, prompts);
  const start = placeInPlan(wanted, turn, place);
  if (!start) return place ? over(wanted, prompts) : nothingLeft(wanted, prompts);
  const next: Session = {
    ...wanted,
    phase: manner === 'get-down' ? 'ready' : 'exercising',
    place: start,
    settledHold: wanted.settledHold?.exercise === start.exercise ? wanted.settledHold : null,
    question: null,
    stop: null,
    leftAtMs: null,
  };
  return [next, { prompts, goOn: { place: start, manner }, expects: 'nothing', reprompt: [] }];
}

/** Asks the next safety question, or lets the listener in when none is open. */
export function askNextQuestion(session: Session, turn: Turn, prompts: Prompt[]): Outcome {
  if (isStale(session, turn.nowMs)) return askAllAgain(session, turn, prompts);
  const open = openScreening(session, turn);
  if (open) {
    const asking: Session = { ...session, phase: 'screening', question: { id: open.id, tries: 0 } };
    return [asking, asked(prompts, prompt('ask', { question: open.id }), prompt('ask-plain', { question: open.id }))];
  }
  const routed = withRoutine(session, turn);
  if (plannedExercises(routed, turn.content).length === 0) return nothingLeft(routed, prompts);
  const isReturning = session.place !== null;
  return goOnFrom(routed, turn, session.place, isReturning ? 'resume' : 'get-down', [
    ...prompts,
    prompt('thank-you'),
    ...(isReturning ? replacements(routed, turn) : opening(routed, turn)),
  ]);
}

function askAllAgain(session: Session, turn: Turn, prompts: Prompt[]): Outcome {
  const anew: Session = { ...unscreened(session), leftAtMs: null };
  return askNextQuestion(anew, turn, [...prompts, prompt('screening-again')]);
}

/** Somebody who named no routine, or one that content no longer has, gets the default one. */
function withRoutine(session: Session, { content }: Turn): Session {
  return byId(content.routines, session.routine) ? session : { ...session, routine: defaultRoutine(content).id };
}

function opening(session: Session, turn: Turn): Prompt[] {
  const count = plannedExercises(session, turn.content).length;
  return [prompt('routine-ahead', undefined, { count }), ...replacements(session, turn), prompt('how-to-stop')];
}

/** What the stage leaves out, why, and what comes instead. */
function replacements(session: Session, turn: Turn): Prompt[] {
  const planned = plannedExercises(session, turn.content);
  return leftOut(session, turn.content).flatMap(({ exercise, swap }) => {
    const isSwappedIn = planned.some(({ id }) => id === swap) && !inRoutine(session, turn, swap);
    return [
      prompt('left-out', { exercise }),
      prompt(isSwappedIn ? 'swapped-in' : 'swap-follows-anyway', { exercise, swap }),
    ];
  });
}

function inRoutine(session: Session, turn: Turn, exercise: string): boolean {
  const routine = byId(turn.content.routines, session.routine);
  return routine?.exercises.includes(exercise) ?? false;
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
function over(session: Session, prompts: Prompt[]): Outcome {
  const finished: Session = { ...session, phase: 'finished', place: null, question: null, stop: null };
  return [finished, ending([...prompts, prompt('last-skipped'), prompt('get-up')])];
}

function nothingLeft(session: Session, prompts: Prompt[]): Outcome {
  return [
    { ...session, phase: 'stopped', question: null, place: null, stop: { reason: 'clearance', of: null } },
    ending([...prompts, prompt('nothing-allowed')]),
  ];
}
