import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { type Actor, signed } from '#platform/permissions/actor.ts';
import { currentMeasure } from '../data.ts';
import type { Post } from '../post/rules.ts';
import { deadlines } from '../programme/data.ts';
import type { FunderKind } from '../programme/rules.ts';
import type { SettledDeadline } from './deadline.rules.ts';
import type { Grant, GrantInput, GrantState } from './rules.ts';

const currentState = sql<GrantState>`(
  select s.state from grants.grant_state s where s.grant_id = g.id order by s.id desc limit 1)`;
const stateOn = sql<string | null>`(
  select case when s.state in ('idea', 'preparing') then null else s.on_day::text end
  from grants.grant_state s where s.grant_id = g.id order by s.id desc limit 1)`;
const grantedOn = sql<string | null>`(
  select min(s.on_day)::text from grants.grant_state s where s.grant_id = g.id and s.state = 'granted')`;
const allocated = sql<number>`(
  select coalesce(sum(a.amount_cents), 0)::bigint from grants.allocation a where a.grant_id = g.id)`;

/** The newest grant that takes over from this one, unless it was rejected. */
const followedBy = sql<{ code: string; state: GrantState } | null>`(
  select json_build_object('code', next.code, 'state', next.state) from (
    select f.code, (select s.state from grants.grant_state s where s.grant_id = f.id order by s.id desc limit 1) as state
    from grants.grant f where f.follows_id = g.id) next
  where next.state <> 'rejected' order by next.code desc limit 1)`;

/** What somebody said about deadlines of the programme. */
const settledDeadlines = sql<SettledDeadline[]>`(
  select coalesce(json_agg(json_build_object('kind', s.kind, 'on', s.on_day, 'reason', s.reason) order by s.kind desc), '[]')
  from grants.deadline_settled s where s.grant_id = g.id)`;

/** Whose measures it pays or is named by, and whose posts. */
const unitIds = sql<string[]>`(
  select coalesce(json_agg(distinct paid.unit_id), '[]') from (
    select m.lead_id as unit_id from grants.allocation a
      join concept.measure m on m.id = ${currentMeasure(sql`a.measure_id`)}
    where a.grant_id = g.id
    union select m.lead_id from thread.node payer
      join thread.edge e on e.from_node = payer.number and e.type = 'funds' and e.state = 'asserted'
      join thread.node named on named.number = e.to_node and named.kind = 'measure'
      join concept.measure m on m.id = ${currentMeasure(sql`named.id`)}
    where payer.kind = 'grant' and payer.id = g.id
    union select post.unit_id from grants.post_grant pg join grants.post post on post.id = pg.post_id
    where pg.grant_id = g.id) paid
  where paid.unit_id is not null)`;

