import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadContent } from '../../../lambda/content/load';
import { type Fingerprints, noCopiedWording } from '../../../lambda/content/rules/no-copied-wording';
import { fingerprintOf, packed, unpacked, wordRuns } from '../../../lambda/content/rules/word-runs';
import { fingerprintFile } from '../../../scripts/fingerprint';
import { broken, exerciseOf, sentencesOf } from '../../support/broken-content';
import { CONTENT_FOLDER, content } from '../../support/listener';

const DOCUMENT = "Let the child's pose carry your weight, and feel how the whole back grows long.";
const KNOWN = new Set(wordRuns(DOCUMENT).map(fingerprintOf));
const documents = Object.keys(content.sources).filter((id) => content.sources[id]?.kind === 'document');
/** Every document is known; one of them by a sentence of ours. */
const fingerprints: Fingerprints = {
  ...Object.fromEntries(documents.map((id) => [id, new Set<number>()])),
  '001': KNOWN,
};

const LUNGE = 'exercises/kneeling-lunge.yaml, purpose.say';

function saying(text: string): string[] {
  const copy = broken((each) => {
    exerciseOf(each, 'kneeling-lunge').purpose.say = text;
  });
  return sentencesOf(noCopiedWording(fingerprints), copy);
}

test('every document is known by a file, so that what is shipped was compared with all of them', () => {
  expect(readdirSync(join(CONTENT_FOLDER, 'fingerprints')).sort()).toEqual(documents.map((id) => `${id}.json`).sort());
});

test('passes on the content that is shipped', () => {
  expect(sentencesOf(noCopiedWording(fingerprints), content)).toEqual([]);
});

test('fails on eight words in a row, whatever stands between them', () => {
  expect(saying('Now CARRY your weight and feel, how the: whole spine grows.')).toEqual([
    `${LUNGE}: "carry your weight and feel how the whole" stands in document 001 too. Fix: say it in words of our own.`,
  ]);
});

test('knows a word with another apostrophe', () => {
  expect(saying('Let the child’s pose carry your weight and rest.')).toHaveLength(1);
});

test('fails on a sentence of a document that has a side where content has a placeholder', () => {
  const known = new Set(wordRuns('Put your right hand on the floor and your left foot back.').map(fingerprintOf));
  const copy = broken((each) => {
    exerciseOf(each, 'kneeling-lunge').purpose.say =
      'Put your {side} hand on the floor and your {otherSide} foot back.';
  });
  expect(sentencesOf(noCopiedWording({ ...fingerprints, '001': known }), copy)).toHaveLength(1);
});

test('accepts seven words in a row', () => {
  expect(saying('Now carry your weight and feel how the spine grows.')).toEqual([]);
});

test('fails on words that a listener is expected to say', () => {
  const bad = broken((copy) => {
    exerciseOf(copy, 'kneeling-lunge').aliases.push(DOCUMENT);
  });
  expect(sentencesOf(noCopiedWording(fingerprints), bad)).toHaveLength(1);
});

test('fails on a document that nobody made the fingerprints of', () => {
  const bad = broken(({ sources }) => {
    sources['009'] = { kind: 'document', title: 'A new document', lines: 10 };
  });
  expect(sentencesOf(noCopiedWording(fingerprints), bad)).toEqual([
    'fingerprints/009.json: the file is missing, so nothing can be compared with this document. Fix: run npm run fingerprint -- 009 <document>.',
  ]);
});

test('accepts content without any fingerprints', () => {
  expect(sentencesOf(noCopiedWording({}), content)).toEqual([]);
});

test('fingerprints survive being packed', () => {
  const all = [0xffffffff, 0, 1, 256, 0x80000000, 256];
  expect([...unpacked(packed(all))]).toEqual([0, 1, 256, 0x80000000, 0xffffffff]);
  expect(unpacked(packed([])).size).toBe(0);
});

test('a text of fewer words than a run has none', () => {
  expect(wordRuns('one two three four five six seven')).toEqual([]);
  expect(wordRuns('one two three four five six seven eight')).toHaveLength(1);
});

describe('a content folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  const lunge = join(folder, 'exercises', 'kneeling-lunge.yaml');

  beforeAll(() => {
    cpSync(CONTENT_FOLDER, folder, { recursive: true });
    writeFileSync(
      lunge,
      `${readFileSync(lunge, 'utf8')}\n`.replace(/^purpose:.*$/m, `purpose: { say: "${DOCUMENT}" }`),
    );
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test('is refused with the words of a document whose fingerprints it has', () => {
    writeFileSync(join(folder, 'fingerprints', '001.json'), fingerprintFile('001', DOCUMENT));
    expect(() => loadContent(folder)).toThrow(
      /^exercises\/kneeling-lunge\.yaml, purpose\.say: ".+" stands in document 001 too/,
    );
  });

  test('is refused with fingerprints that cannot be read', () => {
    writeFileSync(join(folder, 'fingerprints', '001.json'), '{ "document": "001", "runs": "?" }');
    expect(() => loadContent(folder)).toThrow(/^fingerprints\/001\.json, runs: .+\. Fix: .+\.$/);
  });

  test('loads without any', () => {
    rmSync(join(folder, 'fingerprints'), { recursive: true });
    expect(loadContent(folder).exercises['kneeling-lunge']?.purpose.say).toBe(DOCUMENT);
  });
});
