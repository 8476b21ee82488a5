// What an utterance means on this machine, without any cloud: one pass through a few rules, the careful ones first.

import type { InteractionModel } from './interaction-model';
import { type Answers, createAnswers } from './understanding/answers';
import { createDangerSearch, type DangerReport } from './understanding/danger';
import { barer, isQuestion, normalise, withoutCourtesy, withoutPauses } from './understanding/normalise';
import { createSamples, type Match, type Samples } from './understanding/samples';

/** An intent with its slots, and how sure we are, from 0 (nothing was understood) to 1. */
export type Understanding = Match & { confidence: number };

const QUESTIONS = new Set(['ExplainIntent', 'ListSignsIntent']);
const ANSWERS = new Set(['YesAnswerIntent', 'NoAnswerIntent', 'UnsureIntent', 'PartlyIntent']);
const BUILT_IN_ANSWERS = new Set(['AMAZON.YesIntent', 'AMAZON.NoIntent']);
const REPORTS = new Set(['ReportSignIntent', 'ReportConditionIntent', 'ReportPainIntent']);
const TELLINGS = new Set(['StartIntent', 'TellLifeIntent', 'TellWeeksIntent']);

const SHORT_WORDS = 4;

const isCommand = (intent: string): boolean =>
  intent !== 'ExplainIntent' && ![ANSWERS, BUILT_IN_ANSWERS, REPORTS, TELLINGS].some((kind) => kind.has(intent));

/**
 * Prepares the understanding of one interaction model.
 *
 * What the body reports is looked for first and everywhere, for missing it is the one mistake that harms; only a
 * plain question about a sign comes before. Every utterance gets an intent: `AMAZON.FallbackIntent` if nothing fits.
 */
export function createUnderstanding(model: InteractionModel): (utterance: string) => Understanding {
  const samples = createSamples(model);
  const answers = createAnswers(model);
  const searchDanger = createDangerSearch(model);

  return (utterance) => {
    const text = normalise(utterance);
    const words = withoutPauses(text);
    const whole = wholeSample(words, samples);
    if (whole !== undefined && QUESTIONS.has(whole.intent)) return { ...whole, confidence: 1 };

    const report = searchDanger(text);
    if (report.danger !== undefined) return { ...report.danger, confidence: 1 };
    if (whole !== undefined) return { ...whole, confidence: 1 };

    const rest = withoutCourtesy(withoutPauses(report.rest));
    return (
      stop(rest) ??
      pause(rest) ??
      telling(rest, samples) ??
      plainAnswer(rest, answers) ??
      command(rest, samples) ??
      softened(rest, samples, answers) ??
      denial(report) ?? { intent: 'AMAZON.FallbackIntent', slots: {}, confidence: 0 }
    );
  };
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

function telling(words: string, samples: Samples): Understanding | undefined {
  const match = samples.inside(words, 2, (intent) => TELLINGS.has(intent));
  return match && { ...match, confidence: 0.8 };
}

function plainAnswer(words: string, answers: Answers): Understanding | undefined {
  const intent = answers.plain(words);
  return intent && { intent, slots: {}, confidence: 0.8 };
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
