// Two lives told in one breath: "I gave birth in March, and I am pregnant again".
import type { Match } from './samples';

const BIRTH = /\b(?:gave birth|given birth|(?:had|have) (?:a|my|our) (?:baby|child|son|daughter))\b/;
const PREGNANT =
  /\b(?:am|are|also|now|already|be) (?:\w+ ){0,3}pregnant\b|\bpregnant (?:again|now|and|too)\b|^pregnant\b/;
const NOT_PREGNANT = /\b(?:not|never|no longer|was|were|to get|getting) pregnant\b/;
const MAYBE_PREGNANT = /\btrying\b.*\b(?:might|may|could) (?:already |now )?be\b/;

/** Whoever tells of a birth and of a pregnancy is pregnant, for that is the stricter; how far along is asked. */
export function strictestOfTwoLives(words: string): Match | undefined {
  const isBoth = BIRTH.test(words) && PREGNANT.test(words) && !NOT_PREGNANT.test(words);
  if (!isBoth && !MAYBE_PREGNANT.test(words)) return undefined;
  return { intent: 'TellLifeIntent', slots: { life: { value: 'pregnant', id: 'pregnant' } } };
}
