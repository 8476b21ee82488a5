// A content folder to be broken: a copy of the clinic's, which is a whole content and quickly read.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The content of a clinic that does not exist. */
export const CLINIC_FOLDER = join(__dirname, '..', 'clinic-content');

/** A mistake made in a folder, and the sentence that it is told in. */
export interface Break {
  name: string;
  in: (folder: ContentFolder) => void;
  sentence: RegExp;
}

/** A copy of the clinic's content, to be removed in the end. */
export class ContentFolder {
  readonly path = mkdtempSync(join(tmpdir(), 'content-'));

  constructor() {
    cpSync(CLINIC_FOLDER, this.path, { recursive: true });
  }

  /** Changes a file; the words that are replaced must be there. */
  edit(file: string, from: string | RegExp, to: string): void {
    const before = readFileSync(join(this.path, file), 'utf8');
    const after = before.replace(from, to);
    if (after === before) throw new Error(`${file} has no ${from}`);
    writeFileSync(join(this.path, file), after);
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(join(this.path, file)), { recursive: true });
    writeFileSync(join(this.path, file), text);
  }

  /** Takes a file or a folder away. */
  remove(file: string): void {
    rmSync(join(this.path, file), { recursive: true });
  }

  dispose(): void {
    rmSync(this.path, { recursive: true });
  }
}
