// The command `npm start`: the speaker in the terminal. Type what you would say; every line comes when it is due.
import { ContentError } from '../lambda/content/fault';
import { REFERENCE_VOICE } from '../lambda/narration/voice';
import type { Event } from '../lambda/session/event';
import { shippedContent, shippedUnderstanding } from './load';
import { createPlayer } from './player';
import { createScreen } from './screen';
import { createSpeaker } from './speaker';

const GREETING = 'My Back Routine. Type what you would say, such as: start my back routine. Ctrl-C leaves.';
/** Lines this close together are a script: each is said when the speaker next waits. Any other line barges in. */
const TOGETHER_MS = 50;
const SESSION_OVER = '(The session is over. Type start my back routine to begin another, or press Ctrl-C to leave.)';

function main(): void {
  const voice = REFERENCE_VOICE;
  const nowMs = () => performance.timeOrigin + performance.now();
  const understanding = shippedUnderstanding();
  const speaker = createSpeaker({ content: shippedContent(), locale: 'en-US', voice, understanding });
  const screen = createScreen(nowMs);
  let isInputOver = false;

  let lastLineMs = Number.NEGATIVE_INFINITY;
  const waiting: string[] = [];

  const take = (event: Event) => player.play(speaker.take(event, nowMs()));
  const hear = (line: string) => {
    screen.showTimed(null);
    take(speaker.understand(line));
  };
  const hearWaiting = () => {
    const line = waiting.shift();
    if (line !== undefined) hear(line);
    return line !== undefined;
  };
  const player = createPlayer(
    voice,
    {
      onSay: (text, within) => screen.print(within ? `    ${text}` : text),
      onTimed: screen.showTimed,
      onWaiting: () => hearWaiting(),
      onEvent: take,
      onEnd: () => {
        screen.showTimed(null);
        if (hearWaiting()) return;
        if (isInputOver) screen.close();
        else screen.print(SESSION_OVER);
      },
    },
    nowMs,
  );

  screen.print(GREETING);
  screen.onLine((line) => {
    const text = line.trim();
    if (text === '') return;
    const arrivedMs = nowMs();
    const isTogether = arrivedMs - lastLineMs < TOGETHER_MS;
    lastLineMs = arrivedMs;
    if (isTogether) waiting.push(text);
    else hear(text);
  });
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
  if (!(error instanceof ContentError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
