// Answers, hedges and silences to the safety questions (design rule 2).
import { LOCALES } from '../../lambda/content/locales';
import type { Stage } from '../../lambda/content/stages';
import { newSession } from '../../lambda/session/session';
import { atQuestion, content, saidIds, TOLD, take, takeAll } from '../support/listener';

const STAGE_OF_LIFE = {
  pregnant: 'trimester-2',
  'after-birth': 'postpartum',
  trying: 'before-pregnancy',
  neither: 'general',
} as const satisfies Record<string, Stage>;

const HEDGES = ['unsure', 'partly'] as const;

const closed = content.screening.filter((question) => 'safeAnswer' in question);
const cases = closed.flatMap((question) => question.askedOf.map((life) => [question.id, life] as const));

describe.each(cases)('the question %s, asked of somebody who is: %s', (id, life) => {
  const open = atQuestion(id, STAGE_OF_LIFE[life]).session;
  const question = content.screening.find((each) => each.id === id);
  const isRefused = question?.kind !== 'clearance' || question.refuses.includes(life);

  test.each(HEDGES)('%s is asked again in plain words', (value) => {
    const taken = take(open, { type: 'answer', value });
    expect(saidIds(taken)).toEqual(['ask-plain']);
    expect(taken.session).toMatchObject({ phase: 'screening', question: { id, tries: 1 }, cleared: open.cleared });
  });

  test.each(HEDGES)('%s twice counts as the unsafe answer', (value) => {
    const hedge = { type: 'answer', value } as const;
    const taken = takeAll(open, [hedge, hedge]);
    if (isRefused) {
      expect(saidIds(taken)).toEqual(expect.arrayContaining(['not-today', 'taken-as-unsafe']));
      expect(taken.session).toMatchObject({ phase: 'stopped', question: null });
      return;
    }
    expect(saidIds(taken)).toEqual(expect.arrayContaining(['taken-as-unsafe', 'clearance-advice']));
  });

  test('the unsafe answer leads to no exercise', () => {
    const value = question && 'safeAnswer' in question && question.safeAnswer === 'yes' ? 'no' : 'yes';
    const taken = take(open, { type: 'answer', value });
    expect(taken.reply.goOn).toBeNull();
    expect(taken.session.phase).toBe(isRefused ? 'stopped' : 'screening');
  });

  test('the safe answer clears it', () => {
    const value = question && 'safeAnswer' in question ? question.safeAnswer : 'yes';
    expect(take(open, { type: 'answer', value }).session.cleared).toContain(id);
  });

  test('a clear answer after a hedge counts', () => {
    const value = question && 'safeAnswer' in question ? question.safeAnswer : 'yes';
    const taken = takeAll(open, [
      { type: 'answer', value: 'unsure' },
      { type: 'answer', value },
    ]);
    expect(taken.session.cleared).toContain(id);
  });
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
});

describe('a yes to a question about warning signs', () => {
  test('tells under each urgency the signs it is for, the most pressing first', () => {
    const { reply } = take(atQuestion('signs-head-and-chest', 'general').session, { type: 'answer', value: 'yes' });
    expect(reply.prompts.filter(({ signs }) => signs).map(({ id, signs }) => [id, signs])).toEqual([
      ['signs-emergency', ['chest-pain']],
      ['signs-now', ['breathlessness']],
      ['signs-today', ['dizziness', 'headache']],
    ]);
  });

  test.each(LOCALES)('names the emergency number of %s', (locale) => {
    const open = atQuestion('signs-head-and-chest', 'general').session;
    const { timeline } = take(open, { type: 'answer', value: 'yes' }, 0, { locale });
    const words = timeline.entries.map(({ item }) => (item.kind === 'say' ? item.text : '')).join(' ');
    expect(words).toContain(content.locales[locale].emergencyNumber);
  });

  test('ends the session', () => {
    const taken = take(atQuestion('signs-limbs', 'general').session, { type: 'answer', value: 'yes' });
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
    const late = atQuestion('signs-limbs', 'general').session;
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
  const going = take(atQuestion('signs-limbs', 'general').session, { type: 'answer', value: 'no' }).session;

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
