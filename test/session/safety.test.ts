// Signs, pain and conditions: the exercise stops first, the talking comes second (design rule 3).
import { narrationOf, type TurnTaken } from '../../lambda/narration/turn';
import type { Event } from '../../lambda/session/event';
import { newSession, type Session } from '../../lambda/session/session';
import { begun, content, MINUTE_MS, safeAnswer, saidIds, surroundings, take, takeAll } from '../support/listener';

const answer = (value: 'yes' | 'no' | 'unsure' | 'partly'): Event => ({ type: 'answer', value });
const AT_MS = 100_000;

/** In the middle of the first exercise. */
const exercising = take(begun().session, { type: 'ask-side' }, AT_MS).session;
const afterTheEnd = (() => {
  const { session } = begun();
  const endMs = narrationOf(session, surroundings(0)).totalSeconds * 1000;
  return { session, atMs: endMs + 5000 };
})();

function wordsOf({ timeline }: TurnTaken): string {
  return timeline.entries.map(({ item }) => (item.kind === 'say' ? item.text : '')).join(' ');
}

function answeredOnce(session: Session, nowMs: number): Session {
  const open = content.screening.find(({ id }) => id === session.question?.id);
  if (!open) throw new Error('no safety question is open');
  return take(session, safeAnswer(open), nowMs).session;
}

function reported(sign: string, session: Session = exercising) {
  return take(session, { type: 'report-sign', sign }, AT_MS + 5000);
}

const withCheck = content.warningSigns.filter(({ check }) => check).map(({ id }) => id);
const plain = content.warningSigns.filter(({ check }) => !check);
const gentle = content.warningSigns.filter(({ isGentle }) => isGentle).map(({ id }) => id);

describe.each(plain)('$id in mid-exercise', ({ id, urgency, isGentle }) => {
  test('stops, then tells what to do and whom to call how soon', () => {
    const stop = isGentle ? 'sign-stop-gently' : 'sign-stop';
    const ended = urgency === 'emergency' ? 'sign-ended-emergency' : 'sign-ended';
    expect(saidIds(reported(id))).toEqual([stop, `sign-call-${urgency}`, 'sign-escalation', ended]);
  });

  test('ends the session', () => {
    const taken = reported(id);
    expect(taken.reply).toMatchObject({ expects: 'end', goOn: null });
    expect(taken.session).toMatchObject({ phase: 'stopped', stop: { reason: 'sign', of: id } });
  });

  test.each(['resume', 'next', 'continue', 'start-over', 'repeat'] as const)('is not taken up again by %s', (type) => {
    const taken = take(reported(id).session, { type }, AT_MS + MINUTE_MS);
    expect(taken.reply.goOn).toBeNull();
    expect(taken.session.phase).toBe('stopped');
  });
});

test('chest pain names the emergency number at once', () => {
  expect(wordsOf(reported('chest-pain'))).toMatch(/^Stop now\..*call nine one one now\./);
});

