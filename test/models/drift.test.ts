import { join } from 'node:path';
import { loadContent } from '../../lambda/content/load';
import { URGENCIES } from '../../lambda/content/urgencies';
import json from '../../models/en-US.json';
import { parseInteractionModel } from '../../speaker/interaction-model';

const content = loadContent(join(__dirname, '..', '..', 'content'));
const { types } = parseInteractionModel(json).interactionModel.languageModel;
const idsOf = (type: string) => types.find(({ name }) => name === type)?.values.map(({ id }) => id) ?? [];
const signs = content.warningSigns.map(({ id }) => id);
const conditions = content.conditions.map(({ id }) => id);

test.each([
  ['Routine', Object.keys(content.routines)],
  ['WarningSign', signs],
  ['Condition', conditions],
  ['Topic', [...signs, ...conditions]],
  ['Life', content.screening.flatMap(({ kind, askedOf }) => (kind === 'life' ? askedOf : []))],
])('%s names what content has, no more and no less', (type, ids) => {
  expect(idsOf(type).sort()).toEqual([...ids].sort());
});

test('of two signs in one sentence the more pressing one is heard', () => {
  const order: readonly string[] = URGENCIES;
  const urgencies = idsOf('WarningSign').map((id) =>
    order.indexOf(content.warningSigns.find((sign) => sign.id === id)?.urgency ?? ''),
  );
  expect(urgencies).toEqual([...urgencies].sort());
});

test('whatever an exercise or a routine is also called, no two of them share it', () => {
  const named = [...Object.values(content.exercises), ...Object.values(content.routines)];
  const all = named.flatMap(({ name, aliases }) => [name, ...aliases].map((each) => each.toLowerCase()));
  expect(all.filter((name, i) => all.indexOf(name) !== i)).toEqual([]);
});
