// Questions in between: each is answered, and the place or the open question comes back.
import { STAGES } from '../../lambda/content/stages';
import { URGENCIES } from '../../lambda/content/urgencies';
import { spokenIn } from '../../lambda/narration/timeline';
import { narrationOf, type TurnTaken } from '../../lambda/narration/turn';
import { REFERENCE_VOICE } from '../../lambda/narration/voice';
import { routineRefusal } from '../../lambda/session/allowed';
import type { Event } from '../../lambda/session/event';
import type { Place, Side } from '../../lambda/session/place';
import { planOf } from '../../lambda/session/plan';
import { newSession, type Session } from '../../lambda/session/session';
import { found } from '../support/broken-content';
import { atQuestion, begunWith, content, saidIds, surroundings, take, takeAll } from '../support/listener';

const ready = begunWith({ type: 'start', routine: 'after-birth-back' }, 'postpartum').session;
const answers = Object.values(content.answers);
const plainAnswer = found(
  answers.find(({ reports, say }) => reports === undefined && !say.includes('{')),
  'plain answer',
);

function middleOf(exercise: string, purpose: string, session: Session, side?: string): number {
  const entry = narrationOf(session, surroundings(0)).entries.find(
    ({ item }) =>
      item.kind === 'timed' &&
      item.exercise === exercise &&
      item.purpose === purpose &&
      (side === undefined || item.side === side),
  );
  const { startSeconds, endSeconds } = found(entry, `${purpose} of ${exercise}`);
  return ((startSeconds + endSeconds) / 2) * 1000;
}

function wordsOf({ timeline }: TurnTaken): string {
  return spokenIn(timeline, REFERENCE_VOICE)
    .map(({ text }) => text)
    .join(' ');
}

describe('a question that content answers', () => {
  const ask: Event = { type: 'ask', answer: plainAnswer.id };

  test('in the exercises is answered, and they go on where they were', () => {
    const atMs = middleOf('simple-bridge', 'breath', ready);
    const taken = take(ready, ask, atMs);
    expect(saidIds(taken)).toEqual(['answer']);
    expect(wordsOf(taken)).toContain(plainAnswer.say);
    expect(taken.reply.goOn).toMatchObject({ manner: 'return', place: { exercise: 'simple-bridge', part: 'work' } });
  });

  test('between the safety questions leaves the open one open', () => {
    const open = atQuestion('clearance', 'general').session;
    const taken = take(open, ask);
    expect(saidIds(taken)).toEqual(['answer', 'ask']);
    expect(taken.session).toMatchObject({ phase: 'screening', question: open.question, cleared: open.cleared });
  });

  test('before anything is answered, and the routine is offered', () => {
    expect(saidIds(take(newSession(), ask))).toEqual(['answer', 'ask-choose']);
  });

  test('once all is over is answered, and nothing goes on', () => {
    const endMs = narrationOf(ready, surroundings(0)).totalSeconds * 1000;
    expect(take(ready, ask, endMs + 1000).reply).toMatchObject({ goOn: null, expects: 'end' });
  });

  test.each(['no-such-answer', 'constructor'])('that content does not answer is not understood: %s', (answer) => {
    expect(saidIds(take(newSession(), { type: 'ask', answer }))).toEqual(['unknown-choosing', 'ask-choose']);
  });

  test('in a pause leaves it a pause', () => {
    const paused = take(ready, { type: 'pause' }, 60_000).session;
    const taken = take(paused, ask, 70_000);
    expect(saidIds(taken)).toEqual(['answer', 'ask-resume']);
    expect(taken.session).toMatchObject({ phase: 'paused', place: paused.place });
  });
});

