// The shape of an interaction model, as Alexa defines it and as far as we use it. Reads no files.

import * as z from 'zod';

const slot = z.strictObject({ name: z.string(), type: z.string() });

const intent = z.strictObject({ name: z.string(), slots: z.array(slot).optional(), samples: z.array(z.string()) });

const slotValue = z.strictObject({
  id: z.string().min(1),
  name: z.strictObject({ value: z.string().min(1), synonyms: z.array(z.string().min(1)) }),
});

const slotType = z.strictObject({ name: z.string(), values: z.array(slotValue).min(1) });

const languageModel = z.strictObject({
  invocationName: z.string().min(1),
  intents: z.array(intent).min(1),
  types: z.array(slotType),
});

const interactionModel = z.strictObject({ interactionModel: z.strictObject({ languageModel }) });

/** What people may say: intents with their samples, and the values that slots can take. */
export type InteractionModel = z.infer<typeof interactionModel>;

/**
 * Checks that a parsed JSON value is an interaction model.
 *
 * @throws Error with one line that names the first wrong place and what is wrong there
 */
export function parseInteractionModel(json: unknown): InteractionModel {
  const parsed = interactionModel.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const place = issue?.path.join('.') || 'the top';
  throw new Error(`The interaction model is wrong at ${place}: ${issue?.message ?? 'it cannot be read'}.`);
}
