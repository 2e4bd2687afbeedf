/** The filter, as it stands in an address, of cards that have a result and no answer. */
export const toAnswer = { ergebnis: 'decided', antwort: 'nein' };

/** Those of them that do not speak of a draft of the concept. */
export const toAnswerHere = { ...toAnswer, ohne: 'entwurf' };
