import type { Db } from '#platform/database/database.ts';
import type { ChangeReport, ConfirmationRequest, ThingKind } from './rules.ts';

/** Writes down that somebody was asked. */
export async function insertRequest(
  db: Db,
  given: { organisationId: string; sentTo: string; sentBy: string; expiresAt: Date },
  at: Date,
): Promise<string> {
  const { id } = await db
    .insertInto('directory.confirmation_request')
    .values({
      organisation_id: given.organisationId,
      sent_to: given.sentTo,
      sent_by: given.sentBy,
      sent_at: at,
      expires_at: given.expiresAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** The question with this id, or undefined. */
export async function findRequest(db: Db, id: string): Promise<ConfirmationRequest | undefined> {
  const row = await select(db).where('r.id', '=', id).executeTakeFirst();
  return row && asRequest(row);
}

/** Questions nobody has answered, newest first. */
export async function listOpenRequests(db: Db): Promise<ConfirmationRequest[]> {
  const rows = await select(db)
    .where('r.answered_at', 'is', null)
    .orderBy('r.sent_at', 'desc')
    .orderBy('r.id')
    .execute();
  return rows.map(asRequest);
}

/** Takes the one answer of a question; false where it has one already. */
export async function markRequestAnswered(db: Db, id: string, at: Date): Promise<boolean> {
  const result = await db
    .updateTable('directory.confirmation_request')
    .set({ answered_at: at })
    .where('id', '=', id)
    .where('answered_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Writes the day since which a thing is known to be true. */
export async function setConfirmedOn(db: Db, kind: ThingKind, id: string, on: string): Promise<void> {
  const table = {
    organisation: 'directory.organisation',
    offer: 'directory.offer',
    'contact-point': 'directory.contact_point',
  } as const;
  await db.updateTable(table[kind]).set({ confirmed_on: on }).where('id', '=', id).execute();
}

/** Keeps what somebody reported instead of confirming. */
export async function insertReport(
  db: Db,
  given: { requestId: string | null; kind: ThingKind; thingId: string; report: string },
  at: Date,
): Promise<void> {
  await db
    .insertInto('directory.change_report')
    .values({
      request_id: given.requestId,
      thing_kind: given.kind,
      thing_id: given.thingId,
      report: given.report,
      reported_at: at,
    })
    .execute();
}

/** Reports nobody has dealt with, oldest first. */
export async function listOpenReports(db: Db): Promise<ChangeReport[]> {
  const rows = await db
    .selectFrom('directory.change_report as c')
    .leftJoin('directory.confirmation_request as r', 'r.id', 'c.request_id')
    .leftJoin('directory.stakeholder as s', 's.id', 'r.organisation_id')
    .select(['c.id', 'c.report', 'c.reported_at', 's.id as organisation_id', 's.code', 's.name'])
    .where('c.handled_at', 'is', null)
    .orderBy('c.reported_at')
    .orderBy('c.id')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    report: row.report,
    reportedAt: row.reported_at,
    organisation:
      row.organisation_id === null ? null : { id: row.organisation_id, code: row.code ?? '', name: row.name ?? '' },
  }));
}

/** Says that a report was dealt with; false where it was already. */
export async function markReportHandled(db: Db, id: string, by: string, at: Date): Promise<boolean> {
  const result = await db
    .updateTable('directory.change_report')
    .set({ handled_at: at, handled_by: by })
    .where('id', '=', id)
    .where('handled_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Deletes questions that expired, and reports dealt with, before a moment. */
export async function deleteOldConfirmations(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('directory.change_report').where('handled_at', '<', before).execute();
  await db.deleteFrom('directory.confirmation_request').where('expires_at', '<', before).execute();
}

function select(db: Db) {
  return db
    .selectFrom('directory.confirmation_request as r')
    .innerJoin('directory.stakeholder as s', 's.id', 'r.organisation_id')
    .select([
      'r.id',
      'r.sent_to',
      'r.sent_at',
      'r.expires_at',
      'r.answered_at',
      's.id as organisation_id',
      's.code',
      's.name',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

function asRequest(row: Row): ConfirmationRequest {
  return {
    id: row.id,
    organisation: { id: row.organisation_id, code: row.code, name: row.name },
    sentTo: row.sent_to,
    sentAt: row.sent_at,
    expiresAt: row.expires_at,
    answeredAt: row.answered_at,
  };
}
