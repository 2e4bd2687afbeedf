import { type Reach, scopeIds } from '#platform/permissions/permissions.ts';

/** The filter, as it stands in an address, of cards that have a result and no answer. */
export const toAnswer = { ergebnis: 'decided', antwort: 'nein' };

/** Those of them that do not speak of a draft of the concept. */
export const toAnswerHere = { ...toAnswer, ohne: 'entwurf' };

/** Where somebody who sorts cards within a reach reads the originals, and thus finds cards by words that were redacted. */
export function originalsFor(triage: Reach): 'everywhere' | readonly string[] {
  return scopeIds(triage, 'room') ?? 'everywhere';
}

/** What somebody's reach leaves of the cards: everything, or rooms and municipalities of their own. */
export function withinOf(reach: Reach): { within?: { rooms: readonly string[]; municipalities: readonly string[] } } {
  const rooms = scopeIds(reach, 'room');
  if (rooms === undefined) return {};
  return { within: { rooms, municipalities: scopeIds(reach, 'municipality') ?? [] } };
}
