// What is kept out, why, and what comes instead (design rule 4).
import { STAGES } from '../../lambda/content/stages';
import {
  type Circumstances,
  exerciseNamed,
  isAllowed,
  refusalOf,
  routineRefusal,
  swapFor,
} from '../../lambda/session/allowed';
import { broken, exerciseOf, found } from '../support/broken-content';
import { content } from '../support/listener';

const at = (stage: Circumstances['stage'], ...restrictions: string[]): Circumstances => ({ stage, restrictions });
const exercise = (id: string) => exerciseOf(content, id);

describe('the reason why an exercise is not done', () => {
  test('is none where nothing is against it', () => {
    expect(refusalOf(exercise('plank'), at('general'))).toBeNull();
  });

  test('is the stage’s, before any restriction’s', () => {
    const { notWith, stages } = exercise('plank');
    expect(notWith?.diastasis).toBeDefined();
    expect(refusalOf(exercise('plank'), at('postpartum-early', 'diastasis'))).toEqual(stages['postpartum-early']);
  });

  test('is the restriction’s where the stage allows it', () => {
    expect(refusalOf(exercise('plank'), at('postpartum', 'diastasis'))).toEqual(exercise('plank').notWith?.diastasis);
  });

  test('is the first restriction’s of several', () => {
    const refusal = refusalOf(exercise('plank'), at('postpartum', 'pelvic-floor-symptoms', 'caesarean'));
    expect(refusal).toEqual(exercise('plank').notWith?.['pelvic-floor-symptoms']);
  });

  test('is that of a restriction that has one, whichever others were told', () => {
    const refusal = refusalOf(exercise('wall-sit'), at('postpartum', 'caesarean', 'pelvic-floor-symptoms'));
    expect(refusal).toEqual(exercise('wall-sit').notWith?.['pelvic-floor-symptoms']);
  });

  test.each(['no-such-restriction', 'constructor', '__proto__'])('is none for a restriction unknown: %s', (id) => {
    expect(refusalOf(exercise('plank'), at('postpartum', id))).toBeNull();
  });

  test.each(STAGES)('is given for what no document describes, at the stage %s', (stage) => {
    const named = found(exerciseNamed(content, 'hip-mobility'), 'hip-mobility');
    expect(refusalOf(named, at(stage))?.reason).toMatch(/\.$/);
    expect(isAllowed(named, at(stage))).toBe(false);
  });
});

describe('an exercise', () => {
  test('is not allowed while the stage is unknown, though nothing is against it', () => {
    expect(refusalOf(exercise('belly-breathing'), at(null))).toBeNull();
    expect(isAllowed(exercise('belly-breathing'), at(null))).toBe(false);
  });

  test('that a restriction keeps out is not allowed at any stage', () => {
    for (const stage of STAGES) expect(isAllowed(exercise('plank'), at(stage, 'caesarean'))).toBe(false);
  });

  test.each(['no-such-exercise', 'constructor', '', null, undefined])('that nobody knows is none: %s', (id) => {
    expect(exerciseNamed(content, id)).toBeUndefined();
  });
});

describe('the swap', () => {
  test('is the stage’s', () => {
    expect(swapFor(exercise('kneeling-lunge'), at('postpartum-early'), content)?.id).toBe('kneeling-buttock-stretch');
  });

  test('is the restriction’s where the stage allows the exercise', () => {
    expect(swapFor(exercise('glute-bridge'), at('postpartum', 'caesarean'), content)?.id).toBe('simple-bridge');
  });

  test('that a restriction keeps out gives way to its own swap', () => {
    expect(exercise('glute-bridge').stages['trimester-1']).toMatchObject({ swap: 'rolling-bridge' });
    expect(swapFor(exercise('glute-bridge'), at('trimester-1', 'caesarean'), content)?.id).toBe('pelvic-floor-tilt');
  });

  test('is followed no further than three times, round a circle or not', () => {
    const chained = broken((copy) => {
      const links: [string, string][] = [
        ['kneeling-lunge', 'low-cobra'],
        ['low-cobra', 'plank'],
        ['plank', 'kneeling-lunge'],
      ];
      for (const [id, swap] of links) {
        exerciseOf(copy, id).stages.general = { allowed: false, source: 'product', reason: 'No.', swap };
      }
    });
    expect(swapFor(exerciseOf(chained, 'kneeling-lunge'), at('general'), chained)).toBeNull();
  });

  test('that content does not have is none', () => {
    const lost = broken((copy) => {
      const rule = exerciseOf(copy, 'kneeling-lunge').stages['postpartum-early'];
      if (!rule.allowed) rule.swap = 'no-such-exercise';
    });
    expect(swapFor(exerciseOf(lost, 'kneeling-lunge'), at('postpartum-early'), lost)).toBeNull();
  });

  const restrictions = [[], ...content.restrictions.map(({ id }) => [id]), content.restrictions.map(({ id }) => id)];
  const everything = [...Object.values(content.exercises), ...Object.values(content.undescribed)];

  test.each(STAGES.flatMap((stage) => restrictions.map((told) => [stage, told] as const)))(
    'at the stage %s with %j there is an allowed one for whatever is refused',
    (stage, told) => {
      const refused = everything.filter((each) => !isAllowed(each, at(stage, ...told)));
      const without = refused.filter((each) => {
        const swap = swapFor(each, at(stage, ...told), content);
        return !swap || !isAllowed(swap, at(stage, ...told));
      });
      expect(without.map(({ id }) => id)).toEqual([]);
    },
  );
});

describe('a routine', () => {
  const everyday = content.routines['everyday-back'];

  test('that is not for a stage says why, and what is', () => {
    expect(routineRefusal(everyday, at('trimester-2'))).toMatchObject({ allowed: false, swap: 'gentle-low-back' });
  });

  test('is refused to nobody whose stage is not known yet', () => {
    expect(routineRefusal(everyday, at(null))).toBeNull();
  });

  test('is not refused for a restriction: what that keeps out is swapped in it', () => {
    expect(routineRefusal(everyday, at('postpartum', 'diastasis', 'caesarean'))).toBeNull();
  });

  test('that there is none of is not refused', () => {
    expect(routineRefusal(undefined, at('general'))).toBeNull();
  });

  test.each(STAGES)('that is offered in place of one refused at the stage %s is not refused there itself', (stage) => {
    const offered = Object.values(content.routines).flatMap((each) => routineRefusal(each, at(stage))?.swap ?? []);
    expect(offered.filter((id) => routineRefusal(content.routines[id], at(stage)) !== null)).toEqual([]);
  });
});
