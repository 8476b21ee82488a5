// Runs of words as fingerprints: the wording of a document can be recognised by them, and not be read from them.

/** As many consecutive words as make a borrowed sentence rather than a common phrase. */
const RUN_WORDS = 8;
/** FNV-1a in 32 bits (Fowler, Noll and Vo). The chance that one of 10,000 runs meets one of 8,000 is a fiftieth. */
const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;
const BYTES = 4;

/** Every run of words in a text, in its order. */
export function wordRuns(text: string): string[] {
  const words =
    text
      .toLowerCase()
      .replace(/[’']/g, '')
      .match(/[a-z0-9]+/g) ?? [];
  const runs = Math.max(0, words.length - RUN_WORDS + 1);
  return Array.from({ length: runs }, (_, i) => words.slice(i, i + RUN_WORDS).join(' '));
}

/** The fingerprint of one run. */
export function fingerprintOf(run: string): number {
  let hash = FNV_OFFSET;
  for (let i = 0; i < run.length; i++) hash = Math.imul(hash ^ run.charCodeAt(i), FNV_PRIME);
  return hash >>> 0;
}

/** Fingerprints in the order of their size, each once, four bytes for each, as base64. */
export function packed(fingerprints: number[]): string {
  const sorted = [...new Set(fingerprints)].sort((a, b) => a - b);
  const view = new DataView(new ArrayBuffer(sorted.length * BYTES));
  sorted.forEach((fingerprint, i) => {
    view.setUint32(i * BYTES, fingerprint);
  });
  return btoa(String.fromCharCode(...new Uint8Array(view.buffer)));
}

/** What `packed` has packed. */
export function unpacked(text: string): Set<number> {
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  return new Set(Array.from({ length: Math.floor(bytes.length / BYTES) }, (_, i) => view.getUint32(i * BYTES)));
}
