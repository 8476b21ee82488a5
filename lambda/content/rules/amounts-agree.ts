import type { Fault } from '../fault';
import type { Rule } from './rule';

/** A number that is said to come from a source names one that can give it: not our own default, nor our reading. */
export const amountsAgree: Rule = {
  name: 'amounts-agree',
  check: ({ exercises, sources }) =>
    Object.values(exercises).flatMap(({ id, dosage }) =>
      Object.entries(dosage).flatMap(([name, amount]): Fault[] => {
        if (amount?.from !== 'source') return [];
        const [source = ''] = amount.source.split(':');
        if (sources[source]?.kind !== 'default') return [];
        const file = `exercises/${id}.yaml`;
        const message = `"${source}" gives no number of its own`;
        return [{ file, path: `dosage.${name}.source`, message, fix: 'cite what gives it, or say from: default' }];
      }),
    ),
};
