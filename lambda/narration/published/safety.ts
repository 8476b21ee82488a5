// What keeps somebody from exercising, as it is published: signs, conditions, restrictions and the questions for them.
import type { Condition, Content, ScreeningQuestion, WarningSign } from '../../content/schema';
import { uniqueSources, worded, wordedLine } from './wording';

/** Every sign that stops a session. */
export function publishedSigns(content: Content) {
  return content.warningSigns.map((sign) => ({
    id: sign.id,
    name: sign.name,
    aliases: sign.aliases,
    lives: sign.lives,
    isScreened: sign.isScreened,
    isGentle: sign.isGentle ?? false,
    meaning: worded(sign.meaning.say, content),
    ordinary: sign.ordinary ? worded(sign.ordinary.say, content) : null,
    urgency: sign.urgency,
    action: worded(sign.action.say, content),
    escalation: worded(sign.escalation.say, content),
    check: checkOf(sign, content),
    sources: sourcesOfSign(sign),
  }));
}

/** Every condition against exercise. */
export function publishedConditions(content: Content) {
  return content.conditions.map((condition) => ({
    id: condition.id,
    name: condition.name,
    aliases: condition.aliases,
    kind: condition.kind,
    isQualified: condition.isQualified,
    lives: condition.lives,
    meaning: worded(condition.meaning.say, content),
    urgency: condition.urgency,
    action: worded(condition.action.say, content),
    sources: sourcesOfCondition(condition),
  }));
}

/** What keeps single exercises out, with the exercises that it keeps out. */
export function publishedRestrictions(content: Content) {
  return content.restrictions.map((restriction) => ({
    id: restriction.id,
    name: restriction.name,
    aliases: restriction.aliases,
    meaning: worded(restriction.meaning.say, content),
    advice: worded(restriction.advice.say, content),
    keepsOut: Object.values(content.exercises)
      .filter(({ notWith }) => notWith !== undefined && Object.hasOwn(notWith, restriction.id))
      .map(({ id }) => id),
    sources: sourcesOfRestriction(restriction),
  }));
}

/** The questions before a session, in their order. */
export function publishedScreening(content: Content) {
  return content.screening.map((question: ScreeningQuestion) => ({
    ...question,
    ask: worded(question.ask, content),
    plain: worded(question.plain, content),
    ...('advice' in question && { advice: wordedLine(question.advice, question, content) }),
  }));
}

/** Everything that the words about a sign lean on. */
function sourcesOfSign({ meaning, ordinary, urgencySource, action, escalation, check, source }: WarningSign) {
  const lines = [meaning.source, ordinary?.source, urgencySource, action.source, escalation.source, check?.source];
  return uniqueSources([...lines, source]);
}

/** Everything that the words about a condition lean on. */
function sourcesOfCondition({ meaning, action, source }: Condition): string[] {
  return uniqueSources([meaning.source, action.source, source]);
}

/** Everything that the words about a restriction lean on. */
function sourcesOfRestriction({ meaning, advice, source }: Content['restrictions'][number]): string[] {
  return uniqueSources([meaning.source, advice.source, source]);
}

function checkOf({ check }: WarningSign, content: Content) {
  return check ? { ask: worded(check.ask, content), plain: worded(check.plain, content), source: check.source } : null;
}
