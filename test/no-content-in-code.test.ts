// Content can be exchanged as a whole only if no code knows any of it by its id or its name.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { content } from './support/listener';
import { literalsIn } from './support/literals';

const ROOT = join(__dirname, '..');

/** A word of content that is a word of the code too, in files where it means something else. */
interface Exception {
  word: string;
  files: string[];
  reason: string;
}

const EXCEPTIONS: Exception[] = [
  {
    word: 'warm-up',
    files: ['lambda/content/schema/exercises.ts', 'lambda/session/compose.ts', 'scripts/review/routines.ts'],
    reason: 'what an exercise can be good for in a routine; the answer of that id is never asked for by it',
  },
  {
    word: 'breathing',
    files: ['lambda/narration/published/exercises.ts'],
    reason: 'the key of what is published of a movement phase; the answer of that id is never asked for by it',
  },
];

interface Named {
  id: string;
  name?: string;
}

const { exercises, undescribed, routines, warningSigns, conditions, restrictions, equipment, sharedNames } = content;
const things: Named[] = [
  ...[exercises, undescribed, routines].flatMap((each) => Object.values<Named>(each)),
  ...[warningSigns, conditions, restrictions, equipment, sharedNames].flat(),
  ...[content.answers, content.positions].flatMap((each) => Object.keys(each).map((id) => ({ id }))),
];
const words = [...new Set(things.flatMap(({ id, name = id }) => [id, bare(name)]))];
const patterns = words.map((word): [string, RegExp] => [word, new RegExp(`(?<![a-z0-9-])${word}(?![a-z0-9-])`, 'i')]);

/** A name without its article, which a sentence may have changed. */
function bare(name: string): string {
  return name.toLowerCase().replace(/^(?:an?|the) /, '');
}

/** The words of content that stand in some code. */
function contentIn(text: string): string[] {
  const literals = [...new Set(literalsIn(text))].join('\n');
  return patterns.flatMap(([word, pattern]) => (pattern.test(literals) ? [word] : []));
}

const found = ['lambda', 'speaker', 'scripts'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .map((file) => ({ file, words: contentIn(readFileSync(join(ROOT, file), 'utf8')) })),
);

test('no code knows a thing of content by its id or its name', () => {
  const isException = (word: string, file: string) =>
    EXCEPTIONS.some((each) => each.word === word && each.files.includes(file));
  expect(found.length).toBeGreaterThan(100);
  expect(
    found.flatMap(({ file, words }) =>
      words.filter((word) => !isException(word, file)).map((word) => `${file}: ${word}`),
    ),
  ).toEqual([]);
});

test.each(EXCEPTIONS)('"$word" is still needed as an exception: $reason', ({ word, files }) => {
  const using = found.filter((each) => each.words.includes(word)).map(({ file }) => file);
  expect(files.filter((file) => !using.includes(file))).toEqual([]);
});

describe('a word of content is found', () => {
  test.each([
    ['as an id', "const sign = 'chest-pain';", 'chest-pain'],
    ['as a type', "type Sign = 'chest-pain';", 'chest-pain'],
    ['as a name in a sentence', "say('Now comes the Kneeling Lunge.');", 'kneeling lunge'],
    ['without its article', "say('Take any firm chair.');", 'firm chair'],
    ['in a template', 'const file = `exercises/kneeling-lunge.yaml`;', 'kneeling-lunge'],
    ['in a regular expression', 'const heard = /\\bchest pain\\b/;', 'chest pain'],
    ['as a property', 'content.positions.prone;', 'prone'],
    ['as a key', 'const SECONDS = { prone: 4 };', 'prone'],
  ])('%s', (_, code, expected) => {
    expect(contentIn(code)).toContain(expected);
  });

  test.each([
    ['where a module comes from', "import { a } from './plank';"],
    ['in a comment', '// chest-pain\nconst a = 1;'],
    ['as a part of another word', "const a = 'sidewall';"],
  ])('but not %s', (_, code) => {
    expect(contentIn(code)).toEqual([]);
  });
});
