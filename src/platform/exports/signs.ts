import { withoutWordSigns } from '../i18n/word-signs.ts';

/** What stands in place of a sign that no font has. */
export const replacement = '\ufffd';

/** Not to be seen, and in the way of copying and searching: soft hyphens, marks of order, embeddings. */
const invisible = /[\u00ad\u061c\u180e\u200b\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g;
const lineEnds = /\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g;
const forbidden = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;

/**
 * A text as a file may hold it: signs of Word as those they stand for, line ends of one kind, nothing invisible that
 * would be copied along. What is left out changes nothing that a reader sees.
 */
export function plainSigns(text: string): string {
  return withoutWordSigns(text.toWellFormed())
    .normalize('NFC')
    .replace(lineEnds, '\n')
    .replace(/\t/g, ' ')
    .replace(invisible, '')
    .replace(forbidden, '')

    .replace(/[\ufdd0-\ufdef]|[\ufffe\uffff]/g, replacement);
}
