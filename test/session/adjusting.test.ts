import { narrationOf } from '../../lambda/narration/turn';
import type { Event } from '../../lambda/session/event';
import { type PlannedSet, plannedExercises, planOf } from '../../lambda/session/plan';
import { newSession, parseSession, type Session } from '../../lambda/session/session';
import { found } from '../support/broken-content';
import { atQuestion, begun, begunWith, content, saidIds, surroundings, take, takeAll } from '../support/listener';

const { session } = begun();
const times = (count: number, type: 'slower' | 'faster' | 'longer-hold' | 'shorter-hold'): Event[] =>
  Array.from({ length: count }, () => ({ type }));

function holds(now: Session): number[] {
  return [...new Set(planOf(now, content).flatMap(({ holdSeconds }) => holdSeconds ?? []))];
}

test.each([
  ['slower', 1.25],
  ['faster', 0.9],
] as const)('%s changes the pace by one step', (type, pace) => {
  const taken = take(session, { type });
  expect(taken.session.pace).toBe(pace);
  expect(saidIds(taken)).toEqual([type]);
});

test.each([
  ['slower', 'slowest', 1.5],
  ['faster', 'fastest', 0.9],
] as const)('%s has its limit, and says so', (type, limit, pace) => {
  const taken = takeAll(session, times(9, type));
  expect(taken.session.pace).toBe(pace);
  expect(saidIds(taken)).toEqual([limit]);
});

test('slower makes breaths longer, and leaves holds alone', () => {
  const slower = take(session, { type: 'slower' }).session;
  const secondsOf = (now: Session, purpose: string) =>
    narrationOf(now, surroundings(0)).entries.reduce(
      (sum, { item }) => sum + (item.kind === 'timed' && item.purpose === purpose ? item.seconds : 0),
      0,
    );
  expect(secondsOf(slower, 'breath')).toBeCloseTo(secondsOf(session, 'breath') * 1.25, 6);
  expect(secondsOf(slower, 'hold')).toBe(secondsOf(session, 'hold'));
});

test.each([
  ['longer-hold', 40],
  ['shorter-hold', 20],
] as const)('%s changes holds by ten seconds', (type, seconds) => {
  const taken = take(session, { type });
  expect(holds(taken.session)).toEqual([seconds]);
  expect(saidIds(taken)).toEqual([type]);
});

test.each([
  ['longer-hold', 'longest-hold', 60],
  ['shorter-hold', 'shortest-hold', 10],
] as const)('%s has its limit, and says so', (type, limit, seconds) => {
  const taken = takeAll(session, times(9, type));
  expect(holds(taken.session)).toEqual([seconds]);
  expect(saidIds(taken)).toEqual([limit]);
});

test('a wish that was refused need not be taken back', () => {
  const taken = takeAll(session, [...times(9, 'longer-hold'), { type: 'shorter-hold' }]);
  expect(holds(taken.session)).toEqual([50]);
});

test.each(['slower', 'faster', 'longer-hold', 'shorter-hold'] as const)(
  '%s keeps a session that can be read',
  (type) => {
    const taken = takeAll(session, times(12, type));
    expect(parseSession(JSON.parse(JSON.stringify(taken.session)))).toEqual(taken.session);
  },
);

test('wishes outlast a stop and a new start', () => {
  const wished = takeAll(session, [{ type: 'slower' }, { type: 'longer-hold' }, { type: 'stop' }]).session;
  const anew = takeAll(wished, [{ type: 'start' }, { type: 'answer', value: 'no' }]).session;
  expect(anew).toMatchObject({ pace: 1.25, holdChangeSeconds: 10 });
});

/** The middle of the first stretch of this purpose in an exercise, in milliseconds. */
function middleOf(now: Session, exercise: string, purpose: string, side = 'both'): number {
  const entry = narrationOf(now, surroundings(0)).entries.find(
    ({ item }) => item.kind === 'timed' && item.exercise === exercise && item.purpose === purpose && item.side === side,
  );
  const { startSeconds, endSeconds } = found(entry, `${purpose} of ${exercise}`);
  return ((startSeconds + endSeconds) / 2) * 1000;
}

const ids = (now: Session) => plannedExercises(now, content).map(({ id }) => id);

