// What the one-way rule says about a source file: which way its imports may point, and what a pure file may not touch.
import { posix } from 'node:path';

/** A source file as far as the rule looks at it. */
export interface SourceFile {
  /** From the repository's root, with forward slashes. */
  path: string;
  text: string;
}

/** The rooms of the house from left to right; imports point left, or stay in the same room. */
const RANKS = { content: 0, session: 1, narration: 2, store: 3, adapter: 4, entry: 5 } as const;

interface Room {
  rank: number;
  name: string;
}

const ADAPTERS = ['lambda/alexa/', 'lambda/dialogflow/', 'speaker/'];

/** Files without a clock, without chance and without a platform; the whole core but the reader of content files. */
const PURE = /^lambda\/(session|narration)\/|^lambda\/content\/(?!load\.ts$)/;
/** What may be imported in there besides the house itself. */
const PURE_PACKAGES = ['zod', 'zod/mini'];
const IMPURE_WORDS = /\b(Date\.now|new Date|Math\.random|console|process|performance|setTimeout|setInterval|fetch)\b/;

/** Every breach of the rule in these files, each as one sentence. */
export function wrongArrows(files: SourceFile[]): string[] {
  return files.flatMap((file) => [...arrowFaults(file), ...purityFaults(file)]);
}

/** What a file imports, its own `export from`, `require` and dynamic imports included. */
export function importsOf({ text }: SourceFile): string[] {
  const statements = /\b(?:from|import|require)\s*\(?\s*['"]([^'"]+)['"]/g;
  return [...text.matchAll(statements)].map(([, name = '']) => name);
}

function arrowFaults(file: SourceFile): string[] {
  const here = roomOf(file.path);
  return importsOf(file).flatMap((name) => {
    if (!name.startsWith('.')) return [];
    const target = posix.normalize(posix.join(posix.dirname(file.path), name));
    const there = roomOf(target);
    if (!here || !there) return [`${file.path} imports ${target}, which no room of the house is`];
    if (there.rank > here.rank) return [`${file.path} imports rightwards, from ${target}`];
    const areAdapters = here.rank === RANKS.adapter && there.rank === RANKS.adapter;
    return areAdapters && here.name !== there.name ? [`${file.path} imports another adapter, ${target}`] : [];
  });
}

function purityFaults(file: SourceFile): string[] {
  if (!PURE.test(file.path)) return [];
  const foreign = importsOf(file).filter((name) => !name.startsWith('.') && !PURE_PACKAGES.includes(name));
  const [word] = IMPURE_WORDS.exec(withoutComments(file.text)) ?? [];
  return [
    ...foreign.map((name) => `${file.path} is pure and imports ${name}`),
    ...(word === undefined ? [] : [`${file.path} is pure and uses ${word}`]),
  ];
}

function roomOf(path: string): Room | null {
  const adapter = ADAPTERS.find((folder) => path.startsWith(folder));
  if (adapter) return { rank: RANKS.adapter, name: adapter };
  if (/^lambda\/[^/]+$/.test(path) || path.startsWith('scripts/') || path.startsWith('deploy/')) {
    return { rank: RANKS.entry, name: 'entries' };
  }
  const name = /^lambda\/([^/]+)\//.exec(path)?.[1];
  return name !== undefined && name in RANKS ? { rank: RANKS[name as keyof typeof RANKS], name } : null;
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}
