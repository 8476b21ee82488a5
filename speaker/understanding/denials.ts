// Which mentions of danger an utterance denies. The way is narrow on purpose: a denial that is not plain is none.

/** Where a mention stands; a noun is denied by "no", other words only by "not" and its like. */
type Place = { start: number; end: number; noun: boolean };

/** Only words like these may stand between a "not" and what it denies. */
const AFTER_NOT =
  '(?:a|an|any|the|my|in|at all|even|more|such|had|has|have|got|get|getting|been|be|being|feel|feeling|felt|' +
  'see|seen|noticed|experienced|experiencing|signs? of|think i am|think i have|think that i am|think it is|anything like)';
const AFTER_NO = '(?:a|any|more|such|new|other|real|signs? of)';

const MENTION = '[np]\\d+';
const DENIED_BY_NOT = `(?:not|never|neither|nor|nothing|without|no longer)(?: ${AFTER_NOT})* ${MENTION}`;
const DENIED_BY_NO = `(?:no|zero|free of|free from)(?: ${AFTER_NO})* n\\d+`;
/** A list belongs to the denial only if an "or" closes it: "no bleeding, dizziness or headache". */
const LIST = `(?:(?:(?: ,)? ${MENTION})*(?: ,)? (?:or|nor)(?: ${AFTER_NOT})* ${MENTION})*`;
const DENIAL = new RegExp(`(?<!\\S)(?:${DENIED_BY_NOT}|${DENIED_BY_NO})${LIST}(?!\\S)`, 'g');

/**
 * Sorts denied mentions from asserted ones.
 *
 * @param places - from left to right, not overlapping
 * @returns the indices of the asserted mentions, and the text with every denial replaced by the word "denied"
 */
export function withoutDenials(text: string, places: readonly Place[]): { asserted: number[]; rest: string } {
  let marked = '';
  let end = 0;
  places.forEach((place, index) => {
    marked += `${text.slice(end, place.start)}${place.noun ? 'n' : 'p'}${index}`;
    end = place.end;
  });
  const rest = `${marked}${text.slice(end)}`.replace(DENIAL, 'denied');
  const asserted = [...rest.matchAll(/(?<!\S)[np](\d+)(?!\S)/g)].map((match) => Number(match[1]));
  return { asserted, rest };
}
