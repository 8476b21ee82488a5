import type { Fault } from '../fault';
import type { Content, SetupLine } from '../schema';
import { wayBetween } from '../ways';
import type { Rule } from './rule';

const FILE = 'positions.yaml';
const SIDE = /\{(side|otherSide)\}/i;

/** A routine can be told from any position to any other, and only positions with sides speak of sides. */
export const positionsConnected: Rule = {
  name: 'positions-connected',
  check: (content) => [...unreached(content), ...sideFaults(content)],
};

function unreached({ exercises, positions }: Content): Fault[] {
  const used = new Set(Object.values(exercises).map(({ startPosition }) => startPosition));
  const known = [...used].filter((id) => positions[id]);
  return known.flatMap((to) =>
    known.flatMap((from) => {
      if (wayBetween(positions, from, to)) return [];
      const message = `no moves lead here from ${from}`;
      return [{ file: FILE, path: `${to}.from`, message, fix: `add moves from ${from}, or from what can be reached` }];
    }),
  );
}

function sideFaults({ positions }: Content): Fault[] {
  return Object.entries(positions).flatMap(([id, { isSided, turn, enter, from, arrange, stay }]): Fault[] => {
    if (isSided && !turn) return [{ file: FILE, path: `${id}.turn`, message: 'this is missing', fix: 'add it' }];
    if (isSided) return [];
    const lines: SetupLine[] = [...enter, ...Object.values(from).flat(), ...arrange, stay];
    const sided = lines.filter(({ say }) => SIDE.test(say));
    const message = 'a position without sides has none to turn to';
    return [
      ...(turn ? [{ file: FILE, path: `${id}.turn`, message, fix: 'remove it, or say isSided: true' }] : []),
      ...sided.map(({ say }): Fault => {
        return { file: FILE, path: id, message: `"${say}" names a side`, fix: 'say it without, or say isSided: true' };
      }),
    ];
  });
}
