const letters = ['M', 'O'];

/**
 * The numbers that somebody may mean, as they are written on paper: `M112`, `m 112`, `112` and `O-1` all name something.
 * What was typed comes first.
 */
export function codesMeant(text: string): string[] {
  const typed = text.normalize('NFKC').trim();
  const [, letter = '', number = ''] = /^(?:nr\.?\s*)?([a-z]?)[\s.‐‑–—-]*(\d{1,4})$/i.exec(typed) ?? [];
  if (number === '') return [typed];
  const kinds = letter === '' ? letters : [letter.toUpperCase()];
  const meant = kinds.flatMap((kind) => [`${kind}-${number}`, `${kind}-${number.padStart(3, '0')}`]);
  return [...new Set([typed, ...meant])];
}
