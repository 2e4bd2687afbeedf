import { voiceRoutes } from '#modules/voices/index.ts';

/** What a link to cards narrows them by; the names are those of the lists behind it. */
export interface AskedCards {
  raum?: string;
  art?: string;
  ergebnis?: string;
}

export type CardLinks = (asked: AskedCards) => string;

/**
 * Where figures of cards open: triage for those who may read cards before they are public, the public answers for
 * everybody else. No link leads to a refusal.
 */
export function cardLinks(mayReadCards: boolean, lang: string): CardLinks {
  return ({ ergebnis, ...asked }) =>
    mayReadCards
      ? voiceRoutes.cards.href({}, { ...asked, ergebnis: ergebnis === 'existing' ? 'in-finding' : ergebnis })
      : `${voiceRoutes.answers.href({ lang }, { ...asked, ergebnis })}#stimmen`;
}