/** What is done of an exercise: how many sets, and each of them. */
const doseOf = (now: Session, id: string) =>
  planOf(now, content)
    .filter(({ exercise }) => exercise === id)
    .map(({ set, side, repetitions, holdSeconds, effortSeconds }: PlannedSet) => {
      return [set, side, repetitions ?? holdSeconds ?? effortSeconds];
    });

describe('the dose', () => {
  const strong = begunWith({ type: 'start', routine: 'strong-back-for-pregnancy' }).session;
  const full: Event = { type: 'choose-dose', dose: 'full' };
  const short: Event = { type: 'choose-dose', dose: 'short' };
  const inFirstMs = middleOf(strong, 'bird-dog', 'breath', 'right');
  const wholly = (id: string) => doseOf({ ...strong, dose: 'full' }, id);
  const barely = (id: string) => doseOf(strong, id);

  test('before the first exercise is that of all of them', () => {
    const taken = take(strong, full, 3000);
    expect(saidIds(taken)).toEqual(['dose-full']);
    expect(taken.session).toMatchObject({ phase: 'ready', dose: 'full', settledDose: null });
    for (const id of ids(strong)) expect(doseOf(taken.session, id)).toEqual(wholly(id));
  });

  test('before the safety questions are over is noted, and the open one stays open', () => {
    const open = atQuestion('clearance', 'general').session;
    const taken = take(open, full);
    expect(saidIds(taken)).toEqual(['dose-full', 'ask']);
    expect(taken.session).toMatchObject({ dose: 'full', question: open.question });
  });

  test('in mid-exercise begins with the next one, and says so', () => {
    const taken = take(strong, full, inFirstMs);
    expect(saidIds(taken)).toEqual(['dose-full', 'dose-from-next']);
    expect(doseOf(taken.session, 'bird-dog')).toEqual(barely('bird-dog'));
    for (const id of ids(strong).slice(1)) expect(doseOf(taken.session, id)).toEqual(wholly(id));
    expect(taken.reply.goOn).toMatchObject({ place: { exercise: 'bird-dog', side: 'right', part: 'work' } });
  });

  test('in a pause keeps the exercise that was paused in as it was', () => {
    const paused = take(strong, { type: 'pause' }, inFirstMs).session;
    const taken = take(paused, full, inFirstMs + 5000);
    expect(saidIds(taken)).toEqual(['dose-full', 'dose-from-next', 'ask-resume']);
    expect(doseOf(taken.session, 'bird-dog')).toEqual(barely('bird-dog'));
  });

  test('changed and changed back leaves the exercise under way as it began', () => {
    const taken = takeAll(strong, [full, short], inFirstMs);
    for (const id of ids(strong)) expect(doseOf(taken.session, id)).toEqual(barely(id));
    const whole = { ...strong, dose: 'full' as const };
    const back = takeAll(whole, [short, full, short], inFirstMs);
    expect(doseOf(back.session, 'bird-dog')).toEqual(wholly('bird-dog'));
    expect(doseOf(back.session, 'good-morning')).toEqual(barely('good-morning'));
  });

  test('changed in the next exercise keeps that one as it began', () => {
    const first = take(strong, full, inFirstMs).session;
    const next = take(first, { type: 'next' }, inFirstMs + 1000);
    const here = found(next.session.place, 'place').exercise;
    const atMs =
      inFirstMs +
      1000 +
      middleOf(
        { ...next.session, narration: { ...found(next.session.narration, 'narration'), startedAtMs: 0 } },
        here,
        'breath',
      );
    const taken = take(next.session, short, atMs);
    expect(taken.session.place?.exercise).toBe(here);
    expect(doseOf(taken.session, here)).toEqual(wholly(here));
    expect(doseOf(taken.session, 'good-morning')).toEqual(barely('good-morning'));
  });

  test('counts for the first exercise too once it is begun anew', () => {
    const changed = take(strong, full, inFirstMs).session;
    const anew = take(changed, { type: 'start-over' }, inFirstMs + 5000);
    expect(anew.reply.goOn?.place.exercise).toBe('bird-dog');
    expect(doseOf(anew.session, 'bird-dog')).toEqual(wholly('bird-dog'));
  });

  test('never differs between the sides', () => {
    for (const event of [full, short]) {
      const { session: now } = take(strong, event, inFirstMs);
      for (const id of ids(now)) {
        const of = (wanted: string) =>
          doseOf(now, id).flatMap(([set, side, amount]) => (side === wanted ? [[set, amount]] : []));
        expect(of('left')).toEqual(of('right'));
      }
    }
  });

  test('of minutes that were put together stays as it is, and why is said', () => {
    const composed = begunWith({ type: 'start', minutes: 10 }).session;
    const taken = take(composed, full, 3000);
    expect(saidIds(taken)).toEqual(['dose-composed']);
    expect(planOf(taken.session, content)).toEqual(planOf(composed, content));
  });

  test('outlasts a stop and a new start', () => {
    const taken = takeAll(strong, [full, { type: 'stop' }, { type: 'start', routine: 'gentle-low-back' }], inFirstMs);
    expect(taken.session).toMatchObject({ dose: 'full', settledDose: null });
  });
});

