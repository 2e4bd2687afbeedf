import { notPrinted } from '../i18n/invisible.rules.ts';
import { withoutWordSigns } from '../i18n/word-signs.ts';

/** What stands in place of a sign that no font has. */
export const replacement = '\ufffd';

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
    .replace(notPrinted, '')
    .replace(forbidden, '')

    .replace(/[\ufdd0-\ufdef]|[\ufffe\uffff]/g, replacement);
}
