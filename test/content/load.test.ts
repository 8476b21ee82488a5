// Bad content fails the build with one plain sentence that names the file, the path and the fix (design rule 11).
import { ContentError, faultSentence } from '../../lambda/content/fault';
import { loadContent } from '../../lambda/content/load';
import { SHIPPED_CONTENT } from '../../speaker/load';
import { runCommand } from '../support/command';
import { type Break, CLINIC_FOLDER, ContentFolder } from '../support/content-folder';

const LIFT = 'exercises/lamp-lift.yaml';
const TURN = 'exercises/harbor-turn.yaml';
const DRUM = 'exercises/heel-drum.yaml';

/** Every kind of mistake in the shape of a file. They can all be made in one folder. */
const BREAKS: Break[] = [
  {
    name: 'an unknown key',
    in: (folder) => folder.edit(LIFT, 'equipment:', 'equipmnt: []\nequipment:'),
    sentence: /^exercises\/lamp-lift\.yaml: nothing reads equipmnt\. Fix: remove equipmnt, or correct the spelling\.$/,
  },
  {
    name: 'an unknown key deep inside',
    in: (folder) => folder.edit('positions.yaml', 'stay: { say:', 'stay: { pause: 3, say:'),
    sentence: /^positions\.yaml, on-chair\.stay: nothing reads pause\. Fix: remove pause, or correct the spelling\.$/,
  },
  {
    name: 'a file that is missing',
    in: (folder) => folder.remove('shared-names.yaml'),
    sentence: /^shared-names\.yaml: the file is missing\. Fix: create it\.$/,
  },
  {
    name: 'a folder that is missing',
    in: (folder) => folder.remove('answers'),
    sentence: /^answers\/: the folder is missing\. Fix: create it\.$/,
  },
  {
    name: 'a value of the wrong type',
    in: (folder) => folder.edit(LIFT, 'repetitions: { min: 4', 'repetitions: { min: four'),
    sentence: /^exercises\/lamp-lift\.yaml, dosage\.repetitions\.min: expected number, .+\. Fix: .+ number\.$/,
  },
  {
    name: 'a value over its range',
    in: (folder) => folder.edit(LIFT, 'restSeconds: { min: 8, max: 20', 'restSeconds: { min: 8, max: 200'),
    sentence: /^exercises\/lamp-lift\.yaml, dosage\.restSeconds\.max: .+ <=60\. Fix: give at most 60\.$/,
  },
  {
    name: 'a value under its range',
    in: (folder) => folder.edit(LIFT, 'sets: { min: 1', 'sets: { min: 0'),
    sentence: /^exercises\/lamp-lift\.yaml, dosage\.sets\.min: .+ >=1\. Fix: give at least 1\.$/,
  },
  {
    name: 'a word that is none of those known',
    in: (folder) => folder.edit(LIFT, 'sides: alternate', 'sides: both'),
    sentence: /^exercises\/lamp-lift\.yaml, sides: this is none of the known words\. Fix: use one of none, each, /,
  },
  {
    name: 'a stage that an exercise says nothing about',
    in: (folder) => folder.edit(LIFT, '  trimester-2: { allowed: true, source: handbook:11 }\n', ''),
    sentence: /^exercises\/lamp-lift\.yaml, stages\.trimester-2: this is missing\. Fix: add it .+\.$/,
  },
  {
    name: 'a minimum over its maximum',
    in: (folder) => folder.edit(TURN, 'holdSeconds: { min: 20, max: 40', 'holdSeconds: { min: 40, max: 20'),
    sentence: /^exercises\/harbor-turn\.yaml, dosage\.holdSeconds: min must not be over max\. Fix: .+\.$/,
  },
  {
    name: 'an id that is not the name of its file',
    in: (folder) => folder.edit('routines/evening-chair.yaml', 'id: evening-chair', 'id: evening'),
    sentence:
      /^routines\/evening-chair\.yaml, id: the id is "evening", but the file is named "evening-chair"\. Fix: set id to /,
  },
  {
    name: 'an id of a shape that no id has',
    in: (folder) => folder.edit('equipment.yaml', 'id: towel', 'id: Big Towel'),
    sentence: /^equipment\.yaml, 0\.id: must be lower-case words joined by hyphens\. Fix: .+\.$/,
  },
  {
    name: 'a key that stands twice',
    in: (folder) => folder.edit(DRUM, 'name: heel drum', 'name: heel drum\nname: heel roll'),
    sentence: /^exercises\/heel-drum\.yaml: not readable as YAML, .*unique.* at line \d+.*\. Fix: .+\.$/,
  },
  {
    name: 'a file that is no YAML',
    in: (folder) => folder.write('safety/restrictions.yaml', 'id: [plaster-cast\n'),
    sentence: /^safety\/restrictions\.yaml: not readable as YAML, .+\. Fix: mend the line that it names\.$/,
  },
  {
    name: 'an empty file',
    in: (folder) => folder.write('sources.yaml', ''),
    sentence: /^sources\.yaml: .+\. Fix: .+\.$/,
  },
  {
    name: 'an exercise that is not described, and says how it is done all the same',
    in: (folder) => folder.edit('exercises/rope-walk.yaml', 'item: 4', 'item: 4\nsetup: []'),
    sentence: /^exercises\/rope-walk\.yaml: nothing reads setup\. Fix: .+\.$/,
  },
  {
    name: 'a safety sentence without a source',
    in: (folder) => folder.edit('prompts/safety.yaml', /(not-today: \{ say: [^}]*), source: \w+/, '$1'),
    sentence: /^prompts\/safety\.yaml, not-today\.source: a safety sentence must name its source\. Fix: add source, /,
  },
  {
    name: 'a warning sign without a source',
    in: (folder) => folder.edit('safety/warning-signs.yaml', '  source: nurses\n', ''),
    sentence: /^safety\/warning-signs\.yaml, 0\.source: this is missing\. Fix: .+\.$/,
  },
  {
    name: 'a prompt that stands in two files',
    in: (folder) => folder.write('prompts/twice.yaml', 'stopped: { say: Stopped. }\n'),
    sentence: /^prompts\/twice\.yaml, stopped: this prompt stands in two files\. Fix: remove one of them\.$/,
  },
  {
    name: 'a fingerprint that is none',
    in: (folder) => folder.write('fingerprints/handbook.json', '{ "document": "handbook", "runs": 7 }'),
    sentence: /^fingerprints\/handbook\.json, runs: .+\. Fix: .+\.$/,
  },
];

