import { draftName } from '../forms/form.ts';
import type { Visit } from './visit.ts';

/** The word that the script for drafts sent along, if it did. */
export function draftOf({ sent }: Pick<Visit, 'sent'>): string | undefined {
  const word = sent.ok ? sent.form.get(draftName) : null;
  return typeof word === 'string' && /^[0-9a-f]{16}$/.test(word) ? word : undefined;
}

/**
 * What leads on after saving takes the word along, at the end of its address where only the browser reads it: the draft
 * goes once a page says that it was saved, and not before.
 */
export function withDraftWord(answer: Response, word: string | undefined): Response {
  const location = answer.headers.get('location');
  if (word === undefined || location === null) return answer;
  answer.headers.set('location', `${location}${location.includes('#') ? '' : '#'}~${word}`);
  return answer;
}
