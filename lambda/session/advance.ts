// The session's one door: an event goes in, the next session and what to say come out.
import {
  onChooseDose,
  onFaster,
  onHaveEquipment,
  onLackEquipment,
  onLongerHold,
  onShorterHold,
  onSlower,
} from './adjusting';
import { onAnswer, onTellWeeks } from './answering';
import {
  onAsk,
  onAskEasier,
  onAskHarder,
  onAskNext,
  onAskSide,
  onAskTimeLeft,
  onExplain,
  onHelp,
  onListRoutines,
  onListSigns,
  onUnknown,
} from './asking';
import { onReportCondition } from './conditions';
import type { Event, EventType } from './event';
import {
  onContinue,
  onDrop,
  onEndHold,
  onNext,
  onPause,
  onPrevious,
  onRepeat,
  onResume,
  onSilence,
  onSkip,
  onStop,
} from './moving';
import { onReportPain, onReportSign } from './safety';
import { onTellLife } from './screening';
import type { Session } from './session';
import { onChooseExercise, onStart, onStartOver } from './starting';
import type { Handler, Outcome, Turn } from './turn';

const HANDLERS: { [T in EventType]: Handler<T> } = {
  start: onStart,
  answer: onAnswer,
  'tell-life': onTellLife,
  'tell-weeks': onTellWeeks,
  'report-sign': onReportSign,
  'report-condition': onReportCondition,
  'report-pain': onReportPain,
  next: onNext,
  previous: onPrevious,
  skip: onSkip,
  repeat: onRepeat,
  'start-over': onStartOver,
  pause: onPause,
  resume: onResume,
  slower: onSlower,
  faster: onFaster,
  'longer-hold': onLongerHold,
  'shorter-hold': onShorterHold,
  'choose-exercise': onChooseExercise,
  'choose-dose': onChooseDose,
  'end-hold': onEndHold,
  'ask-easier': onAskEasier,
  'ask-harder': onAskHarder,
  'lack-equipment': onLackEquipment,
  'have-equipment': onHaveEquipment,
  'list-routines': onListRoutines,
  ask: onAsk,
  'ask-time-left': onAskTimeLeft,
  'ask-side': onAskSide,
  'ask-next': onAskNext,
  'list-signs': onListSigns,
  explain: onExplain,
  help: onHelp,
  stop: onStop,
  continue: onContinue,
  silence: onSilence,
  drop: onDrop,
  unknown: onUnknown,
};

/**
 * Moves a session one turn forward.
 *
 * Pure: nothing is mutated, read or awaited. The session first catches up with where narration has got to, then
 * takes the event. An event that does not apply leaves the place as it was and says why.
 *
 * @returns the next session, and what to say in speaking order
 */
export function advance(session: Session, event: Event, turn: Turn): Outcome {
  const handler = HANDLERS[event.type] as Handler<EventType>;
  const [next, reply] = handler(caughtUp(session, turn), turn, event);
  const isUnderstood = event.type !== 'unknown' && event.type !== 'silence';
  const counted = isUnderstood ? { ...next, misses: 0, silences: 0 } : next;
  return [
    { ...counted, narration: { startedAtMs: turn.nowMs, prompts: reply.prompts, manner: reply.goOn?.manner ?? null } },
    reply,
  ];
}

/** The session as it stands now that narration has gone on by itself since the last turn. */
function caughtUp(session: Session, { position, nowMs }: Turn): Session {
  const isMoving = session.phase === 'ready' || session.phase === 'exercising';
  if (!isMoving || !position) return session;
  const leftAtMs = position.endsAtMs < nowMs ? position.endsAtMs : session.leftAtMs;
  return { ...session, phase: position.phase, place: position.place, leftAtMs };
}
