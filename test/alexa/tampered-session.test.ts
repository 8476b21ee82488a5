// Session attributes that are not what the skill left there: of an older version, of a changed content, or forged.
import * as fc from 'fast-check';
import { createAlexaHandler } from '../../lambda/alexa/handler';
import { newSession, parseSession, type Session } from '../../lambda/session/session';
import { intentRequest } from '../support/alexa-envelope';
import { HOSTILE_VALUES, type Json, nested, pathsIn, withValueAt } from '../support/alexa-hostile';
import { responseFault } from '../support/alexa-response';
import { heardIn } from '../support/alexa-session';
import { textOf } from '../support/alexa-ssml';
import { atQuestion, begun, content, take } from '../support/listener';

const MOST_BYTES = 120 * 1024;
const APOLOGY = content.prompts.apology?.say;
const handler = createAlexaHandler({ content, nowMs: () => 0 });

const exercising: Session = begun('general', 0).session;
const screening: Session = atQuestion('clearance', 'trimester-2').session;
const paused: Session = take(exercising, { type: 'pause' }, 120_000).session;
const checked: Session = take(exercising, { type: 'report-sign', sign: 'breathlessness' }, 120_000).session;
const SESSIONS: Json[] = [exercising, screening, paused, checked].map((session) => JSON.parse(JSON.stringify(session)));
const INTENTS = ['Pause', 'Resume', 'Help', 'Next', 'Repeat', 'Yes', 'No', 'Stop', 'StartOver'].map(
  (name) => `AMAZON.${name}Intent`,
);

/** The answer to an intent that came with these attributes; always in Alexa's shape, never too big. */
async function answerWith(session: unknown, intent: string) {
  const answer = await handler(intentRequest(intent, {}, { atMs: 150_000, attributes: { session } }));
  expect(responseFault(answer)).toBeNull();
  expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThan(MOST_BYTES);
  return answer;
}

describe('no session', () => {
  test.each<[string, unknown]>([
    ['null', null],
    ['a text', 'session'],
    ['a list', []],
    ['an empty object', {}],
    ['an older version', { ...exercising, version: exercising.version - 1 }],
    ['a later version', { ...exercising, version: exercising.version + 1 }],
    ['a phase that there is not', { ...exercising, phase: 'dancing' }],
    ['a pace as words', { ...exercising, pace: 'NaN' }],
    ['an instant as words', { ...exercising, leftAtMs: 'Infinity' }],
    ['more answers than questions', { ...exercising, cleared: Array(100_000).fill('life') }],
    ['an id of a million letters', { ...exercising, routine: 'x'.repeat(1_000_000) }],
    ['ten thousand levels', nested(10_000)],
  ])('%s gets an apology, and a start afterwards', async (_, session) => {
    const answer = await answerWith(session, 'AMAZON.PauseIntent');
    expect(textOf(heardIn(answer).speech)).toBe(APOLOGY);
    expect(heardIn(answer).isOpen).toBe(true);
    const again = await handler(
      intentRequest('StartIntent', {}, { atMs: 0, attributes: answer.sessionAttributes ?? {} }),
    );
    expect(parseSession(again.sessionAttributes?.session)?.phase).toBe('screening');
  });
});

describe('a session of another content', () => {
  const place = { ...exercising.place, exercise: 'handstand' };

  test.each<[string, unknown]>([
    ['a routine that there is not', { ...exercising, routine: 'handstands' }],
    ['a routine named as every object is', { ...exercising, routine: 'constructor' }],
    ['an exercise that there is not', { ...exercising, place }],
    ['a question that there is not', { ...screening, question: { id: 'shoe-size', tries: 0 } }],
    ['a prompt that there is not', { ...paused, narration: { ...paused.narration, prompts: [{ id: 'hello' }] } }],
    ['answers to questions that there are not', { ...screening, cleared: ['shoe-size', 'hat-size'] }],
    ['a sign that there is not', { ...checked, stop: { reason: 'sign', of: 'hiccups' } }],
    ['an instant far in the future', { ...exercising, narration: { ...exercising.narration, startedAtMs: 1e300 } }],
    ['an instant far in the past', { ...exercising, narration: { ...exercising.narration, startedAtMs: -1e300 } }],
  ])('%s: something is said to every intent, and the skill can be started', async (_, session) => {
    for (const intent of INTENTS) {
      const answer = await answerWith(session, intent);
      expect([intent, textOf(heardIn(answer).speech)]).not.toEqual([intent, '']);
      const attributes = answer.sessionAttributes ?? {};
      const again = await handler(intentRequest('AMAZON.StartOverIntent', {}, { atMs: 160_000, attributes }));
      expect(textOf(heardIn(again).speech)).not.toBe('');
    }
  });

  test('an exercise that there is not is never told, and the routine begins anew', async () => {
    const session = { ...exercising, place };
    const { sessionAttributes } = await answerWith(session, 'AMAZON.ResumeIntent');
    expect(content.exercises).toHaveProperty(parseSession(sessionAttributes?.session)?.place?.exercise ?? '');
  });

  test('a forged stage with no questions answered leads to the questions', async () => {
    const forged: Session = {
      ...newSession(),
      phase: 'paused',
      routine: 'gentle-low-back',
      stage: 'general',
      place: exercising.place,
    };
    for (const intent of ['AMAZON.ResumeIntent', 'AMAZON.NextIntent', 'AMAZON.StartOverIntent']) {
      const { sessionAttributes } = await answerWith(forged, intent);
      expect(parseSession(sessionAttributes?.session)?.phase).toBe('screening');
    }
  });
});

describe('a session with one thing wrong', () => {
  test('is always answered, and a session comes back that can be read', async () => {
    const places = SESSIONS.flatMap((session) => pathsIn(session).map((path) => ({ session, path })));
    const hostile = fc.constantFrom(undefined, ...HOSTILE_VALUES);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...places), hostile, fc.constantFrom(...INTENTS), async (at, value, intent) => {
        const answer = await answerWith(withValueAt(at.session, at.path, value), intent);
        const session = answer.sessionAttributes?.session;
        if (session !== undefined) expect(parseSession(session)).not.toBeNull();
      }),
      { numRuns: 1500 },
    );
  }, 20_000);
});
