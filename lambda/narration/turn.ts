// A turn as every surface takes it: find the place, advance the session, lay the reply out in time.
import type { Locale } from '../content/locales';
import type { Content } from '../content/schema';
import { advance } from '../session/advance';
import type { Event } from '../session/event';
import type { GoOn, Prompt, Reply } from '../session/reply';
import type { Session } from '../session/session';
import { routineScript } from './routine-script';
import type { Say, ScriptItem } from './script';
import { promptText, type Speaking } from './speak';
import { layOut, locate, type Timeline } from './timeline';
import type { Voice } from './voice';

/** What a surface brings to a turn. */
export interface Surroundings {
  content: Content;
  locale: Locale;
  voice: Voice;
  nowMs: number;
  /**
   * Seconds of a narration that have been heard, given those that went by since it began. A surface that adds
   * something of its own to what it plays takes that away here.
   */
  heardSeconds?: (elapsedSeconds: number, timeline: Timeline) => number;
}

export interface TurnTaken {
  session: Session;
  reply: Reply;
  timeline: Timeline;
}

/** Takes one turn. Pure: the same session, event and surroundings give the same turn again. */
export function takeTurn(session: Session, event: Event, surroundings: Surroundings): TurnTaken {
  const position = positionNow(session, surroundings);
  const { content, nowMs } = surroundings;
  const [next, reply] = advance(session, event, { content, nowMs, position });
  return { session: next, reply, timeline: narrationOf(next, surroundings) };
}

/** The narration that a session is in the middle of, laid out from its beginning to its end. */
export function narrationOf(session: Session, surroundings: Surroundings): Timeline {
  const { narration } = session;
  if (!narration) return { entries: [], totalSeconds: 0 };
  const goOn = goOnOf(session);
  return layOut(scriptOf(narration.prompts as Prompt[], goOn, session, surroundings), surroundings.voice);
}

/** Prompts laid out by themselves: a reprompt, an apology. */
export function saidAlone(prompts: Prompt[], session: Session, surroundings: Surroundings): Timeline {
  return layOut(scriptOf(prompts, null, session, surroundings), surroundings.voice);
}

/** Where the present narration took the routine up; the session keeps its place until the next turn. */
function goOnOf({ narration, place }: Session): GoOn | null {
  return narration?.manner && place ? { place, manner: narration.manner } : null;
}

function positionNow(session: Session, surroundings: Surroundings) {
  const { narration } = session;
  if (!narration?.manner) return null;
  const elapsedSeconds = Math.max(0, (surroundings.nowMs - narration.startedAtMs) / 1000);
  const timeline = narrationOf(session, surroundings);
  const heardSeconds = surroundings.heardSeconds?.(elapsedSeconds, timeline) ?? elapsedSeconds;
  return locate(timeline, heardSeconds, narration.startedAtMs);
}

function* scriptOf(
  prompts: Prompt[],
  goOn: GoOn | null,
  session: Session,
  { content, locale, voice }: Surroundings,
): Generator<ScriptItem> {
  const speaking: Speaking = {
    content,
    locale,
    session,
    secondsLeft: () => secondsFrom(goOn, speaking, voice),
  };
  for (const each of prompts) yield { kind: 'say', text: promptText(each, speaking), prompt: each.id } satisfies Say;
  if (goOn) yield* routineScript(goOn, speaking);
}

/** Seconds from here to the end of the routine: from where narration goes on, or from the place that is kept. */
function secondsFrom(goOn: GoOn | null, speaking: Speaking, voice: Voice): number {
  const { place } = speaking.session;
  const from: GoOn | null = goOn ?? (place && { place, manner: 'flow' });
  return from ? layOut(routineScript(from, speaking), voice).totalSeconds : 0;
}
