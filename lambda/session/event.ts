// What can happen in a conversation, free of any platform. Adapters turn requests into these and nothing else.

/** Where a person's life stands as far as these exercises care; the trimester follows from the weeks. */
export type Life = 'pregnant' | 'after-birth' | 'trying' | 'neither';

/** How a closed question was answered. A hedge ("probably") is `unsure`, half a yes ("only a little") is `partly`. */
export type AnswerValue = 'yes' | 'no' | 'unsure' | 'partly';

/** What a listener may ask to have explained: the id of a warning sign or of a condition in content. */
type Topic = string;

export type Event =
  /** Begin: "start my back routine", with whatever was said in the same breath. */
  | { type: 'start'; routine?: string; life?: Life; weeks?: number; trimester?: 1 | 2 | 3 }
  | { type: 'answer'; value: AnswerValue }
  /** Weeks are weeks pregnant, or weeks since the birth, as `life` says. */
  | { type: 'tell-life'; life: Life; weeks?: number; trimester?: 1 | 2 | 3 }
  /** A bare number of weeks, as the answer to a question for weeks. */
  | { type: 'tell-weeks'; weeks: number }
  | { type: 'report-sign'; sign: string }
  | { type: 'report-condition'; condition: string }
  | { type: 'report-pain' }
  | { type: 'next' }
  | { type: 'previous' }
  | { type: 'skip' }
  | { type: 'repeat' }
  | { type: 'start-over' }
  | { type: 'pause' }
  | { type: 'resume' }
  | { type: 'slower' }
  | { type: 'faster' }
  | { type: 'longer-hold' }
  | { type: 'shorter-hold' }
  | { type: 'ask-time-left' }
  | { type: 'ask-side' }
  | { type: 'ask-next' }
  | { type: 'list-signs' }
  | { type: 'explain'; topic: Topic }
  | { type: 'help' }
  | { type: 'stop' }
  /** The narration was heard to its end, or to the end of the part that the surface could carry. */
  | { type: 'continue' }
  /** An answer was waited for and none came. */
  | { type: 'silence' }
  /** The platform closed the session, or the connection went away. Nothing can be said any more. */
  | { type: 'drop' }
  /** Words were heard that mean nothing here. */
  | { type: 'unknown' };

export type EventType = Event['type'];
