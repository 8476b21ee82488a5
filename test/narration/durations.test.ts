// What is reckoned without laying a routine out agrees with the routine laid out.
import { STAGES } from '../../lambda/content/stages';
import { durationsOf } from '../../lambda/narration/durations';
import { planScript } from '../../lambda/narration/routine-script';
import { layOut } from '../../lambda/narration/timeline';
import { REFERENCE_VOICE } from '../../lambda/narration/voice';
import { prescriptions } from '../../lambda/session/chosen';
import type { Prescription } from '../../lambda/session/dose';
import { placeOf, setsOf } from '../../lambda/session/plan';
import { secondsIn, secondsOf } from '../../lambda/session/seconds-of';
import { newSession, type Session } from '../../lambda/session/session';
import { found } from '../support/broken-content';
import { content } from '../support/listener';

/** The estimate may be off by this share of the routine. */
const MOST_OFF_SHARE = 0.06;
const DOSES = ['short', 'full'] as const;

function laidOutSeconds(routine: Prescription[], session: Session): number {
  const plan = routine.flatMap((prescription) => setsOf(prescription, session));
  const place = placeOf(found(plan[0], 'first set'));
  const speaking = { content, locale: 'en-US' as const, session, secondsLeft: () => 0 };
  return layOut(planScript(plan, { place, manner: 'get-down' }, speaking), REFERENCE_VOICE).totalSeconds;
}

function offBy(session: Session): number {
  const routine = prescriptions(session, content);
  const real = laidOutSeconds(routine, session);
  return Math.abs(secondsOf(routine, content) - real) / real;
}

const cases = Object.values(content.routines).flatMap(({ id, stages }) =>
  STAGES.filter((stage) => stages[stage].allowed).flatMap((stage) => DOSES.map((dose) => [id, stage, dose] as const)),
);

describe('the estimate', () => {
  test.each(cases)('of %s at the stage %s in the %s dose is near what it lasts', (routine, stage, dose) => {
    expect(offBy({ ...newSession(), routine, stage, dose })).toBeLessThan(MOST_OFF_SHARE);
  });

  test('of nothing is getting ready and the last words', () => {
    expect(secondsOf([], content)).toBe(content.durations.frameSeconds);
    expect(secondsIn([], content)).toBe(0);
  });

  test('of the exercises alone leaves out the ways, the rests and the frame', () => {
    const session: Session = { ...newSession(), routine: 'gentle-low-back', stage: 'general' };
    const routine = prescriptions(session, content);
    expect(secondsIn(routine, content)).toBeLessThan(secondsOf(routine, content));
    const [first] = routine;
    expect(secondsIn(found(first && [first], 'first'), content)).toBe(
      content.durations.exercises['all-fours-pelvic-tilt']?.firstSetSeconds,
    );
  });

  test('grows with every repetition, set and second', () => {
    const session: Session = { ...newSession(), routine: 'gentle-low-back', stage: 'general' };
    const [tilt, , stretch] = prescriptions(session, content);
    const seconds = (prescription: Prescription | undefined) => secondsOf(prescription ? [prescription] : [], content);
    const more = (own: Partial<Prescription>, of = tilt) => seconds(of && { ...of, ...own });
    expect(more({ repetitions: 11 })).toBeGreaterThan(seconds(tilt));
    expect(more({ sets: 2 })).toBeGreaterThan(seconds(tilt));
    expect(more({ holdSeconds: 40 }, stretch) - seconds(stretch)).toBe(20);
  });
});

describe('the durations', () => {
  test('are the same however often they are measured', () => {
    expect(durationsOf(content)).toEqual(content.durations);
  });

  test('know every exercise and every way, and none takes no time', () => {
    const { exercises, enterSeconds, moveSeconds, upSeconds } = content.durations;
    const positions = Object.keys(content.positions);
    expect(Object.keys(exercises)).toEqual(Object.keys(content.exercises));
    for (const { firstSetSeconds, furtherSetSeconds } of Object.values(exercises)) {
      expect(furtherSetSeconds).toBeGreaterThan(0);
      expect(firstSetSeconds).toBeGreaterThan(0);
    }
    for (const from of positions) {
      expect(enterSeconds[from]).toBeGreaterThan(0);
      expect(upSeconds[from] ?? 0).toBeGreaterThanOrEqual(content.positions[from]?.isOnFloor ? 1 : 0);
      for (const to of positions) expect(moveSeconds[from]?.[to]).toBeGreaterThan(0);
    }
  });

  test('count both sides where an exercise has them, and those that take turns once', () => {
    const { exercises } = content.durations;
    for (const { id, sides } of Object.values(content.exercises)) {
      expect(exercises[id]?.sides).toBe(sides === 'each' ? 2 : 1);
    }
  });
});
