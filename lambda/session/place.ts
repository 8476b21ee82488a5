// Where in a routine somebody is. Named by content's ids, so that a place survives a change of plan.

export type Side = 'left' | 'right' | 'both';
export type Phase = 'choosing' | 'screening' | 'ready' | 'exercising' | 'paused' | 'stopped' | 'finished';

/** What a stretch of time is for: a hold, an effort, a breath phase of a repetition, a rest, settling in, changing. */
export type Purpose = 'hold' | 'effort' | 'breath' | 'rest' | 'settle' | 'change';

/**
 * How the lines of a setup are numbered: by section, so that a line keeps its number whichever others are said.
 * From `setup` on the listener is moving into the exercise.
 */
export const SETUP_LINES = { announcement: 0, position: 10, caution: 40, setup: 50, form: 70, settle: 80 } as const;

/**
 * A point of a routine that narration can start from.
 *
 * `setup` is everything before the work of a set, `line` is one of its lines; `work` is the hold or the
 * repetitions, `repetition` counts them from 1; `release` is coming out of it and resting.
 */
export interface Place {
  exercise: string;
  set: number;
  side: Side;
  part: 'setup' | 'work' | 'release';
  line: number;
  repetition: number;
}

/** Where narration has got to at one instant; computed from the clock, never stored. */
export interface Position {
  phase: Phase;
  /** Null once the routine is over. */
  place: Place | null;
  /** The stretch of time now running, if one is. */
  timed: { purpose: Purpose; seconds: number; secondsLeft: number; side: Side } | null;
  /** When narration reached its end, or will, in milliseconds since the epoch. */
  endsAtMs: number;
}
