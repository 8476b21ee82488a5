// What lies between two turns: small, and readable when it comes back (design 3).
import { STAGES, type Stage } from '../../lambda/content/stages';
import type { Event } from '../../lambda/session/event';
import { plannedExercises } from '../../lambda/session/plan';
import { newSession, parseSession, type Session } from '../../lambda/session/session';
import { answerSafely, begunWith, content, TOLD, take, takeAll } from '../support/listener';

/** A platform gives a session no more room than this (design 3). */
const MOST_BYTES = 1024;
const PAIN_AFTER_MS = 60_000;
/** After a pain nothing is begun for so long. */
const HALF_AN_HOUR_MS = 31 * 60_000;

const yes = { type: 'answer', value: 'yes' } as const;
const no = { type: 'answer', value: 'no' } as const;
const bytesOf = (session: Session) => Buffer.byteLength(JSON.stringify(session));

/** A routine in which every exercise hurts a little, one after the other; a new one is begun when it is over. */
function hurtThroughout(
  session: Session,
  start: Event,
  stage: Stage,
  nowMs: number,
): { session: Session; nowMs: number } {
  let atMs = nowMs;
  let now = answerSafely(takeAll(session, [start, TOLD[stage]], atMs), atMs);
  for (let turns = 0; turns < 40 && now.reply.goOn; turns++) {
    atMs += PAIN_AFTER_MS;
    now = takeAll(now.session, [{ type: 'report-pain' }, no, yes], atMs);
  }
  return { session: now.session, nowMs: atMs + HALF_AN_HOUR_MS };
}

/** Everything that makes a session long, in one: all questions, things at hand, restrictions, wishes, a half-held set. */
function laden(stage: Stage): Session {
  const equipment = content.equipment.map(({ id }) => id);
  const restrictions = content.restrictions.map(({ id }): Event => ({ type: 'report-condition', condition: id }));
  const begun = begunWith({ type: 'start', minutes: 30, equipment }, stage).session;
  return takeAll(begun, [...restrictions, { type: 'slower' }, { type: 'longer-hold' }], 100_000).session;
}

describe('a session fits into what a platform carries', () => {
  test.each(['general', 'trimester-2', 'postpartum'] as const)(
    'with every question answered and every wish, %s',
    (stage) => {
      const session = laden(stage);
      const asked = take(session, { type: 'list-signs' }, 110_000).session;
      expect([session, asked].map(bytesOf).filter((bytes) => bytes >= MOST_BYTES)).toEqual([]);
    },
  );

  test('at its beginning, where the most is said', () => {
    const starts = Object.keys(content.routines).map((routine): Event => ({ type: 'start', routine }));
    const restrictions = content.restrictions.map(({ id }): Event => ({ type: 'report-condition', condition: id }));
    const sizes = (['general', 'trimester-3', 'postpartum-early', 'postpartum'] as const).flatMap((stage) =>
      starts.map((start) => {
        const asked = takeAll(newSession(), [start, TOLD[stage], ...restrictions]);
        return bytesOf(answerSafely(take(answerSafely(asked).session, yes)).session);
      }),
    );
    expect(sizes.filter((bytes) => bytes >= MOST_BYTES)).toEqual([]);
  });

  test('after every exercise of every routine has hurt', () => {
    const starts: Event[] = [
      ...Object.keys(content.routines).map((routine): Event => ({ type: 'start', routine })),
      ...Object.keys(content.exercises).map((exercise): Event => ({ type: 'start', exercise })),
    ];
    const hurt = starts.reduce((now, start) => hurtThroughout(now.session, start, 'general', now.nowMs), {
      session: newSession(),
      nowMs: 0,
    });
    expect(hurt.session.avoided.length).toBeGreaterThan(1);
    expect(parseSession(JSON.parse(JSON.stringify(hurt.session)))).toEqual(hurt.session);
    expect(bytesOf(hurt.session)).toBeLessThan(MOST_BYTES);
  });

  test('after much has hurt, with everything at hand, then nothing, at every stage', () => {
    const hurt = Object.keys(content.exercises).reduce(
      (now, exercise) => hurtThroughout(now.session, { type: 'start', exercise }, 'general', now.nowMs),
      { session: newSession(), nowMs: 0 },
    );
    const equipment = content.equipment.map(({ id }) => id);
    const told: Event[] = [
      ...content.restrictions.map(({ id }): Event => ({ type: 'report-condition', condition: id })),
      { type: 'slower' },
      { type: 'list-signs' },
      { type: 'pause' },
      ...equipment.map((id): Event => ({ type: 'lack-equipment', equipment: id })),
    ];
    const sizes = STAGES.flatMap((stage) => {
      const start: Event = { type: 'start', minutes: 30, equipment };
      let now = answerSafely(takeAll(hurt.session, [start, TOLD[stage]], hurt.nowMs), hurt.nowMs).session;
      return told.map((event) => {
        now = take(now, event, hurt.nowMs + 1000).session;
        return bytesOf(now);
      });
    });
    expect(Math.max(...sizes)).toBeLessThan(MOST_BYTES);
  });
});

describe('a session that comes back', () => {
  const { session } = begunWith({ type: 'start', minutes: 10, equipment: ['wall'] }, 'postpartum');

  test('is read as it went', () => {
    expect(parseSession(JSON.parse(JSON.stringify(session)))).toEqual(session);
  });

  test('of an older version is none', () => {
    expect(parseSession({ ...session, version: 1 })).toBeNull();
  });

  test.each<[string, unknown]>([
    ['minutes', 0],
    ['minutes', 121],
    ['minutes', 7.5],
    ['minutes', '10'],
    ['dose', 'double'],
    ['equipment', ['x'.repeat(65)]],
    ['restrictions', Array.from({ length: 21 }, () => 'caesarean')],
    ['lacking', 'wall'],
    ['exercise', 5],
    ['settledHold', { exercise: 'plank' }],
    ['settledDose', { exercise: 'plank', dose: 'double' }],
  ])('with a bad %s is none: %j', (key, value) => {
    expect(parseSession({ ...session, [key]: value })).toBeNull();
  });

  test('with ids that content does not have plans nothing that is not allowed, and throws nothing', () => {
    const odd = { ...session, exercise: 'constructor', restrictions: ['__proto__'], equipment: ['toString'] };
    expect(plannedExercises(odd, content)).toEqual([]);
    expect(() => take({ ...odd, exercise: null, routine: 'constructor' }, { type: 'next' }, 1000)).not.toThrow();
  });
});