/** What is told of a folder; nothing if it is a content. */
function sentencesOf(folder: ContentFolder): string[] {
  try {
    loadContent(folder.path);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.faults.map(faultSentence);
    throw error;
  }
}

let folder: ContentFolder;

beforeEach(() => {
  folder = new ContentFolder();
});

afterEach(() => {
  folder.dispose();
});

test('a folder without a mistake is read as what it was copied from', () => {
  expect(loadContent(folder.path)).toEqual(loadContent(CLINIC_FOLDER));
});

test.each(BREAKS)('$name', ({ in: make, sentence }) => {
  make(folder);
  expect(sentencesOf(folder)).toEqual([expect.stringMatching(sentence)]);
});

describe('the command npm run content', () => {
  test('tells all of these at once, each in a line of its own, and exits with one', async () => {
    for (const { in: make } of BREAKS) make(folder);
    const { exitCode, stdout, stderr } = await runCommand('content', [folder.path]);
    const lines = stderr.trimEnd().split('\n');
    const untold = BREAKS.filter(({ sentence }) => lines.filter((line) => sentence.test(line)).length !== 1);
    expect(untold.map(({ name }) => name)).toEqual([]);
    expect(lines.at(-1)).toBe(`content: ${lines.length - 1} fault(s)`);
    expect([exitCode, stdout]).toEqual([1, '']);
    expect(stderr).not.toContain('    at ');
  }, 20_000);

  test('exits with zero on what is shipped, and counts it', async () => {
    const { exitCode, stdout, stderr } = await runCommand('content', [SHIPPED_CONTENT]);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^content: \d+ exercises, \d+ routines, \d+ warning signs, .*; no faults\n$/);
  }, 20_000);
});
