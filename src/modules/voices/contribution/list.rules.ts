import { type Reach, scopeIds } from '#platform/permissions/permissions.ts';

/** The filter, as it stands in an address, of cards that have a result and no answer. */
export const toAnswer = { ergebnis: 'decided', antwort: 'nein' };

/** Those of them that do not speak of a draft of the concept. */
export const toAnswerHere = { ...toAnswer, ohne: 'entwurf' };

/** Where somebody who sorts cards within a reach reads the originals, and thus finds cards by words that were redacted. */
export function originalsFor(triage: Reach): 'everywhere' | readonly string[] {
  return scopeIds(triage, 'room') ?? 'everywhere';
}
