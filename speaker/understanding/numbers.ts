// Number words to digits, zero to ninety-nine, as far as weeks and months need them.

const UNITS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const SMALL = [
  'zero',
  ...UNITS,
  ...['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

const TENS_AND_UNIT = new RegExp(`\\b(${TENS.join('|')})(?: (${UNITS.join('|')}))?\\b`, 'g');
const SMALL_NUMBER = new RegExp(`\\b(${SMALL.join('|')})\\b`, 'g');

/** Writes every number word of a lower-case text without hyphens in digits: "twenty two weeks" is "22 weeks". */
export function wordsToDigits(text: string): string {
  return text
    .replace(TENS_AND_UNIT, (_, tens: string, unit?: string) =>
      String((TENS.indexOf(tens) + 2) * 10 + (unit === undefined ? 0 : UNITS.indexOf(unit) + 1)),
    )
    .replace(SMALL_NUMBER, (word) => String(SMALL.indexOf(word)));
}
