// The page a clinician reads before anything is published: all of content is on it, every default is marked, and it is
// one sound piece of HTML that loads nothing.
import { spots } from '../../lambda/content/rules/rule';
import { published } from '../../lambda/narration/published';
import { escaped, html } from '../../scripts/review/html';
import { outcomesOf } from '../../scripts/review/outcomes';
import { reviewPage } from '../../scripts/review/page';
import { keyOf, statementsOf } from '../../scripts/review/statements';
import { content } from '../support/listener';

const FINGERPRINT = 'abcdef123456';
const page = reviewPage(content, FINGERPRINT);
const lowerCase = page.toLowerCase();
/** The page without its tags, as it is read. */
const words = page.replace(/<style>[\s\S]*?<\/style>/, '').replace(/<[^>]*>/g, '');

/** What of these is not on the page, letters large or small. */
function missing(texts: string[]): string[] {
  return texts.filter((text) => !lowerCase.includes(escaped(text).toLowerCase()));
}

/** Words as the page shows them: what is put in stands in brackets. */
function shown(text: string): string {
  return escaped(text).replace(/\{([A-Za-z.]+)\}/g, (_, name: string) => {
    const plain = name.charAt(0).toLowerCase() + name.slice(1);
    return `[${plain.replace('.', ' ').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)}]`;
  });
}

function count(part: string): number {
  return page.split(part).length - 1;
}

/** Elements without content. */
const VOID = new Set(['area', 'base', 'br', 'col', 'hr', 'img', 'input', 'link', 'meta', 'source', 'wbr']);

/** Every tag that is not closed, or closed without having been opened, with what stands before it. */
function brokenTags(page: string): string[] {
  const open: string[] = [];
  const faults: string[] = [];
  const text = page.replace(/<style>[\s\S]*?<\/style>/g, '');
  for (const { 1: slash, 2: name = '', index } of text.matchAll(/<(\/?)([a-zA-Z][\w-]*)(?:"[^"]*"|[^">])*>/g)) {
    if (VOID.has(name)) continue;
    if (slash === '') open.push(name);
    else if (open.at(-1) === name) open.pop();
    else
      faults.push(
        `</${name}> closes ${open.at(-1) ?? 'nothing'} after "${text.slice(Math.max(0, index - 60), index)}"`,
      );
  }
  return [...faults, ...open.map((name) => `<${name}> is never closed`)];
}