describe.each(withCheck)('%s, which effort can look like', (id) => {
  const asking = reported(id);
  const laterMs = AT_MS + 20_000;

  test('stops first, then is asked about', () => {
    expect(saidIds(asking)).toEqual(['sign-stop', 'ask-sign-check']);
    expect(asking.session.phase).toBe('stopped');
    expect(asking.reply.goOn).toBeNull();
  });

  test('is a warning sign after a yes', () => {
    const taken = take(asking.session, answer('yes'), laterMs);
    expect(saidIds(taken)).toContain('sign-escalation');
    expect(taken.session).toMatchObject({ phase: 'stopped', question: null });
  });

  test('is a pause after a no, which a word from the listener ends', () => {
    const taken = take(asking.session, answer('no'), laterMs);
    expect(taken.session.phase).toBe('paused');
    expect(taken.reply.goOn).toBeNull();
    expect(take(taken.session, { type: 'resume' }, laterMs).reply.goOn?.place).toEqual(asking.session.place);
  });

  test('is never taken up again by itself after a no', () => {
    const settled = take(asking.session, answer('no'), laterMs).session;
    expect(take(settled, { type: 'continue' }, laterMs).reply.goOn).toBeNull();
  });

  test.each(['unsure', 'partly'] as const)('is asked again in plain words after %s', (value) => {
    expect(saidIds(take(asking.session, answer(value), laterMs))).toEqual(['ask-sign-check-plain']);
  });

  test('is a warning sign after two hedges', () => {
    const taken = takeAll(asking.session, [answer('unsure'), answer('partly')], laterMs);
    expect(taken.session).toMatchObject({ phase: 'stopped', question: null, stop: { reason: 'sign', of: id } });
  });

  test('is a warning sign after two silences', () => {
    const taken = takeAll(asking.session, [{ type: 'silence' }, { type: 'silence' }], laterMs);
    expect(saidIds(taken)).toContain('sign-escalation');
  });

  test('that is reported a second time is a warning sign', () => {
    const taken = reported(id, asking.session);
    expect(taken.reply.expects).toBe('end');
  });

  test('is a warning sign at once before the exercises', () => {
    const screening = take(begun().session, { type: 'start' }).session;
    const before: Session = { ...screening, phase: 'screening', question: { id: 'clearance', tries: 0 } };
    expect(reported(id, before).reply.expects).toBe('end');
  });
});

test('a sign that content does not know stops as pain does', () => {
  expect(saidIds(reported('no-such-sign'))).toEqual(['pain-stop', 'ask-pain']);
});

describe('pain', () => {
  const asking = take(exercising, { type: 'report-pain' }, AT_MS + 5000);
  const laterMs = AT_MS + 20_000;

  test('stops first, then is asked about', () => {
    expect(saidIds(asking)).toEqual(['pain-stop', 'ask-pain']);
    expect(asking.session).toMatchObject({ phase: 'stopped', stop: { reason: 'pain', of: null } });
  });

  test('that is severe ends the session', () => {
    const taken = take(asking.session, answer('yes'), laterMs);
    expect(saidIds(taken)).toEqual(['pain-ended', 'emergency-line']);
    expect(taken.reply.expects).toBe('end');
  });

  test('that was severe is not talked away afterwards', () => {
    const taken = takeAll(
      asking.session,
      [answer('yes'), { type: 'report-pain' }, answer('no'), answer('yes')],
      laterMs,
    );
    expect(taken.reply.goOn).toBeNull();
    expect(taken.session.phase).toBe('stopped');
  });

  test.each(['unsure', 'partly'] as const)('is asked about in plain words after %s', (value) => {
    expect(saidIds(take(asking.session, answer(value), laterMs))).toEqual(['ask-pain-plain']);
  });

  test('ends the session after two hedges', () => {
    const taken = takeAll(asking.session, [answer('unsure'), answer('unsure')], laterMs);
    expect(saidIds(taken)).toContain('pain-ended');
  });

  test('ends the session after two silences', () => {
    const taken = takeAll(asking.session, [{ type: 'silence' }, { type: 'silence' }], laterMs);
    expect(saidIds(taken)).toContain('pain-ended');
  });

  test('that is slight asks before it goes on', () => {
    const taken = take(asking.session, answer('no'), laterMs);
    expect(saidIds(taken)).toEqual(['pain-eased', 'ask-go-on-after-pain']);
    expect(taken.reply.goOn).toBeNull();
  });

  test('that is slight goes on with the next exercise, never with the one that hurt', () => {
    const taken = takeAll(asking.session, [answer('no'), answer('yes')], laterMs);
    expect(asking.session.place?.exercise).toBe('all-fours-pelvic-tilt');
    expect(taken.reply.goOn?.place.exercise).toBe('reaching-rotation');
  });

  test('that is slight ends the session after no to going on', () => {
    const taken = takeAll(asking.session, [answer('no'), answer('no')], laterMs);
    expect(taken.reply).toMatchObject({ goOn: null, expects: 'end' });
  });

  test('that is slight ends the session after a hedge to going on, but only the second time', () => {
    const hedged = takeAll(asking.session, [answer('no'), answer('unsure')], laterMs);
    expect(hedged.reply).toMatchObject({ goOn: null, expects: 'answer' });
    const taken = take(hedged.session, answer('unsure'), laterMs);
    expect(taken.reply).toMatchObject({ goOn: null, expects: 'end' });
  });

  test('after more than half an hour is screened anew before it goes on', () => {
    const eased = take(asking.session, answer('no'), laterMs).session;
    const taken = take(eased, answer('yes'), laterMs + 31 * MINUTE_MS);
    expect(taken.session.phase).toBe('screening');
    expect(taken.reply.goOn).toBeNull();
  });

  test('that is told after the end begins nothing anew', () => {
    const { session, atMs } = afterTheEnd;
    const told = take(session, { type: 'report-pain' }, atMs).session;
    expect(told.place).toBeNull();
    expect(take(told, answer('no'), atMs + 5000).reply.goOn).toBeNull();
  });

  test('stop stops while it is being asked about', () => {
    const taken = take(asking.session, { type: 'stop' }, laterMs);
    expect(saidIds(taken)).toEqual(['stopped']);
    expect(taken.session.question).toBeNull();
  });
});

