import { createHash } from 'node:crypto';
import { type Edition, isDraft } from '#modules/concept/index.ts';
import type { Reachable } from '#modules/directory/index.ts';
import { signLink } from '#platform/auth/signature.ts';
import type { Db } from '#platform/database/database.ts';
import type { Decision, Outcome } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import type { Secrets } from '#platform/http/page.ts';
import { dayOf, formatsOf } from '#platform/i18n/format.ts';
import { languageOf } from '#platform/i18n/languages.ts';
import { sendMail } from '#platform/mail/outbox.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { routes } from '../routes.ts';
import { findStatementById, holdStatement, insertInvitation, mailboxOf, updateProgress, updateSentTo } from './data.ts';
import { readOffice } from './office.data.ts';
import { canInvite, canMoveDeadline, canRemind, type Statement } from './rules.ts';

/** What the signature of a link is for; a link for anything else opens nothing here. */
export const linkPurpose = 'participation.statement';
/** The link shows what became of each point long after the last day on which something can be written. */
const linkLastsDays = 1_095;

/** Where a link leads and with which key it is signed. */
export interface LinkMaker {
  secrets: Secrets;
  county: { slug: string; name: string };
  /** `https://musterau.example` */
  origin: string;
}

/** What an invitation says beside the draft. */
export interface InvitationInput {
  partyIds: readonly string[];
  dueOn: string;
  /** A few words of the office, in the mail. */
  note: string;
}

/**
 * Invites several at once, each once per draft: who has a function mailbox gets a link, the others are noted as invited
 * by letter. Gives how many mails were written and how many need a letter.
 */
export async function inviteParties(
  db: Db,
  by: Actor,
  at: Date,
  edition: Edition,
  {
    parties,
    dueOn,
    note,
    link,
  }: Omit<InvitationInput, 'partyIds'> & { parties: readonly Reachable[]; link: LinkMaker },
): Promise<Outcome<{ mails: number; letters: number }>> {
  const today = dayOf(at);
  const ids = parties.map(({ id }) => id);
  const allowed = canInvite(isDraft(edition), ids, dueOn, today);
  if (!allowed.ok) return allowed;
  const count = { mails: 0, letters: 0 };
  for (const party of parties) {
    const sentTo = party.mailbox === '' ? null : party.mailbox;
    const invitation = { editionId: edition.id, partyId: party.id, invitedOn: today, dueOn, sentTo };
    const id = await insertInvitation(db, invitation, at);
    const statement = id === undefined ? undefined : await findStatementById(db, id);
    if (!statement) continue;
    if (sentTo === null) count.letters += 1;
    else count.mails += 1;
    await writeTo(db, at, { statement, edition, link, kind: 'invitation', note });
    const changes = { dueOn: { from: null, to: dueOn } };
    await recordHistory(db, by, at, thing(statement), sentTo === null ? 'invited-by-letter' : 'invited', { changes });
  }
  return { ok: true, ...count };
}

/** Reminds somebody who is awaited; once, by hand or a week before the deadline. */
export async function remindParty(
  db: Db,
  by: Actor,
  at: Date,
  statement: Statement,
  { edition, link }: { edition: Edition; link: LinkMaker },
): Promise<Decision> {
  const held = await holdStatement(db, statement.id);
  const allowed = canRemind(held ?? statement, dayOf(at));
  if (!allowed.ok) return allowed;
  await updateProgress(db, statement.id, { remindedOn: dayOf(at) });
  await writeTo(db, at, { statement, edition, link, kind: 'reminder', note: '' });
  await recordHistory(db, by, at, thing(statement), 'reminded');
  return allowed;
}

/** Gives somebody more time (or less), with the reason; the link works until then. */
export async function moveDeadline(
  db: Db,
  by: Actor,
  at: Date,
  statement: Statement,
  { edition, dueOn, reason }: { edition: Edition; dueOn: string; reason: string },
): Promise<Decision> {
  const allowed = canMoveDeadline(statement, isDraft(edition), { dueOn, reason }, dayOf(at));
  if (!allowed.ok) return allowed;
  await updateProgress(db, statement.id, { dueOn, remindedOn: null });
  const changes = { dueOn: { from: statement.dueOn, to: dueOn } };
  await recordHistory(db, by, at, thing(statement), 'deadline-moved', { changes, reason });
  return allowed;
}

/**
 * A mail about a statement to the mailbox that the party has today: where it was corrected since the invitation, the
 * link of the old one opens nothing any more. Nobody without one gets any, nor whose link the office ended.
 */
export async function writeTo(
  db: Db,
  at: Date,
  about: {
    statement: Statement;
    edition: Edition;
    link: LinkMaker;
    kind: 'invitation' | 'reminder' | 'answers';
    note: string;
  },
): Promise<void> {
  const { statement, edition, link, kind, note } = about;
  if (statement.sentTo === null || statement.dueOn === null || statement.linkEnd !== null) return;
  const to = (await mailboxOf(db, statement.party.id)) || statement.sentTo;
  if (to !== statement.sentTo) await updateSentTo(db, statement.id, to);
  const { secrets, county, origin } = link;
  const expiresAt = new Date(at.getTime() + linkLastsDays * 86_400_000);
  const token = signLink(secrets, county.slug, linkPurpose, { statement: statement.id, to: markOf(to) }, expiresAt);
  const office = await readOffice(db);
  const values = {
    name: statement.party.name,
    title: edition.title,
    county: county.name,
    until: formatsOf(languageOf('de')).longDay(statement.dueOn),
    link: `${origin}${routes.statementLink.href({ token })}`,
    note: note.trim() === '' ? 'none' : note.trim(),
    unit: office.name,
    phone: office.phone === '' ? 'none' : office.phone,
  };
  const texts = {
    invitation: ['participation.mail.invitation.subject', 'participation.mail.invitation.text'],
    reminder: ['participation.mail.reminder.subject', 'participation.mail.reminder.text'],
    answers: ['participation.mail.answers.subject', 'participation.mail.answers.text'],
  } as const;
  const [subject, text] = texts[kind];
  await sendMail(db, { to, language: 'de', subject, text, values }, at);
}

/** A mark of a mailbox for a link: whoever forwards the address does not forward the mailbox. */
export function markOf(mailbox: string): string {
  return createHash('sha256').update(`statement ${mailbox.toLowerCase()}`).digest('base64url').slice(0, 12);
}

const thing = ({ id }: Pick<Statement, 'id'>) => ({ kind: 'draft-statement', id });