describe('a question that only somebody in trouble asks', () => {
  const reporting = answers.flatMap(({ id, reports }) => (reports === undefined ? [] : [[id, reports] as const]));
  const atMs = middleOf('simple-bridge', 'breath', ready);

  test('is there, for pain and for signs', () => {
    const reports = reporting.map(([, each]) => each);
    expect(reports).toContain('pain');
    expect(reports.some((each) => each !== 'pain')).toBe(true);
  });

  test.each(reporting)('%s stops first, then is answered, then ends as %s does', (answer, reports) => {
    const taken = take(ready, { type: 'ask', answer }, atMs);
    const event: Event = reports === 'pain' ? { type: 'report-pain' } : { type: 'report-sign', sign: reports };
    const reported = take(ready, event, atMs);
    const [stop, ...rest] = saidIds(reported);
    expect(['pain-stop', 'sign-stop']).toContain(stop);
    expect(saidIds(taken)).toEqual([stop, 'answer', rest.at(-1)]);
    expect(taken.reply.expects).toBe(reported.reply.expects);
    expect(taken.session).toMatchObject({ phase: 'stopped', stop: { reason: reports === 'pain' ? 'pain' : 'sign' } });
    expect(taken.reply.goOn).toBeNull();
  });

  test.each(reporting)('%s leads out of no stop for safety', (answer) => {
    const stopped = take(ready, { type: 'report-sign', sign: 'chest-pain' }, atMs).session;
    const taken = takeAll(
      stopped,
      [{ type: 'ask', answer }, { type: 'answer', value: 'no' }, { type: 'resume' }],
      atMs,
    );
    expect(taken.session.phase).toBe('stopped');
    expect(taken.reply.goOn).toBeNull();
  });
});

describe('the routines there are', () => {
  const namesIn = (words: string) =>
    Object.values(content.routines).flatMap(({ id, name }) => (words.includes(name) ? id : []));

  test('are all named to somebody of whom nothing is known', () => {
    const taken = take(newSession(), { type: 'list-routines' });
    expect(saidIds(taken)).toEqual(['routines-named', 'ask-choose']);
    expect(namesIn(wordsOf(taken))).toEqual(Object.keys(content.routines));
  });

  test.each(STAGES)('are those that the stage %s allows', (stage) => {
    const { session } = begunWith({ type: 'start' }, stage);
    const taken = take(session, { type: 'list-routines' }, 1000);
    const allowed = Object.values(content.routines).filter((each) => routineRefusal(each, session) === null);
    expect(saidIds(taken)).toEqual(['routines-named']);
    expect(namesIn(wordsOf(taken))).toEqual(allowed.map(({ id }) => id));
    expect(taken.reply.goOn).not.toBeNull();
  });

  test('leave an open safety question open', () => {
    const open = atQuestion('clearance', 'trimester-2').session;
    const taken = take(open, { type: 'list-routines' });
    expect(saidIds(taken)).toEqual(['routines-named', 'ask']);
    expect(taken.session.question).toEqual(open.question);
  });
});

describe('the signs', () => {
  test.each(STAGES)(
    'that are named at the stage %s are those that are asked about, the most pressing first',
    (stage) => {
      const { session } = begunWith({ type: 'start' }, stage);
      const words = wordsOf(take(session, { type: 'list-signs' }, 1000)).toLowerCase();
      const own = content.warningSigns.filter(
        ({ lives, isScreened }) => isScreened && session.life !== null && lives.includes(session.life),
      );
      const others = content.warningSigns.filter(
        (sign) => !own.includes(sign) && !own.some(({ name }) => name.includes(sign.name)),
      );
      const places = URGENCIES.flatMap((urgency) => own.filter((sign) => sign.urgency === urgency)).map(({ name }) =>
        words.indexOf(`${name.toLowerCase()}.`),
      );
      expect(places.every((place, i) => place >= 0 && place > (places[i - 1] ?? -1))).toBe(true);
      expect(others.filter(({ name }) => words.includes(`. ${name.toLowerCase()}.`)).map(({ id }) => id)).toEqual([]);
    },
  );
});

describe('easier and harder', () => {
  test.each(['easier', 'harder'] as const)('%s tells how, and the exercise goes on at its place', (how) => {
    const atMs = middleOf('seated-figure-four', 'hold', ready, 'left');
    const taken = take(ready, { type: `ask-${how}` }, atMs);
    expect(saidIds(taken)).toEqual([how]);
    expect(taken.reply.prompts[0]?.values).toEqual({ exercise: 'seated-figure-four', side: 'left' });
    expect(wordsOf(taken)).toContain(found(content.exercises['seated-figure-four'], 'exercise')[how].say.slice(0, 15));
    expect(taken.reply.goOn).toMatchObject({ manner: 'return', place: { side: 'left', part: 'work' } });
  });

  test.each(['ask-easier', 'ask-harder'] as const)('%s before the exercises has nothing to tell of', (type) => {
    expect(saidIds(take(newSession(), { type }))).toEqual(['not-yet', 'ask-choose']);
  });

  test.each(['ask-easier', 'ask-harder'] as const)('%s after the exercises has nothing to tell of', (type) => {
    const endMs = narrationOf(ready, surroundings(0)).totalSeconds * 1000;
    expect(saidIds(take(ready, { type }, endMs + 1000))).toEqual(['already-finished']);
  });
});

