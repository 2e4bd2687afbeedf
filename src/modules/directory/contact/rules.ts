/** A further contact of a stakeholder, by function. */
export interface Contact {
  id: string;
  stakeholderId: string;
  /** Anmeldung, Geschäftsstelle, Sprechzeit … never a person's name. */
  function: string;
  mailbox: string;
  phone: string;
  isPublic: boolean;
}

const freeMail =
  /@(?:gmail|googlemail|gmx|web|t-online|freenet|outlook|hotmail|live|yahoo|icloud|me|aol|mail|proton|protonmail|posteo|arcor|1und1|online)\.(?:com|de|net|org|ch|at|me|fr|ru|ua)$/i;
const mobile = /^(?:\+49|0049|0)\s*\(?0?\)?\s*1(?:5\d|6[023]|7\d)/;

/**
 * True where an address or number looks like a private person's: free mail with a name like `anna.berg`, or a mobile
 * number. A directory holds functions; private data is turned away instead of published (golden path, step 1).
 */
export function looksPrivate(contact: { mailbox?: string; phone?: string }): 'mailbox' | 'phone' | undefined {
  if (contact.mailbox && freeMail.test(contact.mailbox.trim())) return 'mailbox';
  if (contact.phone && mobile.test(contact.phone.trim().replaceAll(/[-/.]/g, ' '))) return 'phone';
  return undefined;
}