const grants = (db: Db) =>
  db
    .selectFrom('grants.grant as g')
    .innerJoin('grants.programme as p', 'p.id', 'g.programme_id')
    .leftJoin('grants.programme_part as part', 'part.id', 'g.part_id')
    .selectAll('g')
    .select([
      'p.code as programme_code',
      'p.title as programme_title',
      'p.funder',
      'p.funder_kind',
      'part.title as part_title',
      unitIds.as('unit_ids'),
      currentState.as('state'),
      stateOn.as('state_on'),
      grantedOn.as('granted_on'),
      allocated.as('allocated_cents'),
      followedBy.as('followed_by'),
      deadlines.as('deadlines'),
      settledDeadlines.as('settled_deadlines'),
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof grants>['executeTakeFirstOrThrow']>>;

const grantOf = (row: Row): Grant => ({
  id: row.id,
  code: row.code,
  title: row.title,
  programmeId: row.programme_id,
  programmeCode: row.programme_code,
  programmeTitle: row.programme_title,
  funder: row.funder,
  funderKind: row.funder_kind as FunderKind,
  partId: row.part_id,
  partTitle: row.part_title ?? '',
  appliedCents: row.applied_cents,
  grantedCents: row.granted_cents,
  ownShareCents: row.own_share_cents,
  spentCents: row.spent_cents,
  paidOutCents: row.paid_out_cents,
  startOn: row.start_on,
  endOn: row.end_on,
  proofDueOn: row.proof_due_on,
  applyBy: row.apply_by,
  note: row.note,
  state: row.state,
  stateOn: row.state_on,
  grantedOn: row.granted_on,
  followedBy: row.followed_by,
  deadlines: row.deadlines,
  settledDeadlines: row.settled_deadlines,
  noFollowUp: row.no_follow_up_on === null ? null : { on: row.no_follow_up_on, reason: row.no_follow_up_reason ?? '' },
  allocatedCents: row.allocated_cents,
  unitIds: row.unit_ids,
});

/** All grants, by the end of their period, then by code. */
export async function listGrants(db: Db): Promise<Grant[]> {
  return (await grants(db).orderBy('g.end_on').orderBy('g.code').execute()).map(grantOf);
}

/** The grant with this code, or undefined. */
export async function findGrantByCode(db: Db, code: string): Promise<Grant | undefined> {
  const row = await grants(db).where('g.code', '=', code).executeTakeFirst();
  return row ? grantOf(row) : undefined;
}

const columnsOf = (grant: GrantInput) => ({
  title: grant.title,
  programme_id: grant.programmeId,
  part_id: grant.partId,
  applied_cents: grant.appliedCents,
  granted_cents: grant.grantedCents,
  own_share_cents: grant.ownShareCents,
  spent_cents: grant.spentCents,
  paid_out_cents: grant.paidOutCents,
  start_on: grant.startOn,
  end_on: grant.endOn,
  proof_due_on: grant.proofDueOn,
  apply_by: grant.applyBy,
  note: grant.note,
});

/** Adds a grant; false where one with this id is there already. */
export async function insertGrant(
  db: Db,
  given: { id: string; code: string; followsId: string | null },
  grant: GrantInput,
): Promise<boolean> {
  const { id, code, followsId } = given;
  const result = await db
    .insertInto('grants.grant')
    .values({ id, code, follows_id: followsId, ...columnsOf(grant) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The code of the grant with this id, or undefined. */
export async function findGrantCode(db: Db, id: string): Promise<string | undefined> {
  const row = await db.selectFrom('grants.grant').select('code').where('id', '=', id).executeTakeFirst();
  return row?.code;
}

/** Stores a grant as it is now; the database refuses a sum below its allocations. */
export async function updateGrant(db: Db, id: string, grant: GrantInput): Promise<void> {
  await db.updateTable('grants.grant').set(columnsOf(grant)).where('id', '=', id).execute();
}

/** Stores that no money follows, since when and why; null: it may follow after all. */
export async function updateNoFollowUp(db: Db, id: string, given: Grant['noFollowUp']): Promise<void> {
  const row = { no_follow_up_on: given?.on ?? null, no_follow_up_reason: given?.reason ?? null };
  await db.updateTable('grants.grant').set(row).where('id', '=', id).execute();
}

/** Keeps why a deadline needs nothing more; false where that is said already. */
export async function insertSettledDeadline(
  db: Db,
  grantId: string,
  { kind, on, reason }: SettledDeadline,
): Promise<boolean> {
  const result = await db
    .insertInto('grants.deadline_settled')
    .values({ grant_id: grantId, kind, on_day: on, reason })
    .onConflict((conflict) => conflict.columns(['grant_id', 'kind']).doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** The state of a grant, which is held until the end of the transaction: its states come one after the other. */
export async function holdGrant(db: Db, id: string): Promise<GrantState> {
  await db.selectFrom('grants.grant').select('id').where('id', '=', id).forNoKeyUpdate().execute();
  const newest = db.selectFrom('grants.grant_state').select('state').where('grant_id', '=', id);
  return (await newest.orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow()).state as GrantState;
}

/** Adds a state; the newest one counts. */
export async function insertGrantState(
  db: Db,
  by: Actor,
  at: Date,
  entry: { grantId: string; state: GrantState; on: string; reason: string },
): Promise<void> {
  const { grantId, state, on, reason } = entry;
  await db
    .insertInto('grants.grant_state')
    .values({ grant_id: grantId, state, on_day: on, reason, ...signed(by), at })
    .execute();
}

/** The posts that a grant pays, those that end first in front. */
export async function listPaidPosts(db: Db, grantId: string): Promise<Pick<Post, 'code' | 'title'>[]> {
  return db
    .selectFrom('grants.post_grant as paid')
    .innerJoin('grants.post as post', 'post.id', 'paid.post_id')
    .select(['post.code', 'post.title'])
    .where('paid.grant_id', '=', grantId)
    .orderBy('post.end_on', (order) => order.asc().nullsLast())
    .orderBy('post.code')
    .execute();
}

/** The next free code, `FM16`. The lock keeps two people who write at the same moment from getting the same one. */
export async function takeGrantCode(db: Db): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext('grants.grant'))`.execute(db);
  const result = await sql<{ number: number }>`
    select coalesce(max(substring(code from '^FM(\\d+)$')::int), 0) + 1 as number from grants.grant`.execute(db);
  return `FM${String(result.rows[0]?.number ?? 1).padStart(2, '0')}`;
}
