// A listener in front of an Alexa device: requests go in, what is heard comes out, attributes go round as JSON.
import type { ResponseEnvelope } from 'ask-sdk-model';
import type { Slots } from '../../lambda/session/event-of-intent';
import { parseSession, type Session } from '../../lambda/session/session';
import { type Attributes, intentRequest, launchRequest, sessionEndedRequest } from './alexa-envelope';

export type Handler = (envelope: unknown) => Promise<ResponseEnvelope>;

/** One answer as it reaches the device. */
export interface Heard {
  atMs: number;
  /** SSML with its root; empty where nothing is spoken. */
  speech: string;
  reprompt: string | null;
  isOpen: boolean;
  session: Session;
  bytes: number;
}

export interface AlexaSession {
  /** The answer last heard. */
  last: () => Heard | null;
  launch: (atMs: number) => Promise<Heard>;
  say: (intent: string, slots: Slots, atMs: number) => Promise<Heard>;
  /** The session is closed by Alexa itself. */
  end: (reason: string, atMs: number) => Promise<ResponseEnvelope>;
}

/**
 * A session with a handler. Attributes outlive the end of a session, as they would in a store.
 *
 * @param attributes - what an earlier session left
 */
export function createAlexaSession(handler: Handler, attributes: Attributes = {}): AlexaSession {
  let kept = attributes;
  let last: Heard | null = null;
  const send = async (envelope: unknown, atMs: number): Promise<Heard> => {
    const answer: ResponseEnvelope = await handler(throughJson(envelope));
    const json = JSON.stringify(answer);
    kept = (JSON.parse(json) as ResponseEnvelope).sessionAttributes ?? {};
    last = { ...heardIn(answer), session: sessionIn(kept), atMs, bytes: Buffer.byteLength(json) };
    return last;
  };
  const now = (atMs: number) => ({ atMs, attributes: kept, isNew: !last?.isOpen });
  return {
    last: () => last,
    launch: (atMs) => send(launchRequest(now(atMs)), atMs),
    say: (intent, slots, atMs) => send(intentRequest(intent, slots, now(atMs)), atMs),
    end: (reason, atMs) => handler(throughJson(sessionEndedRequest(reason, now(atMs)))),
  };
}

/** What is heard of a response: speech, reprompt, and whether the microphone opens. */
export function heardIn({ response }: ResponseEnvelope): Pick<Heard, 'speech' | 'reprompt' | 'isOpen'> {
  return {
    speech: ssmlOf(response.outputSpeech),
    reprompt: response.reprompt ? ssmlOf(response.reprompt.outputSpeech) : null,
    isOpen: response.shouldEndSession === false,
  };
}

function ssmlOf(speech: ResponseEnvelope['response']['outputSpeech']): string {
  if (!speech) return '';
  return speech.type === 'SSML' ? speech.ssml : speech.text;
}

function sessionIn({ session }: Attributes): Session {
  const parsed = parseSession(session);
  if (!parsed) throw new Error(`the session attributes hold no session: ${JSON.stringify(session)}`);
  return parsed;
}

function throughJson(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
