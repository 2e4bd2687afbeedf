import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { addMonths } from '#platform/i18n/format.ts';

/** What a further contact is kept for. Whoever keeps one says so, and for nothing else is it used. */
export const contactPurposes = ['public', 'confirmation', 'invitation', 'press', 'internal'] as const;
export type ContactPurpose = (typeof contactPurposes)[number];

/** What is written down about a further contact of a stakeholder, by function. */
export interface ContactFacts {
  /** Anmeldung, Geschäftsstelle, Sprechzeit … never a person's name. */
  function: string;
  mailbox: string;
  phone: string;
  purpose: ContactPurpose;
  /** Last day on which it is kept; null: as long as the entry it belongs to. */
  keptUntil: string | null;
}

export interface Contact extends ContactFacts {
  id: string;
  stakeholderId: string;
}

/** What is not public is kept three years at most, then somebody has to say again that it is needed. */
export const keptAtMostMonths = 36;

/** May a contact be kept like this? It reaches somebody, and what nobody publishes has a last day. */
export function canKeep(facts: ContactFacts, today: string): Decision {
  if (facts.mailbox === '' && facts.phone === '') return no('directory.refuse.contact-unreachable', {}, 'mailbox');
  if (facts.purpose !== 'public' && facts.keptUntil === null)
    return no('directory.refuse.contact-without-end', {}, 'keptUntil');
  if (facts.keptUntil !== null && facts.keptUntil < today) return no('directory.refuse.contact-ended', {}, 'keptUntil');
  if (facts.keptUntil !== null && facts.keptUntil > addMonths(today, keptAtMostMonths))
    return no('directory.refuse.contact-too-long', { months: keptAtMostMonths }, 'keptUntil');
  return yes;
}
