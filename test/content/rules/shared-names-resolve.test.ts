import { sharedNamesResolve } from '../../../lambda/content/rules/shared-names-resolve';
import type { Content } from '../../../lambda/content/schema';
import { broken, found, sentencesOf } from '../../support/broken-content';
import { content } from '../../support/listener';

const NAME = 'lunge';

function meaning(meant: Content['sharedNames'][number]['meant']): string[] {
  const copy = broken(({ sharedNames }) => {
    Object.assign(
      found(
        sharedNames.find(({ name }) => name === NAME),
        NAME,
      ),
      { meant },
    );
  });
  return sentencesOf(sharedNamesResolve, copy);
}

test('passes on the content that is shipped', () => {
  expect(sentencesOf(sharedNamesResolve, content)).toEqual([]);
});

test('fails on an exercise that does not go by the name', () => {
  expect(meaning({ general: 'wall-sit' })).toEqual([
    expect.stringMatching(
      /^shared-names\.yaml, \d+\.meant\.general: wall-sit does not go by "lunge"\. Fix: name one of its exercises\.$/,
    ),
  ]);
});

test('fails on an exercise that cannot be done at the stage', () => {
  expect(meaning({ 'postpartum-early': 'kneeling-lunge' })).toEqual([
    expect.stringMatching(
      /^shared-names\.yaml, \d+\.meant\.postpartum-early: kneeling-lunge is not allowed at this stage\. Fix: name one that is, or leave it out\.$/,
    ),
  ]);
});

test('accepts a name that is always asked about', () => {
  expect(meaning(undefined)).toEqual([]);
});
