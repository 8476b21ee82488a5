// Golden conversations: the format (test/conversations/README.md), and the strict reader of it.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseDocument } from 'yaml';
import * as z from 'zod';
import { LOCALES } from '../../lambda/content/locales';
import { STAGES } from '../../lambda/content/stages';
import { PROMPT_IDS } from '../../lambda/session/prompt-ids';
import type { Moment } from './golden-narration';

const GOLDEN_FOLDER = join(__dirname, '..', 'conversations');

const words = z.string().trim().min(1);
const minutes = z.number().nonnegative();

/** `20`, seconds into the narration; `hold+10`, `left-hold+10`, `repetition-6+1`, seconds into a stretch of it. */
const MOMENT =
  /^(?:(?:(?<side>left|right)-)?(?:(?<purpose>hold|effort|rest|settle|change)|repetition-(?<repetition>\d+))\+)?(?<seconds>\d+(?:\.\d+)?)$/;

const moment = z.union([z.number().nonnegative(), words]).transform((said, context) => {
  const known = momentOf(String(said));
  if (known) return known;
  context.addIssue({ code: 'custom', message: `${said} is no moment` });
  return z.NEVER;
});

function momentOf(said: string): Moment | null {
  const { seconds, purpose, repetition, side } = MOMENT.exec(said)?.groups ?? {};
  if (seconds === undefined) return null;
  if (purpose === undefined && repetition === undefined) return { seconds: Number(seconds), into: null };
  const stretch = repetition === undefined ? { purpose } : { purpose: 'breath', repetition: Number(repetition) };
  return { seconds: Number(seconds), into: { ...stretch, ...(side !== undefined && { side }) } };
}

const place = z.strictObject({
  exercise: words,
  side: z.enum(['left', 'right', 'both']).optional(),
  set: z.int().optional(),
  repetition: z.int().optional(),
  part: z.enum(['setup', 'work', 'release']).optional(),
});

const outcome = {
  prompts: z.array(z.enum(PROMPT_IDS)),
  words: z.array(words).min(1).optional(),
  phase: z.enum(['choosing', 'screening', 'ready', 'exercising', 'paused', 'stopped', 'finished']),
  place: place.nullable().optional(),
  expects: z.enum(['answer', 'nothing', 'end']),
  asks: words.optional(),
};
const saidTurn = z.strictObject({
  says: words,
  at: moment.optional(),
  laterMinutes: minutes.optional(),
  event: words,
  ...outcome,
});
const silentTurn = z.strictObject({ silence: z.literal(true), ...outcome });

/** `next exercise`, or with the moment it is said at: `@20 next exercise`, `@hold+10 pause`. */
const givenLine = words.transform((line, context) => {
  const [, said, says] = /^@(\S+)\s+(.+)$/.exec(line) ?? [];
  if (said === undefined || says === undefined) return { says: line };
  const at = momentOf(said);
  if (at) return { says, at };
  context.addIssue({ code: 'custom', message: `${said} is no moment` });
  return z.NEVER;
});

/** Somebody comes as far as a question or an exercise, and answers whatever is asked on the way as is safe. */
const begin = z.strictObject({
  stage: z.enum(STAGES),
  says: words.default('start my back routine'),
  answers: z.record(words, words).default({}),
  until: words.optional(),
  exercise: words.optional(),
});

const golden = z.strictObject({
  situation: words,
  locale: z.enum(LOCALES).default('en-US'),
  begin: begin.optional(),
  given: z.array(givenLine).default([]),
  turns: z.array(z.union([saidTurn, silentTurn])).min(1),
  ends: z.literal('finished').optional(),
  tells: z.array(words).min(1).optional(),
});

export type Golden = z.infer<typeof golden>;
export type GoldenTurn = Golden['turns'][number];
export type GoldenLine = Golden['given'][number];
export type GoldenBegin = NonNullable<Golden['begin']>;

/**
 * Reads one golden conversation.
 *
 * @throws Error with one line that names the file and the mistake: a key twice, a key that nothing reads, a wrong value
 */
export function parseGolden(text: string, file: string): Golden {
  const document = parseDocument(text);
  const [fault] = document.errors;
  if (fault) throw new Error(`${file}: ${fault.message.split('\n')[0]}`);
  const parsed = golden.safeParse(document.toJS());
  if (parsed.success) return parsed.data;
  throw new Error(`${file}: ${parsed.error.issues.map(reason).join('; ')}`);
}

/** A mistake as words; of the two kinds of turn, the one that less is wrong with was meant. */
function reason(issue: z.core.$ZodIssue): string {
  const path = issue.path.join('.');
  if (issue.code !== 'invalid_union') return `${path}: ${issue.message}`;
  const [meant = []] = [...issue.errors].sort((a, b) => a.length - b.length);
  return `${path}.${meant.map(reason).join('; ')}`;
}

/** Every golden conversation of the folder, by its topic. */
export function allGoldens(): { topic: string; golden: Golden }[] {
  const files = readdirSync(GOLDEN_FOLDER).filter((name) => name.endsWith('.yaml'));
  return files.sort().map((file) => ({
    topic: basename(file, '.yaml').replaceAll('-', ' '),
    golden: parseGolden(readFileSync(join(GOLDEN_FOLDER, file), 'utf8'), file),
  }));
}
