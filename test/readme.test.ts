import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REFERENCE_VOICE } from '../lambda/narration/voice';
import { shippedContent, shippedUnderstanding } from '../speaker/load';
import { rehearse } from '../speaker/rehearsal';
import { asText } from '../speaker/rehearsal-text';
import { createSpeaker } from '../speaker/speaker';

/** What the listener of the README's excerpt says. */
const SAID = [...['start my back routine', 'I am 20 weeks pregnant', 'yes', 'no', 'no', 'no', 'no', 'no', 'no']].map(
  (text) => ({ text, atSeconds: null }),
);
const ASKED = [
  { text: 'which leg?', atSeconds: 470 },
  { text: 'my calf hurts', atSeconds: 90 },
];

test('the conversation in the README is what the speaker says', () => {
  const readme = readFileSync(join(__dirname, '..', 'README.md'), 'utf8');
  const excerpt = readme.split('\n').filter((line) => /^\d\d:\d\d\.\d {2}/.test(line));
  const speaker = createSpeaker({
    content: shippedContent(),
    locale: 'en-US',
    voice: REFERENCE_VOICE,
    understanding: shippedUnderstanding(),
  });
  const { happenings } = rehearse(speaker, REFERENCE_VOICE, [...SAID, ...ASKED]);
  const heard = happenings.map((each) =>
    asText(each)
      .replace(/ (?:\(.*| {2,3}\[.*)$/, '')
      .trimEnd(),
  );
  expect(excerpt.length).toBeGreaterThan(15);
  expect(excerpt.filter((line) => !heard.includes(line))).toEqual([]);
});
