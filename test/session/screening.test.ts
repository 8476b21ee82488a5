// Answers, hedges and silences to the safety questions (design rule 2).
import { LOCALES } from '../../lambda/content/locales';
import type { ScreeningQuestion } from '../../lambda/content/schema';
import type { Stage } from '../../lambda/content/stages';
import type { Event } from '../../lambda/session/event';
import { plannedExercises } from '../../lambda/session/plan';
import { newSession, type Session } from '../../lambda/session/session';
import { found } from '../support/broken-content';
import {
  answerSafely,
  atQuestion,
  begunWith,
  content,
  MINUTE_MS,
  saidIds,
  TOLD,
  take,
  takeAll,
} from '../support/listener';

const STAGE_OF_LIFE = {
  pregnant: 'trimester-2',
  'after-birth': 'postpartum',
  trying: 'before-pregnancy',
  neither: 'general',
} as const satisfies Record<string, Stage>;

const HEDGES = ['unsure', 'partly'] as const;
const yes = { type: 'answer', value: 'yes' } as const;
const no = { type: 'answer', value: 'no' } as const;

const closed = content.screening.filter((question) => 'safeAnswer' in question);
const cases = closed.flatMap((question) => question.askedOf.map((life) => [question.id, life] as const));

type Life = keyof typeof STAGE_OF_LIFE;

/** Where the unsafe answer leads: out of the session, on to the next question, or to whether it is known. */
function unsafeEndOf(question: ScreeningQuestion, life: Life): 'refused' | 'goes on' | 'known?' {
  switch (question.kind) {
    case 'clearance':
      return question.refuses.includes(life) ? 'refused' : 'goes on';
    case 'restrictions':
      return 'goes on';
    case 'conditions':
      return question.conditions.some((id) => kindOf(id) === 'relative') ? 'known?' : 'refused';
    default:
      return 'refused';
  }
}

function kindOf(condition: string): string | undefined {
  return content.conditions.find(({ id }) => id === condition)?.kind;
}

describe.each(cases)('the question %s, asked of somebody who is: %s', (id, life) => {
  const open = atQuestion(id, STAGE_OF_LIFE[life]).session;
  const question = found(
    closed.find((each) => each.id === id),
    id,
  );
  const safe = { type: 'answer', value: question.safeAnswer } as const;
  const unsafe = { type: 'answer', value: question.safeAnswer === 'yes' ? 'no' : 'yes' } as const;
  const end = unsafeEndOf(question, life);

  function expectUnsafe(session: Session): void {
    if (end === 'refused') expect(session).toMatchObject({ phase: 'stopped', question: null });
    if (end === 'known?') expect(session).toMatchObject({ phase: 'screening', question: { id: 'condition-known' } });
    if (end === 'goes on') expect(session.cleared).toContain(id);
    if (end !== 'goes on') expect(session.cleared).not.toContain(id);
    if (question.kind === 'restrictions') expect(session.restrictions).toEqual(question.restrictions);
  }

  test.each(HEDGES)('%s is asked again in plain words', (value) => {
    const taken = take(open, { type: 'answer', value });
    expect(saidIds(taken)).toEqual(['ask-plain']);
    expect(taken.session).toMatchObject({ phase: 'screening', question: { id, tries: 1 }, cleared: open.cleared });
    expect(taken.session.restrictions).toEqual([]);
  });

  test.each(HEDGES)('%s twice counts as the unsafe answer, and says so', (value) => {
    const hedge = { type: 'answer', value } as const;
    const taken = takeAll(open, [hedge, hedge]);
    expectUnsafe(taken.session);
    expect(taken.reply.goOn).toBeNull();
    expect(saidIds(taken)).toContain('taken-as-unsafe');
  });

  test('the unsafe answer leads to no exercise', () => {
    const taken = take(open, unsafe);
    expect(taken.reply.goOn).toBeNull();
    expectUnsafe(taken.session);
  });

  test('the safe answer clears it', () => {
    const taken = take(open, safe);
    expect(taken.session.cleared).toContain(id);
    expect(taken.session.restrictions).toEqual([]);
  });

  test('a clear answer after a hedge counts', () => {
    const taken = takeAll(open, [{ type: 'answer', value: 'unsure' }, safe]);
    expect(taken.session.cleared).toContain(id);
    expect(taken.session.restrictions).toEqual([]);
  });
});