describe('equipment that is not there', () => {
  const after = begunWith({ type: 'start', routine: 'after-birth-back' }, 'postpartum').session;
  const lacking = (equipment?: string): Event => ({ type: 'lack-equipment', ...(equipment && { equipment }) });

  test('leaves out what needs it, and the routine goes on where it was', () => {
    const atMs = middleOf(after, 'simple-bridge', 'breath');
    const taken = take(after, lacking('chair'), atMs);
    expect(saidIds(taken)).toEqual(['equipment-lacking']);
    expect(taken.reply.prompts[0]?.list).toEqual(['chair']);
    expect(taken.reply.goOn?.place).toMatchObject({ exercise: 'simple-bridge', part: 'work' });
    expect(ids(taken.session)).toEqual(ids(after).filter((id) => !content.exercises[id]?.equipment.includes('chair')));
  });

  test('moves on from an exercise that needs it', () => {
    const atMs = middleOf(after, 'seated-figure-four', 'settle', 'right');
    const taken = take(after, lacking('chair'), atMs);
    expect(taken.reply.goOn).toMatchObject({ manner: 'begin', place: { exercise: 'double-knee-hug', part: 'setup' } });
    expect(taken.session.phase).toBe('exercising');
  });

  test('in the middle of a hold is followed by the way out of it', () => {
    const atMs = middleOf(after, 'seated-figure-four', 'hold', 'right');
    const taken = take(after, lacking('chair'), atMs);
    expect(taken.reply.goOn?.place.exercise).toBe('double-knee-hug');
    expect(saidIds(taken)).toContain('come-out');
  });

  test('that was not caught is what the exercise needs now', () => {
    const taken = take(after, lacking(), middleOf(after, 'seated-figure-four', 'settle', 'right'));
    expect(taken.session.lacking).toEqual(['chair']);
    expect(taken.reply.goOn?.place.exercise).toBe('double-knee-hug');
  });

  test('that was not caught, where nothing is needed, leaves nothing out', () => {
    const taken = take(after, lacking(), middleOf(after, 'simple-bridge', 'breath'));
    expect(saidIds(taken)).toEqual(['equipment-not-needed']);
    expect(taken.session.lacking).toEqual([]);
  });

  test('for the last exercise is the end', () => {
    const taken = take(after, lacking('wall'), middleOf(after, 'wall-sit', 'settle'));
    expect(taken.session).toMatchObject({ phase: 'finished', place: null });
    expect(taken.reply).toMatchObject({ goOn: null, expects: 'end' });
    expect(saidIds(taken)).toContain('last-skipped');
  });

  test('is never asked for again in the same session', () => {
    const taken = takeAll(after, [lacking('chair'), { type: 'start-over' }], 3000);
    expect(ids(taken.session)).not.toContain('seated-figure-four');
  });

  test('before the exercises is left out of what is ahead', () => {
    const open = takeAll(newSession(), [{ type: 'start', routine: 'after-birth-back' }, lacking('chair')]);
    expect(open.session).toMatchObject({ phase: 'screening', lacking: ['chair'], question: { id: 'life' } });
  });

  test('in a routine that was put together leaves the rest of it as it was', () => {
    const equipment = content.equipment.map(({ id }) => id);
    const composed = begunWith({ type: 'start', minutes: 20, equipment }).session;
    const needing = ids(composed).find((id) => content.exercises[id]?.equipment.includes('light-weights'));
    const atMs = middleOf(composed, found(needing, 'exercise with weights'), 'settle');
    const taken = take(composed, lacking('light-weights'), atMs);
    expect(ids(taken.session)).toEqual(ids(composed).filter((id) => id !== needing));
    const following = ids(composed)[ids(composed).indexOf(needing ?? '') + 1];
    expect(taken.reply.goOn?.place.exercise).toBe(following);
  });
});

