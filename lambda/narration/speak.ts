// From a prompt to the words that are spoken: content's sentence with its placeholders filled in.
import type { Locale } from '../content/locales';
import { byId } from '../content/lookup';
import type { Content } from '../content/schema';
import type { Side } from '../session/place';
import type { Prompt } from '../session/reply';
import type { Session } from '../session/session';
import { capitalised, listWords, minutesWords, numberWords, secondsWords } from './number-words';

/** Content's sentences may lean on each other (an advice that names a provider), but not endlessly. */
const DEEPEST_NESTING = 3;

/** Everything a sentence can depend on besides its own prompt. */
export interface Speaking {
  content: Content;
  locale: Locale;
  session: Session;
  /** Seconds of the routine from the present place to its end; reckoned only if a sentence asks for it. */
  secondsLeft: () => number;
}

type Filled = Pick<Prompt, 'values' | 'numbers' | 'signs'>;
type Filler = (filled: Filled, speaking: Speaking) => string | undefined;

const exercise = ({ values }: Filled, { content }: Speaking) => byId(content.exercises, values?.exercise);
const swap = ({ values }: Filled, { content }: Speaking) => byId(content.exercises, values?.swap);
const sign = ({ values }: Filled, { content }: Speaking) => content.warningSigns.find(({ id }) => id === values?.sign);
const condition = ({ values }: Filled, { content }: Speaking) =>
  content.conditions.find(({ id }) => id === values?.condition);
const question = ({ values }: Filled, { content }: Speaking) =>
  content.screening.find(({ id }) => id === values?.question);
const locale = ({ content, locale }: Speaking) => content.locales[locale];
const otherSide = (side: string | undefined) => (side === 'left' ? 'right' : 'left');

const FILLERS: Record<string, Filler> = {
  exercise: (filled, speaking) => exercise(filled, speaking)?.name,
  'exercise.reminder': (filled, speaking) => exercise(filled, speaking)?.reminder.say,
  'exercise.release': (filled, speaking) => exercise(filled, speaking)?.release.say,
  'exercise.purpose': (filled, speaking) => exercise(filled, speaking)?.purpose.say,
  'exercise.reason': (filled, speaking) => refusal(filled, speaking),
  swap: (filled, speaking) => swap(filled, speaking)?.name,
  side: ({ values }) => values?.side,
  otherSide: ({ values }) => otherSide(values?.side),
  onSide: ({ values }) => (isOneSide(values?.side) ? `, ${values?.side} side` : ''),
  sign: (filled, speaking) => sign(filled, speaking)?.name,
  'sign.meaning': (filled, speaking) => sign(filled, speaking)?.meaning.say,
  'sign.action': (filled, speaking) => sign(filled, speaking)?.action.say,
  'sign.escalation': (filled, speaking) => sign(filled, speaking)?.escalation.say,
  'sign.ask': (filled, speaking) => sign(filled, speaking)?.check?.ask,
  'sign.plain': (filled, speaking) => sign(filled, speaking)?.check?.plain,
  signs: ({ signs }, { content }) => listWords(namesOf(signs ?? [], content), 'or'),
  signList: ({ signs }, { content }) =>
    namesOf(signs ?? [], content)
      .map(capitalised)
      .join('. '),
  condition: (filled, speaking) => condition(filled, speaking)?.name,
  'condition.meaning': (filled, speaking) => condition(filled, speaking)?.meaning.say,
  'condition.action': (filled, speaking) => condition(filled, speaking)?.action.say,
  'question.ask': (filled, speaking) => question(filled, speaking)?.ask,
  'question.plain': (filled, speaking) => question(filled, speaking)?.plain,
  'question.advice': (filled, speaking) => adviceOf(question(filled, speaking)),
  routine: ({ values }, { content }) => byId(content.routines, values?.routine)?.name,
  count: ({ numbers }) => numberWords(numbers?.count ?? 0),
  seconds: ({ numbers }) => secondsWords(numbers?.seconds ?? 0),
  timeLeft: (_, { secondsLeft }) => minutesWords(secondsLeft()),
  emergency: (_, speaking) => locale(speaking)?.emergencyNumber,
  provider: (_, speaking) => locale(speaking)?.provider[speaking.session.life ?? 'after-birth'],
};

/** The placeholders that content may use. */
export const PLACEHOLDERS = Object.keys(FILLERS);

/** What a prompt says. A prompt that content lacks says nothing. */
export function promptText({ id, ...filled }: Prompt, speaking: Speaking): string {
  const template = byId(speaking.content.prompts, id)?.say ?? '';
  return filledIn(template, filled, speaking);
}

/** A line of an exercise, for one side. */
export function lineText(line: string, side: Side, speaking: Speaking): string {
  return filledIn(line, { values: { side } }, speaking);
}

/** A large first letter in a placeholder asks for one in what fills it: `{Side} hand`. */
function filledIn(template: string, filled: Filled, speaking: Speaking, depth = 0): string {
  if (depth > DEEPEST_NESTING) return template;
  return template.replace(/\{([A-Za-z.]+)\}/g, (_, name: string) => {
    const plainName = name.charAt(0).toLowerCase() + name.slice(1);
    const text = filledIn(byId(FILLERS, plainName)?.(filled, speaking) ?? '', filled, speaking, depth + 1);
    return name === plainName ? text : capitalised(text);
  });
}

function isOneSide(side: string | undefined): boolean {
  return side === 'left' || side === 'right';
}

function refusal(filled: Filled, speaking: Speaking): string | undefined {
  const { stage } = speaking.session;
  const rule = stage === null ? undefined : exercise(filled, speaking)?.stages[stage];
  return rule && !rule.allowed ? rule.reason : undefined;
}

function namesOf(ids: string[], content: Content): string[] {
  return ids.flatMap((id) => content.warningSigns.find((each) => each.id === id)?.name ?? []);
}

function adviceOf(asked: Content['screening'][number] | undefined): string | undefined {
  return asked?.kind === 'clearance' ? asked.advice.say : undefined;
}
