import { eventOfIntent, type Slots } from '../../lambda/session/event-of-intent';

const slot = (value: string, id?: string) => (id === undefined ? { value } : { value, id });
const pregnant = slot('pregnant', 'pregnant');
const born = slot('gave birth', 'after-birth');

describe('intents without slots', () => {
  test.each([
    ['AMAZON.YesIntent', { type: 'answer', value: 'yes' }],
    ['AMAZON.NoIntent', { type: 'answer', value: 'no' }],
    ['YesAnswerIntent', { type: 'answer', value: 'yes' }],
    ['NoAnswerIntent', { type: 'answer', value: 'no' }],
    ['UnsureIntent', { type: 'answer', value: 'unsure' }],
    ['PartlyIntent', { type: 'answer', value: 'partly' }],
  ])('%s is an answer', (intent, event) => {
    expect(eventOfIntent(intent, {})).toEqual(event);
  });

  test.each([
    ['AMAZON.HelpIntent', 'help'],
    ['AMAZON.StopIntent', 'stop'],
    ['AMAZON.CancelIntent', 'stop'],
    ['AMAZON.NavigateHomeIntent', 'stop'],
    ['AMAZON.FallbackIntent', 'unknown'],
    ['AMAZON.RepeatIntent', 'repeat'],
    ['AMAZON.PauseIntent', 'pause'],
    ['AMAZON.ResumeIntent', 'resume'],
    ['AMAZON.NextIntent', 'next'],
    ['AMAZON.PreviousIntent', 'previous'],
    ['AMAZON.StartOverIntent', 'start-over'],
    ['ReportPainIntent', 'report-pain'],
    ['SlowerIntent', 'slower'],
    ['FasterIntent', 'faster'],
    ['LongerHoldIntent', 'longer-hold'],
    ['ShorterHoldIntent', 'shorter-hold'],
    ['SkipIntent', 'skip'],
    ['NextExerciseIntent', 'next'],
    ['PreviousExerciseIntent', 'previous'],
    ['SayAgainIntent', 'repeat'],
    ['StartAgainIntent', 'start-over'],
    ['PauseForNowIntent', 'pause'],
    ['CarryOnIntent', 'resume'],
    ['DoneForTodayIntent', 'stop'],
    ['TimeLeftIntent', 'ask-time-left'],
    ['WhichSideIntent', 'ask-side'],
    ['WhatNextIntent', 'ask-next'],
    ['ListSignsIntent', 'list-signs'],
    ['ListRoutinesIntent', 'list-routines'],
    ['EndHoldIntent', 'end-hold'],
    ['EasierIntent', 'ask-easier'],
    ['HarderIntent', 'ask-harder'],
    ['LackEquipmentIntent', 'lack-equipment'],
    ['HaveEquipmentIntent', 'unknown'],
    ['ChooseExerciseIntent', 'unknown'],
    ['AskIntent', 'unknown'],
  ])('%s is %s', (intent, type) => {
    expect(eventOfIntent(intent, {})).toEqual({ type });
  });

  test.each(['', 'SingIntent', 'constructor', 'toString', '__proto__'])('"%s" is unknown', (intent) => {
    expect(eventOfIntent(intent, {})).toEqual({ type: 'unknown' });
  });
});

describe('danger', () => {
  test.each<[string, Slots, object]>([
    ['ReportSignIntent', { sign: slot('woozy', 'dizziness') }, { type: 'report-sign', sign: 'dizziness' }],
    ['ReportSignIntent', { sign: slot('a wobbly eye') }, { type: 'report-pain' }],
    ['ReportSignIntent', {}, { type: 'report-pain' }],
    [
      'ReportConditionIntent',
      { condition: slot('anemia', 'severe-anemia') },
      { type: 'report-condition', condition: 'severe-anemia' },
    ],
    ['ReportConditionIntent', { condition: slot('a green thumb') }, { type: 'unknown' }],
    ['ExplainIntent', { topic: slot('headaches', 'headache') }, { type: 'explain', topic: 'headache' }],
    ['ExplainIntent', { topic: slot('the moon') }, { type: 'list-signs' }],
    ['ExplainIntent', {}, { type: 'list-signs' }],
  ])('%s with %j', (intent, slots, event) => {
    expect(eventOfIntent(intent, slots)).toEqual(event);
  });
});

