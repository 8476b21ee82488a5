// The Alexa adapter: a request comes in, a turn is taken, its answer goes out. Nothing is decided here.
import { type HandlerInput, type RequestHandler, SkillBuilders } from 'ask-sdk-core';
import type { RequestEnvelope, Response, ResponseEnvelope } from 'ask-sdk-model';
import type { Content } from '../content/schema';
import { type Surroundings, saidAlone, takeTurn } from '../narration/turn';
import { REFERENCE_VOICE } from '../narration/voice';
import type { Event } from '../session/event';
import { prompt } from '../session/reply';
import { newSession, type Session } from '../session/session';
import { heardWith } from './heard';
import { type Door, localeOf, readEnvelope, requestTimeMs, salvagedSession } from './request';
import { respond, speechOf } from './response';

export interface AlexaOptions {
  content: Content;
  /** Requests for any other skill are refused; undefined leaves that to the Lambda trigger. */
  skillId?: string | undefined;
  nowMs: () => number;
  /** Told about failures: kinds only, never a person's words or answers. */
  log?: (message: string) => void;
}

export type AlexaHandler = (envelope: unknown) => Promise<ResponseEnvelope>;

/** A handler for Lambda. It answers anything at all; only a request for another skill is refused with an error. */
export function createAlexaHandler({ content, skillId, nowMs, log }: AlexaOptions): AlexaHandler {
  const builder = SkillBuilders.custom()
    .addRequestHandlers(turnHandler(content, nowMs), silentHandler)
    .addErrorHandlers({
      canHandle: () => true,
      handle: (input, error) => {
        log?.(`turn failed: ${error.name}`);
        return apology(input, content);
      },
    });
  const skill = (skillId === undefined ? builder : builder.withSkillId(skillId)).create();
  return async (envelope) => {
    const door = readEnvelope(envelope);
    if (door) return skill.invoke(asRead(envelope as RequestEnvelope, door), door);
    log?.('request refused: not an Alexa envelope');
    return apologyAlone(content, salvagedSession(envelope));
  };
}

/** The envelope as the SDK needs it: of the session no more than was read at the door. */
function asRead(envelope: RequestEnvelope, { session }: Door): RequestEnvelope {
  if (!envelope.session) return envelope;
  return { ...envelope, session: { ...envelope.session, attributes: session ? { session } : {} } };
}

/** The request as it was read at the door; the SDK hands it through as its context. */
function doorOf({ context }: HandlerInput): Door {
  return context as Door;
}

function turnHandler(content: Content, nowMs: () => number): RequestHandler {
  return {
    canHandle: (input) => doorOf(input).event !== null,
    handle: (input) => {
      const { request, event, session, isSessionBroken } = doorOf(input);
      if (!event || event.type === 'drop') return input.responseBuilder.getResponse();
      if (isSessionBroken) return apology(input, content);
      return turn(input, session ?? newSession(), event, {
        content,
        locale: localeOf(request),
        voice: REFERENCE_VOICE,
        nowMs: requestTimeMs(request, nowMs()),
      });
    },
  };
}

/** Requests that no person's words are behind may not be answered with speech. */
const silentHandler: RequestHandler = {
  canHandle: () => true,
  handle: ({ responseBuilder }) => responseBuilder.getResponse(),
};

function turn(
  { attributesManager, responseBuilder }: HandlerInput,
  session: Session,
  event: Event,
  surroundings: Surroundings,
): Response {
  const heard = heardWith(event, session, surroundings);
  const taken = takeTurn(session, heard.event, { ...surroundings, heardSeconds: heard.heardSeconds });
  attributesManager.setSessionAttributes({ session: taken.session });
  return respond(responseBuilder, speechOf(taken, surroundings));
}

function apology(input: HandlerInput, content: Content): Response {
  const words = apologyWords(content);
  return input.responseBuilder.speak(words).reprompt(words).getResponse();
}

/** The apology to something that is not even an envelope. */
function apologyAlone(content: Content, session: Session | null): ResponseEnvelope {
  const outputSpeech = { type: 'SSML' as const, ssml: `<speak>${apologyWords(content)}</speak>` };
  return {
    version: '1.0',
    ...(session && { sessionAttributes: { session } }),
    response: { outputSpeech, reprompt: { outputSpeech }, shouldEndSession: false },
  };
}

function apologyWords(content: Content): string {
  const surroundings: Surroundings = { content, locale: 'en-US', voice: REFERENCE_VOICE, nowMs: 0 };
  const { entries } = saidAlone([prompt('apology')], newSession(), surroundings);
  return entries.flatMap(({ item }) => (item.kind === 'say' ? item.text : [])).join(' ');
}
