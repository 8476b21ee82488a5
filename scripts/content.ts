// The command `npm run content`: every fault of a content folder as one sentence, exit 1 if there is any.
import { join } from 'node:path';
import { ContentError, faultSentence } from '../lambda/content/fault';
import { loadContent } from '../lambda/content/load';
import { NARRATION_RULES } from '../lambda/narration/rules';

const folder = process.argv[2] ?? join(__dirname, '..', 'content');
try {
  const { exercises, routines, warningSigns, conditions, screening } = loadContent(folder, NARRATION_RULES);
  const counts = [
    `${Object.keys(exercises).length} exercises`,
    `${Object.keys(routines).length} routine(s)`,
    `${warningSigns.length} warning signs`,
    `${conditions.length} conditions`,
    `${screening.length} screening questions`,
  ];
  console.log(`content: ${counts.join(', ')}; no faults`);
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  for (const fault of error.faults) console.error(faultSentence(fault));
  console.error(`content: ${error.faults.length} fault(s)`);
  process.exitCode = 1;
}
