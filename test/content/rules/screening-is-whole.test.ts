import { screeningIsWhole } from '../../../lambda/content/rules/screening-is-whole';
import type { Content } from '../../../lambda/content/schema';
import { broken, found, sentencesOf } from '../../support/broken-content';
import { content } from '../../support/listener';

const FIX = 'Fix: add it to a question.';

function screened({ warningSigns }: Content) {
  return found(
    warningSigns.find(({ isScreened }) => isScreened),
    'screened sign',
  );
}

test('passes on the content that is shipped', () => {
  expect(sentencesOf(screeningIsWhole, content)).toEqual([]);
});

test('fails on a warning sign that no question asks about', () => {
  const bad = broken((copy) => {
    copy.warningSigns.push({ ...screened(copy), id: 'hiccups', lives: ['pregnant', 'neither'] });
  });
  expect(sentencesOf(screeningIsWhole, bad)).toEqual([
    `safety/screening.yaml: no question for the life pregnant asks about hiccups. ${FIX}`,
    `safety/screening.yaml: no question for the life neither asks about hiccups. ${FIX}`,
  ]);
});

test('accepts a sign that is only listened for', () => {
  const good = broken((copy) => {
    copy.warningSigns.push({ ...screened(copy), id: 'hiccups', isScreened: false });
  });
  expect(sentencesOf(screeningIsWhole, good)).toEqual([]);
});

test('fails on a sign that is asked about, but not of everybody whose sign it is', () => {
  const bad = broken((copy) => {
    const sign = screened(copy);
    for (const question of copy.screening) {
      if (question.kind !== 'signs' || !question.signs.includes(sign.id)) continue;
      question.askedOf = question.askedOf.filter((life) => life !== sign.lives[0]);
    }
  });
  const { id, lives } = screened(content);
  expect(sentencesOf(screeningIsWhole, bad)).toContain(
    `safety/screening.yaml: no question for the life ${lives[0]} asks about ${id}. ${FIX}`,
  );
});

test.each(['absolute', 'relative'] as const)('fails on a condition that no question asks about: %s', (kind) => {
  const bad = broken(({ conditions }) => {
    conditions.push({ ...found(conditions[0], 'condition'), id: 'gout', kind, lives: ['trying'] });
  });
  expect(sentencesOf(screeningIsWhole, bad)).toEqual([
    `safety/screening.yaml: no question for the life trying asks about gout. ${FIX}`,
  ]);
});

test('fails on a restriction that no question asks about', () => {
  const bad = broken(({ restrictions }) => {
    restrictions.push({ ...found(restrictions[0], 'restriction'), id: 'sore-knee' });
  });
  expect(sentencesOf(screeningIsWhole, bad)).toEqual([
    `safety/screening.yaml: no question for the life after-birth asks about sore-knee. ${FIX}`,
  ]);
});

test('fails on a question whose yes would mean two things', () => {
  const bad = broken((copy) => {
    const question = found(
      copy.screening.find((each) => each.kind === 'conditions' && each.conditions.length > 1),
      'question about several conditions',
    );
    const asked = question.kind === 'conditions' ? question.conditions[0] : '';
    const condition = found(
      copy.conditions.find(({ id }) => id === asked),
      'condition',
    );
    condition.kind = condition.kind === 'absolute' ? 'relative' : 'absolute';
  });
  expect(sentencesOf(screeningIsWhole, bad)).toContainEqual(
    expect.stringMatching(
      /^safety\/screening\.yaml, \d+\.conditions: it asks about absolute and relative conditions at once\. Fix: make two questions of it\.$/,
    ),
  );
});

test.each([
  ['life', ['pregnant', 'after-birth', 'trying', 'neither']],
  ['weeks-pregnant', ['pregnant']],
  ['weeks-since-birth', ['after-birth']],
  ['clearance', ['pregnant', 'after-birth']],
])('fails without a question for %s', (kind, lives) => {
  const bad = broken((copy) => {
    copy.screening = copy.screening.filter((question) => question.kind !== kind);
  });
  expect(sentencesOf(screeningIsWhole, bad)).toEqual(
    lives.map(
      (life) => `safety/screening.yaml: no question for the life ${life} is of the kind ${kind}. Fix: add one.`,
    ),
  );
});

test('fails on a question that leaves stages unasked', () => {
  const bad = broken((copy) => {
    const clearance = found(
      copy.screening.find(({ id }) => id === 'clearance'),
      'clearance',
    );
    clearance.stages = ['trimester-2', 'postpartum'];
  });
  expect(sentencesOf(screeningIsWhole, bad)).toEqual(
    ['pregnant', 'after-birth'].map(
      (life) => `safety/screening.yaml: no question for the life ${life} is of the kind clearance. Fix: add one.`,
    ),
  );
});
