// Signs, pain and conditions: the exercise stops first, the talking comes second (design rule 3).
import { narrationOf } from '../../lambda/narration/turn';
import type { Event } from '../../lambda/session/event';
import type { Session } from '../../lambda/session/session';
import { begun, content, MINUTE_MS, saidIds, surroundings, take, takeAll } from '../support/listener';

const answer = (value: 'yes' | 'no' | 'unsure' | 'partly'): Event => ({ type: 'answer', value });
const AT_MS = 100_000;

/** In the middle of the first exercise. */
const exercising = take(begun().session, { type: 'ask-side' }, AT_MS).session;
const afterTheEnd = (() => {
  const { session } = begun();
  const endMs = narrationOf(session, surroundings(0)).totalSeconds * 1000;
  return { session, atMs: endMs + 5000 };
})();

function reported(sign: string, session: Session = exercising) {
  return take(session, { type: 'report-sign', sign }, AT_MS + 5000);
}

const withCheck = content.warningSigns.filter(({ check }) => check).map(({ id }) => id);
const plain = content.warningSigns.filter(({ check }) => !check);

describe.each(plain)('$id in mid-exercise', ({ id, urgency }) => {
  test('stops, then tells what to do and whom to call how soon', () => {
    const ended = urgency === 'emergency' ? 'sign-ended-emergency' : 'sign-ended';
    expect(saidIds(reported(id))).toEqual(['sign-stop', `sign-call-${urgency}`, 'sign-escalation', ended]);
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
  const { timeline } = reported('chest-pain');
  const words = timeline.entries.map(({ item }) => (item.kind === 'say' ? item.text : '')).join(' ');
  expect(words).toMatch(/^Stop now\..*call nine one one now\./);
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

describe.each(content.conditions)('the condition $id, told in mid-exercise', ({ id }) => {
  test('ends the session with what to do', () => {
    const taken = take(exercising, { type: 'report-condition', condition: id }, AT_MS + 5000);
    expect(saidIds(taken)).toEqual(['condition-stop', 'emergency-line']);
    expect(taken.session).toMatchObject({ phase: 'stopped', stop: { reason: 'condition', of: id } });
  });
});

test('a start after a sign is screened from the first question, with nothing kept', () => {
  const taken = take(reported('chest-pain').session, { type: 'start' }, AT_MS + MINUTE_MS);
  expect(taken.session).toMatchObject({ phase: 'screening', place: null, life: null, cleared: [] });
  expect(taken.session.question?.id).toBe('life');
});
