// A listener who says nothing but what has to be said, from launch to the end of the routine, on an Alexa device.
import { OPEN_MICROPHONE_SECONDS } from '../../lambda/alexa/playback';
import type { Content } from '../../lambda/content/schema';
import type { Stage } from '../../lambda/content/stages';
import { atRate, REFERENCE_VOICE } from '../../lambda/narration/voice';
import type { Slots } from '../../lambda/session/event-of-intent';
import type { Session } from '../../lambda/session/session';
import { type AlexaSession, createAlexaSession, type Handler, type Heard } from './alexa-session';
import { piecesOf, secondsOf, sentencesOf, textOf } from './alexa-ssml';
import { content, TOLD } from './listener';

/** More turns than this would be a skill that never comes to its end. */
const MOST_TURNS = 40;
/** A yes comes this long after the question. */
const ANSWER_AFTER_SECONDS = 2;
const LAST_WORDS = content.prompts['routine-done']?.say ?? '';

/** `patient` says yes only when the reprompt is over, `eager` as soon as the first block asks. */
export type Manner = 'patient' | 'eager';

/** What is done, and by whom. */
export interface Wanted {
  stage: Stage;
  /** Asked for at the start: a routine, an exercise, so many minutes. Without it the skill is merely opened. */
  start?: Slots;
  /** Intents said before the first exercise. */
  wishes?: string[];
  /** Whether there is yes to tell of whatever keeps some exercises out. */
  isRestricted?: boolean;
  /** What the skill plays, if it is not what is shipped. */
  played?: Content;
}

export interface Walk {
  /** Every answer, from the launch on. */
  heard: Heard[];
  /** The answers from the one that begins the routine on. */
  routine: Heard[];
}

/** The session at the start of the routine, the safety questions answered so that it begins. */
export async function beginRoutine(handler: Handler, wanted: Wanted) {
  const { stage, start, wishes = [] } = wanted;
  const alexa = createAlexaSession(handler);
  const heard = [start ? await alexa.say('StartIntent', start, 0) : await alexa.launch(0)];
  heard.push(await alexa.say('TellLifeIntent', lifeSlots(stage), 15_000));
  for (const wish of wishes) heard.push(await alexa.say(wish, {}, nextMoment(heard)));
  while (lastOf(heard).session.phase === 'screening' && heard.length < MOST_TURNS) {
    const intent = answerTo(lastOf(heard).session, wanted);
    heard.push(await alexa.say(intent, {}, nextMoment(heard)));
  }
  return { alexa, heard };
}

/** From launch to the last words. The device speaks at its own rate, which the skill does not know. */
export async function walkToTheEnd(
  handler: Handler,
  wanted: Wanted,
  manner: Manner,
  { rate = 1, reply = 'AMAZON.YesIntent' }: { rate?: number; reply?: string } = {},
): Promise<Walk> {
  const { alexa, heard } = await beginRoutine(handler, wanted);
  const routine = await goOnToTheEnd(alexa, lastOf(heard), manner, rate, reply);
  return { heard: [...heard.slice(0, -1), ...routine], routine };
}

/** The SSML that is heard of a walk through the routine, block by block. */
export function blocksHeard({ routine }: Walk, manner: Manner): string[] {
  return routine.flatMap(({ speech, reprompt }) => (manner === 'eager' || !reprompt ? [speech] : [speech, reprompt]));
}

async function goOnToTheEnd(
  alexa: AlexaSession,
  first: Heard,
  manner: Manner,
  rate: number,
  reply: string,
): Promise<Heard[]> {
  const routine = [first];
  while (routine.length < MOST_TURNS && !isOver(lastOf(routine), manner)) {
    const { atMs, speech, reprompt } = lastOf(routine);
    const firstSeconds = seconds(speech, rate);
    const moreSeconds = manner === 'eager' ? 0 : OPEN_MICROPHONE_SECONDS + seconds(reprompt ?? '', rate);
    const yesAtMs = atMs + Math.round((firstSeconds + moreSeconds + ANSWER_AFTER_SECONDS) * 1000);
    routine.push(await alexa.say(reply, {}, yesAtMs));
  }
  return routine;
}

function isOver({ isOpen, speech, reprompt }: Heard, manner: Manner): boolean {
  const heard = manner === 'eager' ? speech : `${speech} ${reprompt}`;
  return !isOpen || textOf(heard).includes(LAST_WORDS);
}

function lifeSlots(stage: Stage): Slots {
  const { life, weeks } = TOLD[stage];
  return { life: { value: life, id: life }, ...(weeks !== undefined && { weeks: { value: String(weeks) } }) };
}

/** The safe answer, or the one that keeps some exercises out. */
function answerTo({ question }: Session, { isRestricted = false, played = content }: Wanted): string {
  const open = played.screening.find(({ id }) => id === question?.id);
  const isYes = open?.kind === 'clearance' || (open?.kind === 'restrictions' && isRestricted);
  return isYes ? 'AMAZON.YesIntent' : 'AMAZON.NoIntent';
}

function nextMoment(heard: Heard[]): number {
  const { atMs, speech } = lastOf(heard);
  return atMs + Math.round((seconds(speech) + ANSWER_AFTER_SECONDS) * 1000);
}

function seconds(ssml: string, rate = 1): number {
  return secondsOf(sentencesOf(piecesOf(ssml)), atRate(REFERENCE_VOICE, rate));
}

function lastOf(heard: Heard[]): Heard {
  const last = heard.at(-1);
  if (!last) throw new Error('nothing was heard yet');
  return last;
}
