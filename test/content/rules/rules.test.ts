// Which rules there are: a rule that has no file here has no test.
import { readdirSync } from 'node:fs';
import { rulesWith } from '../../../lambda/content/rules';
import { NARRATION_RULES } from '../../../lambda/narration/rules';
import { content } from '../../support/listener';

const RULES = rulesWith({});
const names = [...RULES, ...NARRATION_RULES].map(({ name }) => name);

test.each(names)('%s has a test', (name) => {
  expect(readdirSync(__dirname)).toContain(`${name}.test.ts`);
});

test('the lists are in alphabetical order', () => {
  for (const rules of [RULES, NARRATION_RULES]) {
    const listed = rules.map(({ name }) => name);
    expect(listed).toEqual([...listed].sort());
  }
});

test('no rule changes what it checks', () => {
  const before = structuredClone(content);
  for (const rule of [...RULES, ...NARRATION_RULES]) rule.check(content);
  expect(content).toEqual(before);
});
