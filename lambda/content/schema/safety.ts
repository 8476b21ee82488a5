// What speaks against exercise: signs, conditions, restrictions, the questions about them, and whom to call.
import * as z from 'zod';
import { LOCALES } from '../locales';
import { STAGES } from '../stages';
import { URGENCIES } from '../urgencies';
import { id, LIVES, line, sourceRef, words } from './parts';

/** How people speak of a sign or a condition besides its name. */
const spokenOf = {
  /** What it is called, as in "what does ... mean". */
  aliases: z.array(words),
  /** What is said by somebody who has it, as in "i am ...". */
  saidAs: z.array(words),
};

export const warningSignsFile = z.array(
  z.strictObject({
    id,
    name: words,
    ...spokenOf,
    /** Parts of the body and how they feel: "my head is pounding". `hurts` stands for every word of pain. */
    feelings: z
      .array(z.strictObject({ parts: z.array(words).min(1), states: z.array(words), hurts: z.boolean() }))
      .optional(),
    /** Whose sign it is. */
    lives: z.array(z.enum(LIVES)).min(1),
    /** The sign that the same words mean in another life. */
    instead: z.partialRecord(z.enum(LIVES), id).optional(),
    /** Whether it is asked about before every session; the others are listened for. */
    isScreened: z.boolean(),
    /** Whether it is met without a "stop now", as somebody in despair is. */
    isGentle: z.boolean().optional(),
    meaning: line,
    /** How it differs from what is ordinary, where that can be said. */
    ordinary: line.optional(),
    urgency: z.enum(URGENCIES),
    urgencySource: sourceRef,
    action: line,
    escalation: line,
    /** One question asked when the sign is reported in mid-exercise and ordinary effort can look like it. */
    check: z.strictObject({ ask: words, plain: words, source: sourceRef }).optional(),
    source: sourceRef,
  }),
);

export const conditionsFile = z.array(
  z.strictObject({
    id,
    name: words,
    ...spokenOf,
    /** Absolute: no exercise at all. Relative: only once a provider who knows of it has agreed. */
    kind: z.enum(['absolute', 'relative']),
    lives: z.array(z.enum(LIVES)).min(1),
    /** Whether it counts only with what its name adds to the word that people know: twins, but with a risk. */
    isQualified: z.boolean(),
    meaning: line,
    urgency: z.enum(URGENCIES),
    action: line,
    source: sourceRef,
  }),
);

/** What does not stop a session but keeps some exercises out of it. */
export const restrictionsFile = z.array(
  z.strictObject({ id, name: words, ...spokenOf, meaning: line, advice: line, source: sourceRef }),
);

const askedOf = z.array(z.enum(LIVES)).min(1);
const question = z.strictObject({
  id,
  ask: words,
  plain: words,
  source: sourceRef,
  askedOf,
  /** Asked at these stages alone; at all if left out. */
  stages: z.array(z.enum(STAGES)).min(1).optional(),
});

export const screeningFile = z.array(
  z.discriminatedUnion('kind', [
    question.extend({ kind: z.literal('life') }),
    question.extend({ kind: z.literal('weeks-pregnant') }),
    question.extend({ kind: z.literal('weeks-since-birth') }),
    question.extend({
      kind: z.literal('clearance'),
      safeAnswer: z.literal('yes'),
      /** Lives for which no clearance ends the session; the others hear the advice and go on. */
      refuses: z.array(z.enum(LIVES)),
      advice: line,
    }),
    question.extend({
      kind: z.literal('conditions'),
      safeAnswer: z.literal('no'),
      conditions: z.array(id).min(1),
    }),
    question.extend({ kind: z.literal('signs'), safeAnswer: z.literal('no'), signs: z.array(id).min(1) }),
    question.extend({
      kind: z.literal('restrictions'),
      safeAnswer: z.literal('no'),
      restrictions: z.array(id).min(1),
    }),
  ]),
);

export const localesFile = z.record(
  z.enum(LOCALES),
  z.strictObject({
    emergencyNumber: words,
    /** Where somebody in despair is listened to at any hour. */
    crisisLine: words,
    crisisLineSource: sourceRef,
    provider: z.record(z.enum(LIVES), words),
    source: sourceRef,
  }),
);
