// What `npm run content -- --json` prints: its shape, and that nothing in it is missing, empty or without a source.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { STAGES } from '../../lambda/content/stages';
import { URGENCIES } from '../../lambda/content/urgencies';
import { published } from '../../lambda/narration/published';
import { sentencesIn } from '../../lambda/narration/published/wording';
import { routineScript } from '../../lambda/narration/routine-script';
import { promptText } from '../../lambda/narration/speak';
import { placeOf, planOf } from '../../lambda/session/plan';
import { type Prompt, prompt } from '../../lambda/session/reply';
import { newSession, type Session } from '../../lambda/session/session';
import { CONTENT_FOLDER, content } from '../support/listener';

const ROOT = join(__dirname, '..', '..');
const MOST_WORDS = 25;

const text = z.string().min(1);
const list = z.array(text);
const sources = list.min(1);
const amount = z.looseObject({ min: z.number(), max: z.number(), from: z.enum(['source', 'default']), source: text });
const stageRule = z.looseObject({
  allowed: z.boolean(),
  reason: text.optional(),
  source: text,
  swap: text.optional(),
});

const exercise = z.looseObject({
  id: text,
  name: text,
  aliases: list,
  sharedNames: list,
  isDescribed: z.boolean(),
  source: z.looseObject({ document: text, item: z.nullable(z.int().min(1)) }),
  startPosition: text,
  equipment: list,
  sides: z.enum(['none', 'each', 'alternate']),
  dosage: z.strictObject({
    sets: amount,
    repetitions: amount.nullable(),
    seconds: amount.nullable(),
    holdSeconds: amount.nullable(),
    holdBreaths: amount.nullable(),
    restSeconds: amount.nullable(),
  }),
  breathing: z.array(z.strictObject({ phase: z.enum(['inhale', 'exhale', 'hold']), when: text })),
  stages: z.strictObject(Object.fromEntries(STAGES.map((stage) => [stage, stageRule]))),
  spoken: list.min(1),
});

const shape = z.looseObject({
  exercises: z.array(exercise),
  routines: z.array(z.looseObject({ id: text, name: text, exercises: list.min(1), isDefault: z.boolean() })).min(1),
  conditions: z.array(z.looseObject({ id: text, name: text, meaning: text, action: text, sources })).min(1),
  warningSigns: z
    .array(z.looseObject({ id: text, name: text, meaning: text, urgency: z.enum(URGENCIES), action: text, sources }))
    .min(1),
  answers: z.array(z.looseObject({ id: text, questions: list.min(1), say: text, sources })).min(1),
  composed: z.array(
    z.looseObject({
      stage: z.enum(STAGES),
      minutes: z.int(),
      exercises: z.array(
        z.looseObject({
          exercise: text,
          sets: z.int().min(1),
          repetitions: z.int().min(1).nullable(),
          holdSeconds: z.number().min(1).nullable(),
        }),
      ),
    }),
  ),
});

/** As a reader of the printed JSON gets it: what JSON cannot hold is gone. */
const printed = JSON.parse(JSON.stringify(published(content))) as z.infer<typeof shape>;

function exerciseOf(id: string) {
  const found = printed.exercises.find((each) => each.id === id);
  if (!found) throw new Error(`no exercise ${id} is printed`);
  return found;
}

/** What a prompt says to anybody. */
function said(each: Prompt): string {
  return promptText(each, { content, locale: 'en-US', session: newSession(), secondsLeft: () => 0 });
}

/** Every sentence of a session's exercises from their beginning to their end, with the exercise it is said in. */
function narrated(session: Session): { exercise: string; sentence: string }[] {
  const [first] = planOf(session, content);
  if (!first) return [];
  const speaking = { content, locale: 'en-US' as const, session, secondsLeft: () => 0 };
  let exercise = first.exercise;
  return [...routineScript({ place: placeOf(first), manner: 'get-down' }, speaking)].flatMap((item) => {
    if (item.kind === 'mark') exercise = item.place?.exercise ?? exercise;
    const texts = item.kind === 'say' ? [item.text] : item.kind === 'timed' ? item.cues.map(({ text }) => text) : [];
    return texts.flatMap(sentencesIn).map((sentence) => ({ exercise, sentence }));
  });
}

