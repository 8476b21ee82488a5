import { STAGES } from '../../lambda/content/stages';
import { isAllowed } from '../../lambda/session/allowed';
import { firstPlace, indexOf, leftOut, placeOf, plannedExercises, planOf } from '../../lambda/session/plan';
import { newSession, type Session } from '../../lambda/session/session';
import { broken, exerciseOf, found } from '../support/broken-content';
import { content } from '../support/listener';

const at = (stage: Session['stage']): Session => ({ ...newSession(), routine: 'gentle-low-back', stage });
const names = (session: Session, of = content) => plannedExercises(session, of).map(({ id }) => id);
const routine = content.routines['gentle-low-back']?.exercises ?? [];

test.each(STAGES.filter((stage) => stage !== 'postpartum-early'))(
  'the whole routine is planned at the stage %s',
  (stage) => {
    expect(names(at(stage))).toEqual(routine);
  },
);

test('early after a birth what is forbidden is left out, its swap being there anyway', () => {
  expect(names(at('postpartum-early'))).toEqual(routine.slice(0, 4));
});

test('what is left out is named with its swap', () => {
  expect(leftOut(at('postpartum-early'), content)).toEqual([
    { exercise: 'kneeling-lunge', swap: 'kneeling-buttock-stretch' },
    { exercise: 'side-lying-rotation', swap: 'kneeling-side-stretch' },
  ]);
});

test('a swap that is not in the routine comes in the place of what is forbidden', () => {
  const shorter = broken(({ routines }) => {
    found(routines['gentle-low-back'], 'routine').exercises = ['kneeling-lunge', 'reaching-rotation'];
  });
  expect(names(at('postpartum-early'), shorter)).toEqual(['kneeling-buttock-stretch', 'reaching-rotation']);
});

test('a swap for two exercises comes once', () => {
  const shorter = broken((copy) => {
    found(copy.routines['gentle-low-back'], 'routine').exercises = ['kneeling-lunge', 'side-lying-rotation'];
    const rule = exerciseOf(copy, 'side-lying-rotation').stages['postpartum-early'];
    if (!rule.allowed) rule.swap = 'kneeling-buttock-stretch';
  });
  expect(names(at('postpartum-early'), shorter)).toEqual(['kneeling-buttock-stretch']);
});

/** A routine of the lunge alone, early after a birth swapped for the side-lying turn, and that for a third. */
const chained = (third: string) =>
  broken((copy) => {
    found(copy.routines['gentle-low-back'], 'routine').exercises = ['kneeling-lunge'];
    const lunge = exerciseOf(copy, 'kneeling-lunge').stages['postpartum-early'];
    const turn = exerciseOf(copy, 'side-lying-rotation').stages['postpartum-early'];
    if (!lunge.allowed) lunge.swap = 'side-lying-rotation';
    if (!turn.allowed) turn.swap = third;
  });

test('a swap that the stage forbids as well gives way to its own swap', () => {
  expect(names(at('postpartum-early'), chained('kneeling-side-stretch'))).toEqual(['kneeling-side-stretch']);
});

test('swaps that lead nowhere but to what is forbidden are never planned', () => {
  expect(planOf(at('postpartum-early'), chained('kneeling-lunge'))).toEqual([]);
});

test('nothing is planned for a stage that is not known', () => {
  expect(planOf(at(null), content)).toEqual([]);
  expect(isAllowed(exerciseOf(content, 'kneeling-lunge'), { stage: null, restrictions: [] })).toBe(false);
});

test.each(['reaching-rotation', 'kneeling-side-stretch', 'kneeling-buttock-stretch', 'kneeling-lunge'])(
  '%s is done right first, then left',
  (id) => {
    const sides = planOf(at('general'), content).flatMap(({ exercise, side }) => (exercise === id ? side : []));
    expect(sides).toEqual(['right', 'left']);
  },
);

test('the side-lying turn is done lying on the left first', () => {
  const sides = planOf(at('general'), content).flatMap(({ exercise, side }) =>
    exercise === 'side-lying-rotation' ? side : [],
  );
  expect(sides).toEqual(['left', 'right']);
});

test('all sides of a set come before the next set', () => {
  const twice = broken((copy) => {
    exerciseOf(copy, 'kneeling-lunge').dosage.sets = { min: 2, max: 2, from: 'source', source: 'product' };
  });
  const full: Session = { ...at('general'), dose: 'full' };
  const sets = planOf(full, twice).filter(({ exercise }) => exercise === 'kneeling-lunge');
  expect(sets.map(({ set, side, isFirst }) => [set, side, isFirst])).toEqual([
    [1, 'right', true],
    [1, 'left', false],
    [2, 'right', false],
    [2, 'left', false],
  ]);
});

test('a place is found in the plan again', () => {
  const plan = planOf(at('general'), content);
  expect(plan.map((planned) => indexOf(plan, placeOf(planned)))).toEqual(plan.map((_, i) => i));
});

test('a place that the plan lacks is nowhere', () => {
  const [first] = planOf(at('general'), content);
  expect(indexOf([], placeOf(found(first, 'first set')))).toBe(-1);
  expect(firstPlace([])).toBeNull();
});

test('numbers of content are never cut by the limits of wishes', () => {
  const long = broken((copy) => {
    exerciseOf(copy, 'kneeling-lunge').dosage.holdSeconds = { min: 5, max: 5, from: 'source', source: 'product' };
  });
  const lunge = planOf(at('general'), long).find(({ exercise }) => exercise === 'kneeling-lunge');
  expect(lunge?.holdSeconds).toBe(5);
});