describe('which side', () => {
  const exercise = 'standing-knee-lift';

  test.each(['left', 'right'] as const)('where sides take turns is the %s one when it is', (side) => {
    const taken = take(ready, { type: 'ask-side' }, middleOf(exercise, 'breath', ready, side));
    expect(saidIds(taken)).toEqual(['side-in-turn']);
    expect(taken.reply.prompts[0]?.values).toEqual({ exercise, side });
    expect(wordsOf(taken)).toContain(`It is the ${side} side now`);
  });

  test('where sides take turns is both between the repetitions', () => {
    const taken = take(ready, { type: 'ask-side' }, middleOf(exercise, 'settle', ready));
    expect(saidIds(taken)).toEqual(['sides-in-turn']);
  });

  test('where there is none is none', () => {
    const taken = take(ready, { type: 'ask-side' }, middleOf('simple-bridge', 'breath', ready));
    expect(saidIds(taken)).toEqual(['side-none']);
  });

  test('of an exercise with sides is the one it is at', () => {
    const taken = take(ready, { type: 'ask-side' }, middleOf('clamshell', 'breath', ready, 'right'));
    expect(saidIds(taken)).toEqual(['side-now']);
    expect(taken.reply.prompts[0]?.values).toEqual({ exercise: 'clamshell', side: 'right' });
  });
});

describe('what comes next', () => {
  const once = begunWith({ type: 'start', exercise: 'clamshell' }).session;
  const full = { ...begunWith({ type: 'start', exercise: 'bent-knee-kickback' }).session, dose: 'full' } as const;
  const first = found(planOf(full, content)[0], 'first set');

  /** In the middle of the first set on a side, with whatever the session wants done. */
  function nextAt(session: Session, side: Side): string[] {
    const exercise = session.exercise ?? '';
    const place: Place = { exercise, set: 1, side, part: 'work', line: 0, repetition: 2 };
    return saidIds(take({ ...session, phase: 'exercising', place, narration: null }, { type: 'ask-next' }));
  }

  test('is the other side', () => {
    expect(nextAt(once, 'left')).toEqual(['next-side']);
    expect(nextAt(full, first.side)).toEqual(['next-side']);
  });

  test('is the end after the last side of the last set', () => {
    expect(nextAt(once, 'right')).toEqual(['next-finish']);
  });

  test('is one more set where there are several', () => {
    expect(first.sets).toBeGreaterThan(1);
    expect(nextAt(full, first.side === 'left' ? 'right' : 'left')).toEqual(['next-set']);
  });
});

describe('an explanation', () => {
  test.each([
    ['a restriction', 'diastasis', 'explain-restriction'],
    ['a condition', 'long-term-illness', 'explain-condition'],
    ['an exercise', 'bird-dog', 'explain-exercise'],
    ['an exercise that no document describes', 'hip-mobility', 'explain-exercise'],
    ['a name that several go by', 'pelvic-tilt', 'explain-exercise'],
  ])('is given of %s', (_, topic, id) => {
    const taken = take(newSession(), { type: 'explain', topic });
    expect(saidIds(taken)).toEqual([id, 'ask-choose']);
    expect(wordsOf(taken)).not.toMatch(/ {2}|\{/);
  });

  test('of a name that several go by is of one that is allowed', () => {
    const { session } = begunWith({ type: 'start' }, 'trimester-3');
    const taken = take(session, { type: 'explain', topic: 'pelvic-tilt' }, 1000);
    expect(taken.reply.prompts[0]?.values).toEqual({ exercise: 'all-fours-pelvic-tilt' });
  });

  test('of what nobody knows is the list of signs', () => {
    expect(saidIds(take(newSession(), { type: 'explain', topic: 'no-such-topic' }))[0]).toBe('signs-intro');
  });
});