/** Every source that is named anywhere inside a value. */
function sourcesNamed(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return /^(source|[a-zA-Z]+Source|sources)$/.test(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => sourcesNamed(each, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([inner, each]) => sourcesNamed(each, inner));
}

describe('the printed object', () => {
  test('has the shape that readers rely on', () => {
    expect(shape.safeParse(printed).error?.issues ?? []).toEqual([]);
  });

  test('has all exercises of the five documents, in their order', () => {
    const fromDocuments = printed.exercises.filter(
      ({ source }) => content.sources[source.document]?.kind === 'document',
    );
    const items = fromDocuments.map(({ source }) => `${source.document}.${source.item}`);
    const expected = Object.entries({ '000': 7, '001': 6, '002': 2, '003': 10, '004': 7 }).flatMap(
      ([document, count]) => Array.from({ length: count }, (_, i) => `${document}.${i + 1}`),
    );
    expect(items).toEqual(expected);
  });

  test('names only sources that exist', () => {
    const { sources: known, ...rest } = printed;
    const named = [...sourcesNamed(rest), ...printed.exercises.map(({ source }) => source.document)];
    expect(named.length).toBeGreaterThan(1000);
    expect(named.filter((source) => content.sources[source.split(':')[0] ?? ''] === undefined)).toEqual([]);
    expect(known).toEqual(content.sources);
  });

  test('leaves no placeholder open', () => {
    const { screening: _, ...rest } = printed;
    expect(JSON.stringify(rest).match(/\{[A-Za-z.]+\}/g) ?? []).toEqual([]);
  });

  test('has no id twice in a list', () => {
    const lists = [printed.exercises, printed.routines, printed.conditions, printed.warningSigns, printed.answers];
    for (const things of lists) {
      const ids = things.map(({ id }) => id);
      expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    }
  });

  test('a refused stage has its reason and a swap that is an exercise', () => {
    const ids = printed.exercises.map(({ id }) => id);
    const refused = printed.exercises.flatMap(({ stages }) => Object.values(stages).filter(({ allowed }) => !allowed));
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.filter(({ reason, swap }) => !reason || !ids.includes(swap ?? ''))).toEqual([]);
  });
});

describe('what is spoken', () => {
  test.each(printed.exercises.map(({ id }) => id))('%s: short whole sentences, each once', (id) => {
    const { spoken } = exerciseOf(id);
    expect(spoken.filter((sentence) => sentence.split(/\s+/).length > MOST_WORDS)).toEqual([]);
    expect(spoken.filter((sentence) => !/^\S.*[.?!]$/.test(sentence))).toEqual([]);
    expect(new Set(spoken).size).toBe(spoken.length);
  });

  test('tells both sides, every count and the way back', () => {
    const { repetitions, sets } = content.exercises['bird-dog']?.dosage ?? {};
    const about = (side: string) => ({ exercise: 'bird-dog', side });
    const expected = [
      ...(['announce-first', 'announce-next', 'announce-last'] as const).map((id) => prompt(id, about('left'))),
      prompt('change-sides', about('right')),
      prompt('set-next', about('left'), { count: sets?.max ?? 0 }),
      prompt('repetition-last'),
      prompt('back-to-repetitions', about('right'), { count: repetitions?.max ?? 0 }),
    ];
    expect(exerciseOf('bird-dog').spoken).toEqual(expect.arrayContaining(expected.map(said)));
  });

  test('is in speaking order', () => {
    const { spoken } = exerciseOf('kneeling-side-stretch');
    const about = { exercise: 'kneeling-side-stretch', side: 'right' };
    const { holdSeconds } = content.exercises['kneeling-side-stretch']?.dosage ?? {};
    const order = [
      prompt('announce-first', about),
      prompt('hold-begins', about, { seconds: holdSeconds?.min ?? 0 }),
      prompt('half-way'),
      prompt('change-sides', { ...about, side: 'left' }),
      prompt('set-next', about, { count: 2 }),
      prompt('back-to-hold', about),
    ];
    const places = order.map((each) => spoken.indexOf(said(each)));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places[0]).toBeGreaterThanOrEqual(0);
  });

  test.each(STAGES)('is all that routines say of an exercise, %s', (stage) => {
    const routines = Object.keys(content.routines).flatMap((routine) =>
      (['short', 'full'] as const).map((dose) => ({ ...newSession(), stage, routine, dose })),
    );
    const byMinutes = [5, 15, 30].map((minutes) => ({ ...newSession(), stage, minutes }));
    const unknown = [...routines, ...byMinutes].flatMap((session) =>
      narrated(session).filter(({ exercise: id, sentence }) => !exerciseOf(id).spoken.includes(sentence)),
    );
    expect(unknown).toEqual([]);
  });

  test('holds why it is refused, what to beware of, and its variants', () => {
    for (const { id, spoken } of printed.exercises.filter(({ isDescribed }) => isDescribed)) {
      const { easier, stages } = content.exercises[id] ?? {};
      const [first = ''] = (easier?.say ?? '').split(/[.{]/);
      expect(spoken.some((sentence) => sentence.startsWith(first))).toBe(true);
      const rules = Object.values(stages ?? {});
      const reasons = rules.flatMap((rule) => (rule.allowed ? (rule.caution?.say ?? []) : rule.reason));
      expect(reasons.filter((reason) => !spoken.includes(reason.split(/(?<=[.?!]) /)[0] ?? ''))).toEqual([]);
    }
  });
});

