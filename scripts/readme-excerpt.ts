// The conversation in the README, rehearsed. `npm run readme` writes it there; a test fails if it is out of date.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REFERENCE_VOICE } from '../lambda/narration/voice';
import { contentIn, SHIPPED_CONTENT, understandingOf } from '../speaker/load';
import { type Happening, rehearse } from '../speaker/rehearsal';
import { asText } from '../speaker/rehearsal-text';
import { createSpeaker } from '../speaker/speaker';

const README = join(__dirname, '..', 'README.md');
const MARKS = { from: '<!-- excerpt -->\n', until: '<!-- /excerpt -->' };

const ANSWERS = ['start my back routine', 'I am 20 weeks pregnant', 'yes', 'yes', ...Array<string>(7).fill('no')];
const ASKED = [
  { text: 'which leg?', atSeconds: 467 },
  { text: 'my calf hurts', atSeconds: 90 },
];
/** How many lines are shown before and after what is said. */
const SHOWN = [
  { text: 'start my back routine', before: 0, after: 8 },
  { text: 'which leg?', before: 5, after: 13 },
  { text: 'my calf hurts', before: 0, after: 4 },
];

/** The README with the conversation as it is spoken now. */
export function withExcerpt(readme: string): string {
  const [head = '', rest = ''] = readme.split(MARKS.from);
  const tail = rest.slice(rest.indexOf(MARKS.until));
  return `${head}${MARKS.from}\`\`\`\n${excerpt().join('\n...\n')}\n\`\`\`\n${tail}`;
}

function excerpt(): string[] {
  const content = contentIn(SHIPPED_CONTENT);
  const understanding = understandingOf(content);
  const speaker = createSpeaker({ content, locale: 'en-US', voice: REFERENCE_VOICE, understanding });
  const answers = ANSWERS.map((text) => ({ text, atSeconds: null }));
  const { happenings } = rehearse(speaker, REFERENCE_VOICE, [...answers, ...ASKED]);
  const shown = happenings.filter((each) => !('phase' in each));
  return SHOWN.map(({ text, before, after }) => {
    const heard = shown.findIndex((each) => 'heard' in each && each.heard === text);
    return shown
      .slice(heard - before, heard + after)
      .map(shortened)
      .join('\n');
  });
}

/** Without the ids that a reader of the README has no use for. */
function shortened(happening: Happening): string {
  return asText(happening)
    .replace(/ (?:\(.*| {2}\[.*)$/, '')
    .trimEnd();
}

if (require.main === module) writeFileSync(README, withExcerpt(readFileSync(README, 'utf8')));