describe('a sign of despair', () => {
  test('is there', () => {
    expect(gentle).toContain('self-harm');
  });

  test.each(gentle)('%s is met without a stop now, and the exercises end all the same', (id) => {
    const taken = reported(id);
    expect(wordsOf(taken)).not.toContain('Stop now');
    expect(taken.reply).toMatchObject({ goOn: null, expects: 'end' });
    expect(take(taken.session, { type: 'resume' }, AT_MS + MINUTE_MS).reply.goOn).toBeNull();
  });

  test.each(gentle)('%s, when it is only explained, is not met with what to do if you have it', (id) => {
    const taken = take(exercising, { type: 'explain', topic: id }, AT_MS + 5000);
    expect(saidIds(taken)).not.toContain('sign-tell');
  });
});

const absolute = content.conditions.filter(({ kind }) => kind === 'absolute');
const relative = content.conditions.filter(({ kind }) => kind === 'relative');

describe.each(absolute)('the condition $id, told in mid-exercise', ({ id }) => {
  test('ends the session with what to do', () => {
    const taken = take(exercising, { type: 'report-condition', condition: id }, AT_MS + 5000);
    expect(saidIds(taken)).toEqual(['condition-stop', 'emergency-line']);
    expect(taken.session).toMatchObject({ phase: 'stopped', stop: { reason: 'condition', of: id } });
  });
});

describe.each(relative)('the condition $id, told in mid-exercise', ({ id }) => {
  const asking = take(exercising, { type: 'report-condition', condition: id }, AT_MS + 5000);
  const laterMs = AT_MS + 20_000;

  test('stops first, then asks whether it is known', () => {
    expect(saidIds(asking)).toEqual(['condition-pause', 'ask-condition-known']);
    expect(asking.session).toMatchObject({ phase: 'stopped', stop: { reason: 'condition', of: id } });
    expect(asking.reply).toMatchObject({ goOn: null, expects: 'answer' });
  });

  test('that is known and agreed to is a pause, which a word from the listener ends', () => {
    const taken = take(asking.session, answer('yes'), laterMs);
    expect(saidIds(taken)).toEqual(['noted', 'ask-resume']);
    expect(taken.session).toMatchObject({ phase: 'paused', stop: null });
    expect(take(taken.session, { type: 'continue' }, laterMs).reply.goOn).toBeNull();
    expect(take(taken.session, answer('yes'), laterMs).reply.goOn?.place).toEqual(asking.session.place);
  });

  test('that nobody knows of ends the session with what to do', () => {
    const taken = take(asking.session, answer('no'), laterMs);
    expect(saidIds(taken)).toEqual(['condition-stop', 'emergency-line']);
    expect(taken.reply.expects).toBe('end');
  });
});

