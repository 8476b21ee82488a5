// The speaker in the terminal: as a process with piped lines, and its player on a clock that the test holds.
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spokenIn } from '../../lambda/narration/timeline';
import { REFERENCE_VOICE } from '../../lambda/narration/voice';
import { createPlayer, type Listener } from '../../speaker/player';
import { startCommand } from '../support/command';
import { begun, content, MINUTE_MS, take } from '../support/listener';

const WELCOME = content.prompts.welcome?.say ?? '';
/** Twice the time within which the terminal takes lines together. */
const APART_MS = 100;
const QUESTION = content.screening[0]?.ask ?? '';

/** A running terminal, and everything it has printed so far. */
class Terminal {
  printed = '';
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly closed: Promise<number | null>;

  constructor() {
    this.child = startCommand('start');
    this.closed = new Promise((resolve) => this.child.on('close', resolve));
    this.child.stdout.on('data', (part) => {
      this.printed += part;
    });
  }

  /** Types a line, long enough after the one before to be a line of its own and not part of a script. */
  async type(line: string): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, APART_MS));
    this.child.stdin.write(`${line}\n`);
  }

  /** Resolves once a text was printed. */
  until(text: string): Promise<void> {
    if (this.printed.includes(text)) return Promise.resolve();
    return new Promise((resolve) => {
      const look = () => {
        if (!this.printed.includes(text)) return;
        this.child.stdout.off('data', look);
        resolve();
      };
      this.child.stdout.on('data', look);
    });
  }

  interrupt(): void {
    this.child.kill('SIGINT');
  }

  exit(): Promise<number | null> {
    this.child.stdin.end();
    return this.closed;
  }
}

describe('the terminal', () => {
  test('greets, asks, stops at once, and leaves when the input is over', async () => {
    const terminal = new Terminal();
    await terminal.until('Ctrl-C leaves.');
    await terminal.type('start my back routine');
    await terminal.until(WELCOME);
    await terminal.type('say that again');
    await terminal.until(QUESTION);
    await terminal.type('stop');
    await terminal.until('Stopped.');
    expect(await terminal.exit()).toBe(0);
    const lines = terminal.printed.trimEnd().split('\n');
    expect(lines.slice(0, 3)).toEqual([expect.stringContaining('My Back Routine.'), WELCOME, QUESTION]);
    expect(lines).toContain('Stopped.');
  }, 30_000);

  test('says goodbye to somebody who leaves in mid-session', async () => {
    const terminal = new Terminal();
    await terminal.until('Ctrl-C leaves.');
    await terminal.type('start my back routine');
    await terminal.until(WELCOME);
    terminal.interrupt();
    await terminal.until('Goodbye.');
    expect(await terminal.exit()).toBe(0);
    expect(terminal.printed.trimEnd().split('\n').at(-1)).toBe('Goodbye.');
  }, 30_000);
});

describe('the player', () => {
  interface Noted {
    atMs: number;
    what: 'say' | 'hold' | 'timed' | 'waiting' | 'event' | 'end';
    text: string;
    isWithin: boolean;
  }
  let noted: Noted[] = [];
  const note = (what: Noted['what'], text = '', isWithin = false) =>
    noted.push({ atMs: Date.now(), what, text, isWithin });
  const listener: Listener = {
    onSay: (text, within) => note('say', text, within !== null),
    onTimed: ({ purpose }) => note(purpose === 'hold' ? 'hold' : 'timed', purpose),
    onWaiting: () => note('waiting'),
    onEvent: ({ type }) => note('event', type),
    onEnd: () => note('end'),
  };
  const player = () => createPlayer(REFERENCE_VOICE, listener, () => Date.now());

  beforeEach(() => {
    noted = [];
    jest.useFakeTimers({ now: 0 });
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  test('a hold lasts thirty seconds, from where it begins to the next line after it', () => {
    player().play(begun());
    jest.advanceTimersByTime(20 * MINUTE_MS);
    const holds = noted.flatMap(({ what, atMs }, i) => {
      const after = noted.slice(i).find((each) => each.what === 'say' && !each.isWithin);
      return what === 'hold' && after ? [after.atMs - atMs] : [];
    });
    expect(holds).toHaveLength(8);
    // Timers keep whole milliseconds.
    expect(holds.filter((holdMs) => Math.abs(holdMs - 30_000) > 1)).toEqual([]);
  });

  test('every line is said when it is due, and the routine goes on by itself at its end', () => {
    const taken = begun();
    player().play(taken);
    jest.advanceTimersByTime(20 * MINUTE_MS);
    expect(noted.at(-1)).toMatchObject({ what: 'event', text: 'continue' });
    expect(noted.at(-1)?.atMs).toBeCloseTo(taken.timeline.totalSeconds * 1000, -1);
  });

  test('an answer is waited for, then silence is an event', () => {
    const { timeline, ...rest } = take(begun().session, { type: 'pause' }, 60_000);
    player().play({ ...rest, timeline });
    jest.advanceTimersByTime(MINUTE_MS);
    const [waiting, silence] = noted.filter(({ what }) => what !== 'say');
    expect([waiting?.what, silence?.what, silence?.text]).toEqual(['waiting', 'event', 'silence']);
    expect((silence?.atMs ?? 0) - (waiting?.atMs ?? 0)).toBe(8000);
  });

  test('the end is told when nothing follows', () => {
    player().play(take(begun().session, { type: 'stop' }, 60_000));
    jest.advanceTimersByTime(MINUTE_MS);
    expect(noted.map(({ what }) => what)).toEqual(['say', 'end']);
  });

  test('barging in silences everything that was still to come', () => {
    const speaking = player();
    const taken = begun();
    speaking.play(taken);
    jest.advanceTimersByTime(60_000);
    const before = noted.length;
    speaking.play(take(taken.session, { type: 'stop' }, 60_000));
    jest.advanceTimersByTime(20 * MINUTE_MS);
    expect(noted.slice(before).map(({ text, what }) => text || what)).toEqual([content.prompts.stopped?.say, 'end']);
  });

  test('silence is silence', () => {
    const speaking = player();
    speaking.play(begun());
    jest.advanceTimersByTime(60_000);
    const before = noted.length;
    speaking.silence();
    jest.advanceTimersByTime(20 * MINUTE_MS);
    expect(noted).toHaveLength(before);
  });

  test('a turn taken in the middle of a line still silences what was to come', () => {
    const taken = begun();
    const heard: string[] = [];
    const speaking = createPlayer(
      REFERENCE_VOICE,
      {
        ...listener,
        onSay: (text) => {
          heard.push(text);
          speaking.silence();
        },
      },
      () => Date.now(),
    );
    speaking.play(taken);
    jest.advanceTimersByTime(20 * MINUTE_MS);
    expect(heard).toHaveLength(1);
  });

  test('a late timer delays one line and never those after it', () => {
    let lateMs = 0;
    const said: number[] = [];
    const nowMs = () => Date.now() + lateMs;
    const onSay = () => {
      said.push(nowMs());
      if (said.length === 3) lateMs = 400;
    };
    const taken = begun();
    createPlayer(REFERENCE_VOICE, { ...listener, onSay }, nowMs).play(taken);
    jest.advanceTimersByTime(MINUTE_MS);
    const due = spokenIn(taken.timeline, REFERENCE_VOICE).map(({ startSeconds }) => startSeconds * 1000);
    const delays = said.map((atMs, i) => atMs - (due[i] ?? 0));
    expect(delays.length).toBeGreaterThan(5);
    expect(delays.filter((delayMs) => delayMs > 1)).toEqual([expect.closeTo(400, -1)]);
  });
});
