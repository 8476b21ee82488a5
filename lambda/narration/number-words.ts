// Numbers, lengths of time and lists as they are said.

const SMALL = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** A whole number from 0 to 999 in words; anything else is rounded and held to that range. */
export function numberWords(value: number): string {
  const whole = Math.min(999, Math.max(0, Math.round(value)));
  if (whole >= 100) {
    const rest = whole % 100;
    const hundreds = `${SMALL[Math.floor(whole / 100)]} hundred`;
    return rest === 0 ? hundreds : `${hundreds} ${numberWords(rest)}`;
  }
  if (whole < 20) return SMALL[whole] ?? '';
  const ten = TENS[Math.floor(whole / 10)] ?? '';
  return whole % 10 === 0 ? ten : `${ten}-${SMALL[whole % 10]}`;
}

/** Seconds in words, to the second: "one second", "thirty seconds". */
export function secondsWords(seconds: number): string {
  const whole = Math.round(seconds);
  return `${numberWords(whole)} ${whole === 1 ? 'second' : 'seconds'}`;
}

/** A length of time as somebody asks for it: "less than a minute", "one minute", "twelve minutes". */
export function minutesWords(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  if (minutes < 1) return 'less than a minute';
  return `${numberWords(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}`;
}

/** Things in a row: "a, b or c"; a comma more where one of them holds the same word, "dizzy or faint, or headache". */
export function listWords(items: string[], conjunction: string): string {
  if (items.length <= 1) return items.join('');
  const comma = items.some((item) => item.includes(` ${conjunction} `)) ? ',' : '';
  return `${items.slice(0, -1).join(', ')}${comma} ${conjunction} ${items.at(-1)}`;
}

/** A text with its first letter large. */
export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
