// What is said about a content that is not ours is understood by its own words, and ours mean nothing there.
import type { Content, WarningSign } from '../../lambda/content/schema';
import { eventOfIntent } from '../../lambda/session/event-of-intent';
import { understandingOf } from '../../speaker/load';
import type { Understanding } from '../../speaker/speaker';
import { clinic, clinicUnderstanding } from '../support/clinic';
import { content } from '../support/listener';

const ours = understandingOf(content);

/** What words mean, as an event. */
function meaning(understanding: Understanding, words: string) {
  const { intent, slots } = understanding(words);
  return eventOfIntent(intent, slots);
}

const inClinic = (words: string) => meaning(clinicUnderstanding, words);

/** Everything that tells of a sign: its names, what is said by somebody who has it, and how its parts feel. */
function wordsOf({ name, aliases, saidAs, feelings = [] }: WarningSign): string[] {
  const told = [name, ...aliases].map((each) => `i have ${each}`);
  const said = saidAs.map((each) => `my ${each}`);
  const felt = feelings.flatMap(({ parts, states, hurts }) =>
    parts.flatMap((part) => [...states, ...(hurts ? ['hurting'] : [])].map((state) => `my ${part} is ${state}`)),
  );
  return [...told, ...said, ...felt];
}

/** The ids that two contents both have, of all they hold. */
function sharedIds(a: Content, b: Content): string[] {
  const idsOf = ({ exercises, undescribed, routines, positions, answers, ...lists }: Content) => [
    ...[exercises, undescribed, routines, positions, answers].flatMap((each) => Object.keys(each)),
    ...[lists.warningSigns, lists.conditions, lists.restrictions, lists.equipment, lists.sharedNames].flatMap((each) =>
      each.map(({ id }) => id),
    ),
    ...lists.screening.map(({ id }) => id),
  ];
  const known = new Set(idsOf(a));
  return idsOf(b).filter((id) => known.has(id));
}

test('the clinic shares nothing with what is shipped, so whatever it does is done by no knowledge of ours', () => {
  expect(sharedIds(content, clinic)).toEqual([]);
});

describe('the words of the clinic', () => {
  test.each([
    ['start the evening chair routine', { type: 'start', routine: 'evening-chair' }],
    ['begin the lantern routine please', { type: 'start', routine: 'evening-chair' }],
    ['start the harbor turn', { type: 'start', exercise: 'harbor-turn' }],
    ['do the lamp lift', { type: 'start', exercise: 'lamp-lift' }],
    ['start the rope walk', { type: 'start', exercise: 'rope-walk' }],
    ['start the arm exercise', { type: 'start', exercise: 'arm-work' }],
    ['start a ten minute routine with a towel', { type: 'start', minutes: 10, equipment: ['towel'] }],
    ["i don't have a towel", { type: 'lack-equipment', equipment: 'towel' }],
    ['i have brittle bones', { type: 'report-condition', condition: 'brittle-bones' }],
    ['my arm is in plaster', { type: 'report-condition', condition: 'plaster-cast' }],
    ['what does lockjaw mean', { type: 'explain', topic: 'locked-jaw' }],
    ['what are brittle bones', { type: 'explain', topic: 'brittle-bones' }],
    ['what is a harbor turn', { type: 'explain', topic: 'harbor-turn' }],
    ['why is there always a chair', { type: 'ask', answer: 'why-a-chair' }],
    ['what is a chair good for', { type: 'ask', answer: 'why-a-chair' }],
    ['is it usual to ache after a chair class', { type: 'ask', answer: 'ache-after-class' }],
    ['no locked jaw and no blue fingers', { type: 'answer', value: 'partly' }],
    ['neither', { type: 'tell-life', life: 'neither' }],
    ['which leg', { type: 'ask-side' }],
  ])('%s', (words, event) => {
    expect(inClinic(words)).toEqual(event);
  });

  test.each(clinic.warningSigns.flatMap((sign) => wordsOf(sign).map((words): [string, string] => [words, sign.id])))(
    'a sign: %s',
    (words, sign) => {
      expect(inClinic(words)).toEqual({ type: 'report-sign', sign });
      expect(inClinic(`oh stop ${words} and i feel odd`)).toEqual({ type: 'report-sign', sign });
    },
  );

  test('are no signs to anybody else', () => {
    const known = clinic.warningSigns.flatMap(wordsOf).filter((words) => meaning(ours, words).type === 'report-sign');
    expect(known).toEqual([]);
  });
});

describe('our words', () => {
  test('are no signs, no conditions and no restrictions of the clinic', () => {
    const signs = content.warningSigns.flatMap(wordsOf);
    const had = [...content.conditions, ...content.restrictions].flatMap(({ aliases }) => aliases);
    const reported = [...signs, ...had.map((each) => `i have ${each}`)].filter((words) =>
      ['report-sign', 'report-condition'].includes(inClinic(words).type),
    );
    expect(signs.length).toBeGreaterThan(500);
    expect(reported).toEqual([]);
  });

  test('of pain are pain there too', () => {
    expect(['that hurts', 'my chest hurts', 'ouch'].map((words) => inClinic(words).type)).toEqual(
      Array(3).fill('report-pain'),
    );
  });

  test('name no exercise and no routine of the clinic', () => {
    const { exercises, undescribed, routines } = content;
    const named = [exercises, undescribed, routines].flatMap((each) => Object.values<{ name: string }>(each));
    const ids = new Set([...Object.keys(clinic.exercises), ...Object.keys(clinic.routines)]);
    const started = named
      .map(({ name }) => inClinic(`start the ${name}`))
      .filter((event) => {
        return event.type === 'start' && (ids.has(event.exercise ?? '') || ids.has(event.routine ?? ''));
      });
    expect(started).toEqual([]);
  });

  test('ask nothing that the clinic answers', () => {
    const questions = Object.values(content.answers).flatMap((answer) => answer.questions);
    expect(questions.filter((words) => inClinic(words).type === 'ask')).toEqual([]);
  });
});