describe('a yes to a question about relative conditions', () => {
  const open = atQuestion('conditions-injury', 'general').session;
  const asking = take(open, yes);

  test('asks whether a provider knows of it', () => {
    expect(saidIds(asking)).toEqual(['ask-condition-known']);
    expect(asking.session).toMatchObject({ phase: 'screening', stop: { reason: 'condition', of: null } });
  });

  test('that is known and agreed to clears the question, and the next one is asked', () => {
    const taken = take(asking.session, yes);
    expect(saidIds(taken)).toEqual(['noted', 'ask']);
    expect(taken.session).toMatchObject({ stop: null, question: { id: 'signs-back' } });
    expect(taken.session.cleared).toContain('conditions-injury');
  });

  test('that is known leads on into the exercises', () => {
    expect(answerSafely(take(asking.session, yes)).reply.goOn).not.toBeNull();
  });

  test('that nobody knows of refuses the session, with what to do', () => {
    const taken = take(asking.session, no);
    expect(saidIds(taken)).toEqual(['not-today', 'conditions-advice', 'emergency-line']);
    expect(taken.session).toMatchObject({ phase: 'stopped', stop: { reason: 'condition', of: null } });
    expect(taken.reply).toMatchObject({ goOn: null, expects: 'end' });
  });

  test.each(HEDGES)('that is known: %s is asked again in plain words', (value) => {
    const taken = take(asking.session, { type: 'answer', value });
    expect(saidIds(taken)).toEqual(['ask-condition-known-plain']);
  });

  test.each(HEDGES)('that is known: %s twice is no', (value) => {
    const hedge = { type: 'answer', value } as const;
    expect(takeAll(asking.session, [hedge, hedge]).session).toMatchObject({ phase: 'stopped', question: null });
  });
});

describe('a relative condition that is told before the exercises', () => {
  const told = { type: 'report-condition', condition: 'mild-heart-or-lung-disease' } as const;
  const late = atQuestion('signs-now', 'trimester-2').session;

  test('asks whether it is known, and a yes goes back to the open question', () => {
    const asking = take(late, told);
    expect(saidIds(asking)).toEqual(['ask-condition-known']);
    const known = take(asking.session, yes).session;
    expect(known).toMatchObject({ stop: null, question: { id: 'signs-now' } });
    expect(known.cleared).not.toContain('signs-now');
  });

  test('and that nobody knows of refuses the session, with what to do about it', () => {
    const taken = takeAll(late, [told, no]);
    expect(saidIds(taken)).toEqual(['not-today', 'condition-stop', 'emergency-line']);
    expect(taken.session).toMatchObject({ phase: 'stopped', stop: { of: 'mild-heart-or-lung-disease' } });
  });

  test.each<[string, Event]>([
    ['weeks', { type: 'tell-weeks', weeks: 30 }],
    ['a life', { type: 'tell-life', life: 'pregnant', weeks: 30 }],
    ['help', { type: 'help' }],
    ['what the signs are', { type: 'list-signs' }],
  ])('and is not resolved yet stays so when something else comes up: %s', (_, event) => {
    const taken = answerSafely(takeAll(late, [told, event]));
    expect(taken.session.question?.id).toBe('condition-known');
    expect(taken.reply.goOn).toBeNull();
  });

  test('and only counts with its qualifier is half an answer to the question about it', () => {
    const open = atQuestion('conditions-injury', 'general').session;
    const half = take(open, { type: 'report-condition', condition: 'seizures' });
    expect(saidIds(half)).toEqual(['ask-plain']);
    expect(take(half.session, no).session.cleared).toContain('conditions-injury');
  });
});

