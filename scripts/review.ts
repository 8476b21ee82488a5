// The command `npm run review [-- --content <folder>]`: writes dist/review.html, the page on which a clinician reads
// and approves everything that is said.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../lambda/content/schema';
import { fail, given } from '../speaker/command';
import { contentIn, SHIPPED_CONTENT } from '../speaker/load';
import { reviewPage } from './review/page';

const ROOT = join(__dirname, '..');
const FILE = 'dist/review.html';
const USAGE = 'usage: npm run review -- [--content folder]';
const OPTIONS = { content: { type: 'string', default: SHIPPED_CONTENT } } as const;
/** Long enough that no two contents share it by chance, short enough to be read aloud. */
const FINGERPRINT_LENGTH = 12;

/** What one state of content is known by. */
function fingerprintOf(content: Content): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, FINGERPRINT_LENGTH);
}

try {
  const { values } = given({ options: OPTIONS }, USAGE);
  const content = contentIn(values.content);
  const page = reviewPage(content, fingerprintOf(content));
  mkdirSync(join(ROOT, 'dist'), { recursive: true });
  writeFileSync(join(ROOT, FILE), page);
  console.log(`wrote ${FILE} (${Math.round(page.length / 1024)} KB) for content ${fingerprintOf(content)}`);
} catch (error) {
  fail('review', error);
}
