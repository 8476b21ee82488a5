import type { Rule } from './rule';

/** What is offered in place of a forbidden exercise is allowed at the very stage it is offered for. */
export const swapsAllowed: Rule = {
  name: 'swaps-allowed',
  check: ({ exercises }) =>
    Object.values(exercises).flatMap(({ id, stages }) =>
      Object.entries(stages).flatMap(([stage, rule]) => {
        if (rule.allowed) return [];
        const swap = exercises[rule.swap];
        if (swap?.stages[stage as keyof typeof stages].allowed) return [];
        const message = `${rule.swap} is not allowed at this stage either`;
        return [
          { file: `exercises/${id}.yaml`, path: `stages.${stage}.swap`, message, fix: 'name one that is allowed' },
        ];
      }),
    ),
};
