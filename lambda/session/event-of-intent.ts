// From what a listener meant, as an intent with its slots, to the platform-free event the session understands.
// Every adapter that hears intents shares this table, so that one sentence means the same on every surface.

import type { AnswerValue, Event, Life } from './event';

/** What was said in each slot, and the id of the value it stands for where the model knows one. */
export type Slots = Record<string, { value: string; id?: string }>;

const WEEKS_PER_MONTH = 4.345;
const LONGEST_PREGNANCY_WEEKS = 45;

const LIVES: readonly Life[] = ['pregnant', 'after-birth', 'trying', 'neither'];
const TRIMESTERS = new Map<string, 1 | 2 | 3>([
  ['1', 1],
  ['2', 2],
  ['3', 3],
]);

type Stage = { life?: Life; weeks?: number; trimester?: 1 | 2 | 3 };

/** Platforms send "?" or nothing for a number they did not catch: that is no number. */
function wholeNumber(slots: Slots, name: string): number | undefined {
  const said = slots[name]?.value ?? '';
  return /^\d{1,3}$/.test(said) ? Number(said) : undefined;
}

function lifeIn(slots: Slots): Life | undefined {
  const life = LIVES.find((known) => known === slots.life?.id);
  return life ?? (trimesterIn(slots) === undefined ? undefined : 'pregnant');
}

function trimesterIn(slots: Slots): 1 | 2 | 3 | undefined {
  return TRIMESTERS.get(slots.trimester?.id ?? '');
}

/** A month is rounded to the stricter side: later while pregnant, earlier after the birth. */
function weeksIn(slots: Slots, life: 'pregnant' | 'after-birth' | undefined): number | undefined {
  const round = life === 'after-birth' ? Math.floor : Math.ceil;
  const months = wholeNumber(slots, 'months');
  const weeks = wholeNumber(slots, 'weeks') ?? (months === undefined ? undefined : round(months * WEEKS_PER_MONTH));
  const impossible = life === 'pregnant' && weeks !== undefined && weeks > LONGEST_PREGNANCY_WEEKS;
  return impossible ? undefined : weeks;
}

/** Weeks count for nothing until it is known what they are weeks of. */
function stageIn(slots: Slots): Stage {
  const life = lifeIn(slots);
  const weeks = life === 'pregnant' || life === 'after-birth' ? weeksIn(slots, life) : undefined;
  const trimester = life === 'pregnant' ? trimesterIn(slots) : undefined;
  return {
    ...(life !== undefined && { life }),
    ...(weeks !== undefined && { weeks }),
    ...(trimester !== undefined && { trimester }),
  };
}

/** The things that the model knows; one said twice is one. */
function equipmentIn(slots: Slots): string[] {
  const ids = [slots.equipment?.id, slots.equipmentTwo?.id].filter((id) => id !== undefined);
  return [...new Set(ids)];
}

/** A name that nobody has is passed on, so that it can be answered. */
function start(slots: Slots): Event {
  const routine = slots.routine?.id ?? slots.routine?.value;
  const exercise = slots.exercise?.id ?? slots.exercise?.value;
  const minutes = wholeNumber(slots, 'minutes');
  const equipment = equipmentIn(slots);
  return {
    type: 'start',
    ...(routine !== undefined && { routine }),
    ...(exercise !== undefined && { exercise }),
    ...(minutes !== undefined && minutes > 0 && { minutes }),
    ...(equipment.length > 0 && { equipment }),
    ...stageIn(slots),
  };
}

function chooseExercise(slots: Slots): Event {
  const exercise = slots.exercise?.id;
  return exercise === undefined ? { type: 'unknown' } : { type: 'choose-exercise', exercise };
}

function lackEquipment(slots: Slots): Event {
  const equipment = slots.equipment?.id;
  return { type: 'lack-equipment', ...(equipment !== undefined && { equipment }) };
}

function haveEquipment(slots: Slots): Event {
  const equipment = equipmentIn(slots);
  return equipment.length === 0 ? { type: 'unknown' } : { type: 'have-equipment', equipment };
}

function ask(slots: Slots): Event {
  const id = slots.question?.id;
  return id === undefined ? { type: 'unknown' } : { type: 'ask', answer: id };
}

function tellLife(slots: Slots): Event {
  const { life, ...rest } = stageIn(slots);
  return life === undefined ? tellWeeks(slots) : { type: 'tell-life', life, ...rest };
}

