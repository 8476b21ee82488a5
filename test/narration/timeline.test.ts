import fc from 'fast-check';
import type { Mark, Say, ScriptItem, Timed } from '../../lambda/narration/script';
import { layOut, locate, spokenIn } from '../../lambda/narration/timeline';
import { narrationOf } from '../../lambda/narration/turn';
import { atRate, pauseSeconds, REFERENCE_VOICE, speechSeconds } from '../../lambda/narration/voice';
import type { Place } from '../../lambda/session/place';
import { indexOf, planOf } from '../../lambda/session/plan';
import { begun, content, surroundings } from '../support/listener';

const RUNS = { seed: 20261120, numRuns: 200 };

const place: Place = { exercise: 'a', set: 1, side: 'left', part: 'work', line: 0, repetition: 1 };
const say = (text: string): Say => ({ kind: 'say', text });
const mark = (repetition: number): Mark => ({ kind: 'mark', phase: 'exercising', place: { ...place, repetition } });
const hold = (seconds: number, cues: Timed['cues'] = []): Timed => ({
  kind: 'timed',
  purpose: 'hold',
  seconds,
  cues,
  exercise: 'a',
  side: 'left',
  set: 1,
  repetition: 1,
});

const items = fc.array(
  fc.oneof(
    fc.constantFrom('Breathe.', 'Hands down, and rest.', 'One. Two. Three.', '').map((text): ScriptItem => say(text)),
    fc.double({ min: 0.1, max: 60, noNaN: true }).map((seconds): ScriptItem => hold(seconds)),
    fc.nat({ max: 12 }).map((repetition): ScriptItem => mark(repetition)),
  ),
  { maxLength: 40 },
);
const rates = fc.double({ min: 0.75, max: 1.25, noNaN: true });

describe('layOut', () => {
  test('ends when its last entry does, the pause after a last sentence included', () => {
    fc.assert(
      fc.property(items, rates, (script, rate) => {
        const voice = atRate(REFERENCE_VOICE, rate);
        const { entries, totalSeconds } = layOut(script, voice);
        const last = entries.at(-1);
        const pause = last?.item.kind === 'say' ? pauseSeconds(voice) : 0;
        expect(totalSeconds).toBeCloseTo((last?.endSeconds ?? 0) + pause, 9);
      }),
      RUNS,
    );
  });

  test('lets no entry begin before the one before it has ended', () => {
    fc.assert(
      fc.property(items, rates, (script, rate) => {
        const { entries } = layOut(script, atRate(REFERENCE_VOICE, rate));
        for (const [i, { startSeconds, endSeconds }] of entries.entries()) {
          expect(endSeconds).toBeGreaterThanOrEqual(startSeconds);
          expect(startSeconds).toBeGreaterThanOrEqual(entries[i - 1]?.endSeconds ?? 0);
        }
      }),
      RUNS,
    );
  });

  test('gives a stretch of time exactly its seconds, whatever the voice', () => {
    fc.assert(
      fc.property(items, rates, (script, rate) => {
        const { entries } = layOut(script, atRate(REFERENCE_VOICE, rate));
        for (const { item, startSeconds, endSeconds } of entries) {
          if (item.kind === 'timed') expect(endSeconds - startSeconds).toBeCloseTo(item.seconds, 9);
        }
      }),
      RUNS,
    );
  });

  test('leaves out sentences that say nothing', () => {
    expect(layOut([say(''), say('Breathe.')], REFERENCE_VOICE).entries).toHaveLength(1);
  });

  test('takes no more of a long script than it was asked for', () => {
    function* endless() {
      for (;;) yield hold(10);
    }
    expect(layOut(endless(), REFERENCE_VOICE, 35).entries).toHaveLength(4);
  });

  test('is over at once when there is nothing to say', () => {
    expect(layOut([], REFERENCE_VOICE)).toEqual({ entries: [], totalSeconds: 0 });
  });
});

describe('spokenIn', () => {
  test('gives cues their own seconds within the stretch of time', () => {
    const timeline = layOut([hold(10), hold(10, [{ atSeconds: 4, text: 'Breathe.' }])], REFERENCE_VOICE);
    const [cue] = spokenIn(timeline, REFERENCE_VOICE);
    expect(cue).toMatchObject({ text: 'Breathe.', startSeconds: 14 });
    expect(cue?.endSeconds).toBeCloseTo(14 + speechSeconds('Breathe.', REFERENCE_VOICE), 9);
  });
});

describe('locate', () => {
  const timeline = layOut([say('Hello.'), mark(1), hold(10), mark(2), hold(10)], REFERENCE_VOICE);
  const firstMark = timeline.entries[1]?.startSeconds ?? 0;

  test('knows no place before the first mark', () => {
    expect(locate(timeline, firstMark / 2, 0)).toBeNull();
  });

  test('gives the mark that was passed last', () => {
    expect(locate(timeline, firstMark + 11, 0)?.place?.repetition).toBe(2);
  });

  test('gives what is left of the stretch of time under way', () => {
    const timed = locate(timeline, firstMark + 4, 0)?.timed;
    expect(timed).toMatchObject({ purpose: 'hold', seconds: 10 });
    expect(timed?.secondsLeft).toBeCloseTo(6, 9);
  });

  test('gives no stretch of time after the last is over', () => {
    expect(locate(timeline, firstMark + 21, 0)?.timed).toBeNull();
  });

  test('tells when the narration ends, from when it began', () => {
    expect(locate(timeline, firstMark, 5000)?.endsAtMs).toBeCloseTo(5000 + timeline.totalSeconds * 1000, 6);
  });

  test('never goes back as time goes on', () => {
    fc.assert(
      fc.property(items, fc.array(fc.double({ min: 0, max: 600, noNaN: true }), { maxLength: 20 }), (script, times) => {
        const numbered = script.map((item, i): ScriptItem => (item.kind === 'mark' ? mark(i) : item));
        const laidOut = layOut(numbered, REFERENCE_VOICE);
        const places = times.sort((a, b) => a - b).map((time) => locate(laidOut, time, 0)?.place?.repetition ?? -1);
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
      RUNS,
    );
  });
});

describe('the routine that is shipped', () => {
  const { session } = begun();
  const timeline = narrationOf(session, surroundings(0));
  const plan = planOf(session, content);

  test('has a place of the plan at every second until it is finished', () => {
    const first = timeline.entries.find(({ item }) => item.kind === 'mark')?.startSeconds ?? 0;
    let index = 0;
    for (let second = Math.ceil(first); second <= timeline.totalSeconds; second++) {
      const position = locate(timeline, second, 0);
      if (position?.phase === 'finished') {
        expect(position.place).toBeNull();
        continue;
      }
      const here = position?.place ? indexOf(plan, position.place) : -1;
      expect(here).toBeGreaterThanOrEqual(index);
      index = here;
    }
    expect(index).toBe(plan.length - 1);
  });

  test('is finished at its last second', () => {
    expect(locate(timeline, timeline.totalSeconds, 0)?.phase).toBe('finished');
  });
});
