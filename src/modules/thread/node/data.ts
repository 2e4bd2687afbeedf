import { type RawBuilder, type Selectable, type SqlBool, sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import type { Schema } from '#platform/database/schema.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { says } from '#platform/search/says-words.ts';
import { type NodeInput, type NodeRef, nodeKeyOf, type OtherEdition, type ThreadNode } from './rules.ts';

type Row = Selectable<Schema['thread.node']>;

export const nodeColumns = [
  'kind',
  'id',
  'code',
  'title',
  'edition_id',
  'is_public',
  'tombstoned_on',
  'tombstone_reason',
] as const;

/** The edition of the node behind a table alias, where that is not the one in force. */
function otherEdition(alias: string): RawBuilder<OtherEdition | null> {
  return sql<OtherEdition | null>`(select json_build_object('code', edition.code, 'standing', other.standing)
    from thread.other_edition as other
    join thread.node as edition on edition.kind = 'edition' and edition.id = other.edition_id
    where other.edition_id = ${sql.ref(`${alias}.edition_id`)})`;
}

function nodes(db: Db) {
  return db.selectFrom('thread.node').select(nodeColumns).select(otherEdition('thread.node').as('other_edition'));
}

/** A row of the node table as the rest of the module knows it. */
function nodeOf(row: Pick<Row, (typeof nodeColumns)[number]> & { other_edition: OtherEdition | null }): ThreadNode {
  return {
    kind: row.kind,
    id: row.id,
    code: row.code,
    title: row.title,
    editionId: row.edition_id,
    isPublic: row.is_public,
    otherEdition: row.other_edition,
    tombstone: row.tombstoned_on === null ? null : { on: row.tombstoned_on, reason: row.tombstone_reason ?? '' },
  };
}

/** The node behind a table alias as one JSON value, for queries that join nodes more than once. */
export function nodeJson(alias: string): RawBuilder<ThreadNode> {
  const column = (name: (typeof nodeColumns)[number]) => sql.ref(`${alias}.${name}`);
  return sql<ThreadNode>`json_build_object(
    'kind', ${column('kind')}, 'id', ${column('id')}, 'code', ${column('code')}, 'title', ${column('title')},
    'editionId', ${column('edition_id')}, 'isPublic', ${column('is_public')},
    'otherEdition', ${otherEdition(alias)},
    'tombstone', case when ${column('tombstoned_on')} is null then null else
      json_build_object('on', ${column('tombstoned_on')}, 'reason', ${column('tombstone_reason')}) end)`;
}

/**
 * Adds a node, or brings code, title, edition and visibility up to date. Touches no edge and no date of an edge; a
 * tombstone stays as it is, so that erased words cannot come back.
 */
export async function upsertNode(db: Db, node: NodeInput, at: Date): Promise<void> {
  const { code, title, isPublic: is_public } = node;
  const columns = { code, title, edition_id: node.editionId ?? null, is_public, due_on: node.dueOn ?? null };
  // Since when readers do not find what they found before; it is kept until they find it again.
  const hidden_on = sql<string | null>`case when ${is_public} then null
    when thread.node.is_public then ${dayOf(at)}::date else thread.node.hidden_on end`;
  await db
    .insertInto('thread.node')
    .values({ kind: node.kind, id: node.id, ...columns, registered_at: at })
    .onConflict((conflict) =>
      conflict
        .columns(['kind', 'id'])
        .doUpdateSet({ ...columns, hidden_on })
        .where('thread.node.tombstoned_on', 'is', null),
    )
    .execute();
}

/** Empties a node's title and stores since when and why the thing is gone. */
export async function markTombstone(db: Db, node: NodeRef, on: string, reason: string): Promise<boolean> {
  const result = await db
    .updateTable('thread.node')
    .set({ title: '', tombstoned_on: on, tombstone_reason: reason })
    .where('kind', '=', node.kind)
    .where('id', '=', node.id)
    .where('tombstoned_on', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Takes a thing's mark of being gone away; its title comes back when it is registered. */
export async function clearTombstone(db: Db, node: NodeRef): Promise<boolean> {
  const result = await db
    .updateTable('thread.node')
    .set({ tombstoned_on: null, tombstone_reason: null })
    .where('kind', '=', node.kind)
    .where('id', '=', node.id)
    .where('tombstoned_on', 'is not', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** The node of a thing, or undefined where it was never registered. */
export async function findNode(db: Db, node: NodeRef): Promise<ThreadNode | undefined> {
  const row = await nodes(db).where('kind', '=', node.kind).where('id', '=', node.id).executeTakeFirst();
  return row ? nodeOf(row) : undefined;
}

/** The nodes with these kinds and ids, by `nodeKeyOf`; what is no node is left out. One query. */
export async function listNodesOf(db: Db, refs: readonly NodeRef[]): Promise<Map<string, ThreadNode>> {
  if (refs.length === 0) return new Map();
  const rows = await nodes(db)
    .where('id', 'in', [...new Set(refs.map((ref) => ref.id))])
    .orderBy('number')
    .execute();
  return new Map(rows.map((row) => [nodeKeyOf(row), nodeOf(row)]));
}

/** The numbers of some nodes, by `kind id`. */
export async function nodeNumbers(db: Db, refs: readonly NodeRef[]): Promise<Map<string, number>> {
  if (refs.length === 0) return new Map();
  const rows = await db
    .selectFrom('thread.node')
    .select(['number', 'kind', 'id'])
    .where('id', 'in', [...new Set(refs.map((ref) => ref.id))])
    .execute();
  return new Map(rows.map((row) => [nodeKeyOf(row), row.number]));
}

/**
 * The node with this code: that of the edition in force, else of the last one that was, else of the one that is being
 * written; or of the edition that is named by its code. Letters may be large or small.
 */
export async function findNodeByCode(
  db: Db,
  kind: string,
  code: string,
  options: { publicOnly?: boolean; edition?: string | undefined } = {},
): Promise<ThreadNode | undefined> {
  const { publicOnly, edition } = options;
  const named = sql<string>`(select id from thread.node where kind = 'edition' and code = ${edition ?? ''})`;
  const row = await nodes(db)
    .where('kind', '=', kind)
    .where((where) => where(where.fn('lower', ['code']), '=', code.toLowerCase()))
    .$if(publicOnly === true, (query) => query.where('is_public', '=', true))
    .$if(edition !== undefined, (query) => query.where('edition_id', '=', named))
    .orderBy(distanceFromForce)
    .orderBy('registered_at', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? nodeOf(row) : undefined;
}

/** Every code that things of a kind ever had in an edition, those that are gone too: none is given a second time. */
export async function listCodesGiven(db: Db, kind: string, editionId: string | null): Promise<string[]> {
  const rows = await db
    .selectFrom('thread.node')
    .select('code')
    .where('kind', '=', kind)
    .where('edition_id', 'is not distinct from', editionId)
    .orderBy('code')
    .execute();
  return rows.map(({ code }) => code);
}

/** What is in force comes first, then what was, then what may come. */
const distanceFromForce = sql<number>`coalesce((select case other.standing when 'past' then 1 else 2 end
  from thread.other_edition as other where other.edition_id = thread.node.edition_id), 0)`;

/** Every node with this code, whatever its kind, what is in force first; for search fields that take `M-121`. */
export async function listNodesByCode(db: Db, code: string): Promise<ThreadNode[]> {
  const rows = await nodes(db)
    .where((where) => where(where.fn('lower', ['code']), '=', code.trim().toLowerCase()))
    .orderBy(distanceFromForce)
    .orderBy('kind')
    .orderBy('number', 'desc')
    .limit(20)
    .execute();
  return rows.map(nodeOf);
}

export interface NodeQuestion {
  /** Part of a title or beginning of a code. */
  words?: string | undefined;
  kind?: string | undefined;
  publicOnly?: boolean | undefined;
  /** Also what belongs to an edition that is still being written. */
  withDrafts?: boolean;
  /** Only nodes of editions in force, without these: what a list of gaps does not hold. */
  currentWithout?: readonly string[] | undefined;
  limit: number;
}

export interface CountedNode extends ThreadNode {
  /** Standing edges that touch it. */
  edges: number;
}

/** Nodes to begin a thread with: by words or kind, those with most edges first; and how many there are in all. */
export async function listNodes(db: Db, question: NodeQuestion): Promise<{ nodes: CountedNode[]; count: number }> {
  const words = question.words?.trim() ?? '';
  const { rows } = await sql<{ node: ThreadNode; edges: number; count: number }>`
    select ${nodeJson('node')} as node, count(*) over () as count,
      (select count(*) from thread.edge where from_node = node.number and state = 'asserted'
          and to_node <> all (${draftsHiddenFrom([])}))
        + (select count(*) from thread.edge where to_node = node.number and state = 'asserted'
          and from_node <> all (${draftsHiddenFrom([])})) as edges
    from thread.node as node
    where node.tombstoned_on is null
      ${question.withDrafts ? sql`` : sql`and ${isNoDraft('node')}`}
      ${words === '' ? sql`` : sql`and (${says(sql`node.title`, words)} or starts_with(upper(node.code), upper(${words})))`}
      ${question.kind ? sql`and node.kind = ${question.kind}` : sql``}
      ${question.publicOnly ? sql`and node.is_public` : sql``}
      ${question.currentWithout ? sql`and ${isCurrent('node')} and node.id <> all (${[...question.currentWithout]}::uuid[])` : sql``}
    order by edges desc, node.code collate "C", node.number limit ${question.limit}`.execute(db);
  return { nodes: rows.map((row) => ({ ...row.node, edges: row.edges })), count: rows[0]?.count ?? 0 };
}

/** How many nodes there are of each kind, without those of an edition that is still being written. */
export async function countNodes(
  db: Db,
  options: { publicOnly?: boolean; currentOnly?: boolean } = {},
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('thread.node')
    .select(['kind', (count) => count.fn.countAll<number>().as('count')])
    .where('tombstoned_on', 'is', null)
    .where(isNoDraft('thread.node'))
    .$if(options.publicOnly === true, (query) => query.where('is_public', '=', true))
    .$if(options.currentOnly === true, (query) => query.where(isCurrent('thread.node')))
    .groupBy('kind')
    .orderBy('kind')
    .execute();
  return new Map(rows.map((row) => [row.kind, row.count]));
}

/**
 * Whether the node behind a table alias belongs to the edition in force, or to none at all. The few others are read once
 * and not looked up for every node: the planner, which knows nothing of so small a table, joined it the slow way.
 */
export function isCurrent(alias: string): RawBuilder<SqlBool> {
  return isOutside(alias, sql`array(select edition_id from thread.other_edition)`);
}

/** Whether it belongs to no edition that is still being written. */
export function isNoDraft(alias: string): RawBuilder<SqlBool> {
  return isOutside(alias, sql`array(select edition_id from thread.other_edition where standing = 'coming')`);
}

/** Whether it belongs to no edition that a later one has replaced. */
export function isNotPast(alias: string): RawBuilder<SqlBool> {
  return isOutside(alias, sql`array(select edition_id from thread.other_edition where standing = 'past')`);
}

function isOutside(alias: string, editions: RawBuilder<unknown>): RawBuilder<SqlBool> {
  const edition = sql.ref(`${alias}.edition_id`);
  return sql<SqlBool>`(${edition} is null or ${edition} <> all (${editions}))`;
}

/**
 * Numbers of the nodes that whoever looks from these things must not come upon: everything of an edition that is still
 * being written, unless one of the things is part of it. An array, read once for a whole query.
 */
export function draftsHiddenFrom(nodes: readonly NodeRef[]): RawBuilder<unknown> {
  return sql`array(select draft.number from thread.other_edition as coming
    join thread.node as draft on draft.edition_id = coming.edition_id
    where coming.standing = 'coming' and not exists (
      select from unnest(${nodes.map((node) => node.kind)}::text[], ${nodes.map((node) => node.id)}::uuid[]) as own(kind, id)
      join thread.node as start on start.kind = own.kind and start.id = own.id
      where start.edition_id = coming.edition_id))`;
}

/** Marks an edition as being written, or as replaced by a later one. */
export async function upsertOtherEdition(
  db: Db,
  editionId: string,
  standing: OtherEdition['standing'],
  on: string,
): Promise<void> {
  const columns = { standing, since_on: on };
  await db
    .insertInto('thread.other_edition')
    .values({ edition_id: editionId, ...columns })
    .onConflict((conflict) => conflict.column('edition_id').doUpdateSet(columns))
    .execute();
}

/** From now on the edition is the one in force. */
export async function deleteOtherEdition(db: Db, editionId: string): Promise<void> {
  await db.deleteFrom('thread.other_edition').where('edition_id', '=', editionId).execute();
}
