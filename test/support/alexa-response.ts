// The shape every answer to Alexa must have, whatever came in; a key that Alexa would not know fails.
import type { ResponseEnvelope } from 'ask-sdk-model';
import * as z from 'zod';

const speech = z.strictObject({ type: z.literal('SSML'), ssml: z.string().regex(/^<speak>[\s\S]*<\/speak>$/) });

const responseEnvelope = z.strictObject({
  version: z.literal('1.0'),
  response: z.strictObject({
    outputSpeech: speech.optional(),
    reprompt: z.strictObject({ outputSpeech: speech }).optional(),
    shouldEndSession: z.boolean().optional(),
  }),
  sessionAttributes: z.record(z.string(), z.unknown()).optional(),
  userAgent: z.string().optional(),
});

/** What is wrong with an answer, as words; null if nothing is. Seen as Alexa sees it, as JSON. */
export function responseFault(answer: ResponseEnvelope): string | null {
  const parsed = responseEnvelope.safeParse(JSON.parse(JSON.stringify(answer)));
  return parsed.success ? null : z.prettifyError(parsed.error);
}
