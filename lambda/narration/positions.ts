// Into a position, over to its other side, and up from the floor: the lines for wherever the listener is now.
import type { Content, Exercise, SetupLine } from '../content/schema';
import { wayBetween, wayUp } from '../content/ways';
import type { Side } from '../session/place';

/** How somebody lies, sits or stands; `both` where the position has no sides. */
export interface BodyPosition {
  id: string;
  side: Side;
}

/** The side one lies on where an exercise has none of its own: the left, as pregnancy guidance has it. */
export const SIDE_WITHOUT_SIDES = 'left';

/** The position an exercise is done in; one without sides of its own leaves somebody on the side she lies on. */
export function positionFor(
  { startPosition }: Exercise,
  side: Side,
  before: BodyPosition | null,
  { positions }: Content,
): BodyPosition {
  if (!positions[startPosition]?.isSided) return { id: startPosition, side: 'both' };
  if (side !== 'both') return { id: startPosition, side };
  return before?.id === startPosition ? before : { id: startPosition, side: SIDE_WITHOUT_SIDES };
}

/** The side that the lines of a position speak of; one without sides may be reached by way of one that has them. */
export function sideTold({ side }: BodyPosition): Side {
  return side === 'both' ? SIDE_WITHOUT_SIDES : side;
}

/** What is told to get into a position: every move on the way from the one before, or from anywhere at all. */
export function linesInto(to: BodyPosition, from: BodyPosition | null, { positions }: Content): SetupLine[] {
  const target = positions[to.id];
  if (!target) return [];
  if (from?.id === to.id) return from.side === to.side ? [target.stay] : (target.turn ?? []);
  const way = from && wayBetween(positions, from.id, to.id);
  const moves = from && way ? movesAlong([from.id, ...way], positions) : target.enter;
  return [...moves, ...target.arrange];
}

/** What is told to get up from the floor; nothing where somebody is up already. */
export function linesUp(from: BodyPosition, { positions }: Content): SetupLine[] {
  return movesAlong([from.id, ...(wayUp(positions, from.id) ?? [])], positions);
}

function movesAlong(way: string[], positions: Content['positions']): SetupLine[] {
  return way.flatMap((position, i) => positions[position]?.from[way[i - 1] ?? ''] ?? []);
}
