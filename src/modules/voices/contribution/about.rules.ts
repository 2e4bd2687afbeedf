const letters = ['M', 'O'];

/**
 * The numbers that somebody may mean, as they are written on paper: `M112`, `m 112`, `112` and `O-1` all name something.
 * What was written comes first.
 */
export function codesMeant(text: string): string[] {
  const plain = text.normalize('NFKC').trim();
  const [, letter = '', number = ''] = /^(?:nr\.?\s*)?([a-z]?)[\s.‐‑–—-]*(\d{1,4})$/i.exec(plain) ?? [];
  if (number === '') return [plain];
  const kinds = letter === '' ? letters : [letter.toUpperCase()];
  const meant = kinds.flatMap((kind) => [`${kind}-${number}`, `${kind}-${number.padStart(3, '0')}`]);
  return [...new Set([plain, ...meant])];
}
