// Questions a listener asks in between. Each is answered, and the place or the open question comes back.
import { byId } from '../content/lookup';
import type { Content, Routine, WarningSign } from '../content/schema';
import { URGENCIES } from '../content/urgencies';
import { exerciseNamed, isAllowed, routineRefusal } from './allowed';
import { keepOn, pausedAt } from './keep';
import { indexOf, planOf } from './plan';
import { openScreeningQuestion } from './questions';
import { type Prompt, prompt } from './reply';
import { onReportPain, onReportSign } from './safety';
import type { Session } from './session';
import type { Handler, Outcome, Turn } from './turn';

/** Misses in a row after which examples are offered, and after which a pause is. */
const MISSES_BEFORE_EXAMPLES = 2;
const MISSES_BEFORE_PAUSE = 3;

export const onAskTimeLeft: Handler<'ask-time-left'> = (session, turn) => {
  if (!session.place) return keepOn(session, turn, [notUnderWay(session)]);
  const timed = turn.position?.timed;
  const inHold = timed?.purpose === 'hold' ? [prompt('time-left-in-hold', {}, { seconds: timed.secondsLeft })] : [];
  return keepOn(session, turn, [...inHold, prompt('time-left')]);
};

export const onAskSide: Handler<'ask-side'> = (session, turn) => {
  if (!session.place) return keepOn(session, turn, [notUnderWay(session)]);
  const { exercise } = session.place;
  const isInTurn = byId(turn.content.exercises, exercise)?.sides === 'alternate';
  const side = isInTurn ? (turn.position?.timed?.side ?? 'both') : session.place.side;
  if (isInTurn) {
    return keepOn(session, turn, [prompt(side === 'both' ? 'sides-in-turn' : 'side-in-turn', { exercise, side })]);
  }
  return keepOn(session, turn, [prompt(side === 'both' ? 'side-none' : 'side-now', { exercise, side })]);
};

export const onAskNext: Handler<'ask-next'> = (session, turn) => {
  if (!session.place) return keepOn(session, turn, [notUnderWay(session)]);
  const plan = planOf(session, turn.content);
  const index = indexOf(plan, session.place);
  const now = plan[index];
  const following = plan[index + 1];
  if (!following) return keepOn(session, turn, [prompt('next-finish')]);
  const { exercise, side } = following;
  if (exercise !== now?.exercise) return keepOn(session, turn, [prompt('next-exercise', { exercise, side })]);
  return keepOn(session, turn, [prompt(following.set === now.set ? 'next-side' : 'next-set', { exercise, side })]);
};

/** The warning signs that concern this life and are asked about, the most pressing first; the rest are too many. */
export const onListSigns: Handler<'list-signs'> = (session, turn) => {
  const named = [prompt('signs-intro'), prompt('signs-named'), prompt('signs-more'), prompt('signs-outro')];
  return keepOn(session, turn, named);
};

/** The signs that are told to whoever asks for them, in their order. */
export function signsToTell({ life }: Session, { warningSigns }: Content): WarningSign[] {
  const own = warningSigns.filter(({ lives, isScreened }) => isScreened && (life === null || lives.includes(life)));
  return URGENCIES.flatMap((urgency) => own.filter((sign) => sign.urgency === urgency));
}

export const onExplain: Handler<'explain'> = (session, turn, { topic }) => {
  const sign = turn.content.warningSigns.find(({ id }) => id === topic);
  if (sign) {
    const explained = [
      prompt(sign.isGentle ? 'explain-sign-gently' : 'explain-sign', { sign: topic }),
      prompt(`sign-call-${sign.urgency}`, { sign: topic }),
      ...(sign.urgency !== 'emergency' || sign.isGentle ? [prompt('sign-escalation', { sign: topic })] : []),
    ];
    return keepOn(session, turn, explained);
  }
  const has = (things: { id: string }[]) => things.some(({ id }) => id === topic);
  const { content } = turn;
  if (has(content.conditions)) return keepOn(session, turn, [prompt('explain-condition', { condition: topic })]);
  if (has(content.restrictions)) return keepOn(session, turn, [prompt('explain-restriction', { restriction: topic })]);
  const exercise = exerciseExplained(topic, session, turn);
  if (exercise) return keepOn(session, turn, [prompt('explain-exercise', { exercise })]);
  return onListSigns(session, turn, { type: 'list-signs' });
};

