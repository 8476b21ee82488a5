// The ways between positions: from one to another by the moves that content describes.
import type { Content } from './schema';

type Positions = Content['positions'];

/** The positions to pass on the shortest way, the last of them the target; null if no moves lead there. */
export function wayBetween(positions: Positions, from: string, to: string): string[] | null {
  const cameFrom = new Map<string, string | null>([[from, null]]);
  for (const here of cameFrom.keys()) {
    if (here === to) return walkedBack(cameFrom, to);
    for (const next of leadingFrom(positions, here)) if (!cameFrom.has(next)) cameFrom.set(next, here);
  }
  return null;
}

/** The nearest position that is not on the floor; null if none can be reached. */
export function wayUp(positions: Positions, from: string): string[] | null {
  const upright = Object.keys(positions).filter((id) => positions[id]?.isOnFloor === false);
  const ways = upright.flatMap((id) => {
    const way = wayBetween(positions, from, id);
    return way ? [way] : [];
  });
  return ways.sort((a, b) => a.length - b.length)[0] ?? null;
}

function leadingFrom(positions: Positions, here: string): string[] {
  return Object.keys(positions).filter((id) => positions[id]?.from[here] !== undefined);
}

function walkedBack(cameFrom: Map<string, string | null>, to: string): string[] {
  const way: string[] = [];
  for (let here: string | null = to; here !== null; here = cameFrom.get(here) ?? null) way.unshift(here);
  return way.slice(1);
}
