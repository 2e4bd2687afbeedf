import { signLink } from '#platform/auth/signature.ts';
import type { Db } from '#platform/database/database.ts';
import { recordHistory } from '#platform/history/history.ts';
import type { Secrets } from '#platform/http/page.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { sendMail } from '#platform/mail/outbox.ts';
import { type Actor, actorLabel } from '#platform/permissions/actor.ts';
import type { Organisation } from '../organisation/rules.ts';
import { routes } from '../routes.ts';
import { insertReport, insertRequest, markReportHandled, markRequestAnswered, setConfirmedOn } from './data.ts';
import { type AskedThing, type ConfirmationRequest, linkLastsDays } from './rules.ts';

/** What the signature of a link is for; a link for anything else opens nothing here. */
export const linkPurpose = 'directory.confirmation';

/** Where a link leads and with which key it is signed. */
export interface LinkMaker {
  secrets: Secrets;
  county: { slug: string; name: string };
  /** `https://musterau.example` */
  origin: string;
}

/** Asks an organisation by mail whether its entries are still true. The link holds an id and a signature, no data. */
export async function askOrganisation(
  db: Db,
  by: Actor,
  at: Date,
  organisation: Organisation,
  link: LinkMaker,
): Promise<string> {
  const expiresAt = new Date(at.getTime() + linkLastsDays * 86_400_000);
  const id = await insertRequest(
    db,
    { organisationId: organisation.id, sentTo: organisation.mailbox, sentBy: actorLabel(by), expiresAt },
    at,
  );
  const token = signLink(link.secrets, link.county.slug, linkPurpose, { request: id }, expiresAt);
  const values = {
    name: organisation.name,
    county: link.county.name,
    link: `${link.origin}${routes.confirmationAnswer.href({ token })}`,
    until: dayOf(expiresAt).replace(/^(\d+)-(\d+)-(\d+)$/, '$3.$2.$1'),
  };
  await sendMail(
    db,
    {
      to: organisation.mailbox,
      language: 'de',
      subject: 'directory.mail.subject',
      text: 'directory.mail.text',
      values,
    },
    at,
  );
  await recordHistory(db, by, at, { kind: 'organisation', id: organisation.id }, 'asked');
  return token;
}

/** Takes "still true" for the named things; everything else stays as old as it is. False: the question had its answer. */
export async function confirmThings(
  db: Db,
  by: Actor,
  at: Date,
  request: ConfirmationRequest,
  things: readonly AskedThing[],
): Promise<boolean> {
  if (!(await markRequestAnswered(db, request.id, at))) return false;
  const today = dayOf(at);
  for (const thing of things) {
    await setConfirmedOn(db, thing.kind, thing.id, today);
    const changes = { confirmedOn: { from: thing.confirmedOn, to: today } };
    await recordHistory(db, by, at, { kind: thing.kind, id: thing.id }, 'confirmed', { changes });
  }
  return true;
}

/** Keeps "this has changed" for the lead unit, and confirms what was still ticked. Nothing is changed by itself. */
export async function reportChange(
  db: Db,
  by: Actor,
  at: Date,
  request: ConfirmationRequest,
  given: { report: string; stillTrue: readonly AskedThing[] },
): Promise<boolean> {
  if (!(await confirmThings(db, by, at, request, given.stillTrue))) return false;
  await insertReport(
    db,
    { requestId: request.id, kind: 'organisation', thingId: request.organisation.id, report: given.report },
    at,
  );
  await recordHistory(db, by, at, { kind: 'organisation', id: request.organisation.id }, 'change-reported');
  return true;
}

/** Says that a reported change has been dealt with. */
export async function handleReport(db: Db, by: Actor, at: Date, id: string): Promise<boolean> {
  return markReportHandled(db, id, actorLabel(by), at);
}
