// The command `npm start`: the speaker in the terminal. Type what you would say; every line comes when it is due.
import { REFERENCE_VOICE } from '../lambda/narration/voice';
import type { Event } from '../lambda/session/event';
import { fail, given } from './command';
import { contentIn, SHIPPED_CONTENT, understandingOf } from './load';
import { createPlayer } from './player';
import { createScreen } from './screen';
import { createSpeaker } from './speaker';

const USAGE = 'usage: npm start -- [--content folder]';
const OPTIONS = { content: { type: 'string', default: SHIPPED_CONTENT } } as const;
const GREETING = 'My Back Routine. Type what you would say, such as: start my back routine. Ctrl-C leaves.';
const SESSION_OVER = '(The session is over. Type start my back routine to begin another, or press Ctrl-C to leave.)';
/** Lines this close together are a script: each is said when the speaker next waits. Any other line barges in. */
const TOGETHER_MS = 50;

/** What is typed, as it comes to the speaker's ears. */
function createEars(hear: (line: string) => void, nowMs: () => number) {
  const waiting: string[] = [];
  let lastLineMs = Number.NEGATIVE_INFINITY;
  return {
    onLine: (line: string) => {
      const text = line.trim();
      if (text === '') return;
      const isTogether = nowMs() - lastLineMs < TOGETHER_MS;
      lastLineMs = nowMs();
      if (isTogether) waiting.push(text);
      else hear(text);
    },
    /** Hears the next line of a script; whether there was one. */
    hearWaiting: () => {
      const line = waiting.shift();
      if (line !== undefined) hear(line);
      return line !== undefined;
    },
  };
}

function main(): void {
  const { values } = given({ options: OPTIONS }, USAGE);
  const content = contentIn(values.content);
  const voice = REFERENCE_VOICE;
  const nowMs = () => performance.timeOrigin + performance.now();
  const understanding = understandingOf(content);
  const speaker = createSpeaker({ content, locale: 'en-US', voice, understanding });
  const screen = createScreen(nowMs);
  let isInputOver = false;

  const take = (event: Event) => player.play(speaker.take(event, nowMs()));
  const hear = (line: string) => {
    screen.showTimed(null);
    take(speaker.understand(line));
  };
  const ears = createEars(hear, nowMs);
  const over = () => {
    screen.showTimed(null);
    if (ears.hearWaiting()) return;
    if (isInputOver) screen.close();
    else screen.print(SESSION_OVER);
  };
  const player = createPlayer(
    voice,
    {
      onSay: (text, within) => screen.print(within ? `    ${text}` : text),
      onTimed: screen.showTimed,
      onWaiting: ears.hearWaiting,
      onEvent: take,
      onEnd: over,
    },
    nowMs,
  );

  screen.print(GREETING);
  screen.onLine(ears.onLine);
  screen.onClose((reason) => {
    isInputOver = true;
    if (reason === 'end') return;
    player.silence();
    speaker.take({ type: 'drop' }, nowMs());
    screen.close();
    process.stdout.write('Goodbye.\n');
  });
}

try {
  main();
} catch (error) {
  fail('start', error);
}
