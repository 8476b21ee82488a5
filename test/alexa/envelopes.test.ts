// Requests as Alexa sends them, of every kind that can reach the skill.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ResponseEnvelope } from 'ask-sdk-model';
import { createAlexaHandler } from '../../lambda/alexa/handler';
import { localeOf, readEnvelope, requestTimeMs } from '../../lambda/alexa/request';
import type { Event } from '../../lambda/session/event';
import { parseSession } from '../../lambda/session/session';
import { intentRequest } from '../support/alexa-envelope';
import type { Json } from '../support/alexa-hostile';
import { responseFault } from '../support/alexa-response';
import { heardIn } from '../support/alexa-session';
import { textOf } from '../support/alexa-ssml';
import { begun, content } from '../support/listener';

const FOLDER = join(__dirname, 'envelopes');
const SENT_MS = Date.parse('2026-11-14T18:02:31Z');
const SKILL_ID = 'amzn1.ask.skill.1f3b9a52-6c0e-4f57-9d0c-0d2f5b7a8c11';

const handler = createAlexaHandler({ content, skillId: SKILL_ID, nowMs: () => 0 });

type Recorded = { [key: string]: Json } & { session?: { attributes: Json } };

function recorded(name: string): Recorded {
  return JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Recorded;
}

/** The envelope in the middle of a session. */
function inSession(envelope: Recorded): Recorded {
  const attributes = { session: begun('general', SENT_MS - 60_000).session } as unknown as Json;
  return envelope.session ? { ...envelope, session: { ...envelope.session, attributes } } : envelope;
}

describe('what each recorded request means', () => {
  test.each<[string, Event | null]>([
    ['launch', { type: 'start' }],
    ['intent-matched', { type: 'start', life: 'pregnant', weeks: 20 }],
    ['intent-not-matched', { type: 'report-pain' }],
    ['intent-number-not-caught', { type: 'unknown' }],
    ['intent-built-in', { type: 'help' }],
    ['session-ended-user-initiated', { type: 'drop' }],
    ['session-ended-error', { type: 'drop' }],
    ['session-ended-exceeded-max-reprompts', { type: 'drop' }],
    ['audio-player-playback-started', null],
    ['system-exception-encountered', null],
    ['apl-user-event', null],
    ['can-fulfill-intent', null],
  ])('%s', (name, event) => {
    const door = readEnvelope(recorded(name));
    expect(door).toMatchObject({ event, isSessionBroken: false });
    expect(door && requestTimeMs(door.request, 0)).toBe(SENT_MS);
  });

  test('every recorded request is looked at', () => {
    expect(readdirSync(FOLDER)).toHaveLength(12);
  });
});

describe('what is answered', () => {
  test.each(['launch', 'intent-matched', 'intent-not-matched', 'intent-number-not-caught', 'intent-built-in'])(
    '%s: speech, and the session in the attributes',
    async (name) => {
      const answer = await handler(recorded(name));
      expect(responseFault(answer)).toBeNull();
      expect(textOf(heardIn(answer).speech)).not.toBe('');
      expect(parseSession(answer.sessionAttributes?.session)).not.toBeNull();
    },
  );

  test.each([
    'session-ended-user-initiated',
    'session-ended-error',
    'session-ended-exceeded-max-reprompts',
    'audio-player-playback-started',
    'system-exception-encountered',
    'apl-user-event',
    'can-fulfill-intent',
  ])('%s: nothing, for nothing may be said', async (name) => {
    for (const envelope of [recorded(name), inSession(recorded(name))]) {
      const answer = await handler(envelope);
      expect(responseFault(answer)).toBeNull();
      expect(answer.response).toEqual({});
    }
  });

  test.each(['apl-user-event', 'can-fulfill-intent'])('%s: the session is kept', async (name) => {
    const envelope = inSession(recorded(name));
    expect((await handler(envelope)).sessionAttributes).toEqual(envelope.session?.attributes);
  });

  test('a tampered session that ends is not answered either', async () => {
    const envelope = recorded('session-ended-error');
    const answer = await handler({ ...envelope, session: { ...envelope.session, attributes: { session: 7 } } });
    expect(answer.response).toEqual({});
  });
});

describe('built-in intents', () => {
  test.each([
    'Yes',
    'No',
    'Help',
    'Stop',
    'Cancel',
    'Fallback',
    'NavigateHome',
    'Repeat',
    'Pause',
    'Resume',
    'Next',
    'Previous',
    'StartOver',
  ])('AMAZON.%sIntent is answered, before the session and in it', async (name) => {
    const attributes = { session: begun('general', 0).session };
    for (const circumstances of [{ atMs: 60_000 }, { atMs: 60_000, attributes }]) {
      const answer = await handler(intentRequest(`AMAZON.${name}Intent`, {}, circumstances));
      expect(responseFault(answer)).toBeNull();
      expect(textOf(heardIn(answer).speech)).not.toBe('');
    }
  });

  test.each(['Stop', 'Cancel', 'NavigateHome'])('AMAZON.%sIntent closes the session', async (name) => {
    const attributes = { session: begun('general', 0).session };
    const answer: ResponseEnvelope = await handler(
      intentRequest(`AMAZON.${name}Intent`, {}, { atMs: 60_000, attributes }),
    );
    expect(answer.response.shouldEndSession).toBe(true);
    expect(answer.response.reprompt).toBeUndefined();
  });
});

describe('the locale', () => {
  test.each([
    ['en-GB', 'en-GB', 'nine nine nine'],
    ['en-AU', 'en-AU', 'triple zero'],
    ['en-IN', 'en-IN', 'one one two'],
    ['de-DE', 'en-US', 'nine one one'],
  ])('%s: the emergency number of %s', async (locale, known, number) => {
    const slots = { sign: { value: 'chest pain', id: 'chest-pain' } };
    const envelope = intentRequest('ReportSignIntent', slots, { atMs: 0, locale });
    const door = readEnvelope(envelope);
    expect(door && localeOf(door.request)).toBe(known);
    expect(textOf(heardIn(await handler(envelope)).speech)).toContain(`call ${number} now`);
  });
});

test('a request for another skill is refused', async () => {
  const envelope = JSON.parse(JSON.stringify(recorded('launch')).replaceAll(SKILL_ID, 'amzn1.ask.skill.another'));
  await expect(handler(envelope)).rejects.toThrow('CustomSkill ID verification failed!');
});
