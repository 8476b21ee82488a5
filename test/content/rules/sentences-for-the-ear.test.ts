import { sentencesForTheEar } from '../../../lambda/content/rules/sentences-for-the-ear';
import { broken, exerciseOf, found, sentencesOf } from '../../support/broken-content';
import { content } from '../../support/listener';

const MISREAD = 'figures, signs and abbreviations are misread. Fix: write them as words.';

test('passes on the content that is shipped', () => {
  expect(sentencesOf(sentencesForTheEar, content)).toEqual([]);
});

test.each(['Hold for 30 seconds.', 'Left & right.', 'Half (or less).', 'A chair, e.g. a low one.'])(
  'fails on what a voice stumbles over: %s',
  (text) => {
    const bad = broken((copy) => {
      exerciseOf(copy, 'kneeling-lunge').purpose.say = text;
    });
    expect(sentencesOf(sentencesForTheEar, bad)).toEqual([`exercises/kneeling-lunge.yaml, purpose.say: ${MISREAD}`]);
  },
);

test('fails on a sentence that is too long to follow', () => {
  const bad = broken(({ screening }) => {
    found(screening[0], 'question').ask = `Are you ${'very '.repeat(30)}well?`;
  });
  expect(sentencesOf(sentencesForTheEar, bad)).toEqual([
    'safety/screening.yaml, 0.ask: a sentence has 33 words, over 25. Fix: make two of it.',
  ]);
});

test('names the very file that a prompt stands in', () => {
  const bad = broken(({ prompts }) => {
    found(prompts['settle-in'], 'settle-in').say = 'Settle in for 5 breaths.';
  });
  expect(sentencesOf(sentencesForTheEar, bad)).toEqual([`prompts/narration.yaml, settle-in.say: ${MISREAD}`]);
});

test('reads answers, and whom to call', () => {
  const bad = broken(({ answers, locales }) => {
    found(answers['is-it-safe-for-me'], 'answer').say = 'Wait for 2 days.';
    locales['en-US'].provider.neither = 'your doctor (or nurse)';
    locales['en-US'].emergencyNumber = '911';
  });
  expect(sentencesOf(sentencesForTheEar, bad)).toEqual([
    `answers/is-it-safe-for-me.yaml, say: ${MISREAD}`,
    `safety/locales.yaml, en-US.emergencyNumber: ${MISREAD}`,
    `safety/locales.yaml, en-US.provider.neither: ${MISREAD}`,
  ]);
});

test('does not read what the listener says', () => {
  const good = broken((copy) => {
    found(copy.answers['is-it-safe-for-me'], 'answer').questions.push('is it ok (for me) at 20 weeks');
    exerciseOf(copy, 'kneeling-lunge').aliases.push('stretch no. 5');
  });
  expect(sentencesOf(sentencesForTheEar, good)).toEqual([]);
});
