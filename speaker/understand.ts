// What an utterance means on this machine, without any cloud: one pass through a few rules, the careful ones first.

import type { InteractionModel } from './interaction-model';
import { type Answers, createAnswers } from './understanding/answers';
import { createDangerSearch, type DangerReport } from './understanding/danger';
import type { Reportable } from './understanding/lexicon';
import { strictestOfTwoLives } from './understanding/lives';
import { barer, isQuestion, normalise, withoutCourtesy, withoutPauses } from './understanding/normalise';
import { vocabularyOf } from './understanding/phrases';
import { createQuestionFinder, type QuestionFinder } from './understanding/questions';
import { createSamples, type Match, type Samples } from './understanding/samples';

type Danger = NonNullable<DangerReport['danger']>;

/** An intent with its slots, and how sure we are, from 0 (nothing was understood) to 1. */
export type Understanding = Match & { confidence: number };

const QUESTIONS = new Set(['ExplainIntent', 'ListSignsIntent']);
const ANSWERS = new Set(['YesAnswerIntent', 'NoAnswerIntent', 'UnsureIntent', 'PartlyIntent']);
const BUILT_IN_ANSWERS = new Set(['AMAZON.YesIntent', 'AMAZON.NoIntent']);
const REPORTS = new Set(['ReportSignIntent', 'ReportConditionIntent', 'ReportPainIntent']);
const TELLINGS = new Set(['StartIntent', 'TellLifeIntent', 'TellWeeksIntent']);

const SHORT_WORDS = 4;

/** Whoever asks what the bleeding is, bleeds: only what names a sign without saying that it is there is a question. */
const OWN_BODY = /^(?:what is|why) the\b/;

/** Asked by its first words; "my leg is numb, is this safe" tells before it asks. */
const ASKED =
  /^(?:what|why|how|when|where|which|who|is|are|am|do|does|did|can|could|may|will|would|should|has|have|tell me)\b/;

const isCommand = (intent: string): boolean =>
  intent !== 'ExplainIntent' && ![ANSWERS, BUILT_IN_ANSWERS, REPORTS, TELLINGS].some((kind) => kind.has(intent));

/** What one model and its content are heard with. */
type Ears = {
  samples: Samples;
  answers: Answers;
  findQuestion: QuestionFinder;
  searchDanger: (text: string) => DangerReport;
};

/**
 * Prepares the understanding of one interaction model, whose slot types are those of the content (`modelFor`).
 *
 * What the body reports is looked for first and everywhere, for missing it is the one mistake that harms; only a
 * plain question about a sign comes before. Every utterance gets an intent: `AMAZON.FallbackIntent` if nothing fits.
 */
export function createUnderstanding(
  model: InteractionModel,
  content: Reportable,
): (utterance: string) => Understanding {
  const vocabulary = vocabularyOf(model);
  const ears: Ears = {
    samples: createSamples(model, vocabulary),
    answers: createAnswers(model),
    findQuestion: createQuestionFinder(vocabulary.get('Question') ?? new Map()),
    searchDanger: createDangerSearch(model, vocabulary, content),
  };
  return (utterance) => understood(normalise(utterance), ears);
}

function understood(text: string, ears: Ears): Understanding {
  const words = withoutPauses(text);
  const whole = wholeSample(words, ears.samples);
  const report = ears.searchDanger(text);
  const rest = withoutCourtesy(withoutPauses(report.rest));
  const { danger } = report;
  if (danger !== undefined && !comesBefore(danger, whole, words)) {
    // A restriction is no danger, so it can wait: "stop, I had a cesarean" stops.
    return (danger.kind === 'restriction' && stop(rest)) || surely(danger);
  }
  const twoLives = isQuestion(words) ? undefined : strictestOfTwoLives(words);
  if (twoLives !== undefined) return surely(twoLives);
  return whole === undefined ? loosely(rest, report, ears) : surely(whole);
}

function surely({ intent, slots }: Match): Understanding {
  return { intent, slots, confidence: 1 };
}

function loosely(rest: string, report: DangerReport, { samples, answers, findQuestion }: Ears): Understanding {
  return (
    stop(rest) ??
    pause(rest) ??
    telling(rest, samples) ??
    plainAnswer(rest, answers) ??
    question(rest, findQuestion) ??
    command(rest, samples) ??
    softened(rest, samples, answers) ??
    denial(report) ?? { intent: 'AMAZON.FallbackIntent', slots: {}, confidence: 0 }
  );
}

