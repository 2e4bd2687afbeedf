import { type RawBuilder, type Selectable, type SqlBool, sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import type { Schema } from '#platform/database/schema.ts';
import { type NodeInput, type NodeRef, nodeKeyOf, type ThreadNode } from './rules.ts';

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

/** A row of the node table as the rest of the module knows it. */
export function nodeOf(row: Pick<Row, (typeof nodeColumns)[number]>): ThreadNode {
  return {
    kind: row.kind,
    id: row.id,
    code: row.code,
    title: row.title,
    editionId: row.edition_id,
    isPublic: row.is_public,
    tombstone: row.tombstoned_on === null ? null : { on: row.tombstoned_on, reason: row.tombstone_reason ?? '' },
  };
}

/** The node behind a table alias as one JSON value, for queries that join nodes more than once. */
export function nodeJson(alias: string): RawBuilder<ThreadNode> {
  const column = (name: (typeof nodeColumns)[number]) => sql.ref(`${alias}.${name}`);
  return sql<ThreadNode>`json_build_object(
    'kind', ${column('kind')}, 'id', ${column('id')}, 'code', ${column('code')}, 'title', ${column('title')},
    'editionId', ${column('edition_id')}, 'isPublic', ${column('is_public')},
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
  await db
    .insertInto('thread.node')
    .values({ kind: node.kind, id: node.id, ...columns, registered_at: at })
    .onConflict((conflict) =>
      conflict.columns(['kind', 'id']).doUpdateSet(columns).where('thread.node.tombstoned_on', 'is', null),
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

/** The node of a thing, or undefined where it was never registered. */
export async function findNode(db: Db, node: NodeRef): Promise<ThreadNode | undefined> {
  const row = await db
    .selectFrom('thread.node')
    .select(nodeColumns)
    .where('kind', '=', node.kind)
    .where('id', '=', node.id)
    .executeTakeFirst();
  return row ? nodeOf(row) : undefined;
}

/** The nodes with these kinds and ids, by `nodeKeyOf`; what is no node is left out. One query. */
export async function listNodesOf(db: Db, refs: readonly NodeRef[]): Promise<Map<string, ThreadNode>> {
  if (refs.length === 0) return new Map();
  const rows = await db
    .selectFrom('thread.node')
    .select(nodeColumns)
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

/** The node with this code; of several editions the one registered last. Letters may be large or small. */
export async function findNodeByCode(
  db: Db,
  kind: string,
  code: string,
  options: { publicOnly?: boolean } = {},
): Promise<ThreadNode | undefined> {
  const row = await db
    .selectFrom('thread.node')
    .select(nodeColumns)
    .where('kind', '=', kind)
    .where((where) => where(where.fn('lower', ['code']), '=', code.toLowerCase()))
    .$if(options.publicOnly === true, (query) => query.where('is_public', '=', true))
    .orderBy('registered_at', 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? nodeOf(row) : undefined;
}

/** Every code that things of a kind ever had in an edition, those that are gone too: none is given a second time. */
export async function listCodesGiven(db: Db, kind: string, editionId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('thread.node')
    .select('code')
    .where('kind', '=', kind)
    .where('edition_id', '=', editionId)
    .orderBy('code')
    .execute();
  return rows.map(({ code }) => code);
}

/** Every node with this code, whatever its kind; for search fields that take `M-121`. */
export async function listNodesByCode(db: Db, code: string): Promise<ThreadNode[]> {
  const rows = await db
    .selectFrom('thread.node')
    .select(nodeColumns)
    .where((where) => where(where.fn('lower', ['code']), '=', code.trim().toLowerCase()))
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
  const words = question.words?.trim().replace(/[\\%_]/g, (sign) => `\\${sign}`) ?? '';
  const { rows } = await sql<{ node: ThreadNode; edges: number; count: number }>`
    select ${nodeJson('node')} as node, count(*) over () as count,
      (select count(*) from thread.edge where from_node = node.number and state = 'asserted')
        + (select count(*) from thread.edge where to_node = node.number and state = 'asserted') as edges
    from thread.node as node
    where node.tombstoned_on is null
      ${words === '' ? sql`` : sql`and (node.title ilike ${`%${words}%`} or node.code ilike ${`${words}%`})`}
      ${question.kind ? sql`and node.kind = ${question.kind}` : sql``}
      ${question.publicOnly ? sql`and node.is_public` : sql``}
      ${question.currentWithout ? sql`and ${isCurrent('node')} and node.id <> all (${[...question.currentWithout]}::uuid[])` : sql``}
    order by edges desc, node.code collate "C", node.number limit ${question.limit}`.execute(db);
  return { nodes: rows.map((row) => ({ ...row.node, edges: row.edges })), count: rows[0]?.count ?? 0 };
}

/** How many nodes there are of each kind. */
export async function countNodes(
  db: Db,
  options: { publicOnly?: boolean; currentOnly?: boolean } = {},
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('thread.node')
    .select(['kind', (count) => count.fn.countAll<number>().as('count')])
    .where('tombstoned_on', 'is', null)
    .$if(options.publicOnly === true, (query) => query.where('is_public', '=', true))
    .$if(options.currentOnly === true, (query) => query.where(isCurrent('thread.node')))
    .groupBy('kind')
    .orderBy('kind')
    .execute();
  return new Map(rows.map((row) => [row.kind, row.count]));
}

/**
 * Whether the node behind a table alias belongs to no edition that a later one has replaced. Those few are read once
 * and not looked up for every node: the planner, which knows nothing of so small a table, joined it the slow way.
 */
export function isCurrent(alias: string): RawBuilder<SqlBool> {
  const edition = sql.ref(`${alias}.edition_id`);
  return sql<SqlBool>`(${edition} is null
    or ${edition} <> all (array(select past.edition_id from thread.past_edition as past)))`;
}

/** Marks an edition as replaced by a later one. A second call changes nothing. */
export async function insertPastEdition(db: Db, editionId: string, on: string): Promise<void> {
  await db
    .insertInto('thread.past_edition')
    .values({ edition_id: editionId, past_on: on })
    .onConflict((conflict) => conflict.column('edition_id').doNothing())
    .execute();
}
