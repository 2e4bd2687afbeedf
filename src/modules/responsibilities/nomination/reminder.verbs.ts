import { findOrganisation, findUnit } from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';
import { type Decision, no, yes } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import { dayOf, formatsOf } from '#platform/i18n/format.ts';
import { languageOf } from '#platform/i18n/languages.ts';
import { sendMail } from '#platform/mail/outbox.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { routes } from '../routes.ts';
import type { Party } from '../rules.ts';
import { insertReminder, listAreas } from './data.ts';
import { type Area, isNominationOverdue, isReminderDue } from './rules.ts';

/**
 * Reminds the head of an area by mail that nobody is named, once a day; to the mailbox that the directory knows. `origin` is the
 * county's address for the link, `https://musterau.example`.
 */
export async function remindHead(db: Db, by: Actor, at: Date, area: Area, origin: string): Promise<Decision> {
  if (!isNominationOverdue(area, dayOf(at))) return no('responsibilities.reminder.refused.not-overdue');
  const mailbox = await mailboxOf(db, area.party);
  if (mailbox === '') return no('responsibilities.reminder.refused.no-mailbox');
  // Clicked twice, or by two people: the letter of today is under way.
  if (!(await insertReminder(db, by, at, area.party.id, mailbox))) return yes;
  const link = `${origin}${routes.area.href({ code: area.party.code })}`;
  const values = { area: area.party.name, day: formatsOf(languageOf('de')).day(area.namedBy), link };
  const words = {
    subject: 'responsibilities.mail.reminder.subject',
    text: 'responsibilities.mail.reminder.text',
  } as const;
  await sendMail(db, { to: mailbox, language: 'de', ...words, values }, at);
  await recordHistory(db, by, at, { kind: 'responsibility', id: area.party.id }, 'reminded');
  return yes;
}

/** Reminds the heads of all areas whose letter is due today; gives how many. */
export async function remindHeads(db: Db, by: Actor, at: Date, origin: string): Promise<number> {
  const today = dayOf(at);
  let count = 0;
  for (const area of await listAreas(db)) {
    if (!isReminderDue(area, area.remindedAt && dayOf(area.remindedAt), today)) continue;
    if ((await remindHead(db, by, at, area, origin)).ok) count += 1;
  }
  return count;
}

async function mailboxOf(db: Db, party: Party): Promise<string> {
  const known = party.kind === 'unit' ? await findUnit(db, party.code) : await findOrganisation(db, party.code);
  return known?.mailbox ?? '';
}
