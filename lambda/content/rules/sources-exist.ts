import type { Fault } from '../fault';
import type { Content } from '../schema';
import { type Rule, type Spot, spots } from './rule';

const REFERENCE = /^([a-z0-9-]+)(?::(\d+)(?:-(\d+))?)?$/;
/** `source`, `urgencySource`, or one of several `sources`. */
const SOURCE_PATH = /(^|\.)(source|[a-zA-Z]+Source|sources\.\d+)$/;

/** Every source that is named exists, and the document is long enough for the lines that are cited. */
export const sourcesExist: Rule = {
  name: 'sources-exist',
  check: (content) => [...spots(content)].flatMap((spot) => faultsOf(spot, content)),
};

function faultsOf({ file, path, value }: Spot, { sources }: Content): Fault[] {
  if (!SOURCE_PATH.test(path) || typeof value !== 'string') return [];
  const [, id = value, first, last = first] = REFERENCE.exec(value) ?? [];
  const source = sources[id];
  if (!source) {
    return [{ file, path, message: `no source "${id}" exists`, fix: 'add it to sources.yaml, or correct it' }];
  }
  if (first === undefined || isInside(Number(first), Number(last), source.lines ?? 0)) return [];
  return [{ file, path, message: `${id} has no line ${last}`, fix: 'cite a line that the document has' }];
}

function isInside(first: number, last: number, lines: number): boolean {
  return first >= 1 && first <= last && last <= lines;
}
