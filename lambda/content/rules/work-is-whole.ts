import type { Fault } from '../fault';
import type { Exercise } from '../schema';
import type { Rule } from './rule';

type Amounts = Exclude<keyof Exercise['dosage'], 'sets' | 'restSeconds'>;
type Work = 'movement' | 'hold' | 'effort';

/** What each kind of work is measured in, and what else may be said of it. */
const MEASURES: Record<Work, { needs: Amounts; takes: Amounts[] }> = {
  movement: { needs: 'repetitions', takes: ['holdSeconds', 'holdBreaths'] },
  hold: { needs: 'holdSeconds', takes: [] },
  effort: { needs: 'seconds', takes: [] },
};
const AMOUNTS: Amounts[] = ['repetitions', 'seconds', 'holdSeconds', 'holdBreaths'];

/** An exercise is repeated, held or kept up, and says all that its kind needs, and nothing that its kind has no use for. */
export const workIsWhole: Rule = {
  name: 'work-is-whole',
  check: ({ exercises }) =>
    Object.values(exercises).flatMap((exercise) => [
      ...workFaults(exercise),
      ...heldFaults(exercise),
      ...endFaults(exercise),
      ...sideFaults(exercise),
    ]),
};

function workFaults(exercise: Exercise): Fault[] {
  const [work, ...others] = (['movement', 'hold', 'effort'] as const).filter((each) => exercise[each] !== undefined);
  if (work === undefined || others.length > 0) {
    const message = `the ${exercise.name} has ${work ? 'more than one' : 'none'} of movement, hold and effort`;
    return [faultIn(exercise, '', message, 'give exactly one of them')];
  }
  const { needs, takes } = MEASURES[work];
  const unread = AMOUNTS.filter((each) => exercise.dosage[each] && each !== needs && !takes.includes(each));
  return [
    ...(exercise.dosage[needs] ? [] : [faultIn(exercise, `dosage.${needs}`, `${work} is given without it`, 'add it')]),
    ...unread.map((each) => faultIn(exercise, `dosage.${each}`, `nothing reads it beside ${work}`, 'remove it')),
  ];
}

/** A hold inside a repetition is in the movement what it is in the dosage: so many seconds, or so many breaths. */
function heldFaults(exercise: Exercise): Fault[] {
  if (!exercise.movement) return [];
  const { holdSeconds, holdBreaths } = exercise.dosage;
  const held = exercise.movement.filter(({ isHeld }) => isHeld);
  if (held.length > 0 && !holdSeconds && !holdBreaths) {
    return [faultIn(exercise, 'dosage', 'the movement is held for a number that is not given', 'add holdSeconds')];
  }
  const seconds = held.reduce((sum, phase) => sum + phase.seconds, 0);
  const breaths = held.filter(({ breath }) => breath === 'inhale').length;
  const fix = 'make the phases with isHeld: true as long as dosage says';
  return [
    ...(holdSeconds && holdSeconds.min !== seconds
      ? [faultIn(exercise, 'movement', `it is held for ${seconds} s, not for ${holdSeconds.min} s`, fix)]
      : []),
    ...(holdBreaths && holdBreaths.min !== breaths
      ? [faultIn(exercise, 'movement', `it is held for ${breaths} breaths, not for ${holdBreaths.min}`, fix)]
      : []),
  ];
}

/** A hold that the listener ends has a beginning to be offered and a cap to be ended at. */
function endFaults(exercise: Exercise): Fault[] {
  const { hold, dosage } = exercise;
  if (!hold?.isOpenEnded || !dosage.holdSeconds || dosage.holdSeconds.max > dosage.holdSeconds.min) return [];
  const message = 'an open-ended hold has its cap where it begins';
  return [faultIn(exercise, 'dosage.holdSeconds.max', message, 'make it more than min')];
}

function sideFaults(exercise: Exercise): Fault[] {
  const { sides, firstSide, hold } = exercise;
  const faults: Fault[] = [];
  if ((sides === 'none') !== (firstSide === undefined)) {
    const message = 'firstSide belongs to sides: each and sides: alternate, and only there';
    faults.push(faultIn(exercise, 'firstSide', message, 'name the side that comes first, or remove it'));
  }
  if (sides === 'alternate' && hold) {
    faults.push(faultIn(exercise, 'sides', 'sides cannot take turns within a hold', 'say each or none'));
  }
  return faults;
}

function faultIn({ id }: Exercise, path: string, message: string, fix: string): Fault {
  return { file: `exercises/${id}.yaml`, path, message, fix };
}
