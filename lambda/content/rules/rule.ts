import type { Fault } from '../fault';
import type { Content } from '../schema';

/** One thing that all content must obey beyond its shape. One rule, one file, one test. */
export interface Rule {
  name: string;
  check: (content: Content) => Fault[];
}

/** Where a thing of content stands: the file it came from, and the keys that lead to it. */
export interface Spot {
  file: string;
  path: string;
  value: unknown;
  key: string;
}

const FILES: Record<string, string> = {
  positions: 'positions.yaml',
  warningSigns: 'safety/warning-signs.yaml',
  conditions: 'safety/conditions.yaml',
  screening: 'safety/screening.yaml',
  locales: 'safety/locales.yaml',
  sources: 'sources.yaml',
};

/** Every value of content, however deep, with its file and path. */
export function* spots(content: Content): Generator<Spot> {
  for (const [part, value] of Object.entries(content)) {
    const file = FILES[part];
    if (file) yield* within(value, file, []);
    else yield* entries(part, value as Record<string, unknown>);
  }
}

/** Exercises and routines have a file each; prompts say which of their files they stand in. */
function* entries(part: string, values: Record<string, unknown>): Generator<Spot> {
  for (const [id, entry] of Object.entries(values)) {
    const isPrompt = typeof entry === 'object' && entry !== null && 'file' in entry;
    if (isPrompt) yield* within(entry, String(entry.file), [id]);
    else yield* within(entry, `${part}/${id}.yaml`, []);
  }
}

function* within(value: unknown, file: string, path: string[]): Generator<Spot> {
  yield { file, path: path.join('.'), value, key: path.at(-1) ?? '' };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* within(inner, file, [...path, key]);
}
