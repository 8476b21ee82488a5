// The narration's rules by name; each is private to its list.
import type { Rule } from '../../lambda/content/rules/rule';
import { NARRATION_RULES } from '../../lambda/narration/rules';
import { found } from './broken-content';

export function narrationRule(name: string): Rule {
  return found(
    NARRATION_RULES.find((rule) => rule.name === name),
    `rule ${name}`,
  );
}
