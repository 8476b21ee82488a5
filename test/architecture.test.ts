// The one-way rule of the house (design 2): content <- session <- narration <- adapters <- entries.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importsOf, type SourceFile, wrongArrows } from './support/imports';

const ROOT = join(__dirname, '..');

function sourcesIn(folder: string): SourceFile[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

function file(path: string, text: string): SourceFile[] {
  return [{ path, text }];
}

describe('the source of this repository', () => {
  const sources = [...sourcesIn('lambda'), ...sourcesIn('speaker'), ...sourcesIn('scripts')];

  test('is read', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.flatMap(importsOf).length).toBeGreaterThan(150);
  });

  test('imports leftwards only, and keeps its core pure', () => {
    expect(wrongArrows(sources)).toEqual([]);
  });
});

describe('a wrong arrow is found', () => {
  test.each([
    ['from content to the session', 'lambda/content/schema.ts', "import type { Session } from '../session/session';"],
    ['from the session to narration', 'lambda/session/gate.ts', "import { say } from '../narration/parts';"],
    ['from narration to an adapter', 'lambda/narration/turn.ts', "import { respond } from '../alexa/response';"],
    ['from the session to the speaker', 'lambda/session/gate.ts', "import { load } from '../../speaker/load';"],
    ['from an adapter to an entry', 'lambda/alexa/handler.ts', "import { handler } from '../alexa';"],
    ['from an adapter to another', 'lambda/alexa/handler.ts', "import { read } from '../dialogflow/request';"],
    ['from the speaker to another adapter', 'speaker/server.ts', "import { blocks } from '../lambda/alexa/blocks';"],
    ['passed on by an export', 'lambda/content/schema.ts', "export { advance } from '../session/advance';"],
    ['hidden in a dynamic import', 'lambda/session/gate.ts', "const turn = await import('../narration/turn');"],
    ['over several lines', 'lambda/session/gate.ts', "import {\n  say,\n  mark,\n} from '../narration/parts';"],
  ])('%s', (_, path, text) => {
    expect(wrongArrows(file(path, text))).toHaveLength(1);
  });
});

describe('an impurity is found', () => {
  test.each([
    ['a module of node', "import { readFileSync } from 'node:fs';"],
    ['a platform', "import { getLocale } from 'ask-sdk-core';"],
    ['the clock', 'const now = Date.now();'],
    ['a date', 'const now = new Date();'],
    ['chance', 'const dice = Math.random();'],
    ['the console', "console.log('here');"],
    ['the process', 'const home = process.env.HOME;'],
  ])('%s', (_, text) => {
    expect(wrongArrows(file('lambda/session/gate.ts', text))).toHaveLength(1);
    expect(wrongArrows(file('lambda/narration/turn.ts', text))).toHaveLength(1);
    expect(wrongArrows(file('lambda/content/schema.ts', text))).toHaveLength(1);
  });
});

describe('what is right passes', () => {
  test.each([
    ['leftwards', 'lambda/narration/turn.ts', "import { advance } from '../session/advance';"],
    ['within a room', 'lambda/session/gate.ts', "import { planOf } from './plan';"],
    ['the reader of content opens files', 'lambda/content/load.ts', "import { readFileSync } from 'node:fs';"],
    ['schemas are made with zod', 'lambda/content/schema.ts', "import * as z from 'zod';"],
    ['an adapter has a platform', 'lambda/alexa/handler.ts', "import { getLocale } from 'ask-sdk-core';"],
    ['an entry wires everything', 'lambda/alexa.ts', "import { handler } from './alexa/handler';"],
    ['a comment may name a clock', 'lambda/session/gate.ts', '// not Date.now(): time comes in\n/** never console */'],
  ])('%s', (_, path, text) => {
    expect(wrongArrows(file(path, text))).toEqual([]);
  });
});
