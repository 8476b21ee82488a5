import type { NamedContent } from '../../lambda/content/slot-types';
import { type InteractionModel, modelFor, parseInteractionModel } from '../../speaker/interaction-model';
import { createUnderstanding } from '../../speaker/understand';

const type = (name: string, id: string) => ({ name, values: [{ id, name: { value: id, synonyms: [] } }] });
const slot = (name: string, ofType: string) => ({ name, type: ofType });

const base: InteractionModel = {
  interactionModel: {
    languageModel: {
      invocationName: 'my juggling hour',
      intents: [
        { name: 'StartIntent', slots: [slot('exercise', 'Exercise')], samples: ['start the {exercise}'] },
        { name: 'HaveEquipmentIntent', slots: [slot('equipment', 'Equipment')], samples: ['i have {equipment}'] },
        { name: 'TellLifeIntent', slots: [slot('life', 'Life')], samples: ["i'm {life}"] },
        { name: 'ReportSignIntent', slots: [slot('sign', 'WarningSign')], samples: ['{sign}'] },
      ],
      types: [type('Exercise', 'of-old'), type('Life', 'clown'), type('Equipment', 'of-old')],
    },
  },
};

const had = (id: string, name: string, saidAs: string[]) => ({ id, name, aliases: [name], saidAs });
const feelings = [{ parts: ['nose', 'tip of my nose'], states: ['green'], hurts: true }];
const juggling: NamedContent = {
  routines: {},
  exercises: { cascade: { id: 'cascade', name: 'three ball cascade', aliases: ['cascade'] } },
  undescribed: {},
  sharedNames: [],
  equipment: [],
  warningSigns: [{ ...had('nose', 'sore nose', ['nose fell off']), urgency: 'now' }],
  conditions: [],
  restrictions: [],
  answers: {},
};
const warningSigns = juggling.warningSigns.map((sign) => ({ ...sign, feelings }));

const model = modelFor(base, juggling);
const understand = createUnderstanding(model, { warningSigns, restrictions: [] });

test('types that follow from content replace those of the base, the others stay, empty ones go', () => {
  const { types, intents } = model.interactionModel.languageModel;
  expect(types.map(({ name, values }) => [name, values.map(({ id }) => id)])).toEqual([
    ['Life', ['clown']],
    ['Exercise', ['cascade']],
    ['WarningSign', ['nose']],
    ['Topic', ['nose', 'cascade']],
  ]);
  expect(intents).toEqual(base.interactionModel.languageModel.intents);
  expect(parseInteractionModel(model)).toEqual(model);
});

test.each([
  ['start the cascade', 'StartIntent'],
  ['start the of old', 'AMAZON.FallbackIntent'],
  ['i have 5', 'AMAZON.FallbackIntent'],
  ["i'm clown", 'TellLifeIntent'],
  ['stop my nose fell off', 'ReportSignIntent'],
  ['the tip of my nose feels a bit green', 'ReportSignIntent'],
  ['there is a throbbing in my left nose', 'ReportSignIntent'],
  ['no sore nose', 'PartlyIntent'],
  ['my chest hurts', 'ReportPainIntent'],
])('the words of a content nobody knew are understood: %s', (utterance, intent) => {
  expect(understand(utterance).intent).toBe(intent);
});
