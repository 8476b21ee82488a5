// What is said before the first exercise: what is ahead, what it takes, what is left out and why.
import { STAGES } from '../../lambda/content/stages';
import { promptText } from '../../lambda/narration/speak';
import { exerciseNamed, refusalOf } from '../../lambda/session/allowed';
import { exercisesNamed } from '../../lambda/session/chosen';
import { equipmentNeeded, gettingUp, opening, replacements, swappedIn } from '../../lambda/session/opening';
import { leftOut, plannedExercises } from '../../lambda/session/plan';
import type { Prompt } from '../../lambda/session/reply';
import { newSession, type Session } from '../../lambda/session/session';
import { broken, exerciseOf, found } from '../support/broken-content';
import { begunWith, content, saidIds } from '../support/listener';

const wanting = (own: Partial<Session>): Session => ({ ...newSession(), stage: 'general', life: 'neither', ...own });
const idsOf = (prompts: Prompt[]) => prompts.map(({ id }) => id);
const of = (prompts: Prompt[], id: Prompt['id']) => prompts.filter((each) => each.id === id);
const planned = (session: Session, from = content) => plannedExercises(session, from).map(({ id }) => id);

function said(prompt: Prompt, session: Session, from = content): string {
  return promptText(prompt, { content: from, locale: 'en-US', session, secondsLeft: () => 600 });
}

const RESTRICTIONS = content.restrictions.map(({ id }) => id);
const EVERY_WISH = STAGES.flatMap((stage) =>
  [[], ...RESTRICTIONS.map((id) => [id]), RESTRICTIONS].flatMap((restrictions) => [
    ...Object.keys(content.routines).map((routine) => wanting({ routine, stage, restrictions })),
    ...Object.keys({ ...content.exercises, ...content.undescribed }).map((exercise) =>
      wanting({ exercise, stage, restrictions }),
    ),
  ]),
);

describe('what is ahead', () => {
  test('is so many exercises, in order: what it takes, what is left out, how to stop', () => {
    const session = wanting({ routine: 'everyday-back', restrictions: ['diastasis'] });
    const ids = idsOf(opening(session, { content }));
    expect([...new Set(ids)]).toEqual(['routine-ahead', 'left-out', 'swapped-in', 'how-to-stop']);
    expect(of(opening(session, { content }), 'routine-ahead')[0]?.numbers).toEqual({ count: planned(session).length });
  });

  test('is one exercise where only one was asked for', () => {
    expect(idsOf(opening(wanting({ exercise: 'bird-dog' }), { content }))).toEqual(['exercise-ahead', 'how-to-stop']);
  });

  test('of minutes that were put together is counted, and nothing is left out of it', () => {
    const session = wanting({ minutes: 10, stage: 'postpartum-early', restrictions: RESTRICTIONS });
    expect(idsOf(opening(session, { content }))).toEqual(['routine-ahead', 'how-to-stop']);
  });

  test('is told once, when the exercises begin', () => {
    const taken = begunWith({ type: 'start', routine: 'strong-back-for-pregnancy' });
    expect(saidIds(taken)).toEqual(['thank-you', 'routine-ahead', 'equipment-needed', 'how-to-stop']);
  });
});

describe('what it takes', () => {
  const needed = (own: Partial<Session>) => equipmentNeeded(wanting(own), content);

  test('is everything that is needed, each thing once, and is said by name', () => {
    const session = wanting({ routine: 'strong-back-for-pregnancy' });
    expect(needed(session)).toEqual(['exercise-ball', 'wall', 'resistance-band']);
    const [prompt] = of(opening(session, { content }), 'equipment-needed');
    const words = said(found(prompt, 'equipment-needed'), session);
    expect(words).toContain('an exercise ball, a wall and a resistance band');
  });

  test('is not said where nothing is needed', () => {
    expect(of(opening(wanting({ routine: 'gentle-low-back' }), { content }), 'equipment-needed')).toEqual([]);
  });

  test('is not what only something left out would need', () => {
    const own = { routine: 'everyday-back', restrictions: ['caesarean'] };
    expect(planned(wanting(own))).not.toContain('weighted-walk');
    expect(needed(own)).toEqual([]);
  });

  test('is not what is not there', () => {
    expect(needed({ routine: 'strong-back-for-pregnancy', lacking: ['wall'] })).toEqual(['resistance-band']);
  });
});

