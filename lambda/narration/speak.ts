// From a prompt to the words that are spoken: content's sentence with its placeholders filled in.
import type { Locale } from '../content/locales';
import { byId } from '../content/lookup';
import type { Content } from '../content/schema';
import type { Urgency } from '../content/urgencies';
import { exerciseNamed, refusalOf, routineRefusal } from '../session/allowed';
import { routinesFor, signsToTell } from '../session/asking';
import { exercisesInQuestion } from '../session/chosen';
import { equipmentNeeded, leftOutLike, swappedIn } from '../session/opening';
import type { Side } from '../session/place';
import { pressingConditions, signsAskedAbout } from '../session/questions';
import type { Prompt } from '../session/reply';
import type { Session } from '../session/session';
import { capitalised, listWords, minutesWords, numberWords, secondsWords } from './number-words';
import { linesUp, positionFor, SIDE_WITHOUT_SIDES } from './positions';

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

type Filled = Pick<Prompt, 'values' | 'numbers' | 'list'>;
type Filler = (filled: Filled, speaking: Speaking) => string | undefined;

const exercise = ({ values }: Filled, { content }: Speaking) => byId(content.exercises, values?.exercise);
/** What is named, else what the listener is at. */
const named = ({ values }: Filled, { content, session }: Speaking) => {
  const name = values?.exercise ?? session.place?.exercise;
  return exerciseNamed(content, name) ?? content.sharedNames.find(({ id }) => id === name);
};
const routine = ({ values }: Filled, { content }: Speaking) => byId(content.routines, values?.routine);
const swap = ({ values }: Filled, { content }: Speaking) => byId(content.exercises, values?.swap);
/** The sign or the condition that is named, else the one that the session stopped for. */
const sign = ({ values }: Filled, { content, session }: Speaking) =>
  content.warningSigns.find(({ id }) => id === (values?.sign ?? session.stop?.of));
const condition = ({ values }: Filled, { content, session }: Speaking) =>
  content.conditions.find(({ id }) => id === (values?.condition ?? session.stop?.of));
const question = ({ values }: Filled, { content }: Speaking) =>
  content.screening.find(({ id }) => id === values?.question);
const restriction = ({ values }: Filled, { content }: Speaking) =>
  content.restrictions.find(({ id }) => id === values?.restriction);
const locale = ({ content, locale }: Speaking) => content.locales[locale];
const otherSide = (side: string | undefined) => (side === 'left' ? 'right' : 'left');

