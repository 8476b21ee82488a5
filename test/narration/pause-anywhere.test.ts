// "Pause keeps the place to the repetition and the side" (design rule 6), at every second of a whole session.

import type { Stage } from '../../lambda/content/stages';
import { locate } from '../../lambda/narration/timeline';
import { narrationOf } from '../../lambda/narration/turn';
import type { Event } from '../../lambda/session/event';
import type { Place } from '../../lambda/session/place';
import type { Session } from '../../lambda/session/session';
import { begun, begunWith, surroundings, take } from '../support/listener';

const MANY_MS = 60_000;

type Start = Extract<Event, { type: 'start' }>;

/** Every whole second of the routine before its end, from the first word of its narration on. */
function secondsOf(session: Session): number[] {
  const { entries } = narrationOf(session, surroundings(0));
  const end = entries.find(({ item }) => item.kind === 'mark' && item.phase === 'finished')?.startSeconds ?? 0;
  return Array.from({ length: Math.ceil(end) }, (_, second) => second);
}

/** The place that is being narrated at a second; before the first mark it is the one the routine begins at. */
function placeAt(session: Session, seconds: number): Place | null {
  const position = locate(narrationOf(session, surroundings(0)), seconds, 0);
  return position ? position.place : session.place;
}

/** What a listener would call the same place. */
function spot(place: Place | null) {
  return place && [place.exercise, place.set, place.side, place.repetition, place.part].join(' ');
}

function wrongSeconds(session: Session, after: (second: number) => Session): string[] {
  return secondsOf(session).flatMap((second) => {
    const expected = spot(placeAt(session, second));
    const { phase, place } = after(second);
    if (spot(place) === expected && phase !== 'finished') return [];
    return [`${second} s: ${expected} became ${phase} ${spot(place)}`];
  });
}

function say(session: Session, events: Event['type'][], atSecond: number): Session {
  return events.reduce(
    (now, type, i) => take(now, { type } as Event, (atSecond + (i === 0 ? 0 : i * 7)) * 1000).session,
    session,
  );
}

describe.each(['general', 'postpartum-early'] as const)('at every second of the routine, stage %s', (stage) => {
  const { session } = begun(stage);

  test(
    'a pause and a resume come back to the same exercise, side and repetition',
    () => {
      expect(secondsOf(session).length).toBeGreaterThan(500);
      expect(wrongSeconds(session, (second) => say(session, ['pause', 'resume'], second))).toEqual([]);
    },
    MANY_MS,
  );
});

describe('at every second of the routine', () => {
  const { session } = begun();

  test(
    'a question keeps exercise, side and repetition',
    () => {
      expect(wrongSeconds(session, (second) => say(session, ['ask-side'], second))).toEqual([]);
    },
    MANY_MS,
  );

  test(
    'what is narrated after a pause begins with the work it was paused in',
    () => {
      const wrong = secondsOf(session).flatMap((second) => {
        const resumed = say(session, ['pause', 'resume'], second);
        const expected = placeAt(session, second);
        const { entries } = narrationOf(resumed, surroundings(0));
        const first = entries.find(({ item }) => item.kind === 'mark' && item.place?.part === expected?.part)?.item;
        const place = first?.kind === 'mark' ? first.place : null;
        return spot(place) === spot(expected) ? [] : [`${second} s: ${spot(expected)} became ${spot(place)}`];
      });
      expect(wrong).toEqual([]);
    },
    MANY_MS,
  );
});

describe('at every tenth second of the routine', () => {
  const { session } = begun();
  const tenth = secondsOf(session).filter((second) => second % 10 === 0);

  test(
    'a second pause, whenever it comes after the first, keeps the place as well',
    () => {
      const wrong = tenth.flatMap((second) =>
        [1, 6, 12, 24].flatMap((later) => {
          const resumed = say(session, ['pause', 'resume'], second);
          const nowSecond = second + 7 + later;
          const expected = spot(placeAt(resumed, later));
          const again = say(resumed, ['pause', 'resume'], nowSecond);
          return spot(again.place) === expected
            ? []
            : [`${second} s, then ${later} s: ${expected}, ${spot(again.place)}`];
        }),
      );
      expect(wrong).toEqual([]);
    },
    MANY_MS,
  );

  test(
    'a pause keeps the place through questions asked while it lasts',
    () => {
      const wrong = tenth.filter((second) => {
        const after = say(session, ['pause', 'ask-side', 'help', 'ask-time-left', 'pause', 'resume'], second);
        return spot(after.place) !== spot(placeAt(session, second));
      });
      expect(wrong).toEqual([]);
    },
    MANY_MS,
  );

  test(
    'a dropped line keeps the place',
    () => {
      const wrong = tenth.filter((second) => {
        const after = say(session, ['drop', 'resume'], second);
        return spot(after.place) !== spot(placeAt(session, second));
      });
      expect(wrong).toEqual([]);
    },
    MANY_MS,
  );
});

/** Enough to meet every part of every exercise, and not in step with the repetitions. */
const SAMPLE_SECONDS = 23;

describe.each<[string, Start, Stage]>([
  ['after-birth-back', { type: 'start', routine: 'after-birth-back' }, 'postpartum'],
  ['bum-lift-and-leg-lift', { type: 'start', routine: 'bum-lift-and-leg-lift' }, 'trimester-1'],
  ['everyday-back', { type: 'start', routine: 'everyday-back' }, 'general'],
  ['strong-back-for-pregnancy', { type: 'start', routine: 'strong-back-for-pregnancy' }, 'trimester-2'],
  ['twenty minutes', { type: 'start', minutes: 20, equipment: ['wall', 'chair'] }, 'postpartum'],
  ['one exercise', { type: 'start', exercise: 'standing-knee-lift' }, 'general'],
])('here and there in what is begun as %s', (_, start, stage) => {
  const { session } = begunWith(start, stage);
  const sampled = secondsOf(session).filter((second) => second % SAMPLE_SECONDS === 0);

  test(
    'a pause, a question in it and a resume come back to the same exercise, set, side and repetition',
    () => {
      const wrong = sampled.flatMap((second) => {
        const expected = spot(placeAt(session, second));
        const { phase, place } = say(session, ['pause', 'ask-side', 'resume'], second);
        return spot(place) === expected && phase === 'exercising' ? [] : [`${second} s: ${expected}, ${spot(place)}`];
      });
      expect(sampled.length).toBeGreaterThan(5);
      expect(wrong).toEqual([]);
    },
    MANY_MS,
  );
});