describe('all of content is on the page', () => {
  const { exercises, undescribed, routines, answers, warningSigns, conditions, restrictions } = content;

  test.each([
    ['exercises', [...Object.values(exercises), ...Object.values(undescribed)].map(({ name }) => name)],
    ['routines', Object.values(routines).map(({ name }) => name)],
    ['signs', warningSigns.map(({ name }) => name)],
    ['conditions', conditions.map(({ name }) => name)],
    ['restrictions', restrictions.map(({ name }) => name)],
    ['answers', Object.values(answers).flatMap(({ questions }) => questions)],
    ['equipment', content.equipment.map(({ name }) => name)],
    ['sources', Object.values(content.sources).map(({ title }) => title)],
  ])('%s by their names', (_, names) => {
    expect(names.length).toBeGreaterThan(0);
    expect(missing(names)).toEqual([]);
  });

  test('every sentence that is spoken', () => {
    const said = [...spots(content)].flatMap(({ key, value }) =>
      typeof value === 'string' && /^(say|ask|plain|cue|shortCue|reason)$/.test(key) ? [value] : [],
    );
    expect(said.length).toBeGreaterThan(1000);
    expect(said.filter((sentence) => !words.includes(shown(sentence)))).toEqual([]);
  });

  test('everything in the matrix: each exercise against each stage and restriction', () => {
    const [matrix = ''] = page.match(/<table class="matrix">[\s\S]*?<\/table>/) ?? [];
    const rows = [...Object.values(exercises), ...Object.values(undescribed)].length;
    const columns = 7 + restrictions.length;
    expect(matrix.match(/<td class="cell /g)).toHaveLength(rows * columns);
    const refused = published(content).exercises.flatMap(({ stages, notWith }) => [
      ...Object.values(stages).filter(({ allowed }) => !allowed),
      ...Object.keys(notWith),
    ]);
    expect(matrix.match(/<td class="cell no"/g)).toHaveLength(refused.length);
  });

  test('the place to sign, for this content', () => {
    expect(page.slice(page.indexOf('id="approval"'))).toContain(FINGERPRINT);
  });
});

describe('every editorial default', () => {
  /** Found without the page's own code: whatever says `default`, `product` or `reading`. */
  const own = [...spots(content)].filter(({ file, key, value }) => {
    if (file === 'sources.yaml') return false;
    return key === 'from' ? value === 'default' : /^(source|[a-zA-Z]+Source|\d+)$/.test(key) && isOurs(value);
  });

  function isOurs(value: unknown): boolean {
    return value === 'product' || value === 'reading';
  }

  function statementOf({ file, path }: (typeof own)[number]): string {
    const at = path.split('.');
    const beside = /^(.+)Source$/.exec(at.at(-1) ?? '')?.[1];
    if (beside !== undefined) return keyOf(file, [...at.slice(0, -1), beside]);
    return keyOf(file, at.at(-2) === 'sources' ? at.slice(0, -2) : at.slice(0, -1));
  }

  const defaults = statementsOf(content).filter(({ defaultKind }) => defaultKind !== null);
  const positions = Object.keys(content.positions).map((id) => keyOf('positions.yaml', [id]));

  test('is known as one', () => {
    const known = new Set(defaults.map(({ key }) => key));
    expect(own.length).toBeGreaterThan(100);
    expect(own.map(statementOf).filter((key) => !known.has(key) && !positions.includes(key))).toEqual([]);
  });

  test('is marked where it stands, once, and listed once more to be approved', () => {
    for (let number = 1; number <= defaults.length; number++) {
      expect([number, count(` id="mark-${number}"`), count(` id="default-${number}"`)]).toEqual([number, 1, 1]);
    }
    expect(count(' id="mark-')).toBe(defaults.length);
  });

  test('is numbered chapter by chapter', () => {
    const numbers = [...page.matchAll(/ id="mark-(\d+)"/g)].map(([, number]) => Number(number));
    const chapters = page
      .split('<section ')
      .map((each) => [...each.matchAll(/ id="mark-(\d+)"/g)].map(([, n]) => Number(n)));
    expect(numbers).toHaveLength(defaults.length);
    for (const chapter of chapters.filter(({ length }) => length > 0)) {
      const sorted = [...chapter].sort((a, b) => a - b);
      expect(sorted.at(-1)).toBe((sorted[0] ?? 0) + chapter.length - 1);
    }
  });
});

describe('what an answer to a safety question leads to', () => {
  test.each(content.screening)('$id: every answer leads somewhere', (question) => {
    const outcomes = outcomesOf(question, content);
    expect(outcomes.length).toBeGreaterThan(2);
    expect(outcomes.filter(({ leadsTo }) => leadsTo === '')).toEqual([]);
  });

  test('a sign that is there ends the session and says whom to call', () => {
    const question = content.screening.find(({ kind }) => kind === 'signs');
    const yes = question && outcomesOf(question, content).find(({ answer }) => answer === 'Yes');
    expect(yes?.leadsTo).toBe('The session ends');
    expect(yes?.said).toMatch(/\{(provider|emergency)\}/);
  });
});

describe('as HTML', () => {
  test('every tag is closed where it should be', () => {
    expect(brokenTags(page)).toEqual([]);
  });

  test('no id stands twice, and every link leads somewhere', () => {
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const known = new Set(ids);
    const links = [...page.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id);
    expect(links.filter((id) => !known.has(id))).toEqual([]);
  });

  test('loads nothing and runs nothing', () => {
    expect(page).not.toMatch(/<(script|link|img|iframe|object|embed)\b| (src|on\w+)=|url\(|@import|https?:/);
    expect([...page.matchAll(/ href="([^#])/g)]).toEqual([]);
  });

  test('shows no braces', () => {
    expect(words.match(/\{[A-Za-z.]+\}/g) ?? []).toEqual([]);
  });

  test('is escaped', () => {
    const nasty = '<script>alert("x & y\'s")</script>';
    expect(html`<p title="${nasty}">${nasty}</p>`.text).toBe(`<p title="${escaped(nasty)}">${escaped(nasty)}</p>`);
    expect(escaped(nasty)).toBe('&lt;script&gt;alert(&quot;x &amp; y&#39;s&quot;)&lt;/script&gt;');
    const [first, ...rest] = content.warningSigns;
    if (!first) throw new Error('content has no sign');
    const named = { ...first, name: nasty, meaning: { ...first.meaning, say: nasty } };
    const tampered = reviewPage({ ...content, warningSigns: [named, ...rest] }, nasty);
    expect(tampered).not.toContain('<script');
    expect(brokenTags(tampered)).toEqual([]);
  });
});

describe('a broken tag is found', () => {
  test.each([
    ['not closed', '<p><b>x</p>'],
    ['closed twice', '<p>x</p></p>'],
    ['never opened', 'x</div>'],
    ['open at the end', '<section><p>x</p>'],
  ])('%s', (_, text) => {
    expect(brokenTags(text).length).toBeGreaterThan(0);
  });

  test('what needs no closing is let pass', () => {
    expect(brokenTags('<!doctype html><p>x<br>y</p><meta charset="utf-8">')).toEqual([]);
  });
});