function tellWeeks(slots: Slots): Event {
  const weeks = weeksIn(slots, undefined);
  return weeks === undefined ? { type: 'unknown' } : { type: 'tell-weeks', weeks };
}

/** A danger whose name was not caught is still a danger: it stops the exercise as pain does. */
function reportSign(slots: Slots): Event {
  const sign = slots.sign?.id;
  return sign === undefined ? { type: 'report-pain' } : { type: 'report-sign', sign };
}

function reportCondition(slots: Slots): Event {
  const condition = slots.condition?.id;
  return condition === undefined ? { type: 'unknown' } : { type: 'report-condition', condition };
}

function explain(slots: Slots): Event {
  const topic = slots.topic?.id;
  return topic === undefined ? { type: 'list-signs' } : { type: 'explain', topic };
}

const answer = (value: AnswerValue): Event => ({ type: 'answer', value });

const EVENT_OF = new Map<string, Event | ((slots: Slots) => Event)>([
  ['AMAZON.YesIntent', answer('yes')],
  ['AMAZON.NoIntent', answer('no')],
  ['AMAZON.HelpIntent', { type: 'help' }],
  ['AMAZON.StopIntent', { type: 'stop' }],
  ['AMAZON.CancelIntent', { type: 'stop' }],
  ['AMAZON.NavigateHomeIntent', { type: 'stop' }],
  ['AMAZON.FallbackIntent', { type: 'unknown' }],
  ['AMAZON.RepeatIntent', { type: 'repeat' }],
  ['AMAZON.PauseIntent', { type: 'pause' }],
  ['AMAZON.ResumeIntent', { type: 'resume' }],
  ['AMAZON.NextIntent', { type: 'next' }],
  ['AMAZON.PreviousIntent', { type: 'previous' }],
  ['AMAZON.StartOverIntent', { type: 'start-over' }],
  ['StartIntent', start],
  ['YesAnswerIntent', answer('yes')],
  ['NoAnswerIntent', answer('no')],
  ['UnsureIntent', answer('unsure')],
  ['PartlyIntent', answer('partly')],
  ['TellLifeIntent', tellLife],
  ['TellWeeksIntent', tellWeeks],
  ['ReportSignIntent', reportSign],
  ['ReportConditionIntent', reportCondition],
  ['ReportPainIntent', { type: 'report-pain' }],
  ['SlowerIntent', { type: 'slower' }],
  ['FasterIntent', { type: 'faster' }],
  ['LongerHoldIntent', { type: 'longer-hold' }],
  ['ShorterHoldIntent', { type: 'shorter-hold' }],
  ['FullDoseIntent', { type: 'choose-dose', dose: 'full' }],
  ['ShortDoseIntent', { type: 'choose-dose', dose: 'short' }],
  ['EndHoldIntent', { type: 'end-hold' }],
  ['EasierIntent', { type: 'ask-easier' }],
  ['HarderIntent', { type: 'ask-harder' }],
  ['LackEquipmentIntent', lackEquipment],
  ['HaveEquipmentIntent', haveEquipment],
  ['ChooseExerciseIntent', chooseExercise],
  ['ListRoutinesIntent', { type: 'list-routines' }],
  ['SkipIntent', { type: 'skip' }],
  ['NextExerciseIntent', { type: 'next' }],
  ['PreviousExerciseIntent', { type: 'previous' }],
  ['SayAgainIntent', { type: 'repeat' }],
  ['StartAgainIntent', { type: 'start-over' }],
  ['PauseForNowIntent', { type: 'pause' }],
  ['CarryOnIntent', { type: 'resume' }],
  ['DoneForTodayIntent', { type: 'stop' }],
  ['TimeLeftIntent', { type: 'ask-time-left' }],
  ['WhichSideIntent', { type: 'ask-side' }],
  ['WhatNextIntent', { type: 'ask-next' }],
  ['ListSignsIntent', { type: 'list-signs' }],
  ['ExplainIntent', explain],
  ['AskIntent', ask],
]);

/**
 * Tells which event an intent is.
 *
 * Never throws. A report of danger is never lost: a warning sign that the model did not recognise counts as pain.
 * An unknown intent, or one that lacks what it is about, is `unknown`; a number that cannot be true is left out.
 */
export function eventOfIntent(intent: string, slots: Slots): Event {
  const event = EVENT_OF.get(intent) ?? { type: 'unknown' };
  return typeof event === 'function' ? event(slots) : event;
}
