// A mistake in content, said so that its author can mend it without reading code.

/** One mistake: the file, where in it, what is wrong and what to do. */
export interface Fault {
  file: string;
  /** Keys joined by dots, as `dosage.holdSeconds.min`; empty for the file as a whole. */
  path: string;
  message: string;
  fix: string;
}

/** A fault as one plain sentence. */
export function faultSentence({ file, path, message, fix }: Fault): string {
  return `${file}${path ? `, ${path}` : ''}: ${message}. Fix: ${fix}.`;
}

/** Content that cannot be used. Carries every fault that was found, not only the first. */
export class ContentError extends Error {
  override name = 'ContentError';

  constructor(readonly faults: Fault[]) {
    super(faults.map(faultSentence).join('\n'));
  }
}