describe('whether a condition is known', () => {
  const asking = take(exercising, { type: 'report-condition', condition: 'disc-or-nerve-problem' }, AT_MS + 5000);
  const laterMs = AT_MS + 20_000;

  test.each(['unsure', 'partly'] as const)('is asked again in plain words after %s', (value) => {
    expect(saidIds(take(asking.session, answer(value), laterMs))).toEqual(['ask-condition-known-plain']);
  });

  test('is no after two hedges', () => {
    const taken = takeAll(asking.session, [answer('unsure'), answer('partly')], laterMs);
    expect(taken.session).toMatchObject({ phase: 'stopped', question: null, stop: { reason: 'condition' } });
    expect(taken.reply.expects).toBe('end');
  });

  test('is never taken for known in silence', () => {
    const taken = takeAll(asking.session, [{ type: 'silence' }, { type: 'silence' }], laterMs);
    expect(taken.reply).toMatchObject({ goOn: null, expects: 'end' });
    expect(take(taken.session, { type: 'resume' }, laterMs).reply.goOn).toBeNull();
  });

  test.each(['resume', 'next', 'continue', 'start-over', 'repeat', 'previous'] as const)(
    'is not gone around by %s',
    (type) => {
      const taken = take(asking.session, { type }, laterMs);
      expect(taken.reply.goOn).toBeNull();
      expect(taken.session.question?.id).toBe('condition-known');
    },
  );

  test('after more than half an hour is screened anew before anything goes on', () => {
    const known = take(asking.session, answer('yes'), laterMs).session;
    const taken = take(known, { type: 'resume' }, laterMs + 31 * MINUTE_MS);
    expect(taken.session.phase).toBe('screening');
    expect(taken.reply.goOn).toBeNull();
  });
});

describe('a condition that would only be asked about', () => {
  const told: Event = { type: 'report-condition', condition: 'disc-or-nerve-problem' };
  const laterMs = AT_MS + 20_000;

  test('does not lead out of a sign that stopped the session', () => {
    const stopped = reported('chest-pain').session;
    const taken = takeAll(stopped, [told, answer('yes'), { type: 'resume' }], laterMs);
    expect(taken.reply.goOn).toBeNull();
    expect(taken.session.phase).toBe('stopped');
  });

  test('does not lead out of a pain that was strong', () => {
    const stopped = takeAll(exercising, [{ type: 'report-pain' }, answer('yes')], AT_MS + 5000).session;
    const taken = takeAll(stopped, [told, answer('yes'), { type: 'resume' }], laterMs);
    expect(taken.reply.goOn).toBeNull();
    expect(taken.session.phase).toBe('stopped');
  });

  test('does not answer a sign that is still in question', () => {
    const asked = reported('breathlessness').session;
    const taken = takeAll(asked, [told, answer('yes'), { type: 'resume' }], laterMs);
    expect(taken.reply.goOn).toBeNull();
  });

  test('does not answer a pain that is still in question', () => {
    const asked = take(exercising, { type: 'report-pain' }, AT_MS + 5000).session;
    const taken = takeAll(asked, [told, answer('yes'), { type: 'resume' }], laterMs);
    expect(taken.reply.goOn).toBeNull();
  });

  test('is not forgotten where something else is in question', () => {
    const asked = take(exercising, { type: 'report-pain' }, AT_MS + 5000).session;
    const taken = takeAll(asked, [told, answer('no'), answer('yes')], laterMs);
    expect(taken.reply.goOn).toBeNull();
  });

  test('is not answered by a pain that is none to speak of', () => {
    const asked = take(exercising, told, AT_MS + 5000).session;
    const taken = takeAll(asked, [{ type: 'report-pain' }, answer('no'), answer('yes')], laterMs);
    expect(taken.reply.goOn).toBeNull();
  });

  test.each(['resume', 'start-over', 'start'] as const)(
    'and is left unanswered by a stop is asked about again, with all the rest, after %s',
    (type) => {
      const { session } = begun('trimester-2');
      let asked = take(session, { type: 'tell-weeks', weeks: 30 }, AT_MS).session;
      while (asked.question?.id !== 'signs-now') asked = answeredOnce(asked, AT_MS);
      const stopped = takeAll(asked, [told, { type: 'stop' }], AT_MS).session;
      expect(stopped.place).not.toBeNull();
      const begunAgain = take(stopped, { type }, AT_MS);
      const isOffered = begunAgain.session.question?.id === 'pick-up';
      const taken = isOffered ? take(begunAgain.session, answer('yes'), AT_MS) : begunAgain;
      expect(taken.session).toMatchObject({ phase: 'screening', cleared: [], question: { id: 'life' } });
      expect(taken.reply.goOn).toBeNull();
    },
  );

  test('and is known, with nothing kept to go on with, offers nothing to go on with', () => {
    const stopped = take(newSession(), { type: 'stop' }).session;
    const taken = takeAll(stopped, [told, answer('yes')]);
    expect(saidIds(taken)).not.toContain('ask-resume');
  });

  test('once the routine is over leaves nothing to go on with', () => {
    const { session, atMs } = afterTheEnd;
    const over = take(session, { type: 'help' }, atMs).session;
    const taken = takeAll(over, [told, answer('yes')], atMs + 5000);
    expect(saidIds(taken)).not.toContain('ask-resume');
  });
});

