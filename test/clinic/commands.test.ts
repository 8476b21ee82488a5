// Every command with a content that is not ours, as a person runs it: rehearse, start, build; and with none at all.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Happening } from '../../speaker/rehearsal';
import { createAlexaSession, type Handler } from '../support/alexa-session';
import { textOf } from '../support/alexa-ssml';
import { beginRoutine } from '../support/alexa-walk';
import { clinic } from '../support/clinic';
import { type Run, runCommand, startCommand } from '../support/command';
import { CLINIC_FOLDER } from '../support/content-folder';
import { safeWords } from '../support/safe-words';

const WELCOME = clinic.prompts.welcome?.say ?? '';
const OUT = mkdtempSync(join(tmpdir(), 'clinic-build-'));
const NOWHERE = join(OUT, 'nowhere');

const ofClinic = (lines: string[]) => runCommand('rehearse', ['--json', '--content', CLINIC_FOLDER], lines);
const safely = (wish: string) => safeWords(clinic, 'general', wish);

/** Every run of this file, begun together: a process takes its time to start. */
const RUNS = {
  routine: () => ofClinic([...safely('start the evening chair routine'), '@60 why is there always a chair']),
  exercise: () => ofClinic([...safely('start the harbor turn'), '@30 my chest feels tight']),
  sign: () => ofClinic([...safely('start the lamp lift'), '@50 my jaw is stuck']),
  checked: () => ofClinic([...safely('start the lamp lift'), '@50 my fingers are blue', 'no', 'yes']),
  refused: () => ofClinic(safeWords(clinic, 'trimester-3', 'start the rope walk')),
  build: () => runCommand('build', ['--content', CLINIC_FOLDER, '--out', OUT]),
  contentNowhere: () => runCommand('content', ['--content', NOWHERE]),
  rehearseNowhere: () => runCommand('rehearse', ['--content', NOWHERE], ['start my back routine']),
  buildNowhere: () => runCommand('build', ['--content', NOWHERE, '--out', OUT]),
  startNowhere: () => runCommand('start', ['--content', NOWHERE]),
};
type Name = keyof typeof RUNS;
const runs = new Map<string, Run>();

beforeAll(async () => {
  await Promise.all(Object.entries(RUNS).map(async ([name, run]) => runs.set(name, await run())));
}, 60_000);

afterAll(() => rmSync(OUT, { recursive: true }));

function runOf(name: Name): Run {
  const run = runs.get(name);
  if (!run) throw new Error(`${name} was not run`);
  return run;
}

/** What happened in a rehearsal that nothing went wrong with. */
function happeningsOf(name: Name): Happening[] {
  const { exitCode, stdout, stderr } = runOf(name);
  expect([exitCode, stderr]).toEqual([0, '']);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Happening);
}

function saidIn(name: Name): string {
  return happeningsOf(name)
    .flatMap((each) => ('say' in each ? [each.say] : []))
    .join(' ');
}

function ledIn(name: Name): string[] {
  return [...new Set(happeningsOf(name).flatMap((each) => ('timed' in each ? [each.exercise] : [])))];
}

describe('rehearse', () => {
  test('leads the routine by its own name to its end, and answers a question of its own on the way', () => {
    expect(happeningsOf('routine').at(-1)).toMatchObject({ ends: 'finished' });
    expect(ledIn('routine')).toEqual(clinic.routines['evening-chair']?.exercises);
    expect(saidIn('routine')).toContain(clinic.answers['why-a-chair']?.say);
    expect(saidIn('routine')).toContain('You need a rolled towel.');
  });

  test('leads an exercise by its own name, and takes our warning sign for words it does not know', () => {
    const happenings = happeningsOf('exercise');
    expect(happenings).toContainEqual(expect.objectContaining({ heard: 'my chest feels tight', event: 'unknown' }));
    expect(happenings.at(-1)).toMatchObject({ ends: 'finished' });
    expect(ledIn('exercise')).toEqual(['harbor-turn']);
  });

  test('stops at a warning sign of its own, with what is to be done and whom to call', () => {
    expect(happeningsOf('sign').at(-1)).toMatchObject({ ends: 'stopped' });
    expect(saidIn('sign')).toContain(
      'Stop now. Sit still with your head up. For a locked jaw, call nine one one now. Do not try to force it open.',
    );
  });

  test('asks the question of a sign that ordinary effort can look like, and goes on where that is all it was', () => {
    expect(saidIn('checked')).toContain('Do your fingers stay blue when you rub them warm?');
    expect(happeningsOf('checked').at(-1)).toMatchObject({ ends: 'finished' });
  });

  test('does what its own stages say, with its own reason', () => {
    expect(saidIn('refused')).toContain('Nobody walks a rope so late in a pregnancy.');
    expect(happeningsOf('refused').at(-1)).toMatchObject({ ends: 'finished' });
    expect(ledIn('refused')).toEqual(['lamp-lift']);
  });
});