describe('restrictions', () => {
  const open = atQuestion('caesarean', 'postpartum').session;

  test('that are told say what is left out, and the questions go on', () => {
    const taken = take(open, yes);
    expect(saidIds(taken)).toEqual(['restriction-advice', 'ask']);
    expect(taken.session).toMatchObject({ restrictions: ['caesarean'], question: { id: 'diastasis' } });
  });

  test('that stay unresolved count as told', () => {
    const hedge = { type: 'answer', value: 'partly' } as const;
    const taken = takeAll(open, [hedge, hedge]);
    expect(saidIds(taken)).toEqual(['taken-as-unsafe', 'restriction-advice', 'ask']);
    expect(taken.session.restrictions).toEqual(['caesarean']);
  });

  test('add up, and keep everything out that any of them does', () => {
    const taken = answerSafely(takeAll(open, [yes, yes, yes]));
    expect(taken.session.restrictions).toEqual(['caesarean', 'diastasis', 'pelvic-floor-symptoms']);
    const planned = plannedExercises({ ...taken.session, routine: 'everyday-back' }, content).map(({ id }) => id);
    for (const id of ['plank', 'glute-bridge', 'weighted-walk', 'low-cobra']) expect(planned).not.toContain(id);
  });

  test('that were told of are not asked away by a no to their question', () => {
    const told = take(open, { type: 'report-condition', condition: 'caesarean' });
    expect(take(told.session, no).session.restrictions).toEqual(['caesarean']);
  });

  test('are kept when the life is told again', () => {
    const told = take(open, yes).session;
    expect(take(told, { type: 'tell-life', life: 'after-birth', weeks: 40 }).session.restrictions).toEqual([
      'caesarean',
    ]);
  });

  test('are asked about anew after half an hour away, and hold until they are', () => {
    const going = answerSafely(take(open, yes)).session;
    const left = take(going, { type: 'pause' }, MINUTE_MS).session;
    expect(left.restrictions).toEqual(['caesarean']);
    const taken = take(left, { type: 'resume' }, 40 * MINUTE_MS);
    expect(taken.session).toMatchObject({ phase: 'screening', restrictions: ['caesarean'], cleared: [] });
  });
});

describe('a routine that is not for the stage', () => {
  const asking = begunWith({ type: 'start', routine: 'everyday-back' }, 'trimester-2');

  test('is refused with the reason, and one that is for it is offered', () => {
    expect(saidIds(asking)).toEqual(['routine-refused', 'ask-choose']);
    expect(asking.reply.prompts[0]?.values).toEqual({ routine: 'everyday-back' });
    expect(asking.session).toMatchObject({
      phase: 'screening',
      routine: 'gentle-low-back',
      question: { id: 'choose-instead' },
    });
    expect(asking.reply).toMatchObject({ goOn: null, expects: 'answer' });
  });

  test('says why in words', () => {
    const words = asking.timeline.entries.map(({ item }) => (item.kind === 'say' ? item.text : '')).join(' ');
    expect(words).toContain('This routine was not made for pregnancy');
  });

  test('is replaced by the offered one after a yes', () => {
    const taken = take(asking.session, yes);
    expect(taken.reply.goOn?.place.exercise).toBe('all-fours-pelvic-tilt');
    expect(taken.session).toMatchObject({ phase: 'ready', routine: 'gentle-low-back', stage: 'trimester-2' });
  });

  test('is replaced by nothing after a no', () => {
    const taken = take(asking.session, no);
    expect(saidIds(taken)).toEqual(['stopped']);
    expect(taken.reply).toMatchObject({ goOn: null, expects: 'end' });
  });

  test.each(HEDGES)('stays in question after %s', (value) => {
    const taken = takeAll(asking.session, [
      { type: 'answer', value },
      { type: 'answer', value },
    ]);
    expect(taken.session.question?.id).toBe('choose-instead');
    expect(taken.reply.goOn).toBeNull();
  });

  test('that is offered after more than half an hour is screened anew first', () => {
    const { session } = asking;
    const dropped = take(session, { type: 'drop' }, MINUTE_MS).session;
    const taken = take(dropped, yes, 40 * MINUTE_MS);
    expect(taken.session.phase).toBe('screening');
    expect(taken.reply.goOn).toBeNull();
  });

  test.each(['trimester-1', 'trimester-2', 'trimester-3', 'postpartum-early'] as const)(
    'is never begun at the stage %s, and what is offered is',
    (stage) => {
      const refused = Object.values(content.routines).filter(({ stages }) => !stages[stage].allowed);
      expect(refused.length).toBeGreaterThan(0);
      for (const { id } of refused) {
        const offered = begunWith({ type: 'start', routine: id }, stage);
        expect(offered.session.question?.id).toBe('choose-instead');
        const taken = take(offered.session, yes);
        expect(taken.session.routine).not.toBe(id);
        expect(taken.reply.goOn).not.toBeNull();
      }
    },
  );
});

