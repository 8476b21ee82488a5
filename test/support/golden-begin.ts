// The way to where a golden conversation begins: whatever is asked on it is answered as is safe, whichever it is.
import type { ScreeningQuestion } from '../../lambda/content/schema';
import type { Stage } from '../../lambda/content/stages';
import type { GoldenBegin } from './golden';
import { endOf, startOf } from './golden-narration';
import type { Answer, Surface } from './golden-surface';
import { content } from './listener';

/** More turns than this without getting there would be a way that leads nowhere. */
const MOST_TURNS = 40;
/** "Next exercise" is said so many seconds into a narration. */
const NEXT_AFTER_SECONDS = 5;

/** What somebody at each stage says of her life, and of its weeks where they are asked for. */
const LIVES: Record<Stage, { life: string; weeks: string }> = {
  general: { life: 'neither', weeks: '' },
  'before-pregnancy': { life: "we're trying for a baby", weeks: '' },
  'trimester-1': { life: "I'm pregnant", weeks: 'eight weeks' },
  'trimester-2': { life: "I'm pregnant", weeks: 'twenty weeks' },
  'trimester-3': { life: "I'm pregnant", weeks: 'thirty-four weeks' },
  'postpartum-early': { life: 'I had a baby', weeks: 'six weeks' },
  postpartum: { life: 'I had a baby', weeks: 'thirty weeks' },
};

/**
 * Goes that way on a surface.
 *
 * @throws Error if it does not lead there, or if something was to be answered that nobody asked
 */
export async function beginOn(surface: Surface, begin: GoldenBegin): Promise<Answer> {
  const { stage, says, answers, until, exercise } = begin;
  const asked: string[] = [];
  let last = await surface.take({ says }, 0);
  for (let question = openQuestion(last); question && question.id !== until; question = openQuestion(last)) {
    if (asked.length >= MOST_TURNS) throw new Error(`${question.id}: this is asked for ever`);
    asked.push(question.id);
    const answer = answers[question.id] ?? safeWords(question, stage);
    last = await surface.take({ says: answer }, endOf(last.session, surface.locale));
  }
  if (until !== undefined && last.session.question?.id !== until) throw new Error(`${until} is not asked`);
  const idle = Object.keys(answers).filter((id) => !asked.includes(id));
  if (idle.length > 0) throw new Error(`${idle} is not asked`);
  return exercise === undefined ? last : nextUntil(exercise, last, surface);
}

async function nextUntil(exercise: string, first: Answer, surface: Surface): Promise<Answer> {
  let last = first;
  for (let turns = 0; last.session.place?.exercise !== exercise; turns++) {
    if (turns >= MOST_TURNS || last.expects !== 'nothing') throw new Error(`${exercise} is not reached`);
    last = await surface.take({ says: 'next exercise' }, startOf(last.session) + NEXT_AFTER_SECONDS * 1000);
  }
  return last;
}

function openQuestion({ session }: Answer): ScreeningQuestion | undefined {
  return content.screening.find(({ id }) => id === session.question?.id);
}

function safeWords({ kind, ...question }: ScreeningQuestion, stage: Stage): string {
  if (kind === 'life') return LIVES[stage].life;
  if (kind === 'weeks-pregnant' || kind === 'weeks-since-birth') return LIVES[stage].weeks;
  return 'safeAnswer' in question ? question.safeAnswer : 'no';
}
