// What can happen in a conversation, free of any platform. Adapters turn requests into these and nothing else.

/** Where a person's life stands as far as these exercises care; the trimester follows from the weeks. */
export type Life = 'pregnant' | 'after-birth' | 'trying' | 'neither';

/** How a closed question was answered. A hedge ("probably") is `unsure`, half a yes ("only a little") is `partly`. */
export type AnswerValue = 'yes' | 'no' | 'unsure' | 'partly';

/** How much of an exercise is done: one set of the least, or all that its document asks for. */
export type Dose = 'short' | 'full';

/** What a listener may ask to have explained: the id of a sign, a condition, a restriction or an exercise in content. */
type Topic = string;

export type Event =
  /** Begin: "start my back routine", with whatever was said in the same breath. */
  | {
      type: 'start';
      routine?: string;
      /** One exercise, or a name that several go by. */
      exercise?: string;
      /** A routine of this length, put together by rule. */
      minutes?: number;
      /** What is at hand for it. */
      equipment?: string[];
      life?: Life;
      weeks?: number;
      trimester?: 1 | 2 | 3;
    }
  /** Which of the exercises that go by one name is meant. */
  | { type: 'choose-exercise'; exercise: string }
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
  | { type: 'choose-dose'; dose: Dose }
  /** The listener comes out of a hold by herself. */
  | { type: 'end-hold' }
  | { type: 'ask-easier' }
  | { type: 'ask-harder' }
  /** Something that an exercise needs is not there; what, if it was caught. */
  | { type: 'lack-equipment'; equipment?: string }
  | { type: 'have-equipment'; equipment: string[] }
  | { type: 'list-routines' }
  /** A question that content has an answer for, by its id. */
  | { type: 'ask'; answer: string }
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
