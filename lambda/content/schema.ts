// The shape of content as it stands in YAML, and of content once compiled. No exercise, routine or sign is named here.
import * as z from 'zod';
import { LOCALES } from './locales';
import { STAGES } from './stages';
import { URGENCIES } from './urgencies';

const LIVES = ['pregnant', 'after-birth', 'trying', 'neither'] as const;
const POSITIONS = ['all-fours', 'side-lying', 'standing', 'seated', 'kneeling', 'supine', 'prone'] as const;

/** A content file's name, lower-case words joined by hyphens. */
const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case words joined by hyphens');

/** `001:14` or `001:14-17` for lines of a document, `acsm-2021` for guidance, `product` for our own default. */
const sourceRef = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*(:\d+(-\d+)?)?$/, 'must be a source id, with a line or lines after a colon');

const words = z.string().trim().min(1);

/** A sentence to be spoken, with where it comes from. */
const line = z.strictObject({ say: words, source: sourceRef });
/** A sentence that may lean on the source of the file it stands in. */
const ownLine = z.strictObject({ say: words, source: sourceRef.optional() });
/** A sentence the listener acts upon, with the seconds it takes to do so once it has been said. */
const setupLine = ownLine.extend({ seconds: z.number().min(0).max(9) });

const amount = (unit: z.ZodNumber) =>
  z
    .strictObject({ min: unit, max: unit, from: z.enum(['source', 'default']), source: sourceRef })
    .refine((value) => value.min <= value.max, 'min must not be over max');
const count = amount(z.number().int().min(1).max(30));
const seconds = amount(z.number().min(1).max(60));

const movementPhase = z.strictObject({
  breath: z.enum(['inhale', 'exhale', 'easy']),
  seconds: z.number().min(2).max(9),
  cue: words,
  shortCue: words.optional(),
  source: sourceRef,
});

const stageRule = z.discriminatedUnion('allowed', [
  z.strictObject({ allowed: z.literal(true), source: sourceRef, caution: line.optional() }),
  z.strictObject({ allowed: z.literal(false), source: sourceRef, reason: words, swap: id }),
]);

export const exerciseFile = z.strictObject({
  id,
  name: words,
  aliases: z.array(words),
  source: sourceRef,
  purpose: ownLine,
  startPosition: z.enum(POSITIONS),
  equipment: z.array(id),
  sides: z.enum(['none', 'each']),
  firstSide: z.enum(['left', 'right']).optional(),
  setup: z.array(setupLine).min(1),
  /** Said before the reminder when the listener changes sides, where changing takes more than a new cue. */
  changeOver: z.array(setupLine).optional(),
  reminder: setupLine,
  movement: z.array(movementPhase).min(2).optional(),
  hold: z.strictObject({ cues: z.array(ownLine).min(1) }).optional(),
  release: setupLine,
  formCues: z.array(ownLine).min(1),
  dosage: z.strictObject({
    sets: count,
    repetitions: count.optional(),
    holdSeconds: seconds.optional(),
    restSeconds: seconds,
  }),
  easier: line,
  harder: line,
  stages: z.record(z.enum(STAGES), stageRule),
});

export const positionsFile = z.partialRecord(
  z.enum(POSITIONS),
  z.strictObject({ enter: z.array(setupLine).min(1).max(9), stay: setupLine, source: sourceRef }),
);

export const routineFile = z.strictObject({
  id,
  name: words,
  aliases: z.array(words),
  source: sourceRef,
  isDefault: z.boolean(),
  exercises: z.array(id).min(1),
});

export const warningSignsFile = z.array(
  z.strictObject({
    id,
    name: words,
    meaning: line,
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
    /** Whether it counts only with what its name adds to the word that people know: twins, but with a risk. */
    isQualified: z.boolean(),
    meaning: line,
    urgency: z.enum(URGENCIES),
    action: line,
    source: sourceRef,
  }),
);

const askedOf = z.array(z.enum(LIVES)).min(1);
const question = z.strictObject({ id, ask: words, plain: words, source: sourceRef, askedOf });

export const screeningFile = z.array(
  z.discriminatedUnion('kind', [
    question.extend({ kind: z.literal('life') }),
    question.extend({ kind: z.literal('weeks-pregnant') }),
    question.extend({ kind: z.literal('weeks-since-birth') }),
    question.extend({
      kind: z.literal('clearance'),
      safeAnswer: z.literal('yes'),
      /** Lives for which no clearance ends the session; the others hear the advice and go on. */
      refuses: askedOf,
      advice: line,
    }),
    question.extend({
      kind: z.literal('conditions'),
      safeAnswer: z.literal('no'),
      conditions: z.array(id).min(1),
    }),
    question.extend({ kind: z.literal('signs'), safeAnswer: z.literal('no'), signs: z.array(id).min(1) }),
  ]),
);

export const localesFile = z.record(
  z.enum(LOCALES),
  z.strictObject({
    emergencyNumber: words,
    provider: z.record(z.enum(LIVES), words),
    source: sourceRef,
  }),
);

/** What an id of a prompt is said as; the safety prompts must name a source, the others may. */
export const promptsFile = z.record(z.string(), z.strictObject({ say: words, source: sourceRef.optional() }));

export const sourcesFile = z.record(
  z.string(),
  z.strictObject({
    kind: z.enum(['document', 'guidance', 'default']),
    title: words,
    lines: z.number().int().positive().optional(),
  }),
);

export type Exercise = z.infer<typeof exerciseFile>;
export type Routine = z.infer<typeof routineFile>;
export type WarningSign = z.infer<typeof warningSignsFile>[number];
type Condition = z.infer<typeof conditionsFile>[number];
export type ScreeningQuestion = z.infer<typeof screeningFile>[number];
export type SetupLine = z.infer<typeof setupLine>;
export type MovementPhase = z.infer<typeof movementPhase>;

/** Content as the session and the narration use it: checked, looked up by id, in the order of the files. */
export interface Content {
  exercises: Record<string, Exercise>;
  routines: Record<string, Routine>;
  positions: z.infer<typeof positionsFile>;
  warningSigns: WarningSign[];
  conditions: Condition[];
  screening: ScreeningQuestion[];
  /** By id, each with the file it stands in, for whoever has to mend it. */
  prompts: Record<string, z.infer<typeof promptsFile>[string] & { file: string }>;
  locales: z.infer<typeof localesFile>;
  sources: z.infer<typeof sourcesFile>;
}