describe('an exercise that is only named', () => {
  const named = printed.exercises.filter(({ isDescribed }) => !isDescribed);

  test('is listed all the same', () => {
    expect(named.map(({ id }) => id)).toEqual(Object.keys(content.undescribed));
  });

  test.each(named)(
    '$id says only what it is for and why it is not done',
    ({ dosage, breathing, startPosition, spoken }) => {
      const { sets, ...others } = dosage;
      expect(sets).toMatchObject({ min: 1, max: 1, from: 'default' });
      expect(Object.values(others)).toEqual([null, null, null, null, null]);
      expect(breathing).toEqual([]);
      expect(Object.keys(content.positions)).toContain(startPosition);
      expect(spoken.length).toBeLessThan(6);
    },
  );
});

describe('breathing', () => {
  test('follows the movement, held parts included', () => {
    expect(exerciseOf('bird-dog').breathing.map(({ phase }) => phase)).toEqual(['exhale', 'hold', 'inhale']);
  });

  test('of a hold is its first cue', () => {
    const [cue] = content.exercises['kneeling-side-stretch']?.hold?.cues ?? [];
    expect(exerciseOf('kneeling-side-stretch').breathing).toEqual([{ phase: 'hold', when: cue?.say }]);
  });

  test('is there for every exercise that is described', () => {
    const silent = printed.exercises.filter(({ isDescribed, breathing }) => isDescribed && breathing.length === 0);
    expect(silent.map(({ id }) => id)).toEqual([]);
  });
});

describe('derived answers', () => {
  test.each(['warningSigns', 'conditions'] as const)('explain each of the %s', (kind) => {
    for (const { id, name, meaning } of printed[kind]) {
      const answer = printed.answers.find((each) => each.id === `what-is-${id}`);
      expect(answer?.questions).toContain(`what does ${name} mean`);
      expect(answer?.say).toContain(meaning);
    }
  });

  test('tell how soon to call about a sign', () => {
    const answer = printed.answers.find(({ id }) => id === 'what-is-chest-pain');
    expect(answer?.say).toContain(said(prompt('sign-call-emergency', { sign: 'chest-pain' })));
  });

  test('tell what each exercise is for', () => {
    const ids = printed.answers.map(({ id }) => id);
    expect(printed.exercises.filter(({ id }) => !ids.includes(`what-is-${id}-for`))).toEqual([]);
  });
});

describe('routines put together by rule', () => {
  test('are there for every stage and length', () => {
    const wished = STAGES.flatMap((stage) => [5, 10, 15, 20, 30].map((minutes) => `${stage} ${minutes}`));
    expect(printed.composed.map(({ stage, minutes }) => `${stage} ${minutes}`)).toEqual(wished);
  });

  test('hold only what their stage allows, without equipment', () => {
    const wrong = printed.composed.flatMap(({ stage, exercises }) =>
      exercises.filter(({ exercise: id }) => {
        const { stages, equipment } = exerciseOf(id);
        return stages[stage]?.allowed !== true || equipment.length > 0;
      }),
    );
    expect(wrong).toEqual([]);
  });
});

describe('the command', () => {
  const tsx = join(ROOT, 'node_modules', '.bin', 'tsx');
  const run = (...args: string[]) =>
    spawnSync(tsx, [join(ROOT, 'scripts', 'content.ts'), ...args], { encoding: 'utf8', maxBuffer: 1e8 });

  test('prints the object and nothing else', () => {
    const { status, stdout } = run('--content', CONTENT_FOLDER, '--json');
    expect(JSON.parse(stdout)).toEqual(printed);
    expect(status).toBe(0);
  }, 30_000);

  test('prints faults elsewhere', () => {
    const empty = mkdtempSync(join(tmpdir(), 'content-'));
    const { status, stdout, stderr } = run(empty, '--json');
    rmSync(empty, { recursive: true });
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toContain('positions.yaml: the file is missing. Fix: create it.\n');
  }, 30_000);

  test.each([[['--jsn']], [['one', 'two']]])(
    'is told how it is used for %p',
    (args) => {
      const { status, stderr } = run(...args);
      expect(status).toBe(2);
      expect(stderr).toContain('usage: npm run content');
    },
    30_000,
  );
});
