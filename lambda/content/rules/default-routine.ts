import type { Rule } from './rule';

/** "Start" without a name means exactly one routine. */
export const defaultRoutine: Rule = {
  name: 'default-routine',
  check: ({ routines }) => {
    const defaults = Object.values(routines).filter(({ isDefault }) => isDefault);
    if (defaults.length === 1) return [];
    const message = `${defaults.length} routines have isDefault: true`;
    return [{ file: 'routines/', path: 'isDefault', message, fix: 'set it to true in exactly one routine' }];
  },
};
