// What the speaker's commands read from disk before they start.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '../lambda/content/load';
import type { Content } from '../lambda/content/schema';
import { NARRATION_RULES } from '../lambda/narration/rules';
import { parseInteractionModel } from './interaction-model';
import type { Understanding } from './speaker';
import { createUnderstanding } from './understand';

const ROOT = join(__dirname, '..');

/** The content that this repository ships. */
export function shippedContent(): Content {
  return loadContent(join(ROOT, 'content'), NARRATION_RULES);
}

/** The understanding built from the model that Alexa gets too. */
export function shippedUnderstanding(): Understanding {
  const model: unknown = JSON.parse(readFileSync(join(ROOT, 'models', 'en-US.json'), 'utf8'));
  return createUnderstanding(parseInteractionModel(model));
}