describe('what is left out', () => {
  const nameOf = (id: string) => exerciseNamed(content, id)?.name;
  const everyId = Object.keys({ ...content.exercises, ...content.undescribed });

  const wordsOf = (session: Session, from = content) =>
    of(replacements(session, { content: from }), 'left-out')
      .map((prompt) => said(prompt, session, from))
      .join(' ');

  /** What is named together, as it is heard, each group before its own reason. */
  const leftIn = (session: Session, from = content) =>
    wordsOf(session, from)
      .split('We leave out ')
      .slice(1)
      .map((told) => told.slice(0, told.indexOf('. ')).split(/, | and /))
      .map((named) => named.map((name) => everyId.find((id) => `the ${nameOf(id)}` === name) ?? `? ${name}`));

  test('is said once for each reason, with all that it is the reason for', () => {
    const lying = broken((copy) => {
      const routine = found(copy.routines['everyday-back'], 'routine');
      routine.exercises = ['lying-pelvic-tilt', 'plank', 'rolling-bridge', 'bird-dog', 'simple-bridge'];
      for (const id of ['rolling-bridge', 'simple-bridge']) {
        exerciseOf(copy, id).stages['trimester-2'] = exerciseOf(copy, 'lying-pelvic-tilt').stages['trimester-2'];
      }
    });
    const session = wanting({ routine: 'everyday-back', stage: 'trimester-2' });
    expect(leftIn(session, lying)).toEqual([['lying-pelvic-tilt', 'rolling-bridge', 'simple-bridge'], ['plank']]);
    expect(wordsOf(session, lying).match(/lying flat on (the|your) back/g)).toHaveLength(1);
  });

  test('is nothing where all may be done', () => {
    expect(replacements(wanting({ routine: 'gentle-low-back' }), { content })).toEqual([]);
  });

  test('is said with the reason that counts: the stage’s, then the restriction’s', () => {
    const session = wanting({ exercise: 'plank', stage: 'postpartum', restrictions: ['diastasis'] });
    expect(wordsOf(session)).toContain('A plank presses hard on a belly wall');
    expect(wordsOf({ ...session, stage: 'postpartum-early' })).toContain('A plank can wait until you have healed');
  });

  test('whatever is asked for, at every stage and restriction, is named once, under its own reason', () => {
    for (const session of EVERY_WISH) {
      const groups = leftIn(session);
      expect(groups.flat().toSorted()).toEqual(
        leftOut(session, content)
          .map(({ exercise }) => exercise)
          .toSorted(),
      );
      const reasons = groups.map((ids) => [...new Set(ids.map((id) => reasonOf(id, session)))]);
      expect(reasons.every((each) => each.length === 1 && each[0] !== undefined)).toBe(true);
      expect(new Set(reasons.flat()).size).toBe(groups.length);
    }
  });

  test('whatever is asked for is never planned, and what comes instead is, and is said by name', () => {
    for (const session of EVERY_WISH) {
      const prompts = replacements(session, { content });
      const [swapped] = of(prompts, 'swapped-in');
      const instead = swapped ? swappedIn(session, content) : [];
      const anyway = of(prompts, 'swap-follows-anyway').flatMap(({ values }) => values?.swap ?? []);
      const asked = exercisesNamed(session, content).map(({ id }) => id);
      expect(
        leftIn(session)
          .flat()
          .filter((id) => planned(session).includes(id)),
      ).toEqual([]);
      expect([...instead, ...anyway].filter((id) => !planned(session).includes(id))).toEqual([]);
      expect(instead.filter((id) => asked.includes(id))).toEqual([]);
      expect(planned(session).filter((id) => !asked.includes(id) && !instead.includes(id))).toEqual([]);
      const words = swapped ? said(swapped, session) : '';
      for (const id of instead) expect(words).toContain(content.exercises[id]?.name);
    }
  });

  test('whatever is asked for, something is left to do', () => {
    expect(EVERY_WISH.filter((session) => planned(session).length === 0)).toEqual([]);
  });
});

describe('the way up', () => {
  const at = (exercise: string | null): Session => ({
    ...wanting({}),
    place: exercise === null ? null : { exercise, set: 1, side: 'both', part: 'work', line: 0, repetition: 1 },
  });

  test('is told to somebody who is on the floor', () => {
    expect(idsOf(gettingUp(at('bird-dog'), { content }))).toEqual(['get-up']);
  });

  test('is not told to somebody who stands or sits', () => {
    expect(gettingUp(at('good-morning'), { content })).toEqual([]);
    expect(gettingUp(at('seated-figure-four'), { content })).toEqual([]);
  });

  test('is not told where it is not known how somebody is', () => {
    expect(gettingUp(at(null), { content })).toEqual([]);
  });
});

function reasonOf(id: string, session: Session): string | undefined {
  const exercise = exerciseNamed(content, id);
  return exercise && refusalOf(exercise, session)?.reason;
}
