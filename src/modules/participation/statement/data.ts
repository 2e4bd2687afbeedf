import { sql } from 'kysely';
import { listReachable, type StakeholderKind } from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';
import { alphabetical } from '#platform/database/order.ts';
import { type Actor, signed } from '#platform/permissions/actor.ts';
import type { ReceivedWay, Statement } from './rules.ts';

function statements(db: Db) {
  return db
    .selectFrom('participation.statement as s')
    .innerJoin('directory.stakeholder as party', 'party.id', 's.party_id')
    .leftJoin('participation.statement_publication as publication', 'publication.statement_id', 's.id')
    .leftJoin('directory.organisation as o', 'o.id', 's.party_id')
    .leftJoin('directory.body as b', 'b.id', 's.party_id')
    .selectAll('s')
    .select(({ fn, val }) => fn.coalesce('o.category', 'b.type', val('')).as('party_sort'))
    .select(['party.name as party_name', 'party.code as party_code', 'party.kind as party_kind'])
    .select('publication.published_on');
}

type Row = Awaited<ReturnType<ReturnType<typeof statements>['execute']>>[number];

function statementOf(row: Row): Statement {
  return {
    id: row.id,
    code: row.code,
    editionId: row.edition_id,
    party: {
      id: row.party_id,
      kind: row.party_kind as StakeholderKind,
      code: row.party_code,
      name: row.party_name,
      sort: row.party_sort,
    },
    invitedOn: row.invited_on,
    dueOn: row.due_on,
    sentTo: row.sent_to,
    remindedOn: row.reminded_on,
    declinedOn: row.declined_on,
    receivedOn: row.received_on,
    receivedBy: row.received_way as ReceivedWay | null,
    text: row.body,
    fileId: row.file_id,
    mayBeNamed: row.may_be_named,
    lateReason: row.late_reason,
    publishedOn: row.published_on,
    linkEnd: row.link_ended_on === null ? null : { on: row.link_ended_on, reason: row.link_ended_reason },
  };
}

/** Everybody who was invited to say something about an edition or did so, by name. One query. */
export async function listStatementsOn(db: Db, editionId: string): Promise<Statement[]> {
  const rows = await statements(db)
    .where('s.edition_id', '=', editionId)
    .orderBy(alphabetical('party.name'))
    .orderBy('s.number')
    .execute();
  return rows.map(statementOf);
}

/** Every statement of every edition that still waits for something, for what runs by itself. */
export async function listOpenStatements(db: Db): Promise<Statement[]> {
  const rows = await statements(db)
    .where('s.received_on', 'is', null)
    .where('s.declined_on', 'is', null)
    .orderBy('s.due_on')
    .orderBy('s.number')
    .execute();
  return rows.map(statementOf);
}

/** The statement with this code, or undefined. */
export async function findStatementByCode(db: Db, code: string): Promise<Statement | undefined> {
  const row = await statements(db).where('s.code', '=', code).executeTakeFirst();
  return row && statementOf(row);
}

/** The statement with this id, or undefined. */
export async function findStatementById(db: Db, id: string): Promise<Statement | undefined> {
  const row = await statements(db).where('s.id', '=', id).executeTakeFirst();
  return row && statementOf(row);
}

/** The statement, held until the end of the transaction: what two people do to it comes one after the other. */
export async function holdStatement(db: Db, id: string): Promise<Statement | undefined> {
  await db.selectFrom('participation.statement').select('id').where('id', '=', id).forUpdate().execute();
  return findStatementById(db, id);
}

/** What this party says about an edition, or undefined. */
export async function findStatementOf(db: Db, editionId: string, partyId: string): Promise<Statement | undefined> {
  const query = statements(db).where('s.edition_id', '=', editionId).where('s.party_id', '=', partyId);
  const row = await query.executeTakeFirst();
  return row && statementOf(row);
}

