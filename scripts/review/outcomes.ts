// What the session does with each answer to a safety question. Asked of the session itself, so that the page cannot
// promise what the code does not do.
import type { Content, ScreeningQuestion } from '../../lambda/content/schema';
import { STAGES, type Stage } from '../../lambda/content/stages';
import { promptText, type Speaking } from '../../lambda/narration/speak';
import { advance } from '../../lambda/session/advance';
import { defaultRoutine } from '../../lambda/session/chosen';
import type { Event, Life } from '../../lambda/session/event';
import type { Reply } from '../../lambda/session/reply';
import { newSession, type Session } from '../../lambda/session/session';
import { stageOf } from '../../lambda/session/stage';
import { LIFE_NAMES, STAGE_NAMES } from './names';

/** What follows from an answer. */
export interface Outcome {
  answer: string;
  /** Whose answer it is; several lives where it leads to the same. */
  lives: Life[];
  leadsTo: string;
  /** What is said before whatever is asked next, braces where it depends on the listener. */
  said: string;
}

/** Asked, or told, before anything that follows from the answer itself is over. */
const NEXT_PROMPTS = ['ask', 'ask-plain', 'ask-condition-known', 'thank-you'];
const HEDGE: Event = { type: 'answer', value: 'unsure' };
const YES: Event = { type: 'answer', value: 'yes' };
const NO: Event = { type: 'answer', value: 'no' };
const HEDGED: Answer[] = [
  ['Hedged or half answered, once', [HEDGE]],
  ['Hedged or half answered, twice', [HEDGE, HEDGE]],
];

/** An answer in words, and what is heard for it. */
type Answer = [words: string, events: Event[]];

/** Every answer to a question with what follows from it, lives that fare alike together. */
export function outcomesOf(question: ScreeningQuestion, content: Content): Outcome[] {
  const each = question.askedOf.flatMap((life) =>
    answersTo(question, content).map(([answer, events]) => outcomeOf(answer, events, life, question, content)),
  );
  const alike = new Map<string, Outcome>();
  for (const outcome of each) {
    const key = JSON.stringify([outcome.answer, outcome.leadsTo, outcome.said]);
    const known = alike.get(key);
    const lives = [...new Set([...(known?.lives ?? []), ...outcome.lives])];
    alike.set(key, { ...outcome, lives });
  }
  const order = answersTo(question, content).map(([words]) => words);
  return [...alike.values()].sort((a, b) => order.indexOf(a.answer) - order.indexOf(b.answer));
}

function answersTo(question: ScreeningQuestion, content: Content): Answer[] {
  switch (question.kind) {
    case 'life':
      return [
        ['“I am pregnant”', [{ type: 'tell-life', life: 'pregnant' }]],
        ['“I gave birth”', [{ type: 'tell-life', life: 'after-birth' }]],
        ['“I am trying for a baby”', [{ type: 'tell-life', life: 'trying' }]],
        ['“Neither”', [{ type: 'tell-life', life: 'neither' }]],
        ...HEDGED,
      ];
    case 'weeks-pregnant':
    case 'weeks-since-birth':
      return [...weekAnswers(question.kind === 'weeks-pregnant' ? 'pregnant' : 'after-birth'), ...HEDGED];
    default:
      return [['Yes', [YES]], ...agreement(question, content), ['No', [NO]], ...HEDGED];
  }
}

/** A yes to a relative condition is followed by one question more. */
function agreement(question: ScreeningQuestion, { conditions }: Content): Answer[] {
  const isRelative = ({ id, kind }: Content['conditions'][number]) =>
    kind === 'relative' && question.kind === 'conditions' && question.conditions.includes(id);
  if (!conditions.some(isRelative)) return [];
  return [
    ['Yes, and a provider agrees', [YES, YES]],
    ['Yes, and no provider agrees', [YES, NO]],
  ];
}

/** Weeks in ranges that lead to the same stage. */
function weekAnswers(life: Life): Answer[] {
  const weeks = Array.from({ length: life === 'pregnant' ? 45 : 52 }, (_, i) => i);
  const stages = [...new Set(weeks.map((week) => stageOf({ life, weeks: week })))];
  return stages.map((stage) => {
    const within = weeks.filter((week) => stageOf({ life, weeks: week }) === stage);
    const [first = 0, last = 0] = [within[0], within.at(-1)];
    const words = last === weeks.at(-1) ? `${first} weeks or more` : `${first} to ${last} weeks`;
    return [words, [{ type: 'tell-weeks', weeks: first }]];
  });
}

function outcomeOf(
  answer: string,
  events: Event[],
  life: Life,
  question: ScreeningQuestion,
  content: Content,
): Outcome {
  let now = sessionAt(question, life, content);
  let reply: Reply | null = null;
  for (const event of events) [now, reply] = advance(now, event, { content, nowMs: 0, position: null });
  const lives = question.kind === 'life' ? [] : [life];
  return { answer, lives, leadsTo: leadsTo(now, question, content), said: reply ? saidIn(reply, now, content) : '' };
}

/** A session with just this question open, everything before it answered. */
function sessionAt(question: ScreeningQuestion, life: Life, content: Content): Session {
  const index = content.screening.indexOf(question);
  const isLife = question.kind === 'life';
  const isWeeks = question.kind === 'weeks-pregnant' || question.kind === 'weeks-since-birth';
  return {
    ...newSession(),
    phase: 'screening',
    routine: defaultRoutine(content).id,
    life: isLife ? null : life,
    stage: isLife || isWeeks ? null : stageFor(question, life),
    cleared: content.screening.slice(0, index).map(({ id }) => id),
    question: { id: question.id, tries: 0 },
  };
}

/** A stage of this life that the question is asked at. */
function stageFor({ stages }: ScreeningQuestion, life: Life): Stage {
  const ofLife = [2, 8, 20, 30, 40].map((weeks) => stageOf({ life, weeks }));
  const asked = ofLife.find((stage) => stage !== null && (stages?.includes(stage) ?? true));
  return asked ?? STAGES[0];
}

function leadsTo({ phase, question, life, stage }: Session, open: ScreeningQuestion, content: Content): string {
  if (phase === 'stopped') return 'The session ends';
  if (question?.id === open.id) return 'Asked again in plain words';
  if (question?.id === 'condition-known') return 'Asked whether a provider knows of it and agrees';
  const isPlanned = open.kind === 'life' || open.kind.startsWith('weeks');
  const planned = isPlanned && stage !== null ? `Planned for: ${STAGE_NAMES[stage].toLowerCase()}` : '';
  const asked = content.screening.find(({ id }) => id === question?.id);
  if (isPlanned && stage === null && asked)
    return `Taken as: ${life === null ? 'unknown' : LIFE_NAMES[life]}. Asked for the weeks`;
  return planned || 'On to the next question';
}

function saidIn({ prompts }: Reply, session: Session, content: Content): string {
  const end = prompts.findIndex(({ id }) => NEXT_PROMPTS.includes(id));
  const own = end < 0 ? prompts : prompts.slice(0, end);
  const speaking: Speaking = { content: withBraces(content), locale: 'en-US', session, secondsLeft: () => 0 };
  return own.map((each) => promptText(each, speaking)).join(' ');
}

/** Content in which whom to call stays in braces: the page is about every locale. */
function withBraces(content: Content): Content {
  const whom = '{provider}';
  const provider = { pregnant: whom, 'after-birth': whom, trying: whom, neither: whom };
  const anywhere = { ...content.locales['en-US'], emergencyNumber: '{emergency}', provider };
  return { ...content, locales: { ...content.locales, 'en-US': anywhere } };
}
