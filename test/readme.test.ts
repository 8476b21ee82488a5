import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withExcerpt } from '../scripts/readme-excerpt';

const readme = readFileSync(join(__dirname, '..', 'README.md'), 'utf8');

test('the conversation in the README is what the speaker says; npm run readme writes it anew', () => {
  expect(readme).toMatch(/> which leg\?[\s\S]*Now the left side\.[\s\S]*> my calf hurts/);
  expect(readme).toBe(withExcerpt(readme));
});
