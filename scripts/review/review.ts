// What every section of the page is written from: content, its statements, and the numbers of its defaults.
import type { Content } from '../../lambda/content/schema';
import { URGENCIES } from '../../lambda/content/urgencies';
import { inDocumentOrder } from './order';
import { CHAPTERS, type Owner, ownerOf } from './owners';
import { type Statement, statementsOf } from './statements';

export interface Review {
  content: Content;
  statements: Map<string, Statement>;
  /** Editorial defaults by their keys, numbered from 1 in the order of the page. */
  defaultNumbers: Map<string, number>;
}

/** A statement with the thing of content that it is about. */
export type Owned = Statement & { owner: Owner };

/** The parts of an exercise in the order of the page. */
const PARTS = ['purpose', 'setup', 'formCues', 'reminder', 'movement', 'hold', 'effort', 'release', 'easier', 'harder'];
const LATER_PARTS = ['dosage', 'stages', 'notWith'];

/** Content made ready for the page. */
export function reviewOf(content: Content): Review {
  const statements = statementsOf(content);
  const defaults = statements
    .filter(({ defaultKind }) => defaultKind !== null)
    .map((statement) => ({
      key: statement.key,
      order: orderOf({ ...statement, owner: ownerOf(statement, content) }, content),
    }))
    .sort((a, b) => compared(a.order, b.order));
  return {
    content,
    statements: new Map(statements.map((statement) => [statement.key, statement])),
    defaultNumbers: new Map(defaults.map(({ key }, i) => [key, i + 1])),
  };
}

/** The editorial defaults in the order of their numbers. */
export function defaultsOf({ content, statements, defaultNumbers }: Review): Owned[] {
  return [...defaultNumbers.keys()].flatMap((key) => {
    const statement = statements.get(key);
    return statement ? [{ ...statement, owner: ownerOf(statement, content) }] : [];
  });
}

/** Where a statement stands on the page: its chapter, the thing in it, the part of that. Else as in the files. */
function orderOf({ owner, path }: Owned, content: Content): number[] {
  const { chapter, id } = owner;
  switch (chapter.id) {
    case CHAPTERS.exercises.id: {
      const exercises = inDocumentOrder(content).flatMap((each) => each.exercises.map((exercise) => exercise.id));
      return [chapter.order, exercises.indexOf(id), [...PARTS, ...LATER_PARTS].indexOf(path[0] ?? '')];
    }
    case CHAPTERS.signs.id:
      return [
        chapter.order,
        URGENCIES.findIndex((each) => content.warningSigns.some((sign) => sign.id === id && sign.urgency === each)),
      ];
    case CHAPTERS.conditions.id:
      return [chapter.order, content.conditions.some((each) => each.id === id && each.kind === 'absolute') ? 0 : 1];
    default:
      return [chapter.order];
  }
}

function compared(a: number[], b: number[]): number {
  const i = a.findIndex((value, at) => value !== b[at]);
  return i < 0 ? 0 : (a[i] ?? 0) - (b[i] ?? 0);
}
