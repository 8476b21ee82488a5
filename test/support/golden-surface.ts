// The surfaces that golden conversations are held on. Each takes words, or silence, at an instant of a virtual clock.
import type { ResponseEnvelope } from 'ask-sdk-model';
import { blockFrom } from '../../lambda/alexa/blocks';
import { createAlexaHandler } from '../../lambda/alexa/handler';
import { OPEN_MICROPHONE_SECONDS } from '../../lambda/alexa/playback';
import { readEnvelope } from '../../lambda/alexa/request';
import type { Locale } from '../../lambda/content/locales';
import { REFERENCE_VOICE } from '../../lambda/narration/voice';
import type { Slots } from '../../lambda/session/event-of-intent';
import type { Reply } from '../../lambda/session/reply';
import type { Session } from '../../lambda/session/session';
import { understandingOf } from '../../speaker/load';
import { ANSWER_SECONDS, createSpeaker } from '../../speaker/speaker';
import { intentRequest } from './alexa-envelope';
import { type AlexaSession, createAlexaSession, type Handler, type Heard, heardIn } from './alexa-session';
import { piecesOf, secondsOf, textOf } from './alexa-ssml';
import { endOf, timelineOf, wordsOf } from './golden-narration';
import { content } from './listener';

type Utterance = { says: string } | { silence: true };

/** What a turn came to on one surface. Null: said by the platform itself, which does not tell. */
export interface Answer {
  event: string;
  prompts: string[] | null;
  /** The words heard, as one line. */
  text: string | null;
  session: Session;
  expects: Reply['expects'];
}

export interface Surface {
  locale: Locale;
  take: (utterance: Utterance, atMs: number) => Promise<Answer>;
  /** Seconds of the narration now playing that are heard without a word from the listener. */
  unattendedSeconds: () => number;
  /** Lets the narration go on to the very end; the last words that were heard. */
  toTheEnd: () => Promise<string>;
}

const understanding = understandingOf(content);
const voice = REFERENCE_VOICE;
const LAST_WORDS = content.prompts['routine-done']?.say ?? '';

/** The speaker on this machine: it hears silence, and plays every narration to its end. */
export function speakerSurface(locale: Locale): Surface {
  const speaker = createSpeaker({ content, locale, voice, understanding });
  const take = (event: Parameters<typeof speaker.take>[0], atMs: number): Answer => {
    const { session, reply } = speaker.take(event, atMs);
    const prompts = reply.prompts.map(({ id }) => id);
    return { event: event.type, prompts, text: wordsOf(session, locale), session, expects: reply.expects };
  };
  return {
    locale,
    take: async (utterance, atMs) =>
      'says' in utterance
        ? take(speaker.understand(utterance.says), atMs)
        : take({ type: 'silence' }, atMs + ANSWER_SECONDS * 1000),
    unattendedSeconds: () => timelineOf(speaker.session(), locale).totalSeconds,
    toTheEnd: async () => {
      const text = wordsOf(speaker.session(), locale);
      const endMs = endOf(speaker.session(), locale);
      const over = take({ type: 'continue' }, endMs);
      expect([over.session.phase, over.expects]).toEqual(['finished', 'end']);
      return text;
    },
  };
}

/** The Alexa skill: it hears no silence, and carries two blocks of a narration at a time. */
export function alexaSurface(locale: Locale): Surface {
  const alexa = createAlexaSession(inLocale(locale, createAlexaHandler({ content, nowMs: () => Number.NaN })));
  let isReprompted = false;
  return {
    locale,
    take: async (utterance, atMs) => {
      if ('silence' in utterance) {
        const answer = isReprompted ? await closed(alexa, atMs) : reprompted(lastOf(alexa));
        isReprompted = true;
        return answer;
      }
      isReprompted = false;
      const { intent, slots } = understanding(utterance.says);
      const isLaunch = intent === 'StartIntent' && Object.keys(slots).length === 0 && !alexa.last()?.isOpen;
      return answerIn(
        isLaunch ? await alexa.launch(atMs) : await alexa.say(intent, slots, atMs),
        eventOf(intent, slots),
      );
    },
    unattendedSeconds: () => blockFrom(timelineOf(lastOf(alexa).session, locale), 0, voice).untilSeconds,
    toTheEnd: () => toAlexasEnd(alexa),
  };
}

/** Every request comes from a device that is set to this locale. */
function inLocale(locale: Locale, handler: Handler): Handler {
  return (envelope) => {
    const { request, ...rest } = envelope as { request: object };
    return handler({ ...rest, request: { ...request, locale } });
  };
}

function answerIn({ session, speech, isOpen }: Heard, event: string): Answer {
  const { prompts = [], manner = null } = session.narration ?? {};
  const open = isOpen ? 'answer' : 'end';
  const text = textOf(speech);
  return { event, prompts: prompts.map(({ id }) => id), text, session, expects: manner ? 'nothing' : open };
}

function reprompted({ session, reprompt }: Heard): Answer {
  return { event: 'silence', prompts: null, text: textOf(reprompt ?? ''), session, expects: 'answer' };
}

async function closed(alexa: AlexaSession, atMs: number): Promise<Answer> {
  const { session } = lastOf(alexa);
  const answer: ResponseEnvelope = await alexa.end('EXCEEDED_MAX_REPROMPTS', atMs);
  expect(heardIn(answer).speech).toBe('');
  return { event: 'silence', prompts: null, text: null, session, expects: 'end' };
}

/** A listener who says yes whenever the skill can go no further alone. */
async function toAlexasEnd(alexa: AlexaSession): Promise<string> {
  let last = lastOf(alexa);
  const heard: string[] = [];
  for (let turns = 0; turns < 20; turns++) {
    heard.push(textOf(last.speech), textOf(last.reprompt ?? ''));
    if (!last.isOpen || heard.at(-1)?.includes(LAST_WORDS)) break;
    const seconds = [last.speech, last.reprompt ?? ''].map((ssml) => secondsOf(piecesOf(ssml), voice));
    const silences = 2 * (OPEN_MICROPHONE_SECONDS - 1);
    const spoken = seconds.reduce((sum, each) => sum + each, 0);
    last = await alexa.say('AMAZON.YesIntent', {}, last.atMs + (spoken + silences) * 1000);
  }
  return heard.join(' ');
}

function eventOf(intent: string, slots: Slots): string {
  return readEnvelope(intentRequest(intent, slots, { atMs: 0 }))?.event?.type ?? '';
}

function lastOf(alexa: AlexaSession): Heard {
  const last = alexa.last();
  if (!last) throw new Error('nothing was said yet');
  return last;
}
