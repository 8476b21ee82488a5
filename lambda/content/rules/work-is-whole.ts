import type { Fault } from '../fault';
import type { Exercise } from '../schema';
import type { Rule } from './rule';

/** An exercise is either held or repeated, and says all that its kind needs. */
export const workIsWhole: Rule = {
  name: 'work-is-whole',
  check: ({ exercises }) => Object.values(exercises).flatMap(faultsOf),
};

function faultsOf({ id, movement, hold, dosage, sides, firstSide, name }: Exercise): Fault[] {
  const file = `exercises/${id}.yaml`;
  const isHeld = hold !== undefined && dosage.holdSeconds !== undefined;
  const isRepeated = movement !== undefined && dosage.repetitions !== undefined;
  const faults: Fault[] = [];
  if (isHeld === isRepeated || (hold !== undefined && movement !== undefined)) {
    const message = `the ${name} must be held or repeated, and is ${isHeld ? 'both' : 'neither'}`;
    const fix = 'give hold with dosage.holdSeconds, or movement with dosage.repetitions';
    faults.push({ file, path: 'dosage', message, fix });
  }
  if ((sides === 'each') !== (firstSide !== undefined)) {
    const message = 'firstSide belongs to sides: each, and only there';
    faults.push({ file, path: 'firstSide', message, fix: 'name the side that comes first, or remove it' });
  }
  return faults;
}
