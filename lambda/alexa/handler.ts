// The Alexa adapter: a request comes in, a turn is taken, its answer goes out. Nothing is decided here.
import { type HandlerInput, type RequestHandler, SkillBuilders } from 'ask-sdk-core';
import type { RequestEnvelope, Response, ResponseEnvelope } from 'ask-sdk-model';
import type { Content } from '../content/schema';
import { narrationOf, type Surroundings, saidAlone, takeTurn } from '../narration/turn';
import { REFERENCE_VOICE } from '../narration/voice';
import type { Event } from '../session/event';
import { prompt } from '../session/reply';
import { newSession, parseSession, type Session } from '../session/session';
import { blockFrom, heardSeconds } from './blocks';
import { type AlexaRequest, eventOfRequest, localeOf, parseEnvelope, requestTimeMs } from './request';
import { questionSeconds, respond, speechOf } from './response';

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
    const request = parseEnvelope(envelope);
    if (request) return skill.invoke(envelope as RequestEnvelope, request);
    log?.('request refused: not an Alexa envelope');
    return apologyAlone(content);
  };
}

/** The request as it was parsed at the door; the SDK hands it through as its context. */
function requestOf({ context }: HandlerInput): AlexaRequest {
  return context as AlexaRequest;
}

function turnHandler(content: Content, nowMs: () => number): RequestHandler {
  return {
    canHandle: (input) => eventOfRequest(requestOf(input)) !== null,
    handle: (input) => {
      const request = requestOf(input);
      const event = eventOfRequest(request) ?? { type: 'unknown' };
      const session = sessionOf(request);
      if (session === null)
        return event.type === 'drop' ? input.responseBuilder.getResponse() : apology(input, content);
      return turn(input, request, session, event, content, nowMs());
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
  request: AlexaRequest,
  session: Session,
  event: Event,
  content: Content,
  fallbackMs: number,
): Response {
  const surroundings: Surroundings = {
    content,
    locale: localeOf(request),
    voice: REFERENCE_VOICE,
    nowMs: requestTimeMs(request, fallbackMs),
    heardSeconds: (elapsedSeconds, timeline) =>
      heardSeconds(elapsedSeconds, timeline, REFERENCE_VOICE, questionSeconds(session, surroundings)),
  };
  const taken = takeTurn(session, meantBy(event, session, surroundings), surroundings);
  if (event.type === 'drop') return responseBuilder.getResponse();
  attributesManager.setSessionAttributes({ session: taken.session });
  return respond(responseBuilder, speechOf(taken, surroundings));
}

/** Yes and no answer the question at the end of a block, if that block has been heard. */
function meantBy(event: Event, session: Session, surroundings: Surroundings): Event {
  const isMoving = session.phase === 'ready' || session.phase === 'exercising';
  if (event.type !== 'answer' || !isMoving || !session.narration) return event;
  const timeline = narrationOf(session, surroundings);
  const first = blockFrom(timeline, 0, surroundings.voice);
  const elapsedSeconds = (surroundings.nowMs - session.narration.startedAtMs) / 1000;
  if (elapsedSeconds < first.untilSeconds) return event;
  const heard = surroundings.heardSeconds?.(elapsedSeconds, timeline) ?? elapsedSeconds;
  const isOver = heard >= timeline.totalSeconds;
  if (event.value === 'yes') return isOver ? { type: 'help' } : { type: 'continue' };
  return isOver ? { type: 'stop' } : { type: 'pause' };
}

/** The session that came back with the request; null if what came back is none. */
function sessionOf({ session }: AlexaRequest): Session | null {
  const attribute = session?.attributes?.session;
  return attribute === undefined ? newSession() : parseSession(attribute);
}

function apology({ responseBuilder, attributesManager }: HandlerInput, content: Content): Response {
  const session = parseSession(attributesManager.getSessionAttributes().session);
  attributesManager.setSessionAttributes(session ? { session } : {});
  const words = apologyWords(content);
  return responseBuilder.speak(words).reprompt(words).getResponse();
}

/** The apology to something that is not even an envelope. */
function apologyAlone(content: Content): ResponseEnvelope {
  const ssml = `<speak>${apologyWords(content)}</speak>`;
  return {
    version: '1.0',
    response: {
      outputSpeech: { type: 'SSML', ssml },
      reprompt: { outputSpeech: { type: 'SSML', ssml } },
      shouldEndSession: false,
    },
  };
}

function apologyWords(content: Content): string {
  const surroundings: Surroundings = { content, locale: 'en-US', voice: REFERENCE_VOICE, nowMs: 0 };
  const { entries } = saidAlone([prompt('apology')], newSession(), surroundings);
  return entries.flatMap(({ item }) => (item.kind === 'say' ? item.text : [])).join(' ');
}
