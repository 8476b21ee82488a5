import type { Fault } from '../../content/fault';
import { type Rule, spots } from '../../content/rules/rule';
import { PLACEHOLDERS } from '../speak';

/** Every placeholder is one that the narration can fill. */
export const placeholdersKnown: Rule = {
  name: 'placeholders-known',
  check: (content) =>
    [...spots(content)].flatMap(({ file, path, value }) => {
      if (typeof value !== 'string') return [];
      const names = [...value.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name);
      const unknown = names.filter((name) => !PLACEHOLDERS.includes(name.charAt(0).toLowerCase() + name.slice(1)));
      return unknown.map((name): Fault => {
        return { file, path, message: `nothing fills {${name}}`, fix: `use one of ${PLACEHOLDERS.join(', ')}` };
      });
    }),
};
