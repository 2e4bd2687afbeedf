/** The filter, as it stands in an address, of cards that have a result and no answer. */
export const toAnswer = { ergebnis: 'decided', antwort: 'nein' };
