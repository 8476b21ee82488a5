// Values that have no business where they are put, and a way to put one at any place of a JSON value.

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Path = (string | number)[];

/** Lists in lists, so many levels deep. */
export function nested(levels: number): Json {
  return JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`) as Json;
}

export const HUGE_TEXT = 'x'.repeat(1_000_000);

/** Each is JSON as a platform could hand it over; `__proto__` is a key of its own there. */
export const HOSTILE_VALUES: Json[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  'NaN',
  'Infinity',
  'constructor',
  '__proto__',
  '<speak>"&amp;</speak>',
  '\u0000\ud800',
  [],
  [null],
  Array(50_000).fill('x'),
  {},
  { toString: null },
  JSON.parse('{"__proto__": {"id": "x", "value": "x", "phase": "exercising"}}'),
  JSON.parse('{"constructor": {"prototype": {"polluted": true}}}'),
  nested(200),
];

/** Every place in a JSON value, the value itself excepted. */
export function pathsIn(value: Json, path: Path = []): Path[] {
  const entries: [string | number, Json][] = Array.isArray(value)
    ? value.map((each, i) => [i, each])
    : Object.entries(value !== null && typeof value === 'object' ? value : {});
  return entries.flatMap(([key, each]) => [[...path, key], ...pathsIn(each, [...path, key])]);
}

/** A copy with another value at one place; undefined takes the place away. */
export function withValueAt(value: Json, [key, ...rest]: Path, other: Json | undefined): Json {
  if (key === undefined || value === null || typeof value !== 'object') return other ?? null;
  const copy = structuredClone(value) as { [key: string]: Json };
  if (rest.length > 0) copy[key] = withValueAt(copy[key] ?? null, rest, other);
  else if (other === undefined) delete copy[key];
  else copy[key] = other;
  return copy;
}
