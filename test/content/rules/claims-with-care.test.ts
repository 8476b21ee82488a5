import { claimsWithCare } from '../../../lambda/content/rules/claims-with-care';
import { broken, exerciseOf, found, sentencesOf } from '../../support/broken-content';
import { content } from '../../support/listener';

const LUNGE = 'exercises/kneeling-lunge.yaml, purpose.say';

function saying(text: string): string[] {
  const copy = broken((each) => {
    exerciseOf(each, 'kneeling-lunge').purpose.say = text;
  });
  return sentencesOf(claimsWithCare, copy);
}

test('passes on the content that is shipped', () => {
  expect(sentencesOf(claimsWithCare, content)).toEqual([]);
});

test.each([
  ['This stretch is safe in pregnancy.', 'it calls something safe'],
  ['These are perfectly safe.', 'it calls something safe'],
  ['Hold for as long as it is safe for you.', 'it calls something safe'],
  ['I guarantee that it works.', 'it promises'],
  ['It prevents back pain.', 'it promises an effect on health'],
  ['It can cure your back.', 'it promises an effect on health'],
  ['It will heal your back.', 'it promises an effect on health'],
  ['That is harmless.', 'it makes light of what may be a sign'],
  ['My diagnosis is a tired muscle.', 'it speaks as if it could diagnose'],
  ['Take some paracetamol first.', 'it speaks of medicine'],
  ['Two tablets may help.', 'it speaks of medicine'],
])('fails on: %s', (text, message) => {
  expect(saying(text)).toEqual([expect.stringMatching(`^${LUNGE}: ${message}\\. Fix: .+\\.$`)]);
});

test.each([
  'It can wait until you have healed.',
  'We stopped for your safety.',
  'I cannot tell whether it is right for you.',
])('accepts: %s', (text) => {
  expect(saying(text)).toEqual([]);
});

test('what the listener asks may hold any word', () => {
  const good = broken(({ answers }) => {
    found(Object.values(answers)[0], 'answer').questions.push('is it safe for me to take ibuprofen');
  });
  expect(sentencesOf(claimsWithCare, good)).toEqual([]);
});
