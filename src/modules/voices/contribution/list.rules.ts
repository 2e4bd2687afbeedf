import type { Context } from '#platform/http/page.ts';
import { scopeIds } from '#platform/permissions/permissions.ts';

/** The filter, as it stands in an address, of cards that have a result and no answer. */
export const toAnswer = { ergebnis: 'decided', antwort: 'nein' };

/** Those of them that do not speak of a draft of the concept. */
export const toAnswerHere = { ...toAnswer, ohne: 'entwurf' };

/** Of which rooms somebody reads the originals, and thus finds cards by words that were redacted. */
export function originalsFor({ access, by }: Pick<Context, 'access' | 'by'>): 'everywhere' | readonly string[] {
  return scopeIds(access.reach(by, 'voices.contribution.triage'), 'room') ?? 'everywhere';
}
