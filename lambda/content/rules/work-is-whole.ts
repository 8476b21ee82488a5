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
  const saysHold = [hold, dosage.holdSeconds].filter((each) => each !== undefined).length;
  const saysRepeat = [movement, dosage.repetitions].filter((each) => each !== undefined).length;
  const isWhole = (saysHold === 2 && saysRepeat === 0) || (saysHold === 0 && saysRepeat === 2);
  const faults: Fault[] = [];
  if (!isWhole) {
    const message = `the ${name} must be either held or repeated, with all that this needs`;
    const fix = 'give hold with dosage.holdSeconds, or movement with dosage.repetitions';
    faults.push({ file, path: 'dosage', message, fix });
  }
  if ((sides === 'each') !== (firstSide !== undefined)) {
    const message = 'firstSide belongs to sides: each, and only there';
    faults.push({ file, path: 'firstSide', message, fix: 'name the side that comes first, or remove it' });
  }
  return faults;
}
