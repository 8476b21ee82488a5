// The shape of content as it stands in YAML, and of content once compiled. No exercise, routine or sign is named here.
import * as z from 'zod';
import { LOCALES } from './locales';
import { STAGES } from './stages';
import { URGENCIES } from './urgencies';

const LIVES = ['pregnant', 'after-birth', 'trying', 'neither'] as const;

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
  /** Part of the hold inside the repetition: its seconds stay as they are at any pace. */
  isHeld: z.boolean().optional(),
  source: sourceRef,
});

/** Why something is not done, and what is done instead. */
const refusal = z.strictObject({ allowed: z.literal(false), source: sourceRef, reason: words, swap: id });
const exerciseRule = z.discriminatedUnion('allowed', [
  z.strictObject({
    allowed: z.literal(true),
    source: sourceRef,
    caution: line.optional(),
    /** No more sets than this at the stage, however many are wished for. */
    mostSets: z.number().int().min(1).optional(),
  }),
  refusal,
]);
const routineRule = z.discriminatedUnion('allowed', [
  z.strictObject({ allowed: z.literal(true), source: sourceRef }),
  refusal,
]);

/** Every exercise of a document: what it is called, where it stands, and for whom it is. */
const entry = z.strictObject({
  id,
  name: words,
  aliases: z.array(words),
  source: sourceRef,
  /** Its number in its document's own order, from 1. */
  item: z.number().int().min(1).optional(),
  purpose: ownLine,
});

export const exerciseFile = entry.extend({
  startPosition: id,
  equipment: z.array(id),
  sides: z.enum(['none', 'each', 'alternate']),
  firstSide: z.enum(['left', 'right']).optional(),
  /** What it is good for in a routine that is put together by rule. */
  roles: z.array(z.enum(['warm-up', 'main', 'wind-down'])).min(1),
  setup: z.array(setupLine).min(1),
  reminder: setupLine,
  movement: z.array(movementPhase).min(2).optional(),
  hold: z.strictObject({ cues: z.array(ownLine).min(1), isOpenEnded: z.boolean().optional() }).optional(),
  effort: z.strictObject({ cues: z.array(ownLine).min(1) }).optional(),
  release: setupLine,
  formCues: z.array(ownLine).min(1),
  dosage: z.strictObject({
    sets: count,
    repetitions: count.optional(),
    seconds: seconds.optional(),
    holdSeconds: seconds.optional(),
    holdBreaths: count.optional(),
    restSeconds: seconds,
  }),
  easier: line,
  harder: line,
  stages: z.record(z.enum(STAGES), exerciseRule),
  /** By the id of a restriction: why it is not done by somebody who has told of it, and what is done instead. */
  notWith: z.record(id, refusal.omit({ allowed: true })).optional(),
});

/** An exercise that a document names and does not describe: done by nobody, offered through one that is described. */
export const undescribedFile = entry.extend({
  isDescribed: z.literal(false),
  stages: z.record(z.enum(STAGES), refusal),
});

export const positionsFile = z.record(
  id,
  z.strictObject({
    source: sourceRef,
    isOnFloor: z.boolean(),
    /** Whether it has a left and a right, as lying on a side has. */
    isSided: z.boolean(),
    /** Into it from anywhere. */
    enter: z.array(setupLine).min(1).max(6),
    /** Into it from the positions that lead straight to it. */
    from: z.record(id, z.array(setupLine).min(1).max(6)),
    /** How the body is arranged once there. */
    arrange: z.array(setupLine).max(3),
    stay: setupLine,
    /** Over to the other side, where it has sides. */
    turn: z.array(setupLine).optional(),
  }),
);

export const routineFile = z.strictObject({
  id,
  name: words,
  aliases: z.array(words),
  source: sourceRef,
  isDefault: z.boolean(),
  exercises: z.array(id).min(1),
  stages: z.record(z.enum(STAGES), routineRule),
});

/** Things an exercise may need, with what people call them. */
export const equipmentFile = z.array(z.strictObject({ id, name: words, aliases: z.array(words), source: sourceRef }));

/** A name that several exercises go by: the stage decides which is meant, or the listener is asked. */
export const sharedNamesFile = z.array(
  z.strictObject({
    id,
    name: words,
    aliases: z.array(words),
    exercises: z.array(id).min(2),
    /** Which of them is meant at a stage, where that needs no question. */
    meant: z.partialRecord(z.enum(STAGES), id).optional(),
  }),
);

/** What people ask, and what is answered. */
export const answerFile = z.strictObject({
  id,
  questions: z.array(words).min(2),
  say: words,
  /** Who asks this may have a sign, or pain: the exercise stops first, as if it had been reported. */
  reports: z.union([z.literal('pain'), id]).optional(),
  sources: z.array(sourceRef).min(1),
});

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

/** What one document's wording is known by, as `npm run fingerprint` writes it. */
export const fingerprintFile = z.strictObject({ document: z.string(), runs: z.base64() });

export type Exercise = z.infer<typeof exerciseFile>;
export type Undescribed = z.infer<typeof undescribedFile>;
export type Dosage = Exercise['dosage'];
export type Answer = z.infer<typeof answerFile>;
export type Routine = z.infer<typeof routineFile>;
export type WarningSign = z.infer<typeof warningSignsFile>[number];
export type Condition = z.infer<typeof conditionsFile>[number];
export type ScreeningQuestion = z.infer<typeof screeningFile>[number];
export type SetupLine = z.infer<typeof setupLine>;
export type MovementPhase = z.infer<typeof movementPhase>;

/**
 * How long the narration takes over things, in seconds of the voice that is reckoned with: what routines of a wished
 * length are put together by.
 */
export interface Durations {
  /** Getting ready before the first exercise and the words after the last one. */
  frameSeconds: number;
  exercises: Record<string, ExerciseDurations>;
  /** Into each position from anywhere. */
  enterSeconds: Record<string, number>;
  /** From each position to each other one; from a sided position to itself, over to the other side. */
  moveSeconds: Record<string, Record<string, number>>;
  /** From each position to the nearest one that is not on the floor. */
  upSeconds: Record<string, number>;
}

export interface ExerciseDurations {
  /** Taught, and one set of the least dose on all its sides; the rest after it comes on top. */
  firstSetSeconds: number;
  /** One more such set. */
  furtherSetSeconds: number;
  /** One more repetition in a set, on all its sides; null for a hold or an effort. */
  repetitionSeconds: number | null;
  /** How often a set's hold or effort is done for all its sides: a second more of it takes this many. */
  sides: number;
  restSeconds: number;
}

/** Content as the session and the narration use it: checked, looked up by id, in the order of the files. */
export interface Content {
  exercises: Record<string, Exercise>;
  undescribed: Record<string, Undescribed>;
  sharedNames: z.infer<typeof sharedNamesFile>;
  routines: Record<string, Routine>;
  positions: z.infer<typeof positionsFile>;
  equipment: z.infer<typeof equipmentFile>;
  answers: Record<string, Answer>;
  restrictions: z.infer<typeof restrictionsFile>;
  warningSigns: WarningSign[];
  conditions: Condition[];
  screening: ScreeningQuestion[];
  /** By id, each with the file it stands in, for whoever has to mend it. */
  prompts: Record<string, z.infer<typeof promptsFile>[string] & { file: string }>;
  locales: z.infer<typeof localesFile>;
  sources: z.infer<typeof sourcesFile>;
  durations: Durations;
}
