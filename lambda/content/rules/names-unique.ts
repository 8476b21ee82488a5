import type { Rule } from './rule';

/** Two exercises with one spoken name cannot be told apart by ear. */
export const namesUnique: Rule = {
  name: 'names-unique',
  check: ({ exercises }) => {
    const owners = new Map<string, string>();
    return Object.values(exercises).flatMap(({ id, name }) => {
      const owner = owners.get(name.toLowerCase());
      owners.set(name.toLowerCase(), id);
      if (owner === undefined) return [];
      return [{ file: `exercises/${id}.yaml`, path: 'name', message: `${owner} has the same name`, fix: 'rename one' }];
    });
  },
};