describe('build', () => {
  const bundle = () => require(join(OUT, 'lambda', 'alexa', 'index.js')) as { handler: Handler };

  test('says what it has built, where it was told to', () => {
    const { exitCode, stdout, stderr } = runOf('build');
    expect([exitCode, stderr]).toEqual([0, '']);
    for (const file of ['lambda/alexa/index.js', 'models/en-US.json']) expect(stdout).toContain(join(OUT, file));
  });

  test('writes a bundle that answers a launch with the welcome and the first question', async () => {
    const launched = await createAlexaSession(bundle().handler).launch(0);
    expect(textOf(launched.speech)).toMatch(
      new RegExp(`^${WELCOME} .* ${clinic.screening[0]?.ask.replace('?', '\\?')}$`),
    );
  });

  test('writes a bundle that leads its routine, the safety questions answered', async () => {
    const { heard } = await beginRoutine(bundle().handler, { stage: 'general', played: clinic });
    expect(heard.at(-1)?.session).toMatchObject({ phase: 'ready', routine: 'evening-chair' });
    expect(textOf(heard.at(-1)?.speech ?? '')).toContain('We begin with the lamp lift.');
  });

  test('writes a model that lists its words and none of ours', () => {
    const { interactionModel } = JSON.parse(readFileSync(join(OUT, 'models', 'en-US.json'), 'utf8'));
    const types: { name: string; values: { id: string }[] }[] = interactionModel.languageModel.types;
    const idsOf = (name: string) => types.find((each) => each.name === name)?.values.map(({ id }) => id);
    expect(idsOf('Routine')).toEqual(['evening-chair']);
    expect(idsOf('Exercise')).toEqual(['lamp-lift', 'heel-drum', 'harbor-turn', 'rope-walk', 'arm-work']);
    expect(idsOf('Equipment')).toEqual(['towel']);
    expect(idsOf('WarningSign')).toEqual(['locked-jaw', 'blue-fingers']);
    expect(idsOf('Condition')).toEqual(['brittle-bones', 'plaster-cast']);
    expect(idsOf('Question')).toEqual(['ache-after-class', 'why-a-chair']);
  });

  test('leaves what is built of the shipped content alone', () => {
    expect(readFileSync(join(__dirname, '..', '..', 'dist', 'models', 'en-US.json'), 'utf8')).not.toContain(
      'lamp-lift',
    );
  });
});

test('start plays it in the terminal', async () => {
  const child = startCommand('start', ['--content', CLINIC_FOLDER]);
  const closed = new Promise((resolve) => child.on('close', resolve));
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    child.on('close', () => reject(new Error(`it ended too soon: ${printed}`)));
    child.stderr.on('data', (part) => {
      printed += part;
    });
    child.stdout.on('data', (part) => {
      if (printed === '') child.stdin.write('start the evening chair routine\n');
      printed += part;
      if (printed.includes(WELCOME)) resolve();
    });
  });
  child.kill('SIGINT');
  await closed;
  expect(printed).toContain(WELCOME);
}, 30_000);

describe('a folder that is not there', () => {
  test.each<[Name, string]>([
    ['rehearseNowhere', 'rehearse: '],
    ['buildNowhere', 'build: '],
    ['startNowhere', 'start: '],
  ])('%s: one line that names it, and a failure', (name, who) => {
    const { exitCode, stdout, stderr } = runOf(name);
    expect(stderr).toBe(
      `${who}${NOWHERE}: no such folder. Fix: name a folder that is shaped as content/README.md says.\n`,
    );
    expect([exitCode, stdout]).toEqual([1, '']);
  });

  test('content: the same line, counted, and a failure', () => {
    const { exitCode, stdout, stderr } = runOf('contentNowhere');
    expect(stderr.split('\n')).toEqual([
      expect.stringContaining(`${NOWHERE}: no such folder.`),
      'content: 1 fault(s)',
      '',
    ]);
    expect([exitCode, stdout]).toEqual([1, '']);
  });
});