describe('what to do, and with what', () => {
  const ball = slot('gym ball', 'ball');
  const band = slot('a loop', 'band');

  test.each<[string, Slots, object]>([
    ['StartIntent', { exercise: slot('boats', 'boat') }, { type: 'start', exercise: 'boat' }],
    ['StartIntent', { exercise: slot('burpees') }, { type: 'start', exercise: 'burpees' }],
    ['StartIntent', { minutes: slot('10') }, { type: 'start', minutes: 10 }],
    ['StartIntent', { minutes: slot('0') }, { type: 'start' }],
    ['StartIntent', { minutes: slot('?') }, { type: 'start' }],
    ['StartIntent', { minutes: slot('10'), weeks: slot('20') }, { type: 'start', minutes: 10 }],
    ['StartIntent', { equipment: ball, equipmentTwo: band }, { type: 'start', equipment: ['ball', 'band'] }],
    ['StartIntent', { equipment: slot('a trampoline'), equipmentTwo: band }, { type: 'start', equipment: ['band'] }],
    ['StartIntent', { equipment: slot('a trampoline') }, { type: 'start' }],
    [
      'StartIntent',
      { exercise: slot('boat', 'boat'), life: pregnant, weeks: slot('20') },
      { type: 'start', exercise: 'boat', life: 'pregnant', weeks: 20 },
    ],
    ['FullDoseIntent', {}, { type: 'choose-dose', dose: 'full' }],
    ['ShortDoseIntent', {}, { type: 'choose-dose', dose: 'short' }],
    ['LackEquipmentIntent', { equipment: ball }, { type: 'lack-equipment', equipment: 'ball' }],
    ['LackEquipmentIntent', { equipment: slot('a trampoline') }, { type: 'lack-equipment' }],
    ['HaveEquipmentIntent', { equipment: ball, equipmentTwo: ball }, { type: 'have-equipment', equipment: ['ball'] }],
    ['HaveEquipmentIntent', { equipment: slot('a trampoline') }, { type: 'unknown' }],
    ['ChooseExerciseIntent', { exercise: slot('boats', 'boat') }, { type: 'choose-exercise', exercise: 'boat' }],
    ['ChooseExerciseIntent', { exercise: slot('burpees') }, { type: 'unknown' }],
    ['AskIntent', { question: slot('how often', 'how-often') }, { type: 'ask', answer: 'how-often' }],
    ['AskIntent', { question: slot('how big is the moon') }, { type: 'unknown' }],
  ])('%s with %j', (intent, slots, event) => {
    expect(eventOfIntent(intent, slots)).toEqual(event);
  });
});

describe('life', () => {
  test.each<[Slots, object]>([
    [{ life: pregnant }, { life: 'pregnant' }],
    [
      { life: pregnant, weeks: slot('22') },
      { life: 'pregnant', weeks: 22 },
    ],
    [
      { life: pregnant, months: slot('6') },
      { life: 'pregnant', weeks: 27 },
    ],
    [
      { life: born, months: slot('6') },
      { life: 'after-birth', weeks: 26 },
    ],
    [
      { life: born, weeks: slot('0') },
      { life: 'after-birth', weeks: 0 },
    ],
    [
      { life: born, weeks: slot('80') },
      { life: 'after-birth', weeks: 80 },
    ],
    [
      { life: pregnant, weeks: slot('20'), months: slot('8') },
      { life: 'pregnant', weeks: 20 },
    ],
    [{ trimester: slot('last trimester', '3') }, { life: 'pregnant', trimester: 3 }],
    [
      { life: pregnant, trimester: slot('first trimester', '1') },
      { life: 'pregnant', trimester: 1 },
    ],
    [{ life: born, trimester: slot('first trimester', '1') }, { life: 'after-birth' }],
    [{ life: slot('neither', 'neither'), weeks: slot('9') }, { life: 'neither' }],
    [{ life: slot('trying', 'trying') }, { life: 'trying' }],
  ])('%j', (slots, told) => {
    expect(eventOfIntent('TellLifeIntent', slots)).toEqual({ type: 'tell-life', ...told });
  });

  test.each(['46', '-3', '?', '', 'many', 'Infinity', 'NaN', '1e1', '12.5', '9999'])(
    '"%s" weeks pregnant are left out',
    (weeks) => {
      const slots = { life: pregnant, weeks: slot(weeks) };
      expect(eventOfIntent('TellLifeIntent', slots)).toEqual({ type: 'tell-life', life: 'pregnant' });
    },
  );

  test('the forty-fifth week still counts, eleven months do not', () => {
    expect(eventOfIntent('TellLifeIntent', { life: pregnant, weeks: slot('45') })).toMatchObject({ weeks: 45 });
    expect(eventOfIntent('TellLifeIntent', { life: pregnant, months: slot('11') })).not.toHaveProperty('weeks');
  });

  test('weeks without a life are bare weeks, and nothing at all is unknown', () => {
    expect(eventOfIntent('TellLifeIntent', { weeks: slot('12') })).toEqual({ type: 'tell-weeks', weeks: 12 });
    expect(eventOfIntent('TellLifeIntent', {})).toEqual({ type: 'unknown' });
    expect(eventOfIntent('TellLifeIntent', { life: slot('a dragon') })).toEqual({ type: 'unknown' });
  });
});

describe('bare weeks', () => {
  test.each<[Slots, object]>([
    [{ weeks: slot('12') }, { type: 'tell-weeks', weeks: 12 }],
    [{ months: slot('3') }, { type: 'tell-weeks', weeks: 14 }],
    [
      { weeks: slot('?'), months: slot('3') },
      { type: 'tell-weeks', weeks: 14 },
    ],
    [{ weeks: slot('?') }, { type: 'unknown' }],
    [{}, { type: 'unknown' }],
  ])('%j', (slots, event) => {
    expect(eventOfIntent('TellWeeksIntent', slots)).toEqual(event);
  });
});

describe('start', () => {
  const routine = slot('gentle exercises', 'gentle-low-back');

  test.each<[Slots, object]>([
    [{}, {}],
    [{ routine }, { routine: 'gentle-low-back' }],
    [{ routine: slot('sword dance') }, { routine: 'sword dance' }],
    [
      { routine, life: pregnant, weeks: slot('30') },
      { routine: 'gentle-low-back', life: 'pregnant', weeks: 30 },
    ],
    [{ trimester: slot('second trimester', '2') }, { life: 'pregnant', trimester: 2 }],
    [{ weeks: slot('30') }, {}],
  ])('%j', (slots, told) => {
    expect(eventOfIntent('StartIntent', slots)).toEqual({ type: 'start', ...told });
  });
});
