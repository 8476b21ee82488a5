// What is spoken has its placeholders filled in: in every locale, at every stage, for every prompt the session can say.
import { LOCALES } from '../../lambda/content/locales';
import { STAGES } from '../../lambda/content/stages';
import { lineText, promptText } from '../../lambda/narration/speak';
import { spokenIn } from '../../lambda/narration/timeline';
import { narrationOf } from '../../lambda/narration/turn';
import { REFERENCE_VOICE } from '../../lambda/narration/voice';
import { planOf } from '../../lambda/session/plan';
import type { GoOn, Prompt } from '../../lambda/session/reply';
import { prompt } from '../../lambda/session/reply';
import { newSession, type Session } from '../../lambda/session/session';
import { begun, content, surroundings, TOLD } from '../support/listener';
import { walk } from '../support/state-space';

const MANNERS: GoOn['manner'][] = ['get-down', 'begin', 'flow', 'return', 'resume', 'reteach'];

function speaking(session: Session, locale: (typeof LOCALES)[number] = 'en-US') {
  return { content, locale, session, secondsLeft: () => 300 };
}

/** Whether a sentence is fit to be spoken: filled in, and with single spaces between its words. */
function isSpeakable(text: string): boolean {
  return text.trim() === text && text !== '' && !/[{}]| {2}| [.,;:?!]|\.\.|undefined|null/.test(text);
}

function unspeakable(texts: string[]): string[] {
  return [...new Set(texts.filter((text) => !isSpeakable(text)))];
}

describe.each(LOCALES)('in %s', (locale) => {
  test.each(STAGES)('every sentence of the routine is filled in, stage %s', (stage) => {
    const { session } = begun(stage, 0, { locale });
    const timeline = narrationOf(session, surroundings(0, { locale }));
    expect(unspeakable(spokenIn(timeline, REFERENCE_VOICE).map(({ text }) => text))).toEqual([]);
  });
});

test.each(MANNERS)('every sentence is filled in wherever the routine is taken up, manner %s', (manner) => {
  const { session } = begun('trimester-2');
  const parts = ['setup', 'work', 'release'] as const;
  const texts = planOf(session, content).flatMap(({ exercise, set, side }) =>
    parts.flatMap((part) => {
      const place = { exercise, set, side, part, line: 0, repetition: part === 'setup' ? 1 : 3 };
      const there: Session = { ...session, place, narration: { startedAtMs: 0, prompts: [], manner } };
      return spokenIn(narrationOf(there, surroundings(0)), REFERENCE_VOICE).map(({ text }) => text);
    }),
  );
  expect(unspeakable(texts)).toEqual([]);
});

test('every prompt that a turn says is filled in, in every locale', () => {
  const said = new Map<string, { said: Prompt; session: Session }>();
  walk({
    onTransition: ({ reply, session }) => {
      for (const each of [...reply.prompts, ...reply.reprompt]) {
        said.set(`${JSON.stringify(each)} ${session.stage} ${session.life}`, { said: each, session });
      }
    },
    mostStates: 400,
  });
  expect(said.size).toBeGreaterThan(100);
  const texts = LOCALES.flatMap((locale) =>
    [...said.values()].map((each) => promptText(each.said, speaking(each.session, locale))),
  );
  expect(unspeakable(texts)).toEqual([]);
});

test('every sign and condition can be explained in every locale', () => {
  const session = begun('trimester-1').session;
  const prompts = [
    ...content.warningSigns.flatMap(({ id }) => [
      prompt('explain-sign', { sign: id }),
      prompt('sign-stop', { sign: id }),
      prompt('sign-escalation', { sign: id }),
    ]),
    ...content.conditions.flatMap(({ id }) => [
      prompt('explain-condition', { condition: id }),
      prompt('condition-stop', { condition: id }),
    ]),
  ];
  const texts = LOCALES.flatMap((locale) => prompts.map((each) => promptText(each, speaking(session, locale))));
  expect(unspeakable(texts)).toEqual([]);
});

test.each(LOCALES)('%s names its own emergency number', (locale) => {
  const text = promptText(prompt('emergency-line'), speaking(newSession(), locale));
  expect(text).toContain(content.locales[locale].emergencyNumber);
});

test.each([
  ['pregnant', 'trimester-1'],
  ['after-birth', 'postpartum'],
  ['neither', 'general'],
] as const)('the provider is the one for somebody who is: %s', (life, stage) => {
  const { session } = begun(stage);
  expect(TOLD[stage].life).toBe(life);
  expect(promptText(prompt('pain-ended'), speaking(session))).toContain(content.locales['en-US'].provider[life]);
});

test.each([
  ['left', 'Left hand beside your left knee; let the right shoulder open.'],
  ['right', 'Right hand beside your right knee; let the left shoulder open.'],
] as const)('a line is said for the %s side', (side, text) => {
  const line = '{Side} hand beside your {side} knee; let the {otherSide} shoulder open.';
  expect(lineText(line, { exercise: 'kneeling-lunge', side }, speaking(newSession()))).toBe(text);
});

test('a prompt that content lacks says nothing', () => {
  const lacking = { ...speaking(newSession()), content: { ...content, prompts: {} } };
  expect(promptText(prompt('welcome'), lacking)).toBe('');
});

test('the time left is told as a sentence, however little it is', () => {
  const { session } = begun();
  const [least, one, many] = [10, 60, 600].map((seconds) =>
    promptText(prompt('time-left'), { ...speaking(session), secondsLeft: () => seconds }),
  );
  expect(least).not.toContain('About less');
  expect(one).not.toContain('one minute of the routine are');
  expect(many).toContain('ten minutes');
});
