// What the schemas of content are made of: ids, sources, sentences, and lives.
import * as z from 'zod';

/** Where a person's life stands as far as content tells lives apart. */
export const LIVES = ['pregnant', 'after-birth', 'trying', 'neither'] as const;

/** A content file's name, lower-case words joined by hyphens. */
export const id = z.string().regex(/^[a-z][a-z0-9-]*$/, 'must be lower-case words joined by hyphens');

/** `001:14` or `001:14-17` for lines of a document, `acsm-2021` for guidance, `product` for our own default. */
export const sourceRef = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*(:\d+(-\d+)?)?$/, 'must be a source id, with a line or lines after a colon');

export const words = z.string().trim().min(1);

/** A sentence to be spoken, with where it comes from. */
export const line = z.strictObject({ say: words, source: sourceRef });
/** A sentence that may lean on the source of the file it stands in. */
export const ownLine = z.strictObject({ say: words, source: sourceRef.optional() });
/** A sentence the listener acts upon, with the seconds it takes to do so once it has been said. */
export const setupLine = ownLine.extend({ seconds: z.number().min(0).max(9) });
