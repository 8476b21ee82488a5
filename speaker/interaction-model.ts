// The shape of an interaction model, as Alexa defines it and as far as we use it. Reads no files.

import * as z from 'zod';
import { type NamedContent, slotTypesOf } from '../lambda/content/slot-types';

/** Checked as a whole: a model holds thousands of phrases, and a check of each takes longer than all the rest. */
const phrases = z.custom<string[]>(
  (value) => Array.isArray(value) && value.every((each) => typeof each === 'string' && each !== ''),
  'must be a list of phrases',
);

const slot = z.strictObject({ name: z.string(), type: z.string() });

const intent = z.strictObject({ name: z.string(), slots: z.array(slot).optional(), samples: phrases });

const slotValue = z.strictObject({
  id: z.string().min(1),
  name: z.strictObject({ value: z.string().min(1), synonyms: phrases }),
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

/**
 * The model for a content: the slot types that follow from content are its own, whatever the base model lists.
 *
 * Intents, samples and the types that are written by hand stay. A type for which the content has nothing is left out;
 * a sample that needs it is heard by nobody.
 */
export function modelFor(base: InteractionModel, content: NamedContent): InteractionModel {
  const { languageModel } = base.interactionModel;
  const ours = slotTypesOf(content);
  const written = languageModel.types.filter(({ name }) => !ours.some((type) => type.name === name));
  const types = [...written, ...ours.filter(({ values }) => values.length > 0)];
  return { interactionModel: { languageModel: { ...languageModel, types } } };
}
