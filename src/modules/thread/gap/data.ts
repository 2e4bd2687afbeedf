import { type RawBuilder, sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { declaredNodeKinds } from '#platform/manifest/declared.ts';
import { type Actor, signed } from '#platform/permissions/actor.ts';
import { isCurrent, nodeJson } from '../node/data.ts';
import type { NodeRef, ThreadNode } from '../node/rules.ts';
import { type Closing, type GapName, type GapRule, gapNames, gapRules, gapsAmong } from './rules.ts';

export interface Gap {
  gap: GapName;
  node: ThreadNode;
  /** Since when the thing is known. */
  registeredAt: Date;
  /** A written, dated reason closes a gap as well as an edge does. */
  reason: { text: string; on: string; byRole: string | null; byLabel: string } | null;
}

export interface GapQuestion {
  gaps?: readonly GapName[];
  /** Only this edition, even a past one; without it everything but editions that a later one has replaced. */
  editionId?: string;
  node?: NodeRef;
  /** Only gaps of these things. */
  nodes?: readonly NodeRef[];
  publicOnly?: boolean;
}

/**
 * What is missing in the thread, list by list, each in the order of its codes. Gaps with a written reason are included;
 * the reason says that they are closed. One query for all lists.
 */
export async function gaps(db: Db, question: GapQuestion = {}): Promise<Gap[]> {
  const names = question.gaps ?? gapsAmong(new Set(declaredNodeKinds().keys()));
  if (names.length === 0 || question.nodes?.length === 0) return [];
  const lists = names.map((name) => listOf(name, question));
  const { rows } = await sql<{
    gap: GapName;
    node: ThreadNode;
    registered_at: Date;
    reason: string | null;
    written_on: string | null;
    by_role: string | null;
    by_label: string | null;
  }>`
    with open as (${sql.join(lists, sql` union all `)})
    select open.gap, ${nodeJson('node')} as node, node.registered_at, written.reason, written.written_on::text,
      written.by_role, written.by_label
    from open
    join thread.node as node on node.number = open.number
    left join thread.gap_reason as written on written.gap = open.gap and written.node_number = open.number
    order by open.place, node.code collate "C", node.number`.execute(db);
  return rows.map((row) => ({
    gap: row.gap,
    node: row.node,
    registeredAt: row.registered_at,
    reason:
      row.reason === null
        ? null
        : { text: row.reason, on: row.written_on ?? '', byRole: row.by_role, byLabel: row.by_label ?? '' },
  }));
}

function listOf(name: GapName, question: GapQuestion): RawBuilder<unknown> {
  const rule: GapRule = gapRules[name];
  const { editionId, node, nodes, publicOnly } = question;
  const closed = rule.closedBy.map((closing) => sql`and not exists (${closingEdge(closing)})`);
  return sql`
    select ${gapNames.indexOf(name)}::int as place, ${name}::text as gap, node.number
    from thread.node as node
    where node.kind in (${sql.join(rule.kinds)}) and node.tombstoned_on is null
      ${publicOnly ? sql`and node.is_public` : sql``}
      and ${editionId === undefined ? isCurrent('node') : sql`node.edition_id = ${editionId}::uuid`}
      ${node === undefined ? sql`` : sql`and node.kind = ${node.kind} and node.id = ${node.id}::uuid`}
      ${
        nodes === undefined
          ? sql``
          : sql`and (node.kind, node.id) in (select * from unnest(
        ${nodes.map((one) => one.kind)}::text[], ${nodes.map((one) => one.id)}::uuid[]))`
      }
      ${rule.closedByDay ? sql`and node.due_on is null` : sql``}
      ${closed.length === 0 ? sql`` : sql.join(closed, sql` `)}`;
}

function closingEdge(closing: Closing): RawBuilder<unknown> {
  const own = sql.ref(closing.end === 'from' ? 'edge.from_node' : 'edge.to_node');
  const other = sql.ref(closing.end === 'from' ? 'edge.to_node' : 'edge.from_node');
  const standsAt = closing.alsoOfOrigin
    ? sql`(${own} = node.number or ${own} in (${originsOf(closing.alsoOfOrigin)}))`
    : sql`${own} = node.number`;
  const others = closing.others ? sql`and other.kind in (${sql.join(closing.others)})` : sql``;
  return sql`
    select from thread.edge as edge join thread.node as other on other.number = ${other}
    where ${standsAt} and edge.state = 'asserted' and edge.type in (${sql.join(closing.types)}) ${others}`;
}

function originsOf(kinds: readonly string[]): RawBuilder<unknown> {
  return sql`
    select origin.number from thread.edge as birth join thread.node as origin on origin.number = birth.from_node
    where birth.to_node = node.number and birth.type = 'became' and birth.state = 'asserted'
      and origin.kind in (${sql.join(kinds)})`;
}

export interface GapReasonRow {
  gap: GapName;
  node: NodeRef;
  reason: string;
  on: string;
  at: Date;
  by: Actor;
  byRole: string | null;
}

/** Stores why a gap stays; the newest reason counts. */
export async function upsertGapReason(db: Db, row: GapReasonRow): Promise<void> {
  const { by_id, by_label } = signed(row.by);
  await sql`
    insert into thread.gap_reason (gap, node_number, reason, written_on, written_at, by_id, by_label, by_role)
    select ${row.gap}, number, ${row.reason}, ${row.on}, ${row.at}, ${by_id}::uuid, ${by_label}, ${row.byRole}
    from thread.node where kind = ${row.node.kind} and id = ${row.node.id}
    on conflict (gap, node_number) do update set reason = excluded.reason, written_on = excluded.written_on,
      written_at = excluded.written_at, by_id = excluded.by_id, by_label = excluded.by_label, by_role = excluded.by_role`.execute(
    db,
  );
}

/** Takes a written reason back, so that the gap is open again. */
export async function deleteGapReason(db: Db, gap: GapName, node: NodeRef): Promise<void> {
  await sql`
    delete from thread.gap_reason using thread.node as node
    where gap_reason.node_number = node.number and gap_reason.gap = ${gap}
      and node.kind = ${node.kind} and node.id = ${node.id}`.execute(db);
}