describe('equipment that is there', () => {
  const have = (...equipment: string[]): Event => ({ type: 'have-equipment', equipment });

  test('before the exercises is used in what is put together', () => {
    const asked = takeAll(newSession(), [{ type: 'start', minutes: 10 }, have('wall'), have('chair', 'wall')]);
    expect(saidIds(asked)).toEqual(['noted', 'ask']);
    expect(asked.session.equipment).toEqual(['wall', 'chair']);
  });

  test('after all is taken up again', () => {
    const after = begunWith({ type: 'start', routine: 'after-birth-back' }, 'postpartum').session;
    const taken = takeAll(after, [{ type: 'lack-equipment', equipment: 'chair' }, have('chair')], 3000);
    expect(saidIds(taken)).toEqual(['noted']);
    expect(taken.session.lacking).toEqual([]);
    expect(ids(taken.session)).toEqual(ids(after));
  });

  test('while a life is asked about anew does not change the routine that was under way', () => {
    const composed = begunWith({ type: 'start', minutes: 20 }, 'postpartum').session;
    const asked = take(composed, { type: 'tell-weeks', weeks: 6 }, 90_000);
    expect(asked.session).toMatchObject({ phase: 'screening', stage: 'postpartum-early' });
    const taken = take(asked.session, have('wall', 'exercise-ball'), 90_000);
    expect(planOf(taken.session, content)).toEqual(planOf(asked.session, content));
  });

  test('does not change a routine that is under way', () => {
    const composed = begunWith({ type: 'start', minutes: 20 }).session;
    const taken = take(composed, have('wall', 'exercise-ball'), 90_000);
    expect(taken.session.phase).toBe('exercising');
    expect(planOf(taken.session, content)).toEqual(planOf(composed, content));
  });
});

describe('a restriction that is told in mid-exercise', () => {
  const told: Event = { type: 'report-condition', condition: 'diastasis' };

  test('leaves out what it keeps out, and moves on from it', () => {
    const everyday = begunWith({ type: 'start', routine: 'everyday-back' }).session;
    const taken = take(everyday, told, middleOf(everyday, 'plank', 'settle'));
    expect(saidIds(taken)[0]).toBe('restriction-advice');
    expect(taken.session.restrictions).toEqual(['diastasis']);
    expect(ids(taken.session)).not.toContain('plank');
    expect(taken.reply.goOn?.place.exercise).not.toBe('plank');
    expect(ids(taken.session).indexOf(found(taken.reply.goOn, 'way on').place.exercise)).toBeGreaterThan(1);
  });

  test('in the middle of a hold is followed by the way out of it', () => {
    const everyday = begunWith({ type: 'start', routine: 'everyday-back' }).session;
    expect(saidIds(take(everyday, told, middleOf(everyday, 'plank', 'hold')))).toContain('come-out');
  });

  test('is no pain: in a routine that was put together the first pain is the first', () => {
    const equipment = content.equipment.map(({ id }) => id);
    const composed = begunWith({ type: 'start', minutes: 30, equipment }).session;
    const all = content.restrictions.map(({ id }): Event => ({ type: 'report-condition', condition: id }));
    const going = takeAll(composed, all, 60_000).session;
    expect(ids(composed).length - ids(going).length).toBeGreaterThan(2);
    const hurt = takeAll(going, [{ type: 'report-pain' }, { type: 'answer', value: 'no' }], 70_000);
    expect(saidIds(hurt)).toEqual(['pain-eased', 'ask-go-on-after-pain']);
  });

  test('in a routine that was put together leaves the rest of it as it was', () => {
    const composed = begunWith({ type: 'start', minutes: 20 }).session;
    const taken = take(composed, told, middleOf(composed, 'plank', 'settle'));
    expect(ids(composed)).toContain('plank');
    expect(ids(taken.session)).toEqual(ids(composed).filter((id) => id !== 'plank'));
    expect(taken.reply.goOn?.place.exercise).toBe(ids(composed)[ids(composed).indexOf('plank') + 1]);
  });
});
