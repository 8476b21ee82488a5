// The command npm run content on a content that is not ours: it passes, and every rule that is broken is told plainly.
import { rulesWith } from '../../lambda/content/rules';
import { NARRATION_RULES } from '../../lambda/narration/rules';
import { fingerprintFile } from '../../scripts/fingerprint';
import { runCommand } from '../support/command';
import { type Break, CLINIC_FOLDER, ContentFolder } from '../support/content-folder';

const LIFT = 'exercises/lamp-lift.yaml';
const DRUM = 'exercises/heel-drum.yaml';
const TURN = 'exercises/harbor-turn.yaml';

/** A mistake for each rule, named as the rule is. They can all be made in one folder. */
const BREAKS: Break[] = [
  {
    name: 'amounts-agree',
    in: (folder) =>
      folder.edit(LIFT, 'max: 8, from: source, source: handbook:24', 'max: 8, from: source, source: house'),
    sentence: /^exercises\/lamp-lift\.yaml, dosage\.repetitions\.source: "house" gives no number of its own\. Fix: /,
  },
  {
    name: 'claims-with-care',
    in: (folder) => folder.edit(LIFT, 'Lift the arm only half-way.', 'Half-way is safe for you.'),
    sentence: /^exercises\/lamp-lift\.yaml, easier\.say: it calls something safe\. Fix: /,
  },
  {
    name: 'cues-fit-their-phase',
    in: (folder) => folder.edit(LIFT, 'Breathe out. Arm down.', 'Breathe out for as long as you like. Arm down.'),
    sentence: /^exercises\/lamp-lift\.yaml, movement\.1: the cue takes [\d.]+ s, its phase 3\.6 s\. Fix: /,
  },
  {
    name: 'default-routine',
    in: (folder) => folder.edit('routines/evening-chair.yaml', 'isDefault: true', 'isDefault: false'),
    sentence: /^routines\/, isDefault: 0 routines have isDefault: true\. Fix: /,
  },
  {
    name: 'equal-sides',
    in: (folder) => folder.edit(TURN, 'Turn to the {side}, as if', 'Turn to the left, as if'),
    sentence: /^exercises\/harbor-turn\.yaml, setup\.1\.say: a side of the body is written out\. Fix: /,
  },
  {
    name: 'holds-left-in-peace',
    in: (folder) => folder.edit(TURN, 'Slow breaths.', 'Breathe slowly while you look out to sea.'),
    sentence: /^exercises\/harbor-turn\.yaml, hold\.cues: in \d+ s the voice speaks for [\d.]+ s\. Fix: /,
  },
  {
    name: 'names-unique',
    in: (folder) => folder.edit(DRUM, 'aliases: [heel drums', 'aliases: [lamp lift, heel drums'),
    sentence: /^exercises\/heel-drum\.yaml, aliases\.0: lamp-lift goes by "lamp lift" too\. Fix: /,
  },
  {
    name: 'no-copied-wording',
    in: (folder) => {
      const sentence = 'The chair holds you up, so that your back can move without a fear of falling.';
      folder.write('fingerprints/handbook.json', fingerprintFile('handbook', `So it is. ${sentence} So it was.`));
    },
    sentence:
      /^answers\/why-a-chair\.yaml, say: "the chair holds you up so that your" stands in document handbook too\. /,
  },
  {
    name: 'placeholders-known',
    in: (folder) => folder.edit('prompts/session.yaml', 'Welcome to Lantern House.', '"Welcome to {house}."'),
    sentence: /^prompts\/session\.yaml, welcome\.say: nothing fills \{house\}\. Fix: use one of /,
  },
  {
    name: 'positions-connected',
    in: (folder) => folder.edit('positions.yaml', /from:\n {4}on-chair:\n(?: {6}- .*\n)+/, 'from: {}\n'),
    sentence: /^positions\.yaml, behind-chair\.from: no moves lead here from on-chair\. Fix: add moves from on-chair, /,
  },
  {
    name: 'prompts-complete',
    in: (folder) => folder.edit('prompts/surface.yaml', /^apology:/m, 'excuse:'),
    sentence: /^prompts\/, apology: this prompt is missing\. Fix: add it\.$/,
  },
  {
    name: 'reading-grade',
    in: (folder) =>
      folder.edit(
        'answers/ache-after-class.yaml',
        'Some people feel their muscles the day after.',
        'Considerable muscular discomfort occasionally accompanies unaccustomed physical activity.',
      ),
    sentence: /^answers\/ache-after-class\.yaml, say: it is of reading grade [\d.]+, over 8\. Fix: /,
  },
  {
    name: 'references-exist',
    in: (folder) => folder.edit('routines/evening-chair.yaml', 'heel-drum', 'heel-trumpet'),
    sentence: /^routines\/evening-chair\.yaml, exercises\.1: no exercise "heel-trumpet" exists\. Fix: /,
  },
  {
    name: 'screening-is-whole',
    in: (folder) => folder.edit('safety/screening.yaml', 'signs: [locked-jaw, blue-fingers]', 'signs: [locked-jaw]'),
    sentence: /^safety\/screening\.yaml: no question for the life neither asks about blue-fingers\. Fix: /,
  },
  {
    name: 'sentences-for-the-ear',
    in: (folder) => folder.edit(DRUM, 'Leave out the towel.', 'Do 5 less.'),
    sentence: /^exercises\/heel-drum\.yaml, easier\.say: figures, signs and abbreviations are misread\. Fix: /,
  },
  {
    name: 'shared-names-resolve',
    in: (folder) => folder.edit('shared-names.yaml', 'meant: { general: lamp-lift }', 'meant: { general: heel-drum }'),
    sentence: /^shared-names\.yaml, 0\.meant\.general: heel-drum does not go by "arm exercise"\. Fix: /,
  },
  {
    name: 'sources-exist',
    in: (folder) => folder.edit(TURN, 'source: handbook:45', 'source: handbook:4500'),
    sentence: /^exercises\/harbor-turn\.yaml, formCues\.0\.source: handbook has no line 4500\. Fix: /,
  },
  {
    name: 'swaps-allowed',
    in: (folder) => folder.edit(DRUM, 'swap: lamp-lift', 'swap: heel-drum'),
    sentence:
      /^exercises\/heel-drum\.yaml, stages\.trimester-3\.swap: heel-drum is not allowed at this stage either\. Fix: /,
  },
  {
    name: 'work-is-whole',
    in: (folder) => folder.edit(DRUM, 'sides: none', 'sides: each'),
    sentence: /^exercises\/heel-drum\.yaml, firstSide: firstSide belongs to sides: each and sides: alternate.+\. Fix: /,
  },
];

