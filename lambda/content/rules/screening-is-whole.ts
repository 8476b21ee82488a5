import type { Fault } from '../fault';
import type { Rule } from './rule';

/** Every condition and every warning sign is asked about, and the questions that stages follow from are there. */
export const screeningIsWhole: Rule = {
  name: 'screening-is-whole',
  check: ({ screening, warningSigns, conditions }) => {
    const file = 'safety/screening.yaml';
    const asked = new Set(
      screening.flatMap((question) => {
        if (question.kind === 'signs') return question.signs;
        return question.kind === 'conditions' ? question.conditions : [];
      }),
    );
    const unasked = [...warningSigns, ...conditions].filter(({ id }) => !asked.has(id));
    const kinds = ['life', 'weeks-pregnant', 'weeks-since-birth', 'clearance'] as const;
    const missing = kinds.filter((kind) => !screening.some((question) => question.kind === kind));
    return [
      ...unasked.map(
        ({ id }): Fault => ({ file, path: '', message: `no question asks about ${id}`, fix: 'add it to a question' }),
      ),
      ...missing.map(
        (kind): Fault => ({ file, path: '', message: `no question is of the kind ${kind}`, fix: 'add one' }),
      ),
    ];
  },
};
