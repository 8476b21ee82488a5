// What things of content are called on paper.
import type { Content } from '../../lambda/content/schema';
import type { Stage } from '../../lambda/content/stages';
import type { URGENCIES } from '../../lambda/content/urgencies';
import { capitalised } from '../../lambda/narration/number-words';
import type { Life } from '../../lambda/session/event';
import { type Html, html } from './html';

export const STAGE_NAMES: Record<Stage, string> = {
  general: 'General',
  'before-pregnancy': 'Before pregnancy',
  'trimester-1': 'First trimester',
  'trimester-2': 'Second trimester',
  'trimester-3': 'Third trimester',
  'postpartum-early': 'After birth, first weeks',
  postpartum: 'After birth, later',
};

export const LIFE_NAMES: Record<Life, string> = {
  pregnant: 'pregnant',
  'after-birth': 'after a birth',
  trying: 'trying for a baby',
  neither: 'neither',
};

export const URGENCY_NAMES: Record<(typeof URGENCIES)[number], string> = {
  emergency: 'Emergency number, now',
  now: 'Call now',
  today: 'Call today',
  'before-next-session': 'Before the next session',
};

/** Parts of content by their keys, where the key alone does not say it. */
const PART_NAMES: Record<string, string> = {
  ...STAGE_NAMES,
  setup: 'setup',
  movement: 'movement',
  cues: 'cue',
  formCues: 'to mind',
  holdSeconds: 'hold',
  holdBreaths: 'hold in breaths',
  seconds: 'effort',
  restSeconds: 'rest',
  notWith: 'not with',
  check: 'asked when it is reported',
  ordinary: 'what is ordinary instead',
  enter: 'from anywhere',
  arrange: 'once there',
  turn: 'over to the other side',
  name: 'name',
};
/** Keys that go without saying. */
const SILENT_PARTS = ['stages', 'dosage'];
/** Words that run on into the next one. */
const RUNNING_ON = /(not with|from), /g;

/** Where in its file something stands, in words: `movement.0` as "Movement 1". */
export function labelOf(path: string[], content: Content): string {
  const words = path.filter((part) => !SILENT_PARTS.includes(part)).map((part) => partName(part, content));
  const label = words.reduce((all, word) => (/^\d+$/.test(word) ? `${all} ${word}` : `${all}, ${word}`), '');
  return capitalised(label.replace(/^[, ]+/, '').replace(RUNNING_ON, '$1 '));
}

/** An id as words; for what has a name, that. */
export function nameOf(id: string, content: Content): string {
  const { exercises, undescribed, routines, restrictions, equipment } = content;
  const named = [exercises, undescribed, routines].flatMap((things) => things[id] ?? [])[0];
  return (named ?? [...restrictions, ...equipment].find((each) => each.id === id))?.name ?? spaced(id);
}

/** Lower-case words for an id or a key. */
export function spaced(id: string): string {
  return id.replace(/[-.]/g, ' ').replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** Words as they are spoken, with what is only filled in when they are shown in brackets. */
export function spoken(words: string): Html {
  const parts = words.split(/\{([A-Za-z.]+)\}/);
  return html`${parts.map((part, i) => (i % 2 === 0 ? part : html`<span class="slot">[${slotName(part)}]</span>`))}`;
}

function slotName(name: string): string {
  return spaced(name.charAt(0).toLowerCase() + name.slice(1));
}

function partName(part: string, content: Content): string {
  if (/^\d+$/.test(part)) return String(Number(part) + 1);
  if (Object.hasOwn(PART_NAMES, part)) return PART_NAMES[part] ?? part;
  return nameOf(part, content);
}