const FILLERS: Record<string, Filler> = {
  exercise: (filled, speaking) => named(filled, speaking)?.name,
  'exercise.reminder': (filled, speaking) => exercise(filled, speaking)?.reminder.say,
  'exercise.release': (filled, speaking) => exercise(filled, speaking)?.release.say,
  'exercise.purpose': ({ values }, { content }) => exerciseNamed(content, values?.exercise)?.purpose.say,
  wayUp: (filled, speaking) => {
    const { content } = speaking;
    const left = exercise(filled, speaking);
    const body = left && positionFor(left, 'both', null, content);
    return (
      body &&
      linesUp(body, content)
        .map(({ say }) => say)
        .join(' ')
    );
  },
  'exercise.easier': (filled, speaking) => exercise(filled, speaking)?.easier.say,
  'exercise.harder': (filled, speaking) => exercise(filled, speaking)?.harder.say,
  leftOut: ({ values }, { content, session }) =>
    listWords(exerciseNames(content, leftOutLike(values?.exercise ?? '', session, content)), 'and'),
  swappedIn: (_, { content, session }) => listWords(exerciseNames(content, swappedIn(session, content)), 'and'),
  anyExercise: (_, { content, session }) => {
    const ids = exercisesInQuestion(session, content).map(({ id }) => id);
    return listWords(exerciseNames(content, ids), 'or');
  },
  'exercise.reason': (filled, speaking) => refusal(filled, speaking),
  swap: (filled, speaking) => swap(filled, speaking)?.name,
  side: (filled, speaking) => sideOf(filled, speaking),
  otherSide: (filled, speaking) => otherSide(sideOf(filled, speaking)),
  onSide: ({ values }, { session }) => sideNamed(values?.side ?? session.place?.side),
  sign: (filled, speaking) => sign(filled, speaking)?.name,
  'sign.meaning': (filled, speaking) => sign(filled, speaking)?.meaning.say,
  'sign.ordinary': (filled, speaking) => sign(filled, speaking)?.ordinary?.say,
  'sign.action': (filled, speaking) => sign(filled, speaking)?.action.say,
  'sign.escalation': (filled, speaking) => sign(filled, speaking)?.escalation.say,
  'sign.ask': (filled, speaking) => sign(filled, speaking)?.check?.ask,
  'sign.plain': (filled, speaking) => sign(filled, speaking)?.check?.plain,
  'signs.emergency': (filled, speaking) => signsOf('emergency', filled, speaking),
  'signs.now': (filled, speaking) => signsOf('now', filled, speaking),
  'signs.today': (filled, speaking) => signsOf('today', filled, speaking),
  'signs.later': (filled, speaking) => signsOf('before-next-session', filled, speaking),
  signList: (_, { content, session }) =>
    signsToTell(session, content)
      .map(({ name }) => capitalised(name))
      .join('. '),
  condition: (filled, speaking) => condition(filled, speaking)?.name,
  conditions: (filled, speaking) =>
    listWords(
      pressingConditions(question(filled, speaking), speaking.content).map(({ name }) => name),
      'or',
    ),
  'condition.meaning': (filled, speaking) => condition(filled, speaking)?.meaning.say,
  'condition.action': (filled, speaking) => condition(filled, speaking)?.action.say,
  'question.ask': (filled, speaking) => question(filled, speaking)?.ask,
  'question.plain': (filled, speaking) => question(filled, speaking)?.plain,
  'question.advice': (filled, speaking) => adviceOf(question(filled, speaking)),
  'restriction.meaning': (filled, speaking) => restriction(filled, speaking)?.meaning.say,
  'restriction.advice': (filled, speaking) => restriction(filled, speaking)?.advice.say,
  routine: (filled, speaking) => routine(filled, speaking)?.name,
  'routine.reason': (filled, speaking) => routineRefusal(routine(filled, speaking), speaking.session)?.reason,
  routineList: (_, { content, session }) =>
    listWords(
      routinesFor(session, content).map(({ name }) => name),
      'or',
    ),
  'answer.say': ({ values }, { content }) => byId(content.answers, values?.answer)?.say,
  equipment: ({ values }, { content }) => content.equipment.find(({ id }) => id === values?.equipment)?.name,
  equipmentList: ({ list }, { content, session }) =>
    listWords(namesIn(content.equipment, list ?? equipmentNeeded(session, content)), 'and'),
  count: ({ numbers }) => numberWords(numbers?.count ?? 0),
  seconds: ({ numbers }) => secondsWords(numbers?.seconds ?? 0),
  timeLeft: (_, { secondsLeft }) => minutesWords(secondsLeft()),
  emergency: (_, speaking) => locale(speaking)?.emergencyNumber,
  crisisLine: (_, speaking) => locale(speaking)?.crisisLine,
  provider: (_, speaking) => locale(speaking)?.provider[speaking.session.life ?? 'after-birth'],
};

/** The placeholders that content may use. */
export const PLACEHOLDERS = Object.keys(FILLERS);

/** What a prompt says. A prompt that content lacks says nothing. */
export function promptText({ id, each, ...filled }: Prompt, speaking: Speaking): string {
  const template = byId(speaking.content.prompts, id)?.say ?? '';
  if (!each) return withoutGaps(filledIn(template, filled, speaking));
  const about = (exercise: string) => ({ ...filled, values: { ...filled.values, exercise } });
  return each.map((exercise) => filledIn(template, about(exercise), speaking)).join(' ');
}

/** What fills a placeholder may be nothing at all. */
function withoutGaps(text: string): string {
  return text.replace(/ {2,}/g, ' ').trim();
}

/** A line of an exercise, for one side. */
export function lineText(line: string, values: { exercise: string; side: Side }, speaking: Speaking): string {
  return filledIn(line, { values }, speaking);
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

function sideNamed(side: string | undefined): string {
  return side === 'left' || side === 'right' ? `, ${side} side` : '';
}

function refusal({ values }: Filled, { content, session }: Speaking): string | undefined {
  const refused = exerciseNamed(content, values?.exercise);
  return refused && refusalOf(refused, session)?.reason;
}

function namesIn(things: { id: string; name: string }[], ids: string[] = []): string[] {
  return ids.flatMap((id) => things.find((each) => each.id === id)?.name ?? []);
}

function signsOf(urgency: Urgency, filled: Filled, speaking: Speaking): string {
  const signs = signsAskedAbout(question(filled, speaking), urgency, speaking.content);
  return listWords(
    signs.map(({ name }) => name),
    'or',
  );
}

function exerciseNames(content: Content, ids: string[] = []): string[] {
  return ids.flatMap((id) => exerciseNamed(content, id)?.name ?? []).map((name) => `the ${name}`);
}

/** The side a sentence speaks of; where it is both, the one that an exercise begins with. */
function sideOf(filled: Filled, { content }: Speaking): string | undefined {
  const side = filled.values?.side;
  if (side !== 'both') return side;
  return byId(content.exercises, filled.values?.exercise)?.firstSide ?? SIDE_WITHOUT_SIDES;
}

function adviceOf(asked: Content['screening'][number] | undefined): string | undefined {
  return asked?.kind === 'clearance' ? asked.advice.say : undefined;
}