const rules = [...rulesWith({}), ...NARRATION_RULES].map(({ name }) => name).sort();

test('every rule has a mistake here, in alphabetical order', () => {
  expect(BREAKS.map(({ name }) => name)).toEqual(rules);
});

test.each([
  ['as an argument', [CLINIC_FOLDER]],
  ['as an option', ['--content', CLINIC_FOLDER]],
])(
  'a content that is not ours passes, its folder given %s',
  async (_, args) => {
    const { exitCode, stdout, stderr } = await runCommand('content', args);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^content: 4 exercises, 1 routines, 2 warning signs, .*; no faults\n$/);
  },
  20_000,
);

describe('a content that breaks every rule', () => {
  let folder: ContentFolder;
  let lines: string[];
  let exit: unknown;

  beforeAll(async () => {
    folder = new ContentFolder();
    for (const { in: make } of BREAKS) make(folder);
    const { exitCode, stdout, stderr } = await runCommand('content', ['--content', folder.path]);
    lines = stderr.trimEnd().split('\n');
    exit = [exitCode, stdout];
  }, 20_000);

  afterAll(() => folder.dispose());

  test.each(BREAKS)('is told of $name', ({ sentence }) => {
    expect(lines.filter((line) => sentence.test(line))).toHaveLength(1);
  });

  test('has every mistake in a line of its own, counted at the end, and fails', () => {
    expect(lines.slice(0, -1).filter((line) => !/^[\w./-]+(?:, [\w.-]+)?: .+\. Fix: .+\.$/.test(line))).toEqual([]);
    expect(lines.at(-1)).toBe(`content: ${lines.length - 1} fault(s)`);
    expect(exit).toEqual([1, '']);
  });
});
