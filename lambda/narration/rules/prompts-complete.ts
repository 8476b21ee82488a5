import type { Fault } from '../../content/fault';
import type { Rule } from '../../content/rules/rule';
import { PROMPT_IDS } from '../../session/prompt-ids';

/** Content has a sentence for every prompt that can be said, and none that never is. */
export const promptsComplete: Rule = {
  name: 'prompts-complete',
  check: ({ prompts }) => {
    const known: readonly string[] = PROMPT_IDS;
    const missing = known.filter((id) => !prompts[id]);
    const unused = Object.entries(prompts).filter(([id]) => !known.includes(id));
    return [
      ...missing.map((id): Fault => ({ file: 'prompts/', path: id, message: 'this prompt is missing', fix: 'add it' })),
      ...unused.map(([id, { file }]): Fault => ({ file, path: id, message: 'nothing says this', fix: 'remove it' })),
    ];
  },
};
