// Routines put together by rule: what they are made of, and how long they last once they are laid out.
import { STAGES, type Stage } from '../../lambda/content/stages';
import { planScript } from '../../lambda/narration/routine-script';
import { layOut } from '../../lambda/narration/timeline';
import { REFERENCE_VOICE } from '../../lambda/narration/voice';
import { isAllowed } from '../../lambda/session/allowed';
import { composed, LONGEST_ROUTINE_MINUTES, SHORTEST_ROUTINE_MINUTES, type Wish } from '../../lambda/session/compose';
import { mostSets, type Prescription } from '../../lambda/session/dose';
import { placeOf, setsOf } from '../../lambda/session/plan';
import { newSession } from '../../lambda/session/session';
import { broken, exerciseOf, found } from '../support/broken-content';
import { content } from '../support/listener';

/** A length that is promised may be missed by this share of it. */
const PROMISED_SHARE = 0.1;
const MINUTES = [5, 10, 15, 20, 30];

const AFTER_BIRTH: Stage[] = ['postpartum-early', 'postpartum'];
const EQUIPMENT = content.equipment.map(({ id }) => id);
const EQUIPMENT_SUBSETS = Array.from({ length: 2 ** EQUIPMENT.length }, (_, subset) =>
  EQUIPMENT.filter((_, bit) => subset & (1 << bit)),
);
const RESTRICTIONS = content.restrictions.map(({ id }) => id);
const TOLD = [[], ...RESTRICTIONS.map((id) => [id]), RESTRICTIONS];

const WISHES: Wish[] = STAGES.flatMap((stage) =>
  (AFTER_BIRTH.includes(stage) ? TOLD : [[]]).flatMap((restrictions) =>
    MINUTES.flatMap((minutes) => EQUIPMENT_SUBSETS.map((equipment) => ({ stage, minutes, equipment, restrictions }))),
  ),
);

type Check = (routine: Prescription[], wish: Wish) => boolean;

const roles = (prescription: Prescription | undefined) => prescription?.exercise.roles ?? [];

const CHECKS: Record<string, Check> = {
  'there is more than one exercise': (routine) => routine.length > 1,
  'it begins with a warm-up': (routine) => roles(routine[0]).includes('warm-up'),
  'it ends with a wind-down': (routine) => roles(routine.at(-1)).includes('wind-down'),
  'each exercise comes once': (routine) => new Set(routine.map(({ exercise }) => exercise)).size === routine.length,
  'each position is visited once': (routine) => {
    const positions = routine.map(({ exercise }) => exercise.startPosition);
    const visits = positions.filter((position, i) => position !== positions[i - 1]);
    return new Set(visits).size === visits.length;
  },
  'every exercise is allowed': (routine, wish) => routine.every(({ exercise }) => isAllowed(exercise, wish)),
  'everything that is needed is at hand': (routine, { equipment }) =>
    routine.every(({ exercise }) => exercise.equipment.every((id) => equipment.includes(id))),
  'no more sets than the stage lets there be': (routine, { stage }) =>
    routine.every(({ exercise, sets }) => sets >= 1 && sets <= mostSets(exercise, stage)),
  'every amount is within content’s': (routine) => routine.every(isWithin),
  'both sides get the same': (routine) => routine.every(hasEqualSides),
  'it is as long as was wished, to a tenth': (routine, wish) => {
    const wishedSeconds = wish.minutes * 60;
    return Math.abs(laidOutSeconds(routine, wish) - wishedSeconds) <= wishedSeconds * PROMISED_SHARE;
  },
};

/** The whole of it, from getting ready to the last word, as the narration lays it out. */
function laidOutSeconds(routine: Prescription[], { stage, restrictions }: Wish): number {
  const session = { ...newSession(), stage, restrictions };
  const plan = routine.flatMap((prescription) => setsOf(prescription, session));
  const place = placeOf(found(plan[0], 'first set'));
  const speaking = { content, locale: 'en-US' as const, session, secondsLeft: () => 0 };
  return layOut(planScript(plan, { place, manner: 'get-down' }, speaking), REFERENCE_VOICE).totalSeconds;
}

function wished({ stage, minutes, equipment, restrictions }: Wish): string {
  return `${minutes} minutes, ${stage}, with ${equipment.join(' and ') || 'nothing'}, told: ${restrictions.join(', ')}`;
}

function isWithin({ exercise, repetitions, holdSeconds, effortSeconds }: Prescription): boolean {
  const { dosage, hold } = exercise;
  const amounts = [
    [repetitions, dosage.repetitions],
    [holdSeconds, hold && dosage.holdSeconds],
    [effortSeconds, dosage.seconds],
  ] as const;
  const isWhole = amounts.every(([now, amount]) => {
    return amount ? now !== null && now >= amount.min && now <= amount.max && Number.isInteger(now) : now === null;
  });
  return isWhole && amounts.filter(([now]) => now !== null).length === 1;
}

