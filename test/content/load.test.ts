// Bad content fails the build with one plain sentence that names the file, the path and the fix (design rule 11).
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ContentError, faultSentence } from '../../lambda/content/fault';
import { loadContent } from '../../lambda/content/load';
import { NARRATION_RULES } from '../../lambda/narration/rules';
import { CONTENT_FOLDER, content } from '../support/listener';

const ROOT = join(__dirname, '..', '..');
const LUNGE = 'exercises/kneeling-lunge.yaml';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync(CONTENT_FOLDER, folder, { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Changes one file of the copy; the words that are replaced must be there. */
function edit(file: string, from: string | RegExp, to: string): void {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} has no ${from}`);
  writeFileSync(path, after);
}

function sentences(): string[] {
  try {
    loadContent(folder, NARRATION_RULES);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.faults.map(faultSentence);
    throw error;
  }
}

test('an untouched copy loads as what is shipped', () => {
  expect(loadContent(folder, NARRATION_RULES)).toEqual(content);
});

test('an unknown key', () => {
  edit(LUNGE, 'equipment:', 'equipmnt: []\nequipment:');
  expect(sentences()).toEqual([`${LUNGE}: nothing reads equipmnt. Fix: remove equipmnt, or correct the spelling.`]);
});

test('an unknown key deep inside', () => {
  edit(LUNGE, 'reminder: { say:', 'reminder: { pause: 3, say:');
  expect(sentences()).toEqual([`${LUNGE}, reminder: nothing reads pause. Fix: remove pause, or correct the spelling.`]);
});

test('a file that is missing', () => {
  rmSync(join(folder, 'positions.yaml'));
  expect(sentences()).toEqual(['positions.yaml: the file is missing. Fix: create it.']);
});

test('a folder that is missing', () => {
  rmSync(join(folder, 'routines'), { recursive: true });
  expect(sentences()).toEqual(['routines/: the folder is missing. Fix: create it.']);
});

test('a value of the wrong type', () => {
  edit(LUNGE, /holdSeconds: \{ min: 30/, 'holdSeconds: { min: thirty');
  expect(sentences()).toEqual([
    expect.stringMatching(/^exercises\/kneeling-lunge\.yaml, dosage\.holdSeconds\.min: .+\. Fix: .+\.$/),
  ]);
});

test('a value outside its range', () => {
  edit(LUNGE, /holdSeconds: \{ min: 30, max: 30/, 'holdSeconds: { min: 30, max: 300');
  expect(sentences()).toEqual([
    expect.stringMatching(/^exercises\/kneeling-lunge\.yaml, dosage\.holdSeconds\.max: .+\. Fix: .+\.$/),
  ]);
});

test('a stage that an exercise says nothing about', () => {
  edit(LUNGE, '  trimester-2: { allowed: true, source: 001:6 }\n', '');
  expect(sentences()).toEqual([
    expect.stringMatching(/^exercises\/kneeling-lunge\.yaml, stages\.trimester-2: .+\. Fix: .+\.$/),
  ]);
});

test('a minimum over its maximum', () => {
  edit(LUNGE, /holdSeconds: \{ min: 30, max: 30/, 'holdSeconds: { min: 40, max: 30');
  expect(sentences()).toEqual([
    expect.stringMatching(
      /^exercises\/kneeling-lunge\.yaml, dosage\.holdSeconds: min must not be over max\. Fix: .+\.$/,
    ),
  ]);
});

test('an id that is not the name of its file', () => {
  edit('routines/gentle-low-back.yaml', 'id: gentle-low-back', 'id: gentle-back');
  expect(sentences()).toEqual([
    'routines/gentle-low-back.yaml, id: the id is "gentle-back", but the file is named "gentle-low-back". Fix: set id to gentle-low-back, or rename the file.',
  ]);
});

test('a key that stands twice', () => {
  edit(LUNGE, 'name: kneeling lunge', 'name: kneeling lunge\nname: low lunge');
  expect(sentences()).toEqual([
    expect.stringMatching(
      /^exercises\/kneeling-lunge\.yaml: not readable as YAML, .*unique.* at line \d+.*\. Fix: .+\.$/,
    ),
  ]);
});

test('a file that is no YAML', () => {
  writeFileSync(join(folder, LUNGE), 'id: [kneeling-lunge\n');
  expect(sentences()).toEqual([
    expect.stringMatching(/^exercises\/kneeling-lunge\.yaml: not readable as YAML, .+\. Fix: .+\.$/),
  ]);
});

test('an empty file', () => {
  writeFileSync(join(folder, 'sources.yaml'), '');
  expect(sentences()).toEqual([expect.stringMatching(/^sources\.yaml: .+\. Fix: .+\.$/)]);
});

test('a safety sentence without a source', () => {
  edit('prompts/safety.yaml', /(not-today: \{ say: [^}]*), source: 001:50/, '$1');
  expect(sentences()).toEqual([
    'prompts/safety.yaml, not-today.source: a safety sentence must name its source. Fix: add source, an id of sources.yaml.',
  ]);
});

test('a warning sign without a source', () => {
  edit('safety/warning-signs.yaml', '  source: 001:60\n', '');
  expect(sentences()).toEqual([expect.stringMatching(/^safety\/warning-signs\.yaml, 0\.source: .+\. Fix: .+\.$/)]);
});

test('a prompt that stands in two files', () => {
  writeFileSync(
    join(folder, 'prompts/surface.yaml'),
    `${readFileSync(join(folder, 'prompts/surface.yaml'), 'utf8')}\nstopped: { say: Stopped. }\n`,
  );
  expect(sentences()).toEqual([
    'prompts/surface.yaml, stopped: this prompt stands in two files. Fix: remove one of them.',
  ]);
});

test('several mistakes are told at once', () => {
  rmSync(join(folder, 'positions.yaml'));
  edit(LUNGE, 'equipment:', 'equipmnt: []\nequipment:');
  expect(sentences()).toHaveLength(2);
});

test('a broken rule is told like a broken shape', () => {
  edit('routines/gentle-low-back.yaml', '- kneeling-lunge', '- bridge');
  expect(sentences()).toEqual([
    'routines/gentle-low-back.yaml, exercises.4: no exercise "bridge" exists. Fix: add it, or name another exercise.',
  ]);
});

describe('the command npm run content', () => {
  function run(path: string) {
    const tsx = join(ROOT, 'node_modules', '.bin', 'tsx');
    return spawnSync(tsx, [join(ROOT, 'scripts', 'content.ts'), path], { encoding: 'utf8' });
  }

  test('exits with one and prints the sentence on bad content', () => {
    edit(LUNGE, 'equipment:', 'equipmnt: []\nequipment:');
    const { status, stderr } = run(folder);
    expect(status).toBe(1);
    expect(stderr).toContain(`${LUNGE}: nothing reads equipmnt. Fix: remove equipmnt, or correct the spelling.\n`);
    expect(stderr).not.toContain('    at ');
  }, 20_000);

  test('exits with zero on good content', () => {
    const { status, stdout } = run(folder);
    expect(status).toBe(0);
    expect(stdout).toContain('no faults');
  }, 20_000);
});
