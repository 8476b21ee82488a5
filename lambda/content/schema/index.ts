// The shape of content as it stands in YAML, and of content once compiled. No exercise, routine or sign is named here.
import * as z from 'zod';
import type {
  equipmentFile,
  exerciseFile,
  movementPhase,
  positionsFile,
  routineFile,
  sharedNamesFile,
  undescribedFile,
} from './exercises';
import { id, type setupLine, sourceRef, words } from './parts';
import type { conditionsFile, localesFile, restrictionsFile, screeningFile, warningSignsFile } from './safety';

/** What people ask, and what is answered. */
export const answerFile = z.strictObject({
  id,
  questions: z.array(words).min(2),
  say: words,
  /** Who asks this may have a sign, or pain: the exercise stops first, as if it had been reported. */
  reports: z.union([z.literal('pain'), id]).optional(),
  sources: z.array(sourceRef).min(1),
});

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
  /** Naming what is needed, where something is. */
  equipmentSeconds: number;
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