function hasEqualSides(prescription: Prescription): boolean {
  const sets = setsOf(prescription, newSession());
  const of = (wanted: string) =>
    sets.flatMap(({ side, set, repetitions, holdSeconds }) =>
      side === wanted ? [[set, repetitions, holdSeconds]] : [],
    );
  const isSided = prescription.exercise.sides === 'each';
  return JSON.stringify(of('left')) === JSON.stringify(of('right')) && of('left').length > 0 === isSided;
}

describe('for every stage, length, set of things at hand and restriction after a birth', () => {
  const failures = new Map<string, string[]>();
  for (const wish of WISHES) {
    const routine = composed(wish, content);
    for (const [name, holds] of Object.entries(CHECKS)) {
      if (!holds(routine, wish)) failures.set(name, [...(failures.get(name) ?? []), wished(wish)]);
    }
  }

  test('there are many', () => {
    expect(new Set(EQUIPMENT_SUBSETS.map(String)).size).toBe(32);
    expect(WISHES.length).toBeGreaterThan(2000);
  });

  test.each(Object.keys(CHECKS))('%s', (name) => {
    expect(failures.get(name) ?? []).toEqual([]);
  });
});

describe('composing', () => {
  const wish: Wish = { stage: 'postpartum', minutes: 20, equipment: ['wall', 'chair'], restrictions: ['caesarean'] };
  const shown = (routine: Prescription[]) => routine.map(({ exercise, ...dose }) => ({ id: exercise.id, ...dose }));

  test('changes neither the wish nor the content', () => {
    const copy = structuredClone(content);
    const own = structuredClone(wish);
    composed(own, copy);
    expect(own).toEqual(wish);
    expect(copy).toEqual(content);
  });

  test('gives the same routine again, from content read anew as well', () => {
    const again = WISHES.filter((_, i) => i % 23 === 0);
    const copy = structuredClone(content);
    for (const each of again) expect(shown(composed(each, copy))).toEqual(shown(composed(each, content)));
  });

  test('does not mind in which order things are told', () => {
    const turned = { ...wish, equipment: ['chair', 'wall'] };
    expect(shown(composed(turned, structuredClone(content)))).toEqual(shown(composed(wish, content)));
    const told = { ...wish, restrictions: ['caesarean', 'diastasis'] };
    const toldTurned = { ...wish, restrictions: ['diastasis', 'caesarean'] };
    expect(shown(composed(toldTurned, content))).toEqual(shown(composed(told, content)));
  });

  test('takes what is not known for what is not there', () => {
    const more = { ...wish, equipment: [...wish.equipment, 'trampoline'], restrictions: ['caesarean', 'no-such-one'] };
    expect(shown(composed(more, content))).toEqual(shown(composed(wish, content)));
  });

  test('gives nothing while the stage is not known, or where there is no warm-up', () => {
    expect(composed({ ...wish, stage: null }, content)).toEqual([]);
    const cold = broken((copy) => {
      for (const exercise of Object.values(copy.exercises)) exercise.roles = ['main'];
    });
    expect(composed(wish, cold)).toEqual([]);
  });

  test('grows to sets where nothing else fills the time, as far as the stage lets', () => {
    const few = broken((copy) => {
      for (const { id, stages } of Object.values(copy.exercises)) {
        const isKept = id === 'all-fours-pelvic-tilt' || id === 'kneeling-buttock-stretch';
        if (!isKept) stages.general = { allowed: false, source: 'product', reason: 'No.', swap: id };
      }
      exerciseOf(copy, 'all-fours-pelvic-tilt').stages.general = { allowed: true, source: 'product', mostSets: 2 };
    });
    const long: Wish = { stage: 'general', minutes: 30, equipment: [], restrictions: [] };
    expect(composed(long, few).map(({ exercise, sets }) => [exercise.id, sets])).toEqual([
      ['all-fours-pelvic-tilt', 2],
      ['kneeling-buttock-stretch', 2],
    ]);
    expect(exerciseOf(few, 'all-fours-pelvic-tilt').dosage.sets.max).toBe(3);
  });

  test('reckons every whole number of minutes that can be asked for', () => {
    const lengths = Array.from(
      { length: LONGEST_ROUTINE_MINUTES - SHORTEST_ROUTINE_MINUTES + 1 },
      (_, i) => SHORTEST_ROUTINE_MINUTES + i,
    );
    const empty = lengths.filter((minutes) => composed({ ...wish, minutes }, content).length < 2);
    expect(empty).toEqual([]);
  });

  test('prefers one of each name to its namesakes', () => {
    const short: Wish = { stage: 'before-pregnancy', minutes: 10, equipment: [], restrictions: [] };
    const ids = composed(short, content).map(({ exercise }) => exercise.id);
    const doubled = content.sharedNames.filter(
      ({ exercises }) => exercises.filter((id) => ids.includes(id)).length > 1,
    );
    expect(doubled.map(({ id }) => id)).toEqual([]);
  });
});
