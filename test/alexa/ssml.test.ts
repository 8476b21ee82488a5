// The laws of SSML that hold for any text and any timeline, whatever content says one day.
import * as fc from 'fast-check';
import { check } from 'ssml-check-core';
import { escaped, LONGEST_BREAK_SECONDS, ssmlBetween } from '../../lambda/narration/ssml';
import type { Spoken } from '../../lambda/narration/timeline';
import { pauseSeconds, REFERENCE_VOICE, speechSeconds } from '../../lambda/narration/voice';
import { piecesOf, secondsOf, sentencesOf, textOf } from '../support/alexa-ssml';

/** XML 1.0 allows these characters and no others; half a surrogate pair is none of them. */
const LEGAL = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;
const REFERENCE = /&(?:amp|lt|gt|quot|apos|#(\d+)|#x([\da-f]+));/gi;

const entityLike = fc.constantFrom(
  ...[
    '&',
    '&amp;',
    '&AMP;',
    '&apos;',
    '&#39;',
    '&#x27;',
    '&#0;',
    '&#x110000;',
    '&nbsp;',
    '&lt',
    ';',
    '<',
    '>',
    '<break/>',
    ']]>',
  ],
);
const codeUnits = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));
const texts = fc
  .array(fc.oneof(fc.string({ unit: 'binary' }), codeUnits, entityLike, fc.constantFrom('amp', 'x', '#', '1')))
  .map((parts) => parts.join(''));

describe('escaped', () => {
  test.each([
    ["don't", "don't"],
    ['Tom & Jerry', 'Tom &amp; Jerry'],
    ['a < b > c', 'a &lt; b &gt; c'],
    ['&amp; &apos; &#39;', '&amp; &apos; &amp;#39;'],
    ['&ampersand', '&amp;ampersand'],
    ['a\u0000b\u0007c\td', 'abc\td'],
    ['zwölf 🧘', 'zwölf 🧘'],
  ])('%j is %j', (text, ssml) => {
    expect(escaped(text)).toBe(ssml);
  });

  test('twice is the same as once', () => {
    fc.assert(
      fc.property(texts, (text) => expect(escaped(escaped(text))).toBe(escaped(text))),
      { numRuns: 1000 },
    );
  });

  test('has no markup, and every & begins a reference that XML knows', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const ssml = escaped(text);
        expect(ssml).not.toMatch(/[<>]/);
        expect(withoutReferences(ssml)).not.toContain('&');
      }),
      { numRuns: 1000 },
    );
  });

  test('has no character that XML forbids', () => {
    fc.assert(
      fc.property(texts, (text) => expect(escaped(text)).toMatch(LEGAL)),
      { numRuns: 1000 },
    );
  });

  test('changes nothing but markup and forbidden characters', () => {
    const plain = fc.string({ unit: 'grapheme' }).filter((text) => !/[<>&]/.test(text) && LEGAL.test(text));
    fc.assert(fc.property(plain, (text) => expect(escaped(text)).toBe(text)));
  });
});

describe('ssmlBetween', () => {
  const gaps = fc.double({ min: -1, max: 12, noNaN: true });
  const words = fc.constantFrom('Breathe in.', 'Half-way.', 'Tom & Jerry.', 'a < b', "Don't sag.", '', ' ', '\u0007');
  const timelines = fc.array(fc.record({ text: words, gapSeconds: gaps }), { maxLength: 30 }).map(laidOut);
  const seconds = fc.double({ min: 0, max: 150, noNaN: true });
  const windows = fc.tuple(seconds, seconds).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)]);

  test('never has two pauses in a row, nor one longer than Alexa plays', () => {
    fc.assert(
      fc.property(timelines, windows, (spoken, [from, until]) => {
        const pieces = piecesOf(ssmlBetween(spoken, from, until, REFERENCE_VOICE));
        const pauses = pieces.map((piece) => ('breakSeconds' in piece ? piece.breakSeconds : null));
        expect(pauses.some((each, i) => each !== null && (pauses[i + 1] ?? null) !== null)).toBe(false);
        expect(Math.max(0, ...pauses.map((each) => each ?? 0))).toBeLessThanOrEqual(LONGEST_BREAK_SECONDS);
      }),
    );
  });

  test('is valid for Alexa', async () => {
    await fc.assert(
      fc.asyncProperty(timelines, windows, async (spoken, [from, until]) => {
        const ssml = `<speak>${ssmlBetween(spoken, from, until, REFERENCE_VOICE)}</speak>`;
        expect(await check(ssml, { platform: 'amazon' })).toBeUndefined();
      }),
    );
  });

  test('two stretches that meet say together what one stretch says', () => {
    fc.assert(
      fc.property(timelines, windows, seconds, (spoken, [from, until], cut) => {
        const between = Math.min(until, Math.max(from, cut));
        const text = (a: number, b: number) => textOf(ssmlBetween(spoken, a, b, REFERENCE_VOICE));
        expect(`${text(from, between)} ${text(between, until)}`.trim()).toBe(text(from, until));
      }),
    );
  });

  test('lasts as long as the stretch it is cut from', () => {
    const sayable = fc.constantFrom('Breathe in.', 'Half-way.', 'Turn to the left, and stay.');
    const within = fc.double({ min: pauseSeconds(REFERENCE_VOICE), max: LONGEST_BREAK_SECONDS, noNaN: true });
    const calm = fc
      .array(fc.record({ text: sayable, gapSeconds: within }), { minLength: 1, maxLength: 30 })
      .map(laidOut);
    fc.assert(
      fc.property(calm, (spoken) => {
        const until = spoken.at(-1)?.endSeconds ?? 0;
        const from = spoken[0]?.startSeconds ?? 0;
        const heard = sentencesOf(piecesOf(ssmlBetween(spoken, from, until, REFERENCE_VOICE)));
        const error = secondsOf(heard, REFERENCE_VOICE) - (until - from);
        expect(Math.abs(error)).toBeLessThan(0.06 * spoken.length);
      }),
    );
  });
});

function withoutReferences(ssml: string): string {
  return ssml.replace(REFERENCE, (reference, decimal?: string, hex?: string) => {
    const isNumber = decimal !== undefined || hex !== undefined;
    if (!isNumber) return reference === reference.toLowerCase() ? '' : reference;
    const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return point <= 0x10ffff && LEGAL.test(String.fromCodePoint(point)) ? '' : reference;
  });
}

function laidOut(lines: { text: string; gapSeconds: number }[]): Spoken[] {
  let atSeconds = 0;
  return lines.map(({ text, gapSeconds }) => {
    const startSeconds = Math.max(0, atSeconds + gapSeconds);
    const endSeconds = startSeconds + speechSeconds(text, REFERENCE_VOICE);
    atSeconds = endSeconds;
    return { text, startSeconds, endSeconds, within: null };
  });
}
