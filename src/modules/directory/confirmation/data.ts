import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { type Actor, actorId, actorLabel } from '#platform/permissions/actor.ts';
import { isMailboxOf } from '../stakeholder/mailbox.data.ts';
import type { AskingInterval, ChangeReport, ConfirmationRequest, Occasion, PartyKind } from './rules.ts';

/** Writes down that somebody was asked. */
export async function insertRequest(
  db: Db,
  given: {
    party: { kind: PartyKind; id: string };
    occasion: Occasion;
    sentTo: string;
    by: Actor;
    expiresAt: Date;
  },
  at: Date,
): Promise<string> {
  const { id } = await db
    .insertInto('directory.confirmation_request')
    .values({
      stakeholder_id: given.party.kind === 'contact-point' ? null : given.party.id,
      contact_point_id: given.party.kind === 'contact-point' ? given.party.id : null,
      occasion: given.occasion,
      sent_to: given.sentTo,
      sent_by: actorLabel(given.by),
      sent_by_id: actorId(given.by),
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

/**
 * Keeps what somebody reported instead of confirming. A question takes one report: what comes later is added to it, and
 * it waits again. False: it says this already.
 */
export async function keepReport(
  db: Db,
  given: { requestId: string; kind: PartyKind; thingId: string; report: string },
  at: Date,
): Promise<boolean> {
  const row = await db
    .insertInto('directory.change_report')
    .values({
      request_id: given.requestId,
      thing_kind: given.kind,
      thing_id: given.thingId,
      report: given.report,
      reported_at: at,
    })
    .onConflict((conflict) =>
      conflict
        .column('request_id')
        .doUpdateSet({
          report: sql<string>`change_report.report || E'\\n\\n' || excluded.report`,
          handled_at: null,
          handled_by: null,
          handled_by_id: null,
        })
        .where(sql<boolean>`position(excluded.report in change_report.report) = 0`),
    )
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Reports nobody has dealt with, oldest first. */
export async function listOpenReports(db: Db): Promise<ChangeReport[]> {
  const rows = await db
    .selectFrom('directory.change_report as c')
    .leftJoin('directory.confirmation_request as r', 'r.id', 'c.request_id')
    .leftJoin('directory.stakeholder as s', 's.id', 'r.stakeholder_id')
    .leftJoin('directory.contact_point as p', 'p.id', 'r.contact_point_id')
    .select(['c.id', 'c.report', 'c.reported_at', ...partyColumns])
    .where('c.handled_at', 'is', null)
    .orderBy('c.reported_at')
    .orderBy('c.id')
    .execute();
  return rows.map((row) => ({ id: row.id, report: row.report, reportedAt: row.reported_at, party: partyOf(row) }));
}

/** Says that a report was dealt with; false where it was already. */
export async function markReportHandled(db: Db, id: string, by: Actor, at: Date): Promise<boolean> {
  const result = await db
    .updateTable('directory.change_report')
    .set({ handled_at: at, handled_by: actorLabel(by), handled_by_id: actorId(by) })
    .where('id', '=', id)
    .where('handled_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Deletes questions that expired, and reports dealt with, before a moment. */
export async function deleteOldConfirmations(db: Db, before: Date): Promise<void> {
  await db.deleteFrom('directory.change_report').where('handled_at', '<', before).execute();
  await db
    .deleteFrom('directory.confirmation_request as r')
    .where('r.expires_at', '<', before)
    // What was proposed waits for somebody, however long that takes.
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('directory.proposed_change as c').select('c.id').whereRef('c.request_id', '=', 'r.id'))),
    )
    .execute();
}

/** Until the end of the transaction nobody else asks anybody, so that nobody is asked twice. */
export async function holdAsking(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('directory.confirmation_request'))`.execute(db);
}

/**
 * When each party was last asked, whatever the occasion: by its id. A question that went to a mailbox which was corrected
 * since asked somebody else.
 */
export async function lastAskedAt(db: Db): Promise<Map<string, Date>> {
  const rows = await db
    .selectFrom('directory.confirmation_request')
    .select((build) => build.fn.coalesce('stakeholder_id', 'contact_point_id').as('party_id'))
    .select((build) => build.fn.max('sent_at').as('sent_at'))
    .where(isMailboxOf(sql`coalesce(stakeholder_id, contact_point_id)`, sql`sent_to`))
    .groupBy('party_id')
    .orderBy('party_id')
    .execute();
  return new Map(rows.map((row) => [String(row.party_id), row.sent_at as Date]));
}

/** How often the county asks by itself: once a year unless it was set otherwise. */
export async function readAskingInterval(db: Db): Promise<AskingInterval> {
  const row = await db.selectFrom('directory.asking').select('every_months').executeTakeFirst();
  return (row?.every_months ?? 12) as AskingInterval;
}

/** Stores how often the county asks by itself. */
export async function saveAskingInterval(db: Db, every: AskingInterval, at: Date): Promise<void> {
  const columns = { every_months: every, changed_at: at };
  await db
    .insertInto('directory.asking')
    .values(columns)
    .onConflict((conflict) => conflict.column('is_the_one').doUpdateSet(columns))
    .execute();
}

/** Columns from which `partyOf` reads who was asked. */
export const partyColumns = [
  's.id as stakeholder_id',
  's.kind as stakeholder_kind',
  's.code as stakeholder_code',
  's.name as stakeholder_name',
  'p.id as point_id',
  'p.code as point_code',
  'p.name as point_name',
] as const;

function select(db: Db) {
  return db
    .selectFrom('directory.confirmation_request as r')
    .leftJoin('directory.stakeholder as s', 's.id', 'r.stakeholder_id')
    .leftJoin('directory.contact_point as p', 'p.id', 'r.contact_point_id')
    .select(['r.id', 'r.occasion', 'r.sent_to', 'r.sent_at', 'r.expires_at', 'r.answered_at', ...partyColumns])
    .select(isMailboxOf(sql`coalesce(r.stakeholder_id, r.contact_point_id)`, sql`r.sent_to`).as('is_their_mailbox'));
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

function asRequest(row: Row): ConfirmationRequest {
  const party = partyOf(row);
  // The database lets a question go with whoever it went to.
  if (!party) throw new Error(`question ${row.id} went to nobody`);
  return {
    id: row.id,
    party,
    occasion: row.occasion as Occasion,
    sentTo: row.sent_to,
    isTheirMailbox: row.is_their_mailbox,
    sentAt: row.sent_at,
    expiresAt: row.expires_at,
    answeredAt: row.answered_at,
  };
}

/** Who was asked, from the columns above; null where whoever it was is gone. */
export function partyOf(
  row: Pick<
    Row,
    | 'stakeholder_id'
    | 'stakeholder_kind'
    | 'stakeholder_code'
    | 'stakeholder_name'
    | 'point_id'
    | 'point_code'
    | 'point_name'
  >,
): ConfirmationRequest['party'] | null {
  if (row.stakeholder_id !== null)
    return {
      kind: row.stakeholder_kind as PartyKind,
      id: row.stakeholder_id,
      code: row.stakeholder_code ?? '',
      name: row.stakeholder_name ?? '',
    };
  if (row.point_id === null) return null;
  return { kind: 'contact-point', id: row.point_id, code: row.point_code ?? '', name: row.point_name ?? '' };
}
