// The terminal's screen: lines above, what is being typed below, and what is under way in front of it.
import { clearLine, createInterface, cursorTo, type Interface } from 'node:readline';
import type { Timed } from '../lambda/narration/script';

const PROMPT = '> ';

export interface Screen {
  print: (line: string) => void;
  /** Shows how much of a stretch of time is left, while it lasts. */
  showTimed: (timed: Timed | null) => void;
  onLine: (hear: (line: string) => void) => void;
  /** Nothing more will be typed: the input ended, or the listener pressed Ctrl-C or Ctrl-D. */
  onClose: (close: (reason: 'end' | 'left') => void) => void;
  close: () => void;
}

/** A screen on standard input and output; without a terminal, plain lines. */
export function createScreen(nowMs: () => number): Screen {
  const isTerminal = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const lines = createInterface({ input: process.stdin, output: process.stdout, terminal: isTerminal, prompt: PROMPT });
  let ticking: NodeJS.Timeout | undefined;
  const print = (line: string) => {
    if (isTerminal) wipe();
    process.stdout.write(`${line}\n`);
    if (isTerminal) lines.prompt(true);
  };
  if (isTerminal) lines.prompt();
  return {
    print,
    showTimed: (timed) => {
      clearInterval(ticking);
      lines.setPrompt(PROMPT);
      if (isTerminal && timed) ticking = countDown(lines, timed, nowMs);
    },
    onLine: (hear) => lines.on('line', hear),
    onClose: (close) => {
      let isLeft = false;
      const leave = () => {
        isLeft = true;
        lines.close();
      };
      lines.on('SIGINT', leave);
      process.on('SIGINT', leave);
      process.on('SIGTERM', leave);
      process.stdout.on('error', leave);
      lines.on('close', () => close(isLeft || isTerminal ? 'left' : 'end'));
    },
    close: () => {
      clearInterval(ticking);
      if (isTerminal) wipe();
      lines.close();
    },
  };
}

/** The seconds that are left, in front of what is being typed, once a second. */
function countDown(lines: Interface, { purpose, seconds, side }: Timed, nowMs: () => number): NodeJS.Timeout {
  const endMs = nowMs() + seconds * 1000;
  const show = () => {
    const left = Math.max(0, Math.round((endMs - nowMs()) / 1000));
    lines.setPrompt(`[${side === 'both' ? purpose : `${purpose}, ${side} side`} ${left} s] ${PROMPT}`);
    wipe();
    lines.prompt(true);
    if (left === 0) clearInterval(timer);
  };
  const timer = setInterval(show, 1000);
  show();
  return timer;
}

function wipe(): void {
  clearLine(process.stdout, 0);
  cursorTo(process.stdout, 0);
}
