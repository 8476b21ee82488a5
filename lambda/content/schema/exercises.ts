// What is done: exercises, the positions they begin in, what they need, their names, and routines of them.
import * as z from 'zod';
import { STAGES } from '../stages';
import { id, line, ownLine, setupLine, sourceRef, words } from './parts';

const amount = (unit: z.ZodNumber) =>
  z
    .strictObject({ min: unit, max: unit, from: z.enum(['source', 'default']), source: sourceRef })
    .refine((value) => value.min <= value.max, 'min must not be over max');
const count = amount(z.number().int().min(1).max(30));
const seconds = amount(z.number().min(1).max(60));

export const movementPhase = z.strictObject({
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
