// The command `npm run fingerprint -- <document id> <file>`: writes what the rule no-copied-wording knows a document by.
// The documents themselves are not in the repository.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintOf, packed, wordRuns } from '../lambda/content/rules/word-runs';

const FOLDER = join(__dirname, '..', 'content', 'fingerprints');

/** The file that stands for a document's text. */
export function fingerprintFile(document: string, text: string): string {
  const runs = packed(wordRuns(text).map(fingerprintOf));
  return `${JSON.stringify({ document, runs }, null, 2)}\n`;
}

function main([document, file]: string[]): void {
  if (document === undefined || file === undefined) {
    console.error('usage: npm run fingerprint -- <document id> <file>');
    process.exitCode = 2;
    return;
  }
  if (!existsSync(file)) {
    console.error(`fingerprint: ${file}: no such file. Fix: name the document's text.`);
    process.exitCode = 1;
    return;
  }
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${document}.json`), fingerprintFile(document, readFileSync(file, 'utf8')));
  console.log(`wrote content/fingerprints/${document}.json`);
}

if (require.main === module) main(process.argv.slice(2));
