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

/** Where each part of content comes from: one file, or a folder with a file for each of its entries. */
const FILES: Record<Exclude<keyof Content, 'durations'>, string> = {
  exercises: 'exercises/',
  undescribed: 'exercises/',
  sharedNames: 'shared-names.yaml',
  routines: 'routines/',
  positions: 'positions.yaml',
  equipment: 'equipment.yaml',
  answers: 'answers/',
  warningSigns: 'safety/warning-signs.yaml',
  conditions: 'safety/conditions.yaml',
  restrictions: 'safety/restrictions.yaml',
  screening: 'safety/screening.yaml',
  prompts: 'prompts/',
  locales: 'safety/locales.yaml',
  sources: 'sources.yaml',
};

/** Every value of content, however deep, with its file and path. */
export function* spots(content: Content): Generator<Spot> {
  for (const [part, file] of Object.entries(FILES)) {
    const value = content[part as keyof Content];
    if (file.endsWith('/')) yield* entries(value, file);
    else yield* within(value, file, []);
  }
}

/** The entries of a folder have a file each; prompts say which of their files they stand in. */
function* entries(values: object, folder: string): Generator<Spot> {
  for (const [id, entry] of Object.entries(values)) {
    const isPrompt = typeof entry === 'object' && entry !== null && 'file' in entry;
    if (isPrompt) yield* within(entry, String(entry.file), [id]);
    else yield* within(entry, `${folder}${id}.yaml`, []);
  }
}

function* within(value: unknown, file: string, path: string[]): Generator<Spot> {
  yield { file, path: path.join('.'), value, key: path.at(-1) ?? '' };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) yield* within(inner, file, [...path, key]);
}
