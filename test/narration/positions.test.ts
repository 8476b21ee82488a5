// Ways between positions, and what is told on them.
import type { SetupLine } from '../../lambda/content/schema';
import { wayBetween, wayUp } from '../../lambda/content/ways';
import {
  type BodyPosition,
  linesInto,
  linesUp,
  positionFor,
  SIDE_WITHOUT_SIDES,
} from '../../lambda/narration/positions';
import { broken, exerciseOf, found } from '../support/broken-content';
import { content } from '../support/listener';

const { positions } = content;
const ids = Object.keys(positions);
const pairs = ids.flatMap((from) => ids.map((to) => [from, to] as const));

const body = (id: string, side: BodyPosition['side'] = 'both'): BodyPosition => ({ id, side });
const words = (lines: SetupLine[]) => lines.map(({ say }) => say);
const moves = (from: string, to: string) => found(positions[to]?.from[from], `move from ${from} to ${to}`);
const position = (id: string) => found(positions[id], id);

/** How many moves are needed, found by trying all of that many moves, then of one more. */
function fewestMoves(from: string, to: string): number {
  let reached = [from];
  for (let count = 0; count <= ids.length; count++) {
    if (reached.includes(to)) return count;
    reached = ids.filter((id) => reached.some((before) => before === id || positions[id]?.from[before]));
  }
  return Number.POSITIVE_INFINITY;
}

describe('the way between two positions', () => {
  test.each(pairs)('from %s to %s is made of moves that content describes, and is the shortest', (from, to) => {
    const way = found(wayBetween(positions, from, to), 'way');
    const passed = [from, ...way];
    expect(passed.at(-1)).toBe(to);
    for (const [i, here] of way.entries()) expect(positions[here]?.from[passed[i] ?? '']).toBeDefined();
    expect(way).toHaveLength(fewestMoves(from, to));
  });

  test('passes what lies between', () => {
    expect(wayBetween(positions, 'standing', 'supine')).toEqual(['all-fours', 'side-lying', 'supine']);
    expect(wayBetween(positions, 'prone', 'seated')).toEqual(['all-fours', 'standing', 'seated']);
  });

  test('to where one is is none at all', () => {
    expect(wayBetween(positions, 'prone', 'prone')).toEqual([]);
  });

  test('that no moves lead along is null', () => {
    const cut = broken((copy) => {
      for (const each of Object.values(copy.positions)) delete each.from['side-lying'];
    });
    expect(wayBetween(cut.positions, 'side-lying', 'standing')).toBeNull();
    expect(wayUp(cut.positions, 'side-lying')).toBeNull();
    expect(wayBetween(positions, 'no-such-position', 'standing')).toBeNull();
  });
});

describe('the way up', () => {
  test.each(ids)('from %s ends at the nearest position that is not on the floor', (from) => {
    const way = found(wayUp(positions, from), 'way');
    const upright = ids.filter((id) => !positions[id]?.isOnFloor);
    expect(upright).toContain([from, ...way].at(-1));
    expect(way).toHaveLength(Math.min(...upright.map((id) => fewestMoves(from, id))));
  });

  test('of somebody who is up is none', () => {
    expect(linesUp(body('standing'), content)).toEqual([]);
    expect(linesUp(body('seated'), content)).toEqual([]);
  });

  test('from the back leads over the side and the knees', () => {
    expect(words(linesUp(body('supine'), content))).toEqual([
      ...words(moves('supine', 'side-lying')),
      ...words(moves('side-lying', 'all-fours')),
      ...words(moves('all-fours', 'standing')),
    ]);
  });
});

describe('what is told to get into a position', () => {
  test.each(pairs.filter(([from, to]) => from !== to))(
    'from %s to %s is every move, then how to arrange oneself',
    (from, to) => {
      const way = [from, ...found(wayBetween(positions, from, to), 'way')];
      const told = way.slice(1).flatMap((here, i) => moves(way[i] ?? '', here));
      expect(linesInto(body(to), body(from), content)).toEqual([...told, ...position(to).arrange]);
    },
  );

  test.each(ids)('from nowhere that is known is the whole way in: %s', (to) => {
    expect(linesInto(body(to), null, content)).toEqual([...position(to).enter, ...position(to).arrange]);
  });

  test.each(ids)('from where one is already is to stay: %s', (to) => {
    expect(linesInto(body(to), body(to), content)).toEqual([position(to).stay]);
  });

  test('on the other side is to turn over', () => {
    const turn = found(position('side-lying').turn, 'turn');
    expect(linesInto(body('side-lying', 'right'), body('side-lying', 'left'), content)).toEqual(turn);
    expect(linesInto(body('side-lying', 'left'), body('side-lying', 'left'), content)).toEqual([
      position('side-lying').stay,
    ]);
  });

  test('where no moves lead is the whole way in', () => {
    const cut = broken((copy) => {
      for (const each of Object.values(copy.positions)) each.from = {};
    });
    expect(linesInto(body('prone'), body('standing'), cut)).toEqual([
      ...position('prone').enter,
      ...position('prone').arrange,
    ]);
  });

  test('of a position that content does not have is nothing', () => {
    expect(linesInto(body('no-such-position'), null, content)).toEqual([]);
  });
});

describe('the position of an exercise', () => {
  const clamshell = exerciseOf(content, 'clamshell');
  const breathing = exerciseOf(content, 'belly-breathing');

  test('has the side of the set where the position has sides', () => {
    expect(positionFor(clamshell, 'right', null, content)).toEqual(body('side-lying', 'right'));
  });

  test('without sides of its own leaves somebody on the side she lies on', () => {
    expect(positionFor(breathing, 'both', body('side-lying', 'right'), content)).toEqual(body('side-lying', 'right'));
  });

  test('without sides of its own is the usual side for somebody who comes from elsewhere', () => {
    const usual = body('side-lying', SIDE_WITHOUT_SIDES);
    expect(positionFor(breathing, 'both', null, content)).toEqual(usual);
    expect(positionFor(breathing, 'both', body('supine'), content)).toEqual(usual);
  });

  test('has no side where the position has none, whichever side the set is of', () => {
    expect(positionFor(exerciseOf(content, 'kneeling-lunge'), 'left', null, content)).toEqual(body('all-fours'));
  });
});
