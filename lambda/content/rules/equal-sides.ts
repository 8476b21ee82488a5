import type { Fault } from '../fault';
import type { Content, Exercise } from '../schema';
import type { Rule } from './rule';
import { spokenSpots } from './spoken';

const SIDE = /\{(side|otherSide)\}/i;
/** A side of the body; a right angle is none, nor is what is left out or all right. */
const BARE_SIDE = /(?<!\ball )\b(?:left|right)\b(?! (?:angles?|away|for|now|out|over)\b)/i;

/** Both sides get the same words: the side comes from the narration, and every exercise with sides names it. */
export const equalSides: Rule = {
  name: 'equal-sides',
  check: (content) => [
    ...unsidedFaults(content),
    ...Object.values(content.exercises).flatMap(unnamedFaults),
    ...bareSides(content),
  ],
};

/** Without sides nothing could be filled in, unless the position has them. */
function unsidedFaults(content: Content): Fault[] {
  const unsided = Object.values(content.exercises).filter(
    ({ sides, startPosition }) => sides === 'none' && !content.positions[startPosition]?.isSided,
  );
  const files = new Set(unsided.map(({ id }) => `exercises/${id}.yaml`));
  return spokenSpots(content)
    .filter(({ file, value }) => files.has(file) && SIDE.test(value))
    .map(({ file, path }) => {
      return { file, path, message: 'it names a side of an exercise without', fix: 'say sides: each or alternate' };
    });
}

/** Where each repetition is told for one side and then the other, its cues say which; elsewhere the way into it does. */
function unnamedFaults({ id, sides, setup, reminder, movement }: Exercise): Fault[] {
  const file = `exercises/${id}.yaml`;
  if (sides === 'none') return [];
  if (sides === 'alternate' && movement) {
    if (movement.some(({ cue }) => SIDE.test(cue))) return [];
    const message = 'no cue says which side it is';
    return [{ file, path: 'movement', message, fix: 'name {side} or {otherSide} in a cue' }];
  }
  if ([...setup, reminder].some(({ say }) => SIDE.test(say))) return [];
  const message = 'neither setup nor reminder says which side it is';
  return [{ file, path: 'setup', message, fix: 'name {side} or {otherSide} in one of its lines' }];
}

/** A side that is written out would be the wrong one half of the time. */
function bareSides(content: Content): Fault[] {
  const own = spokenSpots(content).filter(({ file }) => file.startsWith('exercises/') || file === 'positions.yaml');
  return own
    .filter(({ value }) => BARE_SIDE.test(value))
    .map(({ file, path }) => {
      return { file, path, message: 'a side of the body is written out', fix: 'write {side} or {otherSide}' };
    });
}
