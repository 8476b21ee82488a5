// What the speaker's commands read from disk before they start.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadContent } from '../lambda/content/load';
import type { Content } from '../lambda/content/schema';
import { durationsOf } from '../lambda/narration/durations';
import { NARRATION_RULES } from '../lambda/narration/rules';
import { type InteractionModel, modelFor, parseInteractionModel } from './interaction-model';
import type { Understanding } from './speaker';
import { createUnderstanding } from './understand';

const ROOT = join(__dirname, '..');
/** The content that this repository ships. */
export const SHIPPED_CONTENT = join(ROOT, 'content');

/**
 * Content as everything is played from: read, checked and measured.
 *
 * @throws ContentError with every fault
 */
export function contentIn(folder: string): Content {
  return loadContent(folder, NARRATION_RULES, durationsOf);
}

/** The interaction model with the names that content has for things. */
export function modelOf(content: Content): InteractionModel {
  const model: unknown = JSON.parse(readFileSync(join(ROOT, 'models', 'en-US.json'), 'utf8'));
  return modelFor(parseInteractionModel(model), content);
}

/** What is understood of anything that is said about this content. */
export function understandingOf(content: Content): Understanding {
  return createUnderstanding(modelOf(content), content);
}
