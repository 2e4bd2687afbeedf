import { gatheringName, voiceRoutes } from '#modules/voices/index.ts';

/** What a link to cards narrows them by; the names are those of the lists behind it. */
export interface AskedCards {
  /** KONF-3 */
  conference?: string;
  raum?: string;
  art?: string;
  ergebnis?: string;
  antwort?: 'ja' | 'nein';
}

export type CardLinks = (asked: AskedCards) => string;

/**
 * Where figures of cards open: triage for those who may read cards before they are public, the public answers for
 * everybody else. No link leads to a refusal.
 */
export function cardLinks(mayReadCards: boolean, lang: string): CardLinks {
  return (asked) => (mayReadCards ? voiceRoutes.cards.href({}, inTriage(asked)) : answersHref(lang, asked));
}

/** The published cards behind a figure. */
export function answersHref(lang: string, asked: AskedCards): string {
  return `${voiceRoutes.answers.href({ lang }, inAddress(asked))}#stimmen`;
}

/** Triage calls everything in a finding so; of a conference we count what was taken and what is there already. */
function inTriage({ ergebnis, ...asked }: AskedCards): Record<string, string | undefined> {
  return { ...inAddress(asked), ergebnis: ergebnis === 'in-finding' ? 'taken' : ergebnis };
}

const inAddress = ({ conference, ...asked }: AskedCards): Record<string, string | undefined> => ({
  [gatheringName]: conference,
  ...asked,
});
