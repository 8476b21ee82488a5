// From Alexa's request to an event of ours. Everything from outside is parsed here, and nowhere else.
import * as z from 'zod/mini';
import { LOCALES, type Locale } from '../content/locales';
import type { Event } from '../session/event';
import { eventOfIntent, type Slots } from '../session/event-of-intent';
import { parseSession, type Session } from '../session/session';

const resolution = z.object({
  status: z.object({ code: z.string() }),
  values: z.optional(z.array(z.object({ value: z.object({ name: z.string(), id: z.optional(z.string()) }) }))),
});
const slot = z.object({
  value: z.optional(z.nullable(z.string())),
  resolutions: z.optional(z.object({ resolutionsPerAuthority: z.optional(z.array(resolution)) })),
});
const intent = z.object({ name: z.string(), slots: z.optional(z.nullable(z.record(z.string(), slot))) });

const envelope = z.object({
  version: z.string(),
  session: z.optional(z.object({ attributes: z.optional(z.nullable(z.record(z.string(), z.unknown()))) })),
  context: z.object({ System: z.object({ application: z.object({ applicationId: z.string() }) }) }),
  request: z.object({
    type: z.string(),
    requestId: z.string(),
    timestamp: z.string(),
    locale: z.optional(z.string()),
    intent: z.optional(intent),
  }),
});

const salvage = z.object({ session: z.object({ attributes: z.object({ session: z.unknown() }) }) });

export type AlexaRequest = z.infer<typeof envelope>;

/** A request as it was read at the door, once: what it means, and the session it came with. */
export interface Door {
  request: AlexaRequest;
  /** Null for the kinds of request that no person's words are behind. */
  event: Event | null;
  /** The session that came back; null if none did, or if it cannot be read. */
  session: Session | null;
  /** Whether something came back that cannot be read. */
  isSessionBroken: boolean;
}

/** Reads an envelope; null for anything that is not one, or that lacks the session its request must have. */
export function readEnvelope(value: unknown): Door | null {
  const parsed = envelope.safeParse(value);
  if (!parsed.success) return null;
  const request = parsed.data;
  const event = eventOfRequest(request);
  if (event && !request.session) return null;
  const attribute = request.session?.attributes?.session;
  const session = parseSession(attribute);
  return { request, event, session, isSessionBroken: attribute !== undefined && session === null };
}

/** The session in something that is no envelope, so that a broken request loses nobody's place. */
export function salvagedSession(value: unknown): Session | null {
  const parsed = salvage.safeParse(value);
  return parsed.success ? parseSession(parsed.data.session.attributes.session) : null;
}

/** What a request means; null for the kinds that no person's words are behind. */
function eventOfRequest({ request }: AlexaRequest): Event | null {
  switch (request.type) {
    case 'LaunchRequest':
      return { type: 'start' };
    case 'IntentRequest':
      return request.intent ? eventOfIntent(request.intent.name, slotsOf(request.intent)) : { type: 'unknown' };
    case 'SessionEndedRequest':
      return { type: 'drop' };
    default:
      return null;
  }
}

/** When the request was made, milliseconds since the epoch; the turn's clock, so that a retried call sees the same. */
export function requestTimeMs({ request }: AlexaRequest, fallbackMs: number): number {
  const timeMs = Date.parse(request.timestamp);
  return Number.isFinite(timeMs) ? timeMs : fallbackMs;
}

/** The request's locale if content knows it, else the first one it knows. */
export function localeOf({ request }: AlexaRequest): Locale {
  return LOCALES.find((locale) => locale === request.locale) ?? LOCALES[0];
}

function slotsOf({ slots }: z.infer<typeof intent>): Slots {
  const filled: Slots = {};
  for (const [name, { value, resolutions }] of Object.entries(slots ?? {})) {
    if (!value) continue;
    const matched = resolutions?.resolutionsPerAuthority?.find(({ status }) => status.code === 'ER_SUCCESS_MATCH');
    const id = matched?.values?.[0]?.value.id;
    filled[name] = { value, ...(id !== undefined && { id }) };
  }
  return filled;
}
