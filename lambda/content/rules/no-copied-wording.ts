import type { Fault } from '../fault';
import type { Content } from '../schema';
import { type Rule, spots } from './rule';
import { fingerprintOf, wordRuns } from './word-runs';

/** The fingerprints of each document's wording, by the document's id in sources.yaml. */
export type Fingerprints = Record<string, Set<number>>;

/**
 * Facts and figures carry over from a document, its sentences do not. Nothing but this rule needs the fingerprints, so
 * they are given to it and are no part of content. Without any of them nothing is compared.
 */
export function noCopiedWording(fingerprints: Fingerprints): Rule {
  return {
    name: 'no-copied-wording',
    check: (content) => [...unknownDocuments(content, fingerprints), ...copies(content, fingerprints)],
  };
}

function unknownDocuments({ sources }: Content, fingerprints: Fingerprints): Fault[] {
  if (Object.keys(fingerprints).length === 0) return [];
  const documents = Object.entries(sources).filter(([, { kind }]) => kind === 'document');
  const unknown = documents.filter(([id]) => !fingerprints[id]);
  return unknown.map(([id]) => {
    const message = 'the file is missing, so nothing can be compared with this document';
    return { file: `fingerprints/${id}.json`, path: '', message, fix: `run npm run fingerprint -- ${id} <document>` };
  });
}

/** A text as it is spoken for either side: a document names one where content has a placeholder. */
function spokenForms(text: string): string[] {
  if (!/\{(?:otherS|s)ide\}/i.test(text)) return [text];
  const spoken = (side: string, otherSide: string) =>
    text.replace(/\{side\}/gi, side).replace(/\{otherSide\}/gi, otherSide);
  return [spoken('right', 'left'), spoken('left', 'right')];
}

function copies(content: Content, fingerprints: Fingerprints): Fault[] {
  return [...spots(content)].flatMap(({ file, path, value }) => {
    const runs = typeof value === 'string' ? spokenForms(value).flatMap(wordRuns) : [];
    return Object.entries(fingerprints).flatMap(([id, known]): Fault[] => {
      const copied = runs.find((run) => known.has(fingerprintOf(run)));
      if (copied === undefined) return [];
      return [{ file, path, message: `"${copied}" stands in document ${id} too`, fix: 'say it in words of our own' }];
    });
  });
}
