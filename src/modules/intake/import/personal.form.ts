import { looksPrivate } from '#modules/directory/index.ts';
import { personalHints } from '#modules/voices/index.ts';

/**
 * May words of somebody's list be about a person? The same signs as on cards, but for what a directory holds openly:
 * the address of a place, the telephone and the mailbox of an office.
 */
export function mayNamePerson(text: string): boolean {
  return personalHints(text).some(({ kind, start, end }) => {
    const found = text.slice(start, end);
    if (kind === 'phone') return looksPrivate({ phone: found }) !== undefined;
    if (kind === 'email') return looksPrivate({ mailbox: found }) !== undefined;
    return kind !== 'address';
  });
}
