import type { Fault } from '../fault';
import type { Rule } from './rule';

/** What a shared name means at a stage is one of the exercises that go by it, and can be done there. */
export const sharedNamesResolve: Rule = {
  name: 'shared-names-resolve',
  check: ({ sharedNames, exercises }) =>
    sharedNames.flatMap(({ name, exercises: named, meant = {} }, i) =>
      Object.entries(meant).flatMap(([stage, id]): Fault[] => {
        const at = { file: 'shared-names.yaml', path: `${i}.meant.${stage}` };
        if (!named.includes(id)) {
          return [{ ...at, message: `${id} does not go by "${name}"`, fix: 'name one of its exercises' }];
        }
        if (exercises[id]?.stages[stage as keyof typeof meant].allowed) return [];
        return [{ ...at, message: `${id} is not allowed at this stage`, fix: 'name one that is, or leave it out' }];
      }),
    ),
};