describe('a condition against exercise', () => {
  const told: Event = { type: 'report-condition', condition: 'heart-or-lung-disease' };

  test.each<[string, Event]>([
    ['a pain', { type: 'report-pain' }],
    ['a sign', { type: 'report-sign', sign: 'breathlessness' }],
    ['a condition that may be known', { type: 'report-condition', condition: 'disc-or-nerve-problem' }],
  ])('told while %s is in question ends the session', (_, event) => {
    const asked = take(exercising, event, AT_MS + 5000).session;
    expect(asked.question).not.toBeNull();
    const taken = take(asked, told, AT_MS + 9000);
    expect(taken.session).toMatchObject({ phase: 'stopped', question: null });
    expect(taken.reply).toMatchObject({ goOn: null, expects: 'end' });
    const after = takeAll(taken.session, [answer('no'), answer('yes'), { type: 'resume' }], AT_MS + 20_000);
    expect(after.reply.goOn).toBeNull();
  });
});

describe('a restriction, told in mid-exercise', () => {
  const told = take(exercising, { type: 'report-condition', condition: 'diastasis' }, AT_MS + 5000);

  test('says what is left out, and goes on where it keeps nothing out', () => {
    expect(saidIds(told)).toEqual(['restriction-advice']);
    expect(told.session.restrictions).toEqual(['diastasis']);
    expect(told.reply.goOn?.place.exercise).toBe(exercising.place?.exercise);
  });

  test('told twice is there once', () => {
    const again = take(told.session, { type: 'report-condition', condition: 'diastasis' }, AT_MS + 9000);
    expect(again.session.restrictions).toEqual(['diastasis']);
  });

  test('of somebody who was stopped leads back into nothing', () => {
    const stopped = reported('chest-pain').session;
    const taken = take(stopped, { type: 'report-condition', condition: 'diastasis' }, AT_MS + 9000);
    expect(taken.reply).toMatchObject({ goOn: null, expects: 'end' });
    expect(taken.session.phase).toBe('stopped');
  });
});

test('a start after a sign is screened from the first question, with nothing kept', () => {
  const taken = take(reported('chest-pain').session, { type: 'start' }, AT_MS + MINUTE_MS);
  expect(taken.session).toMatchObject({ phase: 'screening', place: null, life: null, cleared: [] });
  expect(taken.session.question?.id).toBe('life');
});
