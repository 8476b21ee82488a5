// Every exercise and every routine says for every stage whether it is allowed; there is no stage that nobody thought of.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { ContentError, faultSentence } from '../../lambda/content/fault';
import { loadContent } from '../../lambda/content/load';
import { STAGES } from '../../lambda/content/stages';
import { CONTENT_FOLDER, content } from '../support/listener';

interface WithStages {
  stages: Record<string, unknown>;
}

const UNDESCRIBED = Object.keys(content.undescribed)[0] ?? '';
const FILES = ['exercises/kneeling-lunge.yaml', `exercises/${UNDESCRIBED}.yaml`, 'routines/gentle-low-back.yaml'];
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync(CONTENT_FOLDER, folder, { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** What loading says after the stages of one file were changed. */
function sentencesAfter(file: string, change: (stages: WithStages['stages']) => void): string[] {
  const path = join(folder, file);
  const read = parse(readFileSync(path, 'utf8')) as WithStages;
  change(read.stages);
  writeFileSync(path, stringify(read));
  try {
    loadContent(folder);
    return [];
  } catch (error) {
    if (error instanceof ContentError) return error.faults.map(faultSentence);
    throw error;
  }
}

describe.each(FILES)('%s', (file) => {
  test.each(STAGES)('without the stage %s', (stage) => {
    const sentences = sentencesAfter(file, (stages) => {
      delete stages[stage];
    });
    expect(sentences).toEqual([expect.stringMatching(`^${file}, stages\\.${stage}: .+\\. Fix: .+\\.$`)]);
  });

  test('with a stage that does not exist', () => {
    const sentences = sentencesAfter(file, (stages) => {
      stages['trimester-4'] = stages['trimester-3'];
    });
    expect(sentences).toEqual([expect.stringMatching(`^${file}, stages: .*trimester-4.*\\. Fix: .+\\.$`)]);
  });

  test('with a refusal that offers nothing', () => {
    const sentences = sentencesAfter(file, (stages) => {
      stages.general = { allowed: false, source: 'product', reason: 'Not now.' };
    });
    expect(sentences).toEqual([expect.stringMatching(`^${file}, stages\\.general\\.swap: .+\\. Fix: .+\\.$`)]);
  });
});

test('an exercise that is not described is allowed at no stage', () => {
  const sentences = sentencesAfter(`exercises/${UNDESCRIBED}.yaml`, (stages) => {
    stages.general = { allowed: true, source: 'product' };
  });
  expect(sentences.length).toBeGreaterThan(0);
  for (const sentence of sentences) expect(sentence).toContain('stages.general');
});
