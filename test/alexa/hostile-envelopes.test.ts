// Requests that nobody should send. The handler never throws, always answers in Alexa's shape, and keeps the session.
import * as fc from 'fast-check';
import { createAlexaHandler } from '../../lambda/alexa/handler';
import { parseSession } from '../../lambda/session/session';
import { intentRequest, launchRequest } from '../support/alexa-envelope';
import { HOSTILE_VALUES, HUGE_TEXT, type Json, nested, pathsIn, withValueAt } from '../support/alexa-hostile';
import { responseFault } from '../support/alexa-response';
import { heardIn } from '../support/alexa-session';
import { textOf } from '../support/alexa-ssml';
import { begun, content } from '../support/listener';

const APOLOGY = content.prompts.apology?.say;
const handler = createAlexaHandler({ content, nowMs: () => 0 });

const attributes = { session: begun('general', 0).session };
const slots = { sign: { value: 'chest pain', id: 'chest-pain' }, weeks: { value: '20' } };
const envelope = asJson(intentRequest('ReportSignIntent', slots, { atMs: 60_000, attributes }));
const paths = pathsIn(envelope);
const outside = paths.filter(([first]) => first !== 'session');

function asJson(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}

/** What must hold of an answer to anything; no exception is one that Alexa could speak. */
async function answerTo(request: unknown) {
  const answer = await handler(request);
  expect(responseFault(answer)).toBeNull();
  return answer;
}

describe('no envelope at all', () => {
  test.each<[string, unknown]>([
    ['null', null],
    ['undefined', undefined],
    ['a number', 7],
    ['a text', 'hello'],
    ['a list', []],
    ['an empty object', {}],
    ['half an envelope', { version: '1.0', request: { type: 'LaunchRequest' } }],
    ['a request without its time', withValueAt(envelope, ['request', 'timestamp'], undefined)],
    ['ten thousand levels', nested(10_000)],
    ['keys of every object', JSON.parse('{"__proto__": {"version": "1.0"}, "constructor": {"prototype": {}}}')],
  ])('%s gets an apology', async (_, request) => {
    const answer = await answerTo(request);
    expect(textOf(heardIn(answer).speech)).toBe(APOLOGY);
    expect(answer.response.shouldEndSession).toBe(false);
  });
});

describe('an envelope with too much in it', () => {
  const huge = { value: HUGE_TEXT, id: HUGE_TEXT };

  test('a slot of a million letters', async () => {
    const answer = await answerTo(intentRequest('StartIntent', { routine: huge, weeks: huge }, { atMs: 0 }));
    expect(heardIn(answer).speech.length).toBeLessThan(7500);
  });

  test('an intent with a name of a million letters', async () => {
    const answer = await answerTo(intentRequest(HUGE_TEXT, {}, { atMs: 60_000, attributes }));
    expect(parseSession(answer.sessionAttributes?.session)?.phase).toBe('exercising');
  });

  test.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'a slot, a value and an id named %s',
    async (name) => {
      const named = JSON.parse(
        `{"${name}": {"value": "${name}", "id": "${name}"}, "routine": {"value": "${name}", "id": "${name}"}}`,
      );
      const answer = await answerTo(intentRequest('StartIntent', named, { atMs: 0 }));
      expect(parseSession(answer.sessionAttributes?.session)?.phase).toBe('choosing');
      expect(({} as { value?: unknown }).value).toBeUndefined();
    },
  );

  test.each([['session'], ['context'], ['request', 'intent', 'slots']])(
    'ten thousand levels at %s',
    async (...path) => {
      await answerTo(withValueAt(envelope, [...path, 'deep'], nested(10_000)));
    },
  );
});

describe('an envelope with one thing wrong', () => {
  const hostile = fc.constantFrom(undefined, ...HOSTILE_VALUES);

  test('is always answered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), hostile, async (path, value) => {
        await answerTo(withValueAt(envelope, path, value));
      }),
      { numRuns: 800 },
    );
  }, 20_000);

  test('is answered without the session that it should have', async () => {
    const { session: _, ...rest } = launchRequest({ atMs: 0 });
    const answer = await answerTo(rest);
    expect(textOf(heardIn(answer).speech)).not.toBe('');
  });

  test('keeps the session that came with it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...outside), hostile, async (path, value) => {
        const answer = await answerTo(withValueAt(envelope, path, value));
        expect(parseSession(answer.sessionAttributes?.session)).not.toBeNull();
      }),
      { numRuns: 400 },
    );
  }, 20_000);

  test('an apology for a broken request keeps the session as it was', async () => {
    const answer = await answerTo(withValueAt(envelope, ['request', 'timestamp'], 7));
    expect(textOf(heardIn(answer).speech)).toBe(APOLOGY);
    expect(answer.sessionAttributes?.session).toEqual(asJson(attributes.session));
  });
});
