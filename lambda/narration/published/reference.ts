// A source as content names it, taken apart.

/** Where something stands: a document or guidance by its id, and the lines of it where they are given. */
export interface Reference {
  document: string;
  lines: { first: number; last: number } | null;
}

/** `001:14-17` as document and lines; guidance and our own defaults have no lines. */
export function parsedReference(source: string): Reference {
  const [document = '', lines] = source.split(':');
  if (lines === undefined) return { document, lines: null };
  const [first = 0, last = first] = lines.split('-').map(Number);
  return { document, lines: { first, last } };
}
