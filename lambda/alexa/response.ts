// From a turn to what Alexa is told: as much narration as one speech carries, the next block as the reprompt.
import type { ResponseBuilder } from 'ask-sdk-core';
import { ssmlBetween } from '../narration/ssml';
import { spokenIn, type Timeline } from '../narration/timeline';
import { type Surroundings, saidAlone, type TurnTaken } from '../narration/turn';
import type { PromptId } from '../session/prompt-ids';
import { type Prompt, prompt } from '../session/reply';
import type { Session } from '../session/session';
import { blockFrom } from './blocks';

/** What is spoken, what is spoken to silence, and whether the session stays open. */
export interface Speech {
  ssml: string;
  reprompt: string | null;
  endsSession: boolean;
}

/** Cuts a turn's narration to what Alexa can carry. An open session always ends in a question. */
export function speechOf({ session, reply, timeline }: TurnTaken, surroundings: Surroundings): Speech {
  const { voice } = surroundings;
  const alone = (prompts: Prompt[]) => whole(saidAlone(prompts, session, surroundings), surroundings);
  if (reply.expects === 'answer') {
    return { ssml: whole(timeline, surroundings), reprompt: alone(reply.reprompt), endsSession: false };
  }
  const first = blockFrom(timeline, 0, voice);
  if (reply.expects === 'end' || first.isLast) return { ssml: first.ssml, reprompt: null, endsSession: true };
  const second = blockFrom(timeline, first.untilSeconds, voice);
  const lastQuestion: PromptId = second.isLast ? 'anything-else' : 'go-on-needs-a-word';
  return {
    ssml: `${first.ssml} ${alone([prompt('go-on-question')])}`,
    reprompt: `${second.ssml} ${alone([prompt(lastQuestion)])}`,
    endsSession: false,
  };
}

/** Seconds that the question at the end of a block takes. */
export function questionSeconds(session: Session, surroundings: Surroundings): number {
  return saidAlone([prompt('go-on-question')], session, surroundings).totalSeconds;
}

/** Puts a speech into a response. */
export function respond(builder: ResponseBuilder, { ssml, reprompt, endsSession }: Speech) {
  if (ssml !== '') builder.speak(ssml);
  if (reprompt !== null) builder.reprompt(reprompt);
  return builder.withShouldEndSession(endsSession).getResponse();
}

function whole(timeline: Timeline, { voice }: Surroundings): string {
  return ssmlBetween(spokenIn(timeline, voice), 0, timeline.totalSeconds, voice);
}