describe('clearance', () => {
  test.each(['pregnant', 'after-birth'] as const)('that is missing refuses somebody who is: %s', (life) => {
    const taken = take(atQuestion('clearance', STAGE_OF_LIFE[life]).session, { type: 'answer', value: 'no' });
    expect(taken.session.stop).toEqual({ reason: 'clearance', of: null });
    expect(taken.reply.expects).toBe('end');
  });

  test.each(['trying', 'neither'] as const)('that is missing only advises somebody who is: %s', (life) => {
    const taken = take(atQuestion('clearance', STAGE_OF_LIFE[life]).session, { type: 'answer', value: 'no' });
    expect(saidIds(taken)[0]).toBe('clearance-advice');
    expect(taken.session.question?.id).toBe('conditions-general');
  });

  test('that is missing for a back pain alone only advises', () => {
    const taken = take(atQuestion('told-of-back-pain', 'trimester-3').session, no);
    expect(saidIds(taken)).toEqual(['clearance-advice', 'ask']);
    expect(taken.session.question?.id).toBe('conditions-general');
  });
});

describe('a yes to a question about warning signs', () => {
  test('tells under each urgency the signs it is for, the most pressing first', () => {
    const { timeline } = take(atQuestion('signs-now', 'general').session, yes);
    const words = timeline.entries.map(({ item }) => (item.kind === 'say' ? item.text : '')).join(' ');
    const nameOf = (id: string) => content.warningSigns.find((sign) => sign.id === id)?.name ?? '';
    const inOrder = ['chest-pain', 'breathlessness', 'calf-pain', 'muscle-weakness', 'dizziness', 'headache'];
    const places = inOrder.map((id) => words.indexOf(nameOf(id)));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places.filter((at) => at < 0)).toEqual([]);
    expect(words).toMatch(/ now\. .* now\. .* today\./);
  });

  test.each(LOCALES)('names the emergency number of %s', (locale) => {
    const open = atQuestion('signs-now', 'general').session;
    const { timeline } = take(open, yes, 0, { locale });
    const words = timeline.entries.map(({ item }) => (item.kind === 'say' ? item.text : '')).join(' ');
    expect(words).toContain(content.locales[locale].emergencyNumber);
  });

  test('ends the session', () => {
    const taken = take(atQuestion('signs-general', 'general').session, yes);
    expect(taken.session).toMatchObject({ phase: 'stopped', stop: { reason: 'sign', of: null } });
    expect(taken.reply.expects).toBe('end');
  });
});

