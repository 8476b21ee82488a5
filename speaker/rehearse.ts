// The command `npm run rehearse`: a session on a virtual clock, for the lines on standard input.
import { text } from 'node:stream/consumers';
import { LOCALES, type Locale } from '../lambda/content/locales';
import { atRate, REFERENCE_VOICE } from '../lambda/narration/voice';
import { fail, given, InputError } from './command';
import { contentIn, SHIPPED_CONTENT, understandingOf } from './load';
import { rehearse, type SaidLine } from './rehearsal';
import { asText } from './rehearsal-text';
import { createSpeaker } from './speaker';

const USAGE =
  'usage: npm run --silent rehearse -- [--json] [--locale en-US] [--voice-rate 1.0] [--content folder] < lines';
const OPTIONS = {
  json: { type: 'boolean', default: false },
  locale: { type: 'string', default: 'en-US' },
  'voice-rate': { type: 'string', default: '1.0' },
  content: { type: 'string', default: SHIPPED_CONTENT },
} as const;
/** Voices outside this range are no voices (product default). */
const VOICE_RATES = { min: 0.5, max: 2 };

function options() {
  const { json, locale, 'voice-rate': rate, content } = given({ options: OPTIONS }, USAGE).values;
  const voiceRate = Number(rate);
  if (!(voiceRate >= VOICE_RATES.min && voiceRate <= VOICE_RATES.max)) {
    throw new InputError(`--voice-rate ${rate}: give a number from ${VOICE_RATES.min} to ${VOICE_RATES.max}`);
  }
  if (!LOCALES.includes(locale as Locale)) {
    throw new InputError(`--locale ${locale}: give one of ${LOCALES.join(', ')}`);
  }
  return { isJson: json, locale: locale as Locale, voice: atRate(REFERENCE_VOICE, voiceRate), folder: content };
}

/** `which leg?`, or `@12.5 which leg?`; empty lines are nothing said. */
function saidLine(line: string, number: number): SaidLine[] {
  const text = line.trim();
  if (text === '') return [];
  if (!text.startsWith('@')) return [{ text, atSeconds: null }];
  const [, seconds, words] = /^@(\d+(?:\.\d+)?)\s+(\S.*)$/.exec(text) ?? [];
  if (seconds === undefined || words === undefined) {
    throw new InputError(`line ${number}, "${text}": write @ with seconds, a space and the words, as @12.5 which leg?`);
  }
  return [{ text: words, atSeconds: Number(seconds) }];
}

async function main(): Promise<void> {
  const { isJson, locale, voice, folder } = options();
  const input = process.stdin.isTTY ? '' : await text(process.stdin);
  const lines = input.split(/\r?\n/).flatMap((line, i) => saidLine(line, i + 1));
  if (lines.length === 0) throw new InputError(`nothing is said; ${USAGE}`);
  const content = contentIn(folder);
  const speaker = createSpeaker({ content, locale, voice, understanding: understandingOf(content) });
  const { happenings, unsaid } = rehearse(speaker, voice, lines);
  const printed = happenings.map((each) => (isJson ? JSON.stringify(each) : asText(each)));
  process.stdout.write(`${printed.join('\n')}\n`);
  if (unsaid.length > 0) {
    process.stderr.write(`note: the session ended before ${unsaid.length} line(s), from "${unsaid[0]?.text}" on\n`);
  }
}

main().catch((error: unknown) => fail('rehearse', error));
