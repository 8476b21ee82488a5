// Whatever can be said, with every value that content has for it: the answer is one that Alexa accepts and carries.
import { createAlexaHandler } from '../../lambda/alexa/handler';
import type { Slots } from '../../lambda/session/event-of-intent';
import { modelOf } from '../../speaker/load';
import { faultsOf } from '../support/alexa-faults';
import { createAlexaSession, type Heard } from '../support/alexa-session';
import { textOf } from '../support/alexa-ssml';
import { beginRoutine } from '../support/alexa-walk';
import { content } from '../support/listener';

/** Placeholders that were not filled, and holes where something was to be. */
const HOLE = /[{}]|undefined|NaN| {2}| [.,?]|\.\.|, ,/;

const handler = createAlexaHandler({ content, nowMs: () => Number.NaN });
const { intents, types } = modelOf(content).interactionModel.languageModel;

/** An intent alone, and with each value of each of its slots. */
const said = intents.map(({ name, slots = [] }): [intent: string, slots: Slots[]] => [
  name,
  [{}, ...slots.flatMap((slot) => valuesOf(slot.type).map((filled): Slots => ({ [slot.name]: filled })))],
]);

function valuesOf(type: string): Slots[string][] {
  const values = types.find(({ name }) => name === type)?.values;
  return (
    values?.map(({ id, name }) => ({ value: name.value, id })) ?? [{ value: '1' }, { value: '20' }, { value: '?' }]
  );
}

/** An answer of a session, and how much later the next thing is said. */
type Moment = [name: string, at: (heard: Heard[]) => Heard | undefined, laterSeconds: number];

describe.each<Moment>([
  ['in the middle of the questions', (heard) => heard.at(2), 9],
  ['in the middle of the routine', (heard) => heard.at(-1), 100],
])('%s', (_, at, laterSeconds) => {
  let now: Heard | undefined;

  beforeAll(async () => {
    const { heard } = await beginRoutine(handler, { stage: 'trimester-2' });
    now = at(heard);
  });

  test.each(said)('%s is answered, and the answer is whole', async (intent, each) => {
    const wrong: unknown[] = [];
    for (const slots of each) {
      const alexa = createAlexaSession(handler, { session: now?.session });
      const heard = await alexa.say(intent, slots, (now?.atMs ?? 0) + laterSeconds * 1000);
      const text = [heard.speech, heard.reprompt ?? ''].map(textOf).join('\n');
      const faults = await faultsOf(heard);
      if (faults.length > 0 || HOLE.test(text) || textOf(heard.speech) === '') wrong.push({ slots, faults, text });
    }
    expect(wrong).toEqual([]);
  });
});
