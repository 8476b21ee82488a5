// Everything in content that somebody has to answer for: each sentence, number and rule, with what it leans on.
import { type Spot, spots } from '../../lambda/content/rules/rule';
import type { Content } from '../../lambda/content/schema';
import { URGENCY_NAMES } from './names';

/** Why a statement is an editorial default: a number, a wording or a reading that no source gives. */
export type DefaultKind = 'number' | 'own' | 'partly-own' | 'reading';

/** One statement; its key is unique: the file, and the keys that lead to it. */
export interface Statement {
  key: string;
  file: string;
  path: string[];
  /** The words or the figures, one line each. */
  lines: string[];
  sources: string[];
  /** Null where a document or guidance stands behind all of it. */
  defaultKind: DefaultKind | null;
}

type Fields = Record<string, unknown>;

/** The statement that stands at a path of a file. */
export function keyOf(file: string, path: (string | number)[]): string {
  return `${file}: ${path.join('.')}`;
}

/** Every statement of content in the order of its files. What names no source, not even above it, is none. */
export function statementsOf(content: Content): Statement[] {
  const inherited = new Map<string, string[]>();
  return [...spots(content)].flatMap((spot) => {
    const { file, path, value } = spot;
    if (!isFields(value) || file === 'sources.yaml') return [];
    const parts = path === '' ? [] : path.split('.');
    const sources = ownSources(value) ?? nearest(inherited, file, parts);
    inherited.set(keyOf(file, parts), sources);
    return [...itself(spot, value, parts, sources), ...besideIt(spot, value, parts)];
  });
}

function itself({ file }: Spot, value: Fields, path: string[], sources: string[]): Statement[] {
  const lines = linesOf(value, path);
  if (lines.length === 0 || sources.length === 0) return [];
  return [{ key: keyOf(file, path), file, path, lines, sources, defaultKind: defaultKindOf(value, sources) }];
}

/** Values with a source of their own beside them, as `urgency` has `urgencySource`. */
function besideIt({ file }: Spot, value: Fields, path: string[]): Statement[] {
  return Object.entries(value).flatMap(([key, source]) => {
    const name = /^(.+)Source$/.exec(key)?.[1];
    if (name === undefined || typeof source !== 'string') return [];
    const said = String(value[name]);
    const lines = [name === 'urgency' ? URGENCY_NAMES[said as keyof typeof URGENCY_NAMES] : said];
    const at = [...path, name];
    const sources = [source];
    return [{ key: keyOf(file, at), file, path: at, lines, sources, defaultKind: defaultKindOf({}, sources) }];
  });
}

function defaultKindOf({ from }: Fields, sources: string[]): DefaultKind | null {
  if (from === 'default') return 'number';
  if (sources.includes('reading')) return 'reading';
  if (!sources.includes('product')) return null;
  return sources.length === 1 ? 'own' : 'partly-own';
}

function ownSources({ source, sources }: Fields): string[] | null {
  if (typeof source === 'string') return [source];
  return Array.isArray(sources) ? sources.map(String) : null;
}

function nearest(inherited: Map<string, string[]>, file: string, path: string[]): string[] {
  for (let length = path.length - 1; length >= 0; length--) {
    const found = inherited.get(keyOf(file, path.slice(0, length)));
    if (found) return found;
  }
  return [];
}

/** What a thing of content states by itself; empty for what merely holds other things. */
function linesOf(value: Fields, path: string[]): string[] {
  if (typeof value.min === 'number') return [amountWords(value, path.at(-1) ?? '')];
  if (value.allowed === true) return [allowedWords(value)];
  const keys = ['say', 'ask', 'plain', 'cue', 'shortCue', 'reason', 'emergencyNumber'];
  const words = keys.flatMap((key) => (typeof value[key] === 'string' ? [value[key]] : []));
  if (words.length > 0) return words;
  return typeof value.name === 'string' ? [value.name] : [];
}

function allowedWords({ mostSets }: Fields): string {
  return typeof mostSets === 'number' ? `Allowed, at most ${mostSets} ${mostSets === 1 ? 'set' : 'sets'}` : 'Allowed';
}

function amountWords({ min, max }: Fields, key: string): string {
  const unit = /seconds$/i.test(key) ? 'seconds' : key === 'holdBreaths' ? 'breaths' : key;
  const range = min === max ? String(min) : `${String(min)} to ${String(max)}`;
  return `${range} ${range === '1' ? unit.replace(/s$/, '') : unit}`;
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