/** Invites a party; undefined where it was invited before. */
export async function insertInvitation(
  db: Db,
  invitation: { editionId: string; partyId: string; invitedOn: string; dueOn: string; sentTo: string | null },
  at: Date,
): Promise<string | undefined> {
  const row = await db
    .insertInto('participation.statement')
    .values({
      edition_id: invitation.editionId,
      party_id: invitation.partyId,
      invited_on: invitation.invitedOn,
      due_on: invitation.dueOn,
      sent_to: invitation.sentTo,
      created_at: at,
    })
    .onConflict((conflict) => conflict.columns(['edition_id', 'party_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

/** What is stored of a statement that came. */
export interface Received {
  receivedOn: string;
  receivedBy: ReceivedWay;
  text: string;
  fileId: string | null;
  mayBeNamed: boolean;
  lateReason: string;
}

/** Stores one that nobody asked for; gives its id. */
export async function insertReceived(
  db: Db,
  of: { editionId: string; partyId: string },
  received: Received,
  at: Date,
): Promise<string> {
  const { id } = await db
    .insertInto('participation.statement')
    .values({ edition_id: of.editionId, party_id: of.partyId, ...columnsOf(received), created_at: at })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** Stores what came, in place of what came before. Whoever writes does not decline any more. */
export async function updateReceived(db: Db, id: string, received: Received): Promise<void> {
  await db
    .updateTable('participation.statement')
    .set({ ...columnsOf(received), declined_on: null })
    .where('id', '=', id)
    .execute();
}

const columnsOf = (received: Received) => ({
  received_on: received.receivedOn,
  received_way: received.receivedBy,
  body: received.text,
  file_id: received.fileId,
  may_be_named: received.mayBeNamed,
  late_reason: received.lateReason,
});

/** Stores that somebody declined, was reminded, or has until another day. */
export async function updateProgress(
  db: Db,
  id: string,
  progress: { declinedOn?: string; remindedOn?: string | null; dueOn?: string },
): Promise<void> {
  await db
    .updateTable('participation.statement')
    .set({
      ...(progress.declinedOn !== undefined && { declined_on: progress.declinedOn }),
      ...(progress.remindedOn !== undefined && { reminded_on: progress.remindedOn }),
      ...(progress.dueOn !== undefined && { due_on: progress.dueOn }),
    })
    .where('id', '=', id)
    .execute();
}

/** Stores that its link opens nothing any more, and why; null opens it again. */
export async function updateLinkEnd(db: Db, id: string, end: Statement['linkEnd']): Promise<void> {
  await db
    .updateTable('participation.statement')
    .set({ link_ended_on: end?.on ?? null, link_ended_reason: end?.reason ?? '' })
    .where('id', '=', id)
    .execute();
}

export async function deleteStatement(db: Db, id: string): Promise<void> {
  await db.deleteFrom('participation.statement').where('id', '=', id).execute();
}

/** Adds the row that says that its answers are published. */
export async function insertPublication(db: Db, by: Actor, id: string, on: string): Promise<void> {
  await db
    .insertInto('participation.statement_publication')
    .values({ statement_id: id, published_on: on, ...signed(by) })
    .execute();
}

/** Takes that row away; the history keeps it. */
export async function deletePublication(db: Db, id: string): Promise<void> {
  await db.deleteFrom('participation.statement_publication').where('statement_id', '=', id).execute();
}

/** Who was invited to the edition before this one on which anybody was heard: "the same as last time". */
export async function listInvitedLastTime(db: Db, editionId: string): Promise<string[]> {
  const { rows } = await sql<{ party_id: string }>`
    select s.party_id from participation.statement s
    where s.invited_on is not null and s.edition_id = (
      select e.id from concept.edition e
      where e.number < (select number from concept.edition where id = ${editionId})
        and exists (select from participation.statement i where i.edition_id = e.id and i.invited_on is not null)
      order by e.number desc limit 1)
    order by s.number`.execute(db);
  return rows.map((row) => row.party_id);
}

/** Where a party is written to today; empty where there is nothing, undefined for one in the archive. */
export async function mailboxOf(db: Db, partyId: string): Promise<string | undefined> {
  return (await listReachable(db)).find(({ id }) => id === partyId)?.mailbox;
}

/** From now on the mails about a statement go to this mailbox. */
export async function updateSentTo(db: Db, id: string, mailbox: string): Promise<void> {
  await db.updateTable('participation.statement').set({ sent_to: mailbox }).where('id', '=', id).execute();
}

/** Forgets the mailboxes of invitations whose last day lies before a day; gives how many. */
export async function forgetMailboxes(db: Db, before: string): Promise<number> {
  const result = await db
    .updateTable('participation.statement')
    .set({ sent_to: null })
    .where('due_on', '<', before)
    .where('sent_to', 'is not', null)
    .executeTakeFirst();
  return Number(result.numUpdatedRows);
}
