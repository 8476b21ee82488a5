// A listener for tests: shipped content, one voice, a virtual clock, and the shortest ways to where a test begins.
import { join } from 'node:path';
import { loadContent } from '../../lambda/content/load';
import type { Content, ScreeningQuestion } from '../../lambda/content/schema';
import type { Stage } from '../../lambda/content/stages';
import { durationsOf } from '../../lambda/narration/durations';
import { NARRATION_RULES } from '../../lambda/narration/rules';
import { type Surroundings, type TurnTaken, takeTurn } from '../../lambda/narration/turn';
import { REFERENCE_VOICE } from '../../lambda/narration/voice';
import type { Event } from '../../lambda/session/event';
import { newSession, type Session } from '../../lambda/session/session';

export const CONTENT_FOLDER = join(__dirname, '..', '..', 'content');

/** The content that this repository ships. */
export const content: Content = loadContent(CONTENT_FOLDER, NARRATION_RULES, durationsOf);

export const MINUTE_MS = 60_000;

type Told = Extract<Event, { type: 'tell-life' }>;

/** What somebody at each stage tells of her life. */
export const TOLD: Record<Stage, Told> = {
  general: { type: 'tell-life', life: 'neither' },
  'before-pregnancy': { type: 'tell-life', life: 'trying' },
  'trimester-1': { type: 'tell-life', life: 'pregnant', weeks: 8 },
  'trimester-2': { type: 'tell-life', life: 'pregnant', weeks: 20 },
  'trimester-3': { type: 'tell-life', life: 'pregnant', weeks: 34 },
  'postpartum-early': { type: 'tell-life', life: 'after-birth', weeks: 6 },
  postpartum: { type: 'tell-life', life: 'after-birth', weeks: 30 },
};

/** Surroundings at an instant; what a test cares about is given, the rest is the reference. */
export function surroundings(nowMs: number, own: Partial<Surroundings> = {}): Surroundings {
  return { content, locale: 'en-US', voice: REFERENCE_VOICE, nowMs, ...own };
}

/** One turn at an instant. */
export function take(session: Session, event: Event, nowMs = 0, own: Partial<Surroundings> = {}): TurnTaken {
  return takeTurn(session, event, surroundings(nowMs, own));
}

/** Several turns at one instant; the last of them. */
export function takeAll(session: Session, events: Event[], nowMs = 0, own: Partial<Surroundings> = {}): TurnTaken {
  const [first, ...rest] = events;
  if (!first) throw new Error('no event is given');
  return rest.reduce((taken, event) => take(taken.session, event, nowMs, own), take(session, first, nowMs, own));
}

/** The answer to a screening question that lets the exercises go on. */
export function safeAnswer({ kind }: ScreeningQuestion): Event {
  switch (kind) {
    case 'life':
      return TOLD.general;
    case 'weeks-pregnant':
    case 'weeks-since-birth':
      return { type: 'tell-weeks', weeks: 10 };
    case 'clearance':
      return { type: 'answer', value: 'yes' };
    default:
      return { type: 'answer', value: 'no' };
  }
}

/** Answers every open safety question so that the exercises may go on. */
export function answerSafely(taken: TurnTaken, nowMs = 0, own: Partial<Surroundings> = {}): TurnTaken {
  let now = taken;
  for (let turns = 0; turns < 20 && now.session.phase === 'screening'; turns++) {
    const open = content.screening.find(({ id }) => id === now.session.question?.id);
    if (!open) break;
    now = take(now.session, safeAnswer(open), nowMs, own);
  }
  return now;
}

type Start = Extract<Event, { type: 'start' }>;

/** The turn that begins the routine, the safety questions answered. */
export function begun(stage: Stage = 'general', nowMs = 0, own: Partial<Surroundings> = {}): TurnTaken {
  return begunWith({ type: 'start' }, stage, nowMs, own);
}

/** The same for what is asked for with the start; what is to be chosen once the questions are over is left open. */
export function begunWith(start: Start, stage: Stage = 'general', nowMs = 0, own: Partial<Surroundings> = {}) {
  return answerSafely(takeAll(newSession(), [start, TOLD[stage]], nowMs, own), nowMs, own);
}

/** The screening with one question open, those before it answered so that it is reached. */
export function atQuestion(id: string, stage: Stage, nowMs = 0): TurnTaken {
  let now = takeAll(newSession(), [{ type: 'start' }, TOLD[stage]], nowMs);
  while (now.session.question?.id !== id) {
    const open = content.screening.find((question) => question.id === now.session.question?.id);
    if (!open) throw new Error(`${id} is never asked at the stage ${stage}`);
    now = take(now.session, safeAnswer(open), nowMs);
  }
  return now;
}

/** The ids of what a turn says before the routine goes on. */
export function saidIds({ reply }: TurnTaken): string[] {
  return reply.prompts.map(({ id }) => id);
}
