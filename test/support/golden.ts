// Golden conversations: the format (test/conversations/README.md), and the strict reader of it.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseDocument } from 'yaml';
import * as z from 'zod';
import { PROMPT_IDS } from '../../lambda/session/prompt-ids';

const GOLDEN_FOLDER = join(__dirname, '..', 'conversations');

const words = z.string().trim().min(1);
const seconds = z.number().nonnegative();

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
  at: seconds.optional(),
  laterMinutes: seconds.optional(),
  event: words,
  ...outcome,
});
const silentTurn = z.strictObject({ silence: z.literal(true), ...outcome });

/** `next exercise`, or `@20 next exercise` for so many seconds into the narration. */
const givenLine = words.transform((line) => {
  const [, at, says] = /^@(\d+(?:\.\d+)?)\s+(.+)$/.exec(line) ?? [];
  return at === undefined || says === undefined ? { says: line } : { says, at: Number(at) };
});

const golden = z.strictObject({
  situation: words,
  given: z.array(givenLine).default([]),
  turns: z.array(z.union([saidTurn, silentTurn])).min(1),
  ends: z.literal('finished').optional(),
  leavesOut: z.array(words).default([]),
});

export type Golden = z.infer<typeof golden>;
export type GoldenTurn = Golden['turns'][number];
export type GoldenLine = Golden['given'][number];

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
