import { defaultRoutine } from '../../../lambda/content/rules/default-routine';
import { broken, found, sentencesOf } from '../../support/broken-content';
import { content } from '../../support/listener';

const ROUTINE = 'gentle-low-back';

test('passes on the content that is shipped', () => {
  expect(sentencesOf(defaultRoutine, content)).toEqual([]);
});

test('fails without a default routine', () => {
  const bad = broken(({ routines }) => {
    found(routines[ROUTINE], ROUTINE).isDefault = false;
  });
  expect(sentencesOf(defaultRoutine, bad)).toEqual([
    'routines/, isDefault: 0 routines have isDefault: true. Fix: set it to true in exactly one routine.',
  ]);
});

test('fails with two default routines', () => {
  const bad = broken(({ routines }) => {
    routines.other = { ...found(routines[ROUTINE], ROUTINE), id: 'other' };
  });
  expect(sentencesOf(defaultRoutine, bad)).toEqual([
    'routines/, isDefault: 2 routines have isDefault: true. Fix: set it to true in exactly one routine.',
  ]);
});