/**
 * Whether a plain sentence is heard though it names a danger: it asks what a sign is, it asks what content has an
 * answer for and names no sign, or it tells when a birth was ("I had a cesarean six weeks ago"), which brings the
 * questions after a birth.
 */
function comesBefore({ kind }: Danger, whole: Match | undefined, words: string): boolean {
  if (whole === undefined) return false;
  if (QUESTIONS.has(whole.intent)) return kind !== 'sign' || !barer(words).some((form) => OWN_BODY.test(form));
  if (whole.intent === 'AskIntent') return kind !== 'sign' && ASKED.test(whole.slots.question?.value ?? '');
  const isDated = whole.slots.weeks !== undefined || whole.slots.months !== undefined;
  return kind === 'restriction' && TELLINGS.has(whole.intent) && isDated;
}

function wholeSample(words: string, samples: Samples): Match | undefined {
  for (const form of barer(words)) {
    const match = samples.whole(form);
    if (match !== undefined) return match;
  }
  return undefined;
}

/** "Stop" at either end of an utterance, or anywhere in a short one, unless it is asked about or refused. */
function stop(words: string): Understanding | undefined {
  if (isQuestion(words) || /\b(?:not|never|cannot|until i say) stop\b/.test(words)) return undefined;
  const said = /^stop\b|\bstop$/.test(words) || (isShort(words) && /\bstop\b/.test(words));
  return said ? { intent: 'AMAZON.StopIntent', slots: {}, confidence: 0.9 } : undefined;
}

/** "Pause" at either end comes before whatever else is wished, for nothing is lost by it. */
function pause(words: string): Understanding | undefined {
  const said = !isQuestion(words) && /^pause\b|\bpause$/.test(words) && !/\b(?:not|never) pause\b/.test(words);
  return said ? { intent: 'AMAZON.PauseIntent', slots: {}, confidence: 0.9 } : undefined;
}

/** To ask about a start is not to wish for it: "how often should I do it", though "do ten minutes" wishes. */
function telling(words: string, samples: Samples): Understanding | undefined {
  const isAsked = isQuestion(words) && !/^do (?:an?|some|\d+)\b/.test(words);
  const match = samples.inside(words, 2, (intent) => TELLINGS.has(intent) && !(isAsked && intent === 'StartIntent'));
  return match && { ...match, confidence: 0.8 };
}

function plainAnswer(words: string, answers: Answers): Understanding | undefined {
  const intent = answers.plain(words);
  return intent && { intent, slots: {}, confidence: 0.8 };
}

/** One of content's questions in nearly its own words. */
function question(words: string, find: QuestionFinder): Understanding | undefined {
  const found = ASKED.test(words) ? find(words) : undefined;
  return found && { intent: 'AskIntent', slots: { question: found }, confidence: 0.7 };
}

/** A wish inside a longer sentence; one word is enough only where few others could turn its meaning. */
function command(words: string, samples: Samples): Understanding | undefined {
  const fewestWords = isShort(words) && !isQuestion(words) ? 1 : 2;
  const match = samples.inside(words, fewestWords, isCommand);
  return match && { ...match, confidence: 0.6 };
}

/** A hedge around a wish leaves the wish; a hedge alone is an answer. */
function softened(words: string, samples: Samples, answers: Answers): Understanding | undefined {
  const intent = answers.hedge(words);
  if (intent === undefined) return undefined;
  const wish = wholeSample(answers.withoutHedges(words), samples);
  const isWish = wish !== undefined && (isCommand(wish.intent) || TELLINGS.has(wish.intent));
  return isWish ? { ...wish, confidence: 0.6 } : { intent, slots: {}, confidence: 0.7 };
}

/**
 * To deny pain is to say no. To deny one warning sign says nothing about the others, nor does "nothing but":
 * that is half an answer, and the question is asked again.
 */
function denial({ denied, rest }: DangerReport): Understanding | undefined {
  if (denied === 'nothing') return undefined;
  const partial = denied === 'more' || /\b(?:but|except|only|just|apart)\b/.test(rest);
  return { intent: partial ? 'PartlyIntent' : 'NoAnswerIntent', slots: {}, confidence: 0.5 };
}

function isShort(words: string): boolean {
  return words.split(' ').length <= SHORT_WORDS;
}
