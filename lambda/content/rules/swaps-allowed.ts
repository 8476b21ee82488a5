import type { Fault } from '../fault';
import type { Content, Exercise, Undescribed } from '../schema';
import type { Stage } from '../stages';
import type { Rule } from './rule';

/** Restrictions are asked of those who gave birth, so what they keep out is swapped at these stages alone. */
const AFTER_BIRTH: Stage[] = ['postpartum-early', 'postpartum'];

/** What is offered in place of something can be done by whoever it is offered to, with what is at hand. */
export const swapsAllowed: Rule = {
  name: 'swaps-allowed',
  check: (content) => [...atStages(content), ...ofRoutines(content), ...withRestrictions(content)],
};

function atStages({ exercises, undescribed }: Content): Fault[] {
  return [...Object.values(exercises), ...Object.values(undescribed)].flatMap((refused) =>
    Object.entries(refused.stages).flatMap(([stage, rule]) => {
      const swap = rule.allowed ? undefined : exercises[rule.swap];
      if (rule.allowed || !swap) return [];
      const fault = faultAt(`exercises/${refused.id}.yaml`, `stages.${stage}.swap`);
      const isAllowed = swap.stages[stage as Stage].allowed;
      return [
        ...(isAllowed ? [] : [fault(`${rule.swap} is not allowed at this stage either`, 'name one that is allowed')]),
        ...equipmentFaults(refused, swap, fault),
      ];
    }),
  );
}

function ofRoutines({ routines }: Content): Fault[] {
  return Object.values(routines).flatMap(({ id, stages }) =>
    Object.entries(stages).flatMap(([stage, rule]) => {
      const swap = rule.allowed ? undefined : routines[rule.swap];
      if (!swap || swap.stages[stage as Stage].allowed) return [];
      const fault = faultAt(`routines/${id}.yaml`, `stages.${stage}.swap`);
      return [fault(`${swap.id} is not allowed at this stage either`, 'name one that is allowed')];
    }),
  );
}

/** Somebody may have told of several restrictions, so a swap must be kept out by none of them. */
function withRestrictions({ exercises }: Content): Fault[] {
  return Object.values(exercises).flatMap((refused) =>
    Object.entries(refused.notWith ?? {}).flatMap(([restriction, rule]) => {
      const swap = exercises[rule.swap];
      if (!swap) return [];
      const fault = faultAt(`exercises/${refused.id}.yaml`, `notWith.${restriction}.swap`);
      const excluding = Object.keys(swap.notWith ?? {});
      const notAllowed = AFTER_BIRTH.filter((stage) => refused.stages[stage].allowed && !swap.stages[stage].allowed);
      return [
        ...excluding.map((by) => fault(`${by} keeps ${swap.id} out too`, 'name one that no restriction keeps out')),
        ...notAllowed.map((stage) => fault(`${swap.id} is not allowed at ${stage}`, 'name one that is allowed')),
        ...equipmentFaults(refused, swap, fault),
      ];
    }),
  );
}

/** An exercise that is not described needs nothing that is known. */
function equipmentFaults(refused: Exercise | Undescribed, swap: Exercise, fault: ReturnType<typeof faultAt>): Fault[] {
  const atHand = 'equipment' in refused ? refused.equipment : [];
  const needed = swap.equipment.filter((each) => !atHand.includes(each));
  return needed.map((each) =>
    fault(`${swap.id} needs ${each}, which may not be at hand`, 'name one that needs no more'),
  );
}

function faultAt(file: string, path: string): (message: string, fix: string) => Fault {
  return (message, fix) => ({ file, path, message, fix });
}