/** The exercise that a topic names: by its own name, or the first of those that go by a shared one. */
function exerciseExplained(topic: string, session: Session, { content }: Turn): string | undefined {
  if (exerciseNamed(content, topic)) return topic;
  const shared = content.sharedNames.find(({ id }) => id === topic);
  const allowed = shared?.exercises.find((id) => {
    const exercise = exerciseNamed(content, id);
    return exercise !== undefined && isAllowed(exercise, session);
  });
  return allowed ?? shared?.exercises[0];
}

/** A question that content has an answer for. One that only somebody in trouble asks stops the exercise first. */
export const onAsk: Handler<'ask'> = (session, turn, { answer }) => {
  const known = byId(turn.content.answers, answer);
  if (!known) return onUnknown(session, turn, { type: 'unknown' });
  const said = prompt('answer', { answer });
  if (known.reports === undefined) return keepOn(session, turn, [said]);
  const [next, reply] =
    known.reports === 'pain'
      ? onReportPain(session, turn, { type: 'report-pain' })
      : onReportSign(session, turn, { type: 'report-sign', sign: known.reports });
  const [stop, ...rest] = reply.prompts;
  const following = reply.expects === 'answer' ? rest : rest.slice(-1);
  return [next, { ...reply, prompts: [...(stop ? [stop] : []), said, ...following] }];
};

/** The routines that are for this stage, and that any number of minutes can be asked for. */
export const onListRoutines: Handler<'list-routines'> = (session, turn) => {
  return keepOn(session, turn, [prompt('routines-named')]);
};

/** The routines that a stage does not refuse. */
export function routinesFor(session: Session, { routines }: Content): Routine[] {
  return Object.values(routines).filter((each) => routineRefusal(each, session) === null);
}

export const onAskEasier: Handler<'ask-easier'> = (session, turn) => variant(session, turn, 'easier');
export const onAskHarder: Handler<'ask-harder'> = (session, turn) => variant(session, turn, 'harder');

function variant(session: Session, turn: Turn, id: 'easier' | 'harder'): Outcome {
  if (!session.place) return keepOn(session, turn, [notUnderWay(session)]);
  const { exercise, side } = session.place;
  return keepOn(session, turn, [prompt(id, { exercise, side })]);
}

export const onHelp: Handler<'help'> = (session, turn) => {
  return keepOn(session, turn, [helpPrompt(session)]);
};

/** Words that mean nothing here: a short hint, then examples, then the offer of a pause. */
export const onUnknown: Handler<'unknown'> = (session, turn) => {
  const misses = session.misses + 1;
  const missed: Session = { ...session, misses };
  const hint = hintPrompt(session, turn);
  if (misses < MISSES_BEFORE_EXAMPLES) return keepOn(missed, turn, [hint]);
  if (misses < MISSES_BEFORE_PAUSE) return keepOn(missed, turn, [hint, prompt('unknown-examples')]);
  if (session.phase === 'exercising') return pausedAt({ ...missed, misses: 0 }, turn, [prompt('unknown-offer-pause')]);
  return keepOn(missed, turn, [helpPrompt(session)]);
};

/** What can be said now; a question that is open comes before anything else. */
function helpPrompt(session: Session): Prompt {
  const isAsked = session.phase === 'stopped' && session.question !== null;
  return prompt(isAsked ? 'help-question' : `help-${placeInTalk(session)}`);
}

/** What to say instead; a question that takes more than yes or no is its own best hint. */
function hintPrompt(session: Session, turn: Turn): Prompt {
  const kind = openScreeningQuestion(session, turn)?.kind;
  const isOpen = kind === 'life' || kind === 'weeks-pregnant' || kind === 'weeks-since-birth';
  if (isOpen || session.question?.id === 'which-exercise') return prompt('unknown-open');
  const isAsked = session.phase === 'stopped' && session.question !== null;
  return prompt(isAsked ? 'unknown-screening' : `unknown-${placeInTalk(session)}`);
}

function placeInTalk({ phase }: Session): 'choosing' | 'screening' | 'exercising' | 'paused' | 'stopped' {
  if (phase === 'ready') return 'exercising';
  return phase === 'finished' ? 'stopped' : phase;
}

function notUnderWay({ phase }: Session): Prompt {
  return prompt(phase === 'finished' ? 'already-finished' : 'not-yet');
}