describe('weeks', () => {
  const asked = takeAll(newSession(), [{ type: 'start' }, { type: 'tell-life', life: 'pregnant' }]).session;
  const askedAfterBirth = takeAll(newSession(), [
    { type: 'start' },
    { type: 'tell-life', life: 'after-birth' },
  ]).session;

  test('are asked for where they are needed', () => {
    expect(asked.question?.id).toBe('weeks-pregnant');
    expect(askedAfterBirth.question?.id).toBe('weeks-since-birth');
  });

  test('give the stage', () => {
    expect(take(asked, { type: 'tell-weeks', weeks: 20 }).session.stage).toBe('trimester-2');
    expect(take(askedAfterBirth, { type: 'tell-weeks', weeks: 20 }).session.stage).toBe('postpartum');
  });

  test.each([
    ['weeks-pregnant', asked, 'trimester-3'],
    ['weeks-since-birth', askedAfterBirth, 'postpartum-early'],
  ] as const)('that stay unknown count as the strictest: %s', (_, open, stage) => {
    const hedge = { type: 'answer', value: 'unsure' } as const;
    const taken = takeAll(open, [hedge, hedge]);
    expect(taken.session.stage).toBe(stage);
    expect(saidIds(taken)).toContain('weeks-taken-strictly');
    expect(taken.session.question?.id).toBe('clearance');
  });

  test('mean nothing where nobody asked for them', () => {
    const open = atQuestion('clearance', 'general').session;
    const taken = take(open, { type: 'tell-weeks', weeks: 20 });
    expect(taken.session).toMatchObject({ stage: 'general', question: open.question });
  });

  test('that are known stay known when the life is told again without them', () => {
    const open = atQuestion('clearance', 'trimester-2').session;
    expect(take(open, { type: 'tell-life', life: 'pregnant' }).session.stage).toBe('trimester-2');
  });
});

describe('the question about life', () => {
  const open = take(newSession(), { type: 'start' }).session;

  test('is half answered by no, and answered as by neither when no comes again', () => {
    const asked = take(open, { type: 'answer', value: 'no' });
    expect(saidIds(asked)).toEqual(['ask-plain']);
    expect(take(asked.session, { type: 'answer', value: 'no' }).session).toMatchObject({
      life: 'neither',
      stage: 'general',
    });
  });

  test.each(['yes', 'unsure', 'partly'] as const)('is asked again in plain words after %s', (value) => {
    expect(saidIds(take(open, { type: 'answer', value }))).toEqual(['ask-plain']);
  });

  test('that stays open counts as pregnant', () => {
    const hedge = { type: 'answer', value: 'unsure' } as const;
    expect(takeAll(open, [hedge, hedge]).session.life).toBe('pregnant');
  });

  test('takes back what was said of another life before', () => {
    const late = atQuestion('signs-general', 'general').session;
    const taken = take(late, TOLD['trimester-1']);
    expect(taken.session.cleared).not.toContain('conditions-general');
    expect(taken.session.question?.id).toBe('clearance');
  });
});

describe('silence', () => {
  const open = atQuestion('clearance', 'general').session;

  test('is asked again in plain words', () => {
    const taken = take(open, { type: 'silence' });
    expect(saidIds(taken)).toEqual(['ask-plain']);
    expect(taken.session.cleared).toEqual(open.cleared);
  });

  test('that lasts ends the session with nothing cleared', () => {
    const taken = takeAll(open, [{ type: 'silence' }, { type: 'silence' }]);
    expect(taken.reply).toMatchObject({ expects: 'end', goOn: null });
    expect(taken.session.cleared).toEqual(open.cleared);
  });
});

describe('a life told in mid-routine', () => {
  const going = take(atQuestion('signs-general', 'general').session, no).session;

  test('that changes asks the questions again before anything goes on', () => {
    const taken = take(going, TOLD['trimester-2'], 60_000);
    expect(taken.session).toMatchObject({ phase: 'screening', stage: 'trimester-2' });
    expect(saidIds(taken)[0]).toBe('life-changed');
    expect(taken.reply.goOn).toBeNull();
  });

  test('that is the same is noted, and the routine goes on', () => {
    const taken = take(going, TOLD.general, 60_000);
    expect(saidIds(taken)).toEqual(['noted']);
    expect(taken.reply.goOn).not.toBeNull();
  });
});
