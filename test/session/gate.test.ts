// The gate: what is asked before the exercises, and asked anew after half an hour away (design rule 1).
import type { ScreeningQuestion } from '../../lambda/content/schema';
import type { Stage } from '../../lambda/content/stages';
import { narrationOf, type TurnTaken } from '../../lambda/narration/turn';
import { newSession } from '../../lambda/session/session';
import {
  answerSafely,
  begun,
  content,
  MINUTE_MS,
  safeAnswer,
  saidIds,
  surroundings,
  TOLD,
  take,
  takeAll,
} from '../support/listener';

/** In the middle of the first hold, where there is a place worth keeping. */
function inHold() {
  const { session } = begun();
  const hold = narrationOf(session, surroundings(0)).entries.find(
    ({ item }) => item.kind === 'timed' && item.purpose === 'hold',
  );
  const atMs = ((hold?.startSeconds ?? 0) + 12) * 1000;
  return { session, atMs };
}

function paused() {
  const { session, atMs } = inHold();
  return { session: take(session, { type: 'pause' }, atMs).session, atMs };
}

/** The safety questions that stand open one after the other until the exercises begin. */
function questionsAskedAt(stage: Stage): string[] {
  const asked: string[] = [];
  let now = take(newSession(), { type: 'start' });
  for (let open = openIn(now); open && asked.length < 30; open = openIn(now)) {
    asked.push(open.id);
    now = take(now.session, open.kind === 'life' ? TOLD[stage] : safeAnswer(open));
  }
  return now.reply.goOn ? asked : [...asked, 'and no exercise'];
}

function openIn({ session }: TurnTaken): ScreeningQuestion | undefined {
  return content.screening.find(({ id }) => id === session.question?.id);
}

describe('a place taken up again', () => {
  test('after half an hour to the millisecond goes on at once', () => {
    const { session, atMs } = paused();
    const taken = take(session, { type: 'resume' }, atMs + 30 * MINUTE_MS);
    expect(taken.session.phase).toBe('exercising');
    expect(taken.reply.goOn?.place).toEqual(session.place);
  });

  test('after more than half an hour is screened anew', () => {
    const { session, atMs } = paused();
    const taken = take(session, { type: 'resume' }, atMs + 31 * MINUTE_MS);
    expect(taken.session).toMatchObject({ phase: 'screening', life: null, stage: null, cleared: [] });
    expect(taken.session.question?.id).toBe('life');
    expect(saidIds(taken)).toContain('screening-again');
    expect(taken.reply.goOn).toBeNull();
  });

  test('comes back to the same place once it has been screened anew', () => {
    const { session, atMs } = paused();
    const laterMs = atMs + 31 * MINUTE_MS;
    const taken = answerSafely(take(session, { type: 'resume' }, laterMs), laterMs);
    expect(session.place?.part).toBe('work');
    expect(taken.reply.goOn).toEqual({ place: session.place, manner: 'resume' });
  });

  test('at a time before it was left, as on a clock set back, is screened anew', () => {
    const { session, atMs } = paused();
    expect(take(session, { type: 'resume' }, atMs - 1).session.phase).toBe('screening');
  });

  test.each(['resume', 'next', 'previous', 'skip', 'start-over', 'continue'] as const)(
    'after more than half an hour is screened anew by %s as well',
    (type) => {
      const { session, atMs } = paused();
      const taken = take(session, { type }, atMs + 31 * MINUTE_MS);
      expect(taken.reply.goOn).toBeNull();
    },
  );

  test('after a stop of more than half an hour is screened anew', () => {
    const { session, atMs } = inHold();
    const stopped = take(session, { type: 'stop' }, atMs).session;
    expect(take(stopped, { type: 'resume' }, atMs + 31 * MINUTE_MS).session.phase).toBe('screening');
  });

  test('after a dropped line of more than half an hour is screened anew', () => {
    const { session, atMs } = inHold();
    const dropped = take(session, { type: 'drop' }, atMs).session;
    expect(take(dropped, { type: 'resume' }, atMs + 31 * MINUTE_MS).session.phase).toBe('screening');
  });

  test('counts the half hour from the first pause, not from a second', () => {
    const { session, atMs } = paused();
    const still = take(session, { type: 'pause' }, atMs + 20 * MINUTE_MS).session;
    expect(take(still, { type: 'resume' }, atMs + 31 * MINUTE_MS).session.phase).toBe('screening');
  });

  test('that another stage forbids, with all that follows it, is the end, and why is said', () => {
    const { session, atMs } = inHold();
    const lunge = { exercise: 'kneeling-lunge', set: 1, side: 'right', part: 'work', line: 0, repetition: 1 } as const;
    const left = take({ ...session, place: lunge, narration: null }, { type: 'pause' }, atMs).session;
    const laterMs = atMs + 31 * MINUTE_MS;
    const told = takeAll(left, [{ type: 'resume' }, TOLD['postpartum-early']], laterMs);
    const taken = answerSafely(told, laterMs);
    expect(taken.session.phase).toBe('finished');
    expect(taken.reply).toMatchObject({ goOn: null, expects: 'end' });
    expect(saidIds(taken)).toEqual(expect.arrayContaining(['left-out', 'last-skipped', 'get-up']));
  });
});

