// What lies between two turns: plain JSON, small, parsed on entry. Health answers live here and nowhere else.
import * as z from 'zod/mini';
import { STAGES } from '../content/stages';

/** Raised when a stored session of an older shape can no longer be read as it is. */
const SESSION_VERSION = 2;

const id = z.string().check(z.maxLength(64));
const side = z.enum(['left', 'right', 'both']);
const count = z.int().check(z.minimum(0), z.maximum(1000));

const place = z.object({
  exercise: id,
  set: count,
  side,
  part: z.enum(['setup', 'work', 'release']),
  line: count,
  repetition: count,
});

const manner = z.enum(['get-down', 'begin', 'flow', 'return', 'resume', 'reteach']);

const promptValues = z.partialRecord(
  z.enum([
    'exercise',
    'swap',
    'side',
    'question',
    'sign',
    'condition',
    'restriction',
    'routine',
    'answer',
    'equipment',
  ]),
  id,
);
const prompt = z.object({
  id,
  values: z.optional(promptValues),
  numbers: z.optional(z.partialRecord(z.enum(['count', 'seconds']), z.number())),
  each: z.optional(z.array(id)),
  list: z.optional(z.array(id)),
});

const sessionSchema = z.object({
  version: z.literal(SESSION_VERSION),
  phase: z.enum(['choosing', 'screening', 'ready', 'exercising', 'paused', 'stopped', 'finished']),
  routine: z.nullable(id),
  /** One exercise that was asked for, or a name that several go by. */
  exercise: z.nullable(id),
  /** A routine of this length is put together by rule, from what is at hand. */
  minutes: z.nullable(z.int().check(z.minimum(1), z.maximum(120))),
  equipment: z.array(id).check(z.maxLength(20)),
  /** The restrictions that routine was put together for; what is told later only leaves exercises out of it. */
  composedFor: z.nullable(z.array(id).check(z.maxLength(20))),
  dose: z.enum(['short', 'full']),
  life: z.nullable(z.enum(['pregnant', 'after-birth', 'trying', 'neither'])),
  stage: z.nullable(z.enum(STAGES)),
  /** What was told of that keeps some exercises out, by id. */
  restrictions: z.array(id).check(z.maxLength(20)),
  /** Screening questions whose answer lets the session go on, by id. */
  cleared: z.array(id).check(z.maxLength(40)),
  /** The question now open, and how often it has been asked again. */
  question: z.nullable(z.object({ id, tries: count })),
  place: z.nullable(place),
  /** Exercises that hurt in this session; they are not done again in it. */
  avoided: z.array(id).check(z.maxLength(40)),
  /** How many exercises hurt since the session began. */
  pains: count,
  /** Equipment that is not there after all. */
  lacking: z.array(id).check(z.maxLength(20)),
  /** Seconds a movement phase takes, times this: 1.25 is slower. */
  pace: z.number().check(z.minimum(0.5), z.maximum(2)),
  holdChangeSeconds: z.number().check(z.minimum(-60), z.maximum(60)),
  /** A set that was held on one side before the wish changed; its other side is held as long. */
  settledHold: z.nullable(z.object({ exercise: id, set: count, seconds: z.number() })),
  /** The exercise that was under way when the dose was changed keeps the one it began with. */
  settledDose: z.nullable(z.object({ exercise: id, dose: z.enum(['short', 'full']) })),
  stop: z.nullable(
    z.object({ reason: z.enum(['wish', 'sign', 'pain', 'condition', 'clearance']), of: z.nullable(id) }),
  ),
  /** When the exercises were left (paused, stopped, dropped), in milliseconds since the epoch. */
  leftAtMs: z.nullable(z.number()),
  /** Turns in a row that were not understood, and answers in a row that did not come. */
  misses: count,
  silences: count,
  /** What is being said now, from `place` on if the routine goes on, so that the clock alone gives the place. */
  narration: z.nullable(
    z.object({ startedAtMs: z.number(), prompts: z.array(prompt).check(z.maxLength(20)), manner: z.nullable(manner) }),
  ),
});

export type Session = z.infer<typeof sessionSchema>;

/** A session in which nothing has been said yet. */
export function newSession(): Session {
  return {
    version: SESSION_VERSION,
    phase: 'choosing',
    routine: null,
    exercise: null,
    minutes: null,
    equipment: [],
    composedFor: null,
    dose: 'short',
    life: null,
    stage: null,
    restrictions: [],
    cleared: [],
    question: null,
    place: null,
    avoided: [],
    pains: 0,
    lacking: [],
    pace: 1,
    holdChangeSeconds: 0,
    settledHold: null,
    settledDose: null,
    stop: null,
    leftAtMs: null,
    misses: 0,
    silences: 0,
    narration: null,
  };
}

/** Reads a session that came back from a platform. Anything that is not one gives null, never an error. */
export function parseSession(value: unknown): Session | null {
  const parsed = sessionSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}
