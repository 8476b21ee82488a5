// Which thing of content a statement is about, and in which chapter of the page that thing stands.
import type { Content } from '../../lambda/content/schema';
import { capitalised } from '../../lambda/narration/number-words';
import { spaced } from './names';
import type { Statement } from './statements';

interface Chapter {
  id: string;
  title: string;
  order: number;
}

/** The chapters that hold content, in the order of the page. */
export const CHAPTERS = {
  exercises: { id: 'exercises', title: 'Exercises', order: 1 },
  positions: { id: 'positions', title: 'Getting into position', order: 2 },
  equipment: { id: 'equipment', title: 'Equipment', order: 3 },
  routines: { id: 'routines', title: 'Routines', order: 4 },
  screening: { id: 'screening', title: 'Questions before every session', order: 5 },
  signs: { id: 'signs', title: 'Warning signs', order: 6 },
  conditions: { id: 'conditions', title: 'Conditions', order: 7 },
  restrictions: { id: 'restrictions', title: 'Restrictions', order: 8 },
  answers: { id: 'answers', title: 'Answers', order: 9 },
  prompts: { id: 'prompts', title: 'Safety sentences', order: 10 },
  otherPrompts: { id: 'other-prompts', title: 'Everything else that is said', order: 11 },
  locales: { id: 'locales', title: 'Whom to call', order: 12 },
} as const satisfies Record<string, Chapter>;

export interface Owner {
  chapter: Chapter;
  id: string;
  name: string;
  /** The id of its heading or its row on the page. */
  anchor: string;
  /** Where in the owner the statement stands. */
  path: string[];
}

const OF_FILE: Record<string, keyof typeof CHAPTERS> = {
  'positions.yaml': 'positions',
  'equipment.yaml': 'equipment',
  'safety/screening.yaml': 'screening',
  'safety/warning-signs.yaml': 'signs',
  'safety/conditions.yaml': 'conditions',
  'safety/restrictions.yaml': 'restrictions',
  'safety/locales.yaml': 'locales',
  'prompts/safety.yaml': 'prompts',
};

/** Whom a statement belongs to: the file it fills, or the entry of a list that it stands in. */
export function ownerOf({ file, path }: Statement, content: Content): Owner {
  const [folder = '', name = ''] = file.replace(/\.yaml$/, '').split('/');
  if (folder === 'exercises' || folder === 'routines' || folder === 'answers') {
    return owner(CHAPTERS[folder], name, nameIn(folder, name, content), path);
  }
  const chapter = CHAPTERS[OF_FILE[file] ?? 'otherPrompts'];
  const [entry = '', ...rest] = path;
  const listed = /^\d+$/.test(entry) ? listOf(chapter.id, content)[Number(entry)] : undefined;
  return owner(chapter, listed?.id ?? entry, listed?.name ?? spaced(entry), rest);
}

/** The id on the page of a thing of content. */
export function anchorOf(chapter: Chapter, id: string): string {
  return `${chapter.id}-${id}`;
}

function owner(chapter: Chapter, id: string, name: string, path: string[]): Owner {
  return { chapter, id, name: capitalised(name), anchor: anchorOf(chapter, id), path };
}

function nameIn(folder: 'exercises' | 'routines' | 'answers', id: string, content: Content): string {
  if (folder === 'answers') return content.answers[id]?.questions[0] ?? id;
  if (folder === 'routines') return content.routines[id]?.name ?? id;
  return (content.exercises[id] ?? content.undescribed[id])?.name ?? id;
}

function listOf(chapter: string, content: Content): { id: string; name?: string }[] {
  const lists: Record<string, { id: string; name?: string }[]> = {
    equipment: content.equipment,
    screening: content.screening.map(({ id }) => ({ id, name: spaced(id) })),
    signs: content.warningSigns,
    conditions: content.conditions,
    restrictions: content.restrictions,
  };
  return lists[chapter] ?? [];
}
