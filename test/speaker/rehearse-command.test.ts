// The command `npm run rehearse`, as a person runs it: lines in, happenings out, one clear line for each mistake.
import * as z from 'zod';
import { type Run, runCommand } from '../support/command';
import { content } from '../support/listener';
import { safeWords } from '../support/safe-words';

const SAFELY = safeWords(content, 'general');

const at = z.number().nonnegative();
const seconds = z.number().nonnegative();
const happening = z.union([
  z.strictObject({ at, heard: z.string().min(1), event: z.string().min(1) }),
  z.strictObject({ at, seconds, say: z.string().min(1), within: z.string().optional() }),
  z.strictObject({
    at,
    seconds,
    timed: z.enum(['hold', 'effort', 'breath', 'rest', 'settle', 'change']),
    exercise: z.string(),
    side: z.enum(['left', 'right', 'both']),
    set: z.int().positive(),
    repetition: z.int().positive(),
    breath: z.enum(['inhale', 'exhale', 'easy']).optional(),
    interrupted: z.literal(true).optional(),
  }),
  z.strictObject({ at, phase: z.string() }),
  z.strictObject({ at, ends: z.enum(['finished', 'stopped', 'closed']) }),
]);
type Happening = z.infer<typeof happening>;

const rehearse = (args: string[], lines: string[]) => runCommand('rehearse', args, lines);

function happeningsOf({ stdout }: Run): Happening[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => happening.parse(JSON.parse(line)));
}

/** Every run of this file, begun together: a process takes its time to start. */
const RUNS = {
  whole: () => rehearse(['--json'], [...SAFELY, '@12.5 which leg?']),
  slow: () => rehearse(['--json', '--voice-rate', '0.75'], SAFELY),
  fast: () => rehearse(['--json', '--voice-rate', '1.25'], SAFELY),
  british: () => rehearse(['--json', '--locale', 'en-GB'], [...SAFELY, '@60 my chest hurts']),
  text: () => rehearse([], ['start my back routine', 'stop', 'resume']),
  badMoment: () => rehearse([], ['start my back routine', '@soon which leg?']),
  badRate: () => rehearse(['--voice-rate', 'fast'], SAFELY),
  rateTooSlow: () => rehearse(['--voice-rate', '0.4'], SAFELY),
  badLocale: () => rehearse(['--locale', 'de-DE'], SAFELY),
  unknownFlag: () => rehearse(['--louder'], SAFELY),
  nothing: () => rehearse([], ['', '  ']),
};
type Name = keyof typeof RUNS;
const runs = new Map<string, Run>();

beforeAll(async () => {
  await Promise.all(Object.entries(RUNS).map(async ([name, run]) => runs.set(name, await run())));
}, 60_000);

function runOf(name: Name): Run {
  const run = runs.get(name);
  if (!run) throw new Error(`${name} was not run`);
  return run;
}

describe('a whole session as JSON', () => {
  test('has lines of known shapes, in the order of their times, and exits 0', () => {
    const times = happeningsOf(runOf('whole')).map((each) => each.at);
    expect(times).toEqual([...times].sort((a, b) => a - b));
    expect(runOf('whole').exitCode).toBe(0);
    expect(runOf('whole').stderr).toBe('');
  });

  test('goes through the phases to its end', () => {
    const happenings = happeningsOf(runOf('whole'));
    const phases = happenings.flatMap((each) => ('phase' in each ? [each.phase] : []));
    expect(phases).toEqual(['screening', 'ready', 'exercising', 'finished']);
    expect(happenings.at(-1)).toMatchObject({ ends: 'finished' });
  });

  test('hears a line with @ so many seconds into the narration', () => {
    const happenings = happeningsOf(runOf('whole'));
    const ready = happenings.find((each) => 'phase' in each && each.phase === 'ready')?.at ?? 0;
    const asked = happenings.find((each) => 'heard' in each && each.heard === 'which leg?');
    expect(asked).toEqual({ at: expect.closeTo(ready + 12.5, 3), heard: 'which leg?', event: 'ask-side' });
  });

  test.each<[Name]>([['slow'], ['fast']])('%s: every hold lasts its seconds exactly', (name) => {
    const holds = happeningsOf(runOf(name)).flatMap((each) => ('timed' in each && each.timed === 'hold' ? [each] : []));
    expect(holds.length).toBeGreaterThan(0);
    const says = (exercise: string) => content.exercises[exercise]?.dosage.holdSeconds?.min;
    expect(holds.filter((hold) => hold.seconds !== says(hold.exercise))).toEqual([]);
  });

  test('a slow voice takes longer than a fast one', () => {
    const end = (name: Name) => happeningsOf(runOf(name)).at(-1)?.at ?? 0;
    expect(end('slow')).toBeGreaterThan(end('whole'));
    expect(end('whole')).toBeGreaterThan(end('fast'));
  });

  test('knows the emergency number of the locale', () => {
    const said = happeningsOf(runOf('british')).flatMap((each) => ('say' in each ? [each.say] : []));
    expect(said.join(' ')).toContain('For chest pain, call nine nine nine now.');
    expect(said.join(' ')).not.toContain('nine one one');
  });
});

describe('a session as text', () => {
  test('has a line for everything, with its time', () => {
    const lines = runOf('text').stdout.trimEnd().split('\n');
    expect(lines[0]).toBe('00:00.0  > start my back routine   [start]');
    expect(lines).toContain(`00:00.0  ${content.prompts.welcome?.say}`);
    expect(lines.filter((line) => !/^\d\d:\d\d\.\d {2}\S/.test(line.replace(/ {4}/, '')))).toEqual([]);
    expect(lines.at(-1)).toMatch(/-- ends: stopped$/);
  });

  test('a line after the end is named on stderr, and is no mistake', () => {
    const { stderr, exitCode } = runOf('text');
    expect(stderr).toBe('note: the session ended before 1 line(s), from "resume" on\n');
    expect(exitCode).toBe(0);
  });
});

describe('a mistake in what the command is given', () => {
  test.each<[Name, RegExp]>([
    ['badMoment', /line 2.*@soon which leg\?.*@12\.5/],
    ['badRate', /--voice-rate fast.*0\.5.*2/],
    ['rateTooSlow', /--voice-rate 0\.4.*0\.5.*2/],
    ['badLocale', /--locale de-DE.*en-US.*en-GB/],
    ['unknownFlag', /--louder.*usage/],
    ['nothing', /nothing is said.*usage/],
  ])('%s: one line that says what to write, and exit 2', (name, reason) => {
    const { stdout, stderr, exitCode } = runOf(name);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^rehearse: [^\n]+\n$/);
    expect(stderr).toMatch(reason);
    expect(stdout).toBe('');
  });
});
