// Syllables of English words, as far as spelling tells them. The voice's length and the reading grade lean on it.

/** Groups of vowels, less a silent e at the end; at least one. */
export function syllablesIn(word: string): number {
  const plain = word.toLowerCase().replace(/'/g, '');
  const groups = plain.match(/[aeiouy]+/g)?.length ?? 0;
  const endsSilent = /[^aeiouyl]e$|[^aeiouytd]ed$/.test(plain) && groups > 1;
  return Math.max(1, groups - (endsSilent ? 1 : 0));
}
