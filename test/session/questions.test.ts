import { OWN_QUESTIONS, openOwnQuestion, openScreeningQuestion, questionPrompt } from '../../lambda/session/questions';
import { newSession, type Session } from '../../lambda/session/session';
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

test('a sign check names its sign', () => {
  expect(questionPrompt(asking('sign-check'), turn)?.values).toEqual({ sign: 'breathlessness' });
});
