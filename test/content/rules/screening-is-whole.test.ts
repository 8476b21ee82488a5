import { screeningIsWhole } from '../../../lambda/content/rules/screening-is-whole';
import { broken, found, sentencesOf } from '../../support/broken-content';
import { content } from '../../support/listener';

test('passes on the content that is shipped', () => {
  expect(sentencesOf(screeningIsWhole, content)).toEqual([]);
});

test('fails on a warning sign that no question asks about', () => {
  const bad = broken(({ warningSigns }) => {
    warningSigns.push({ ...found(warningSigns[0], 'warning sign'), id: 'blurred-sight' });
  });
  expect(sentencesOf(screeningIsWhole, bad)).toEqual([
    'safety/screening.yaml: no question asks about blurred-sight. Fix: add it to a question.',
  ]);
});

test('fails on a condition that no question asks about', () => {
  const bad = broken(({ conditions }) => {
    conditions.push({ ...found(conditions[0], 'condition'), id: 'fever' });
  });
  expect(sentencesOf(screeningIsWhole, bad)).toEqual([
    'safety/screening.yaml: no question asks about fever. Fix: add it to a question.',
  ]);
});

test.each(['life', 'weeks-pregnant', 'weeks-since-birth', 'clearance'])('fails without a question for %s', (kind) => {
  const bad = broken((copy) => {
    copy.screening = copy.screening.filter((question) => question.kind !== kind);
  });
  expect(sentencesOf(screeningIsWhole, bad)).toEqual([
    `safety/screening.yaml: no question is of the kind ${kind}. Fix: add one.`,
  ]);
});
