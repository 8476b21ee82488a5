// Every routine of content on Alexa, at a stage that allows it: each response is carried, and the whole of it is heard.
import { createAlexaHandler } from '../../lambda/alexa/handler';
import { STAGES, type Stage } from '../../lambda/content/stages';
import type { Slots } from '../../lambda/session/event-of-intent';
import { leftOutLike } from '../../lambda/session/opening';
import { leftOut } from '../../lambda/session/plan';
import { newSession } from '../../lambda/session/session';
import { expectHeardWhole, faultsOf } from '../support/alexa-faults';
import { textOf } from '../support/alexa-ssml';
import { type Manner, type Walk, type Wanted, walkToTheEnd } from '../support/alexa-walk';
import { found } from '../support/broken-content';
import { content } from '../support/listener';

/** Restrictions are asked of those who gave birth. */
const AFTER_BIRTH: Stage[] = ['postpartum-early', 'postpartum'];
/** A session is small (design 3). */
const MOST_SESSION_BYTES = 1024;

const MANNERS: Manner[] = ['patient', 'eager'];
const routines = Object.values(content.routines);
const handler = createAlexaHandler({ content, nowMs: () => Number.NaN });

function asking(id: string): Slots {
  return { routine: { value: content.routines[id]?.name ?? '', id } };
}

function stagesOf(id: string): Stage[] {
  return STAGES.filter((stage) => content.routines[id]?.stages[stage].allowed);
}

/** How many exercises of a routine somebody is told to leave out. */
function leftOutOf(routine: string, stage: Stage, restrictions: string[]): number {
  return leftOut({ ...newSession(), routine, stage, restrictions }, content).length;
}

/** The routine, the stage and what was told with which most is left out. */
function mostLeftOut(): Wanted & { routine: string; count: number } {
  const restrictions = content.restrictions.map(({ id }) => id);
  const all = routines.flatMap(({ id }) =>
    stagesOf(id).flatMap((stage) =>
      [false, ...(AFTER_BIRTH.includes(stage) ? [true] : [])].map((isRestricted) => {
        const count = leftOutOf(id, stage, isRestricted ? restrictions : []);
        return { routine: id, start: asking(id), stage, isRestricted, count };
      }),
    ),
  );
  const [most] = all.sort((a, b) => b.count - a.count);
  if (!most) throw new Error('content has no routine for any stage');
  return most;
}

type Case = [name: string, manner: Manner, wanted: Wanted];

const wanted: [name: string, wanted: Wanted][] = routines.flatMap(({ id, name }) => {
  const stage = stagesOf(id).at(-1) ?? 'general';
  const start = asking(id);
  const full: Wanted = { stage, start, wishes: ['FullDoseIntent'] };
  return [
    [`${name}, ${stage}`, { stage, start }],
    [`${name}, ${stage}, all sets`, full],
  ];
});
const cases: Case[] = [
  ...wanted,
  ['thirty minutes', { stage: 'general', start: { minutes: { value: '30' } } }] as [string, Wanted],
].flatMap(([name, each]) => MANNERS.map((manner): Case => [name, manner, each]));

const walks: Walk[] = [];

describe.each(cases)('%s, %s listener', (_, manner, each) => {
  let walk: Walk;

  beforeAll(async () => {
    walk = await walkToTheEnd(handler, each, manner);
    walks.push(walk);
  });

  test('every response is one that Alexa accepts and carries', async () => {
    for (const heard of walk.heard) expect(await faultsOf(heard)).toEqual([]);
  });

  test('it is heard whole, nothing missing and nothing twice', () => {
    expect(textOf(walk.routine[0]?.speech ?? '')).toContain(content.prompts['how-to-stop']?.say);
    expectHeardWhole(walk, manner);
  });
});

describe('an opening with as much left out as there can be', () => {
  const most = mostLeftOut();
  let walk: Walk;

  beforeAll(async () => {
    walk = await walkToTheEnd(handler, most, 'patient');
    walks.push(walk);
  });

  test('names all of it, and is still one that Alexa accepts and carries', async () => {
    const opening = walk.routine[0];
    const session = found(opening, 'opening').session;
    const each = session.narration?.prompts.flatMap((prompt) => prompt.each ?? []) ?? [];
    const named = each.flatMap((first) => leftOutLike(first, session, content));
    expect(most.count).toBeGreaterThan(2);
    expect(named).toHaveLength(most.count);
    for (const heard of walk.heard) expect(await faultsOf(heard)).toEqual([]);
  });

  test('is heard whole, with the routine after it', () => {
    expectHeardWhole(walk, 'patient');
  });
});

test('a session is small, whatever was asked for and told', () => {
  const sessions = walks.flatMap(({ heard }) => heard.map(({ session }) => session));
  const largest = sessions.map((session) => JSON.stringify(session)).sort((a, b) => b.length - a.length)[0] ?? '';
  expect(Buffer.byteLength(largest)).toBeLessThan(MOST_SESSION_BYTES);
});
