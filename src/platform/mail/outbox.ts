import type { Db } from '../database/database.ts';
import type { LanguageTag } from '../i18n/languages.ts';
import type { MessageKey, MessageValues, Texts } from '../i18n/messages.ts';
import { makeTranslator, type Terms } from '../i18n/translate.ts';
import { enqueue } from '../jobs/enqueue.ts';
import { insertMail } from './data.ts';

/** A mail to one person, in that person's language. Its words are texts of the module that sends it. */
export interface Mail {
  to: string;
  language: LanguageTag;
  subject: MessageKey;
  text: MessageKey;
  /** Filled into subject and text; links as whole addresses. */
  values?: MessageValues;
}

/** Texts of all modules, and a county's own words (`county` is its name, so a text may say `{countyTerm}`). */
export interface MailWords {
  texts: readonly Texts[];
  terms(db: Db): Promise<Terms>;
}

let words: MailWords | undefined;

/** Called once when the house is put together; tests of a module that sends mail call it with their own texts. */
export function connectMailWords(given: MailWords): void {
  words = given;
}

/** Names the job that sends; its work is in `deliver.ts`. */
export const deliverMail = { name: 'mail.deliver' };

/**
 * Writes a mail into the county's outbox and asks for its delivery, both in the caller's transaction. Gives the mail's
 * id. Fails for an address that is none: whoever lets people type addresses checks them in the form.
 */
export async function sendMail(db: Db, mail: Mail, at: Date): Promise<string> {
  if (!words) throw new Error('mail has no words: connectMailWords was not called');
  const terms = await words.terms(db);
  const { t } = makeTranslator(words.texts, mail.language, terms);
  const id = await insertMail(db, {
    toEmail: mail.to,
    fromName: oneLine(terms.county ?? ''),
    subject: oneLine(t(mail.subject, mail.values)),
    body: t(mail.text, mail.values),
    language: mail.language,
    queuedAt: at,
  });
  await enqueue(db, deliverMail, { mailId: id });
  return id;
}

/** A name or title that people wrote must not begin a new header line. */
function oneLine(text: string): string {
  return [...text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()].slice(0, 300).join('');
}
