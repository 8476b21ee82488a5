import type { EventType } from '../../lambda/session/event';
import { eventOfIntent, type Slots } from '../../lambda/session/event-of-intent';
import json from '../../models/en-US.json';
import { parseInteractionModel } from '../../speaker/interaction-model';
import { BUILT_IN_PHRASES } from '../../speaker/understanding/built-in-phrases';
import { spell } from '../../speaker/understanding/phrases';

const { invocationName, intents, types } = parseInteractionModel(json).interactionModel.languageModel;
const isBuiltIn = (name: string) => name.startsWith('AMAZON.');
const customIntents = intents.filter(({ name }) => !isBuiltIn(name));
const slotNamesIn = (sample: string) => [...sample.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');

/** Slots filled as a platform would, each with the first value of its type, or the number twelve. */
function filled(slots: readonly { name: string; type: string }[], names: readonly string[]): Slots {
  const wanted = slots.filter(({ name }) => names.includes(name));
  return Object.fromEntries(
    wanted.map(({ name, type }) => {
      const value = types.find((known) => known.name === type)?.values[0];
      return [name, value === undefined ? { value: '12' } : { value: value.name.value, id: value.id }];
    }),
  );
}

describe('samples', () => {
  test('none is claimed by two intents, built-in phrases included', () => {
    const owners = new Map<string, Set<string>>();
    for (const { name, samples } of intents) {
      for (const sample of [...samples, ...(BUILT_IN_PHRASES[name] ?? [])]) {
        const shape = sample.split(/\{|\}/).map(spell).join('|');
        owners.set(shape, (owners.get(shape) ?? new Set()).add(name));
      }
    }
    expect([...owners].filter(([, names]) => names.size > 1)).toEqual([]);
  });

  test.each(customIntents)('$name: at least a dozen, none twice', ({ samples }) => {
    expect(samples.length).toBeGreaterThanOrEqual(12);
    expect(new Set(samples).size).toBe(samples.length);
  });

  test.each(customIntents)('$name: lower-case words, apostrophes and slots only', ({ samples }) => {
    expect(
      samples.filter((sample) => !/^(?:[a-z']+|\{[a-zA-Z]+\})(?: (?:[a-z']+|\{[a-zA-Z]+\}))*$/.test(sample)),
    ).toEqual([]);
  });

  test.each(customIntents)(
    '$name: declares the slots it uses and uses those it declares',
    ({ samples, slots = [] }) => {
      const used = new Set(samples.flatMap(slotNamesIn));
      expect([...used].sort()).toEqual(slots.map(({ name }) => name).sort());
    },
  );

  test('built-in intents have none of their own', () => {
    expect(intents.filter(({ name, samples }) => isBuiltIn(name) && samples.length > 0)).toEqual([]);
  });
});

describe('slot types', () => {
  test('each is defined here or by the platform', () => {
    const known = new Set(types.map(({ name }) => name));
    const asked = intents.flatMap(({ slots = [] }) => slots.map(({ type }) => type));
    expect(asked.filter((type) => !known.has(type) && !isBuiltIn(type))).toEqual([]);
  });

  test.each(types)('$name: no id and no phrase stands for two values', ({ values }) => {
    const ids = values.map(({ id }) => id);
    const owners = new Map<string, Set<string>>();
    for (const { id, name } of values) {
      for (const phrase of [name.value, ...name.synonyms].map(spell)) {
        owners.set(phrase, (owners.get(phrase) ?? new Set()).add(id));
      }
    }
    expect(new Set(ids).size).toBe(ids.length);
    expect([...owners].filter(([, claimants]) => claimants.size > 1)).toEqual([]);
  });

  test.each(types)('$name: phrases that Alexa takes', ({ values }) => {
    const phrases = values.flatMap(({ name }) => [name.value, ...name.synonyms]);
    expect(phrases.filter((phrase) => phrase.length > 140 || !/^[a-z0-9']+(?: [a-z0-9']+)*$/.test(phrase))).toEqual([]);
  });
});

describe('events', () => {
  const cases = customIntents.flatMap(({ name, samples, slots = [] }) =>
    samples.map((sample) => ({ name, sample, event: eventOfIntent(name, filled(slots, slotNamesIn(sample))) })),
  );

  test('no sample of a custom intent ends in an unknown event', () => {
    expect(cases.filter(({ event }) => event.type === 'unknown')).toEqual([]);
  });

  test('every event that a voice can cause is reached by an intent', () => {
    const byVoice: Record<EventType, boolean> = {
      start: true,
      answer: true,
      'tell-life': true,
      'tell-weeks': true,
      'report-sign': true,
      'report-condition': true,
      'report-pain': true,
      next: true,
      previous: true,
      skip: true,
      repeat: true,
      'start-over': true,
      pause: true,
      resume: true,
      slower: true,
      faster: true,
      'longer-hold': true,
      'shorter-hold': true,
      'choose-exercise': true,
      'choose-dose': true,
      'end-hold': true,
      'ask-easier': true,
      'ask-harder': true,
      'lack-equipment': true,
      'have-equipment': true,
      'list-routines': true,
      ask: true,
      'ask-time-left': true,
      'ask-side': true,
      'ask-next': true,
      'list-signs': true,
      explain: true,
      help: true,
      stop: true,
      unknown: true,
      continue: false,
      silence: false,
      drop: false,
    };
    const reached = new Set([
      ...cases.map(({ event }) => event.type),
      ...intents.filter(({ name }) => isBuiltIn(name)).map(({ name }) => eventOfIntent(name, {}).type),
    ]);
    expect([...reached].sort()).toEqual(
      Object.entries(byVoice)
        .filter(([, voiced]) => voiced)
        .map(([type]) => type)
        .sort(),
    );
  });
});

describe('invocation name', () => {
  const words = invocationName.split(' ');

  test('is two lower-case words or more', () => {
    expect(invocationName).toMatch(/^[a-z']+(?: [a-z']+)+$/);
  });

  test.each([
    ...['run', 'start', 'play', 'resume', 'use', 'launch', 'ask', 'open', 'tell', 'load', 'begin', 'enable'],
    ...['to', 'from', 'in', 'using', 'with', 'about', 'for', 'that', 'by', 'if', 'and', 'whether'],
    ...['alexa', 'amazon', 'echo', 'skill', 'app'],
  ])('does not hold the word "%s"', (word) => {
    expect(words).not.toContain(word);
  });
});
