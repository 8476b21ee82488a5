// The command `npm run content`: every fault of a content folder as one sentence, exit 1 if there is any. With --json,
// what the content is once compiled: that alone on stdout, so that `npm run --silent content -- --json` can be piped.
import { parseArgs } from 'node:util';
import { ContentError, faultSentence } from '../lambda/content/fault';
import type { Content } from '../lambda/content/schema';
import { published } from '../lambda/narration/published';
import { contentIn, SHIPPED_CONTENT } from '../speaker/load';

const USAGE = 'usage: npm run content [-- <folder>] [-- --content <folder>] [-- --json]';

interface Command {
  folder: string;
  isJson: boolean;
}

/** What was asked for on the command line; null if that is not understood. */
function commandOf(args: string[]): Command | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { content: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    const [folder = SHIPPED_CONTENT, ...more] = [values.content, ...positionals].filter((each) => each !== undefined);
    return more.length === 0 ? { folder, isJson: values.json } : null;
  } catch {
    return null;
  }
}

function summaryOf(content: Content): string {
  const { exercises, undescribed, routines, warningSigns, conditions, restrictions, screening, answers } = content;
  const counts = [
    `${Object.keys(exercises).length + Object.keys(undescribed).length} exercises`,
    `${Object.keys(routines).length} routines`,
    `${warningSigns.length} warning signs`,
    `${conditions.length} conditions`,
    `${restrictions.length} restrictions`,
    `${screening.length} screening questions`,
    `${Object.keys(answers).length} answers`,
  ];
  return `content: ${counts.join(', ')}; no faults`;
}

function main(args: string[]): void {
  const command = commandOf(args);
  if (!command) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  try {
    const content = contentIn(command.folder);
    console.log(command.isJson ? JSON.stringify(published(content), null, 2) : summaryOf(content));
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    for (const fault of error.faults) console.error(faultSentence(fault));
    console.error(`content: ${error.faults.length} fault(s)`);
    process.exitCode = 1;
  }
}

main(process.argv.slice(2));
