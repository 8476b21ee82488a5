// The command `npm run model`: writes the slot types that follow from content into the interaction model.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ContentError } from '../lambda/content/fault';
import { contentIn, modelOf, SHIPPED_CONTENT } from '../speaker/load';

const ROOT = join(__dirname, '..');
const FILE = join(ROOT, 'models', 'en-US.json');

try {
  const model = modelOf(contentIn(SHIPPED_CONTENT));
  writeFileSync(FILE, `${JSON.stringify(model, null, 2)}\n`);
  // The file is kept in the one format of the house, so that a change of content is all that its diff shows.
  execFileSync(join(ROOT, 'node_modules', '.bin', 'biome'), ['format', '--write', FILE], { stdio: 'ignore' });
  for (const { name, values } of model.interactionModel.languageModel.types) {
    const phrases = values.reduce((count, { name: { synonyms } }) => count + 1 + synonyms.length, 0);
    console.log(`${name}: ${values.length} values, ${phrases} phrases`);
  }
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
