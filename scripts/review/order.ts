// Exercises as the documents have them: by document, then in its own order.
import type { Content, Exercise, Undescribed } from '../../lambda/content/schema';
import { parsedReference } from '../../lambda/narration/published/reference';

interface DocumentExercises {
  document: string;
  title: string;
  exercises: (Exercise | Undescribed)[];
}

/** Every exercise, described or not, under the document that it comes from. */
export function inDocumentOrder({ exercises, undescribed, sources }: Content): DocumentExercises[] {
  const all = [...Object.values(exercises), ...Object.values(undescribed)];
  const documentOf = ({ source }: Exercise | Undescribed) => parsedReference(source).document;
  return [...new Set(all.map(documentOf))].sort().map((document) => ({
    document,
    title: sources[document]?.title ?? document,
    exercises: all
      .filter((exercise) => documentOf(exercise) === document)
      .sort((a, b) => (a.item ?? 0) - (b.item ?? 0)),
  }));
}
