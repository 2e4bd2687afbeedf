import { signLink } from '#platform/auth/signature.ts';
import type { Db } from '#platform/database/database.ts';
import { recordHistory } from '#platform/history/history.ts';
import type { Secrets } from '#platform/http/page.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { sendMail } from '#platform/mail/outbox.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { routes } from '../routes.ts';
import { confirmEntries } from '../stakeholder/verbs.ts';
import { listUnits } from '../unit/data.ts';
import { leadUnitOf } from '../unit/rules.ts';
import {
  holdAsking,
  insertRequest,
  keepReport,
  lastAskedAt,
  listOpenRequests,
  markReportHandled,
  markRequestAnswered,
  readAskingInterval,
  saveAskingInterval,
} from './data.ts';
import { listParties } from './party.data.ts';
import {
  type AskingInterval,
  type ConfirmationRequest,
  type Entry,
  linkLastsDays,
  mayBeAsked,
  type Occasion,
  occasionToAsk,
  occasionToAskAnew,
  type Party,
} from './rules.ts';

/** What the signature of a link is for; a link for anything else opens nothing here. */
export const linkPurpose = 'directory.confirmation';

/** Where a link leads and with which key it is signed. */
export interface LinkMaker {
  secrets: Secrets;
  county: { slug: string; name: string };
  /** `https://musterau.example` */
  origin: string;
}

/** Asks somebody by mail whether their entries are still true. The link holds an id and a signature, no data. */
export async function askParty(
  db: Db,
  by: Actor,
  at: Date,
  party: Pick<Party, 'kind' | 'id' | 'name' | 'mailbox' | 'entries'>,
  link: LinkMaker,
  occasion: Occasion = 'by-hand',
): Promise<string> {
  const expiresAt = new Date(at.getTime() + linkLastsDays * 86_400_000);
  const question = { party, occasion, sentTo: party.mailbox, by, expiresAt };
  const id = await insertRequest(db, question, at);
  const token = signLink(link.secrets, link.county.slug, linkPurpose, { request: id }, expiresAt);
  const values = {
    name: party.name,
    county: link.county.name,
    entries: party.entries.map(({ title, summary }) => `– ${[title, summary].filter(Boolean).join(': ')}`).join('\n'),
    unit: await whoAsks(db, link.county.name),
    link: `${link.origin}${routes.confirmationAnswer.href({ token })}`,
    until: dayOf(expiresAt).replace(/^(\d+)-(\d+)-(\d+)$/, '$3.$2.$1'),
  };
  const isLast = occasion === 'reminder';
  await sendMail(
    db,
    {
      to: party.mailbox,
      language: 'de',
      subject: isLast ? 'directory.mail.reminder-subject' : 'directory.mail.subject',
      text: isLast ? 'directory.mail.reminder-text' : 'directory.mail.text',
      values,
    },
    at,
  );
  await recordHistory(db, by, at, { kind: party.kind, id: party.id }, isLast ? 'reminded' : 'asked');
  return token;
}

/** Who asks and by which telephone they can be asked back: the unit that leads integration, or the county. */
async function whoAsks(db: Db, county: string): Promise<string> {
  const unit = leadUnitOf(await listUnits(db));
  return [unit?.name ?? county, unit?.phone].filter(Boolean).join(', ');
}

/** Asks these by hand, each unless somebody asked them in the last days. Gives how many were asked. */
export async function askParties(
  db: Db,
  by: Actor,
  at: Date,
  parties: readonly Party[],
  link: LinkMaker,
): Promise<number> {
  await holdAsking(db);
  const lastAsked = await lastAskedAt(db);
  const due = parties.filter((party) => mayBeAsked(party, lastAsked.get(party.id), at));
  for (const party of due) await askParty(db, by, at, party, link);
  return due.length;
}

/** No more mails than this in one night, the longest waiting first; the rest follows in the next ones. */
const mostInOneNight = 200;

/**
 * Asks everybody whose time has come, each once in the county's period, and those once more whose mailbox was corrected
 * before they could answer. Gives how many were asked.
 */
export async function askWhoseTimeHasCome(db: Db, by: Actor, at: Date, link: LinkMaker): Promise<number> {
  await holdAsking(db);
  const every = await readAskingInterval(db);
  const today = dayOf(at);
  const lastAsked = await lastAskedAt(db);
  const open = await listOpenRequests(db);
  const oldest = ({ entries }: Party) => entries.map(({ since }) => since).sort()[0] ?? today;
  const due = (await listParties(db, today))
    .filter(({ mailbox }) => mailbox !== '')
    .map((party) => {
      const last = lastAsked.get(party.id);
      const lastOn = last && dayOf(last);
      const regular = occasionToAsk(party, lastOn, every, today);
      return { party, occasion: regular ?? occasionToAskAnew(party, lastOn, open, at) };
    })
    .flatMap(({ party, occasion }) => (occasion ? [{ party, occasion }] : []))
    .sort((a, b) => oldest(a.party).localeCompare(oldest(b.party)))
    .slice(0, mostInOneNight);
  for (const { party, occasion } of due) await askParty(db, by, at, party, link, occasion);
  return due.length;
}

/** The setting is one thing in the history; its id is the same in every county. */
export const askingThing = { kind: 'asking', id: 'a5c10000-0000-4000-8000-000000000000' };

/** Changes how often the county asks by itself. */
export async function changeAskingInterval(db: Db, by: Actor, at: Date, every: AskingInterval): Promise<void> {
  const before = await readAskingInterval(db);
  if (before === every) return;
  await saveAskingInterval(db, every, at);
  await recordHistory(db, by, at, askingThing, 'changed', { changes: { everyMonths: { from: before, to: every } } });
}

/** Takes the one answer of a question. False: it had its answer, nothing changed. */
export async function answerRequest(
  db: Db,
  by: Actor,
  at: Date,
  request: ConfirmationRequest,
  stillTrue: readonly Entry[],
): Promise<boolean> {
  if (!(await markRequestAnswered(db, request.id, at))) return false;
  await confirmEntries(db, by, at, stillTrue);
  return true;
}

/**
 * Keeps "this has changed" for the lead unit. It confirms nothing, whatever was ticked: who says that something is wrong
 * has not said that it is right. Also after an answer, while the link lasts: what comes later is added. False: this had
 * been said already.
 */
export async function reportChange(
  db: Db,
  by: Actor,
  at: Date,
  request: ConfirmationRequest,
  report: string,
): Promise<boolean> {
  await markRequestAnswered(db, request.id, at);
  const { kind, id } = request.party;
  if (!(await keepReport(db, { requestId: request.id, kind, thingId: id, report }, at))) return false;
  await recordHistory(db, by, at, { kind, id }, 'change-reported');
  return true;
}

/** Says that a reported change has been dealt with. */
export async function handleReport(db: Db, by: Actor, at: Date, id: string): Promise<boolean> {
  return markReportHandled(db, id, by, at);
}
