import { URGENCIES } from '../../lambda/content/urgencies';
import json from '../../models/en-US.json';
import { parseInteractionModel } from '../../speaker/interaction-model';
import { contentIn, modelOf, SHIPPED_CONTENT } from '../../speaker/load';

const content = contentIn(SHIPPED_CONTENT);
const { types } = parseInteractionModel(json).interactionModel.languageModel;
const idsOf = (type: string) => types.find(({ name }) => name === type)?.values.map(({ id }) => id) ?? [];
const ids = (things: readonly { id: string }[]) => things.map(({ id }) => id);

test('the slot types of models/en-US.json are those of content; if not, run `npm run model`', () => {
  expect(types).toEqual(modelOf(content).interactionModel.languageModel.types);
});

const conditions = [...ids(content.conditions), ...ids(content.restrictions)];
const exercises = [...Object.keys(content.exercises), ...Object.keys(content.undescribed), ...ids(content.sharedNames)];

test.each([
  ['Routine', Object.keys(content.routines)],
  ['Exercise', exercises],
  ['Equipment', ids(content.equipment)],
  ['WarningSign', ids(content.warningSigns)],
  ['Condition', conditions],
  ['Topic', [...ids(content.warningSigns), ...conditions, ...exercises]],
  ['Question', Object.keys(content.answers)],
  ['Life', content.screening.flatMap(({ kind, askedOf }) => (kind === 'life' ? askedOf : []))],
])('%s names what content has, no more and no less', (type, expected) => {
  expect(idsOf(type).sort()).toEqual([...expected].sort());
});

test('of two signs in one sentence the more pressing one is heard', () => {
  const order: readonly string[] = URGENCIES;
  const urgencies = idsOf('WarningSign').map((id) =>
    order.indexOf(content.warningSigns.find((sign) => sign.id === id)?.urgency ?? ''),
  );
  expect(urgencies).toEqual([...urgencies].sort());
});

test('whatever an exercise or a routine is also called, no two of them share it', () => {
  const named = [...Object.values(content.exercises), ...Object.values(content.routines), ...content.sharedNames];
  const all = named.flatMap(({ name, aliases }) => [name, ...aliases].map((each) => each.toLowerCase()));
  expect(all.filter((name, i) => all.indexOf(name) !== i)).toEqual([]);
});
