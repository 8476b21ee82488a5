// Yes, no and hedges: each counts only as the answer to the question that is open (design rule 7).
import { answerConditionKnown } from './conditions';
import type { AnswerValue } from './event';
import { askNextQuestion } from './gate';
import { keepOn } from './keep';
import { onResume } from './moving';
import { asked, type OwnQuestion, openOwnQuestion, openScreeningQuestion, questionPrompt } from './questions';
import { ending, prompt } from './reply';
import { answerGoOnAfterPain, answerPain, answerSignCheck } from './safety';
import { answerScreening, tellWeeks } from './screening';
import type { Session } from './session';
import { answerChoose, answerPickUp, chooseFirst } from './starting';
import type { Handler, Outcome, Turn } from './turn';

export const onAnswer: Handler<'answer'> = (session, turn, { value }) => {
  const screening = openScreeningQuestion(session, turn);
  if (screening) return answerScreening(session, turn, screening, value);
  const own = openOwnQuestion(session);
  if (own) return answerOwn(own, session, turn, value);
  return keepOn(session, turn, [prompt('no-question-open')]);
};

/** A number of weeks: an answer where weeks are asked for, otherwise words that mean nothing here. */
export const onTellWeeks: Handler<'tell-weeks'> = (session, turn, { weeks }) => {
  return tellWeeks(session, turn, weeks) ?? keepOn(session, turn, [prompt('no-question-open')]);
};

function answerOwn(question: OwnQuestion, session: Session, turn: Turn, value: AnswerValue): Outcome {
  switch (question) {
    case 'sign-check':
      return answerSignCheck(session, turn, value);
    case 'pain':
      return answerPain(session, turn, value);
    case 'go-on-after-pain':
      return answerGoOnAfterPain(session, turn, value);
    case 'condition-known':
      return answerConditionKnown(session, turn, value);
    case 'which-exercise':
      return value === 'no' ? answerChoose(session, turn, false) : chooseFirst(session, turn);
    case 'choose-instead':
      if (value === 'yes') return askNextQuestion({ ...session, question: null }, turn, []);
      return value === 'no' ? answerChoose(session, turn, false) : askAgain(session, turn);
    case 'choose':
      return value === 'yes' || value === 'no' ? answerChoose(session, turn, value === 'yes') : askAgain(session, turn);
    case 'pick-up':
      return value === 'yes' || value === 'no' ? answerPickUp(session, turn, value === 'yes') : askAgain(session, turn);
    case 'resume':
      if (value === 'yes') return onResume(session, turn, { type: 'resume' });
      return keepOn(session, turn, [prompt('take-your-time')]);
  }
}

function askAgain(session: Session, turn: Turn): Outcome {
  const question = questionPrompt(session, turn);
  return [session, question ? asked([], question) : ending([])];
}
