import { promptText } from '../../lambda/narration/speak';
import { OWN_QUESTIONS, openOwnQuestion, openScreeningQuestion, questionPrompt } from '../../lambda/session/questions';
import { newSession, type Session } from '../../lambda/session/session';
import { found } from '../support/broken-content';
import { content } from '../support/listener';

const turn = { content, nowMs: 0, position: null };
const asking = (id: string, tries = 0): Session => ({
  ...newSession(),
  question: { id, tries },
  stop: { reason: 'sign', of: 'breathlessness' },
});

test('no question is open in a new session', () => {
  expect(questionPrompt(newSession(), turn)).toBeNull();
  expect(openOwnQuestion(newSession())).toBeNull();
  expect(openScreeningQuestion(newSession(), turn)).toBeNull();
});

test.each(OWN_QUESTIONS)('%s is the session’s own', (id) => {
  expect(openOwnQuestion(asking(id))).toBe(id);
  expect(openScreeningQuestion(asking(id), turn)).toBeNull();
});

test('no screening question has the name of one of the session’s own', () => {
  const own: readonly string[] = OWN_QUESTIONS;
  expect(content.screening.filter(({ id }) => own.includes(id))).toEqual([]);
});

test.each(content.screening.map(({ id }) => id))('%s is asked in plain words the second time', (id) => {
  expect(questionPrompt(asking(id), turn)).toEqual({ id: 'ask', values: { question: id } });
  expect(questionPrompt(asking(id, 1), turn)).toEqual({ id: 'ask-plain', values: { question: id } });
});

test.each([
  ['pain', 'ask-pain', 'ask-pain-plain'],
  ['sign-check', 'ask-sign-check', 'ask-sign-check-plain'],
])('%s is asked in plain words the second time', (id, first, plain) => {
  expect(questionPrompt(asking(id), turn)?.id).toBe(first);
  expect(questionPrompt(asking(id, 1), turn)?.id).toBe(plain);
});

test.each([0, 1])('a sign check asks about its sign, asked again %d times', (tries) => {
  const session = asking('sign-check', tries);
  const check = content.warningSigns.find(({ id }) => id === session.stop?.of)?.check;
  const speaking = { content, locale: 'en-US' as const, session, secondsLeft: () => 0 };
  const words = promptText(found(questionPrompt(session, turn), 'question'), speaking);
  expect(words).toBe(tries === 0 ? check?.ask : check?.plain);
  expect(words).toMatch(/\?$/);
});
