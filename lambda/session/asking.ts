// Questions a listener asks in between. Each is answered, and the place or the open question comes back.
import { URGENCIES } from '../content/urgencies';
import { keepOn, pausedAt } from './keep';
import { indexOf, planOf } from './plan';
import { openScreeningQuestion } from './questions';
import { type Prompt, prompt } from './reply';
import type { Session } from './session';
import type { Handler, Turn } from './turn';

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
  const { exercise, side } = session.place;
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

/** Every warning sign of content, the most pressing first. */
export const onListSigns: Handler<'list-signs'> = (session, turn) => {
  const signs = URGENCIES.flatMap((urgency) => turn.content.warningSigns.filter((sign) => sign.urgency === urgency));
  const named: Prompt = { id: 'signs-named', signs: signs.map(({ id }) => id) };
  return keepOn(session, turn, [prompt('signs-intro'), named, prompt('signs-outro')]);
};

export const onExplain: Handler<'explain'> = (session, turn, { topic }) => {
  const sign = turn.content.warningSigns.find(({ id }) => id === topic);
  if (sign) {
    const explained = [prompt('explain-sign', { sign: topic }), prompt(`sign-call-${sign.urgency}`, { sign: topic })];
    return keepOn(session, turn, explained);
  }
  const isCondition = turn.content.conditions.some(({ id }) => id === topic);
  if (isCondition) return keepOn(session, turn, [prompt('explain-condition', { condition: topic })]);
  return onListSigns(session, turn, { type: 'list-signs' });
};

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
  if (kind === 'life' || kind === 'weeks-pregnant' || kind === 'weeks-since-birth') return prompt('unknown-open');
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
