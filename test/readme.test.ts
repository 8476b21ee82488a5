import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REFERENCE_VOICE } from '../lambda/narration/voice';
import { withExcerpt } from '../scripts/readme-excerpt';
import { understandingOf } from '../speaker/load';
import { rehearse } from '../speaker/rehearsal';
import { createSpeaker } from '../speaker/speaker';
import { content } from './support/listener';
import { inTurn } from './support/safe-words';

const readme = readFileSync(join(__dirname, '..', 'README.md'), 'utf8');

test('the conversation in the README is what the speaker says; npm run readme writes it anew', () => {
  expect(readme).toMatch(/> which leg\?[\s\S]*Now the left side\.[\s\S]*> my calf hurts/);
  expect(readme).toBe(withExcerpt(readme));
});

test('the lines that the README rehearses lead to the end of the routine', () => {
  const [, lines = ''] = /printf '([^']+)' \| npm run --silent rehearse/.exec(readme) ?? [];
  const words = lines.split('\\n').filter((line) => line !== '');
  const understanding = understandingOf(content);
  const speaker = createSpeaker({ content, locale: 'en-US', voice: REFERENCE_VOICE, understanding });
  const { happenings, unsaid } = rehearse(speaker, REFERENCE_VOICE, inTurn(words));
  expect(unsaid).toEqual([]);
  expect(happenings.at(-1)).toMatchObject({ ends: 'finished' });
});