describe('a screening that was left half-way for more than half an hour', () => {
  const dayMs = 24 * 60 * MINUTE_MS;
  const asking = takeAll(newSession(), [{ type: 'start' }, TOLD.general, { type: 'answer', value: 'yes' }]).session;
  const dropped = take(asking, { type: 'drop' }).session;

  /** Every turn of safe answers from there on, to the first that goes on. */
  function turnsAfterwards(): TurnTaken[] {
    const turns = [take(dropped, { type: 'answer', value: 'no' }, dayMs)];
    for (let last = turns[0]; last && last.session.phase === 'screening' && turns.length < 30; last = turns.at(-1)) {
      const open = content.screening.find(({ id }) => id === last?.session.question?.id);
      if (!open) break;
      turns.push(take(last.session, safeAnswer(open), dayMs));
    }
    return turns;
  }

  test('is begun again from the first question before anything goes on', () => {
    const turns = turnsAfterwards();
    expect(turns.at(-1)?.reply.goOn).not.toBeNull();
    expect(turns.map(({ session }) => session.question?.id)).toContain('life');
  });

  test('does not tell what is ahead before it is begun again', () => {
    const early = turnsAfterwards().filter((taken) => saidIds(taken).includes('routine-ahead') && !taken.reply.goOn);
    expect(early.map(saidIds)).toEqual([]);
  });
});

describe('the way in', () => {
  test('a start asks a question before anything else', () => {
    const taken = take(newSession(), { type: 'start' });
    expect(taken.session.question?.id).toBe('life');
    expect(taken.reply).toMatchObject({ goOn: null, expects: 'answer' });
  });

  test('a start that tells the life at once is asked the rest', () => {
    const taken = take(newSession(), { type: 'start', life: 'pregnant', weeks: 20 });
    expect(taken.session).toMatchObject({ phase: 'screening', stage: 'trimester-2' });
    expect(taken.session.question?.id).toBe('clearance');
  });

  test('a life told before any start leads through the questions into the default routine', () => {
    const taken = answerSafely(take(newSession(), TOLD['trimester-2']));
    const begunThen = taken.reply.goOn ? taken : answerSafely(take(taken.session, { type: 'answer', value: 'yes' }));
    expect(begunThen.reply.goOn?.place.exercise).toBe('all-fours-pelvic-tilt');
  });

  const ofEverybody = ['life', 'clearance', 'conditions-general'];
  const whilePregnant = ['conditions-womb', 'conditions-pressure', 'conditions-earlier'];
  const pregnant = [...whilePregnant, 'signs-back', 'signs-womb', 'signs-now'];
  const afterBirth = [
    ...ofEverybody,
    'conditions-injury',
    'caesarean',
    'diastasis',
    'pelvic-floor',
    'signs-back',
    'signs-after-birth',
    'signs-now',
  ];
  const others = [...ofEverybody, 'conditions-injury', 'signs-back', 'signs-now', 'signs-general'];
  const laterInPregnancy = ['life', 'clearance', 'told-of-back-pain', 'conditions-general', ...pregnant];

  test.each([
    ['general', others],
    ['before-pregnancy', others],
    ['trimester-1', [...ofEverybody, ...pregnant]],
    ['trimester-2', laterInPregnancy],
    ['trimester-3', laterInPregnancy],
    ['postpartum-early', afterBirth],
    ['postpartum', afterBirth],
  ] as const)('at the stage %s every question for it is asked, in this order', (stage, questions) => {
    expect(questionsAskedAt(stage)).toEqual(questions);
  });

  test('says what is left out, and what comes instead', () => {
    expect(saidIds(begun('postpartum-early'))).toEqual(expect.arrayContaining(['left-out', 'swap-follows-anyway']));
  });
});
