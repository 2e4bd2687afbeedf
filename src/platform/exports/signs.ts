/** What stands in place of a sign that no font has. */
export const replacement = '\ufffd';

/** Signs of the picture fonts of Word, which wrote them where no other program finds them. */
const ofWord: Record<string, string> = {
  '\uf0b7': '•',
  '\uf0a7': '▪',
  '\uf0a8': '□',
  '\uf06e': '■',
  '\uf06f': '□',
  '\uf071': '□',
  '\uf076': '❖',
  '\uf0d8': '➢',
  '\uf0e0': '→',
  '\uf0e8': '→',
  '\uf0f0': '→',
  '\uf0fc': '✓',
  '\uf0fe': '☑',
  '\uf04a': '☺',
  '\uf02d': '-',
};

/** Not to be seen, and in the way of copying and searching: soft hyphens, marks of order, embeddings. */
const invisible = /[\u00ad\u061c\u180e\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
const lineEnds = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
const forbidden = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;

/**
 * A text as a file may hold it: signs of Word as those they stand for, line ends of one kind, nothing invisible that
 * would be copied along. What is left out changes nothing that a reader sees.
 */
export function plainSigns(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(lineEnds, '\n')
    .replace(/\t/g, ' ')
    .replace(invisible, '')
    .replace(forbidden, '')
    .replace(/[\uf000-\uf0ff]/g, (sign) => ofWord[sign] ?? sign)
    .replace(/[\ufdd0-\ufdef]|[\ufffe\uffff]/g, replacement);
}
