import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { declaredNodeKinds } from '#platform/manifest/declared.ts';
import { type Actor, signed } from '#platform/permissions/actor.ts';
import { isCurrent, isNotPast, nodeJson } from '../node/data.ts';
import type { NodeRef, ThreadNode } from '../node/rules.ts';
import { type EdgeEnd, type GapName, gapNames, gapRules, gapsAmong, gapsOf, originKinds } from './rules.ts';
import { touchesOf } from './touches.data.ts';
import type { Touch, Touches } from './touches.rules.ts';

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
  /** Only this edition, even a past one; without it, and without naming things, only what is in force. */
  editionId?: string;
  node?: NodeRef;
  /** Only gaps of these things. */
  nodes?: readonly NodeRef[];
  publicOnly?: boolean;
}

/**
 * What is missing in the thread, list by list, each in the order of its codes. Gaps with a written reason are included;
 * the reason marks them as closed. Two queries for all lists, however many things are meant.
 */
export async function gaps(db: Db, question: GapQuestion = {}): Promise<Gap[]> {
  const names = question.gaps ?? gapsAmong(new Set(declaredNodeKinds().keys()));
  if (names.length === 0 || question.nodes?.length === 0) return [];
  const { rows } = await sql<GapRow>`
    select ${nodeJson('node')} as node, node.number, node.registered_at, node.due_on is not null as is_dated,
      (select json_object_agg(gap, json_build_object('text', reason, 'on', written_on, 'byRole', by_role, 'byLabel', by_label))
        from thread.gap_reason where node_number = node.number) as reasons
    from thread.node as node
    where ${matches(names, question)}
    order by node.code collate "C", node.number`.execute(db);
  const parentKinds = originKinds(names);
  const touches = await touchesOf(
    db,
    rows.map(({ number }) => number),
    parentKinds,
  );
  const missing = rows.map((row) => {
    const ends = endsOf(touches, row, parentKinds);
    return { row, names: gapsOf(row.node.kind, { isDated: row.is_dated, ends }, names) };
  });
  return gapNames.flatMap((gap) => missing.filter((one) => one.names.includes(gap)).map(({ row }) => gapOf(gap, row)));
}

interface GapRow {
  node: ThreadNode;
  number: number;
  registered_at: Date;
  is_dated: boolean;
  reasons: Partial<Record<GapName, NonNullable<Gap['reason']>>> | null;
}

const endAt = (touch: Touch, ofOrigin: string | null, isDivided: boolean): EdgeEnd => ({
  end: touch.end,
  type: touch.type,
  other: touch.kind,
  ofOrigin,
  isDivided,
});

/** The edges at a thing and at what it came from, as the rules see them. */
function endsOf(touches: Touches, { number, node }: GapRow, parentKinds: readonly string[]): EdgeEnd[] {
  const ofParents = touches.parentsOf(number, parentKinds).flatMap((parent) => {
    const isDivided = touches.isDivided(parent.other, number, node.kind);
    return touches.at(parent.other).map((touch) => endAt(touch, parent.kind, isDivided));
  });
  return [...touches.at(number).map((touch) => endAt(touch, null, false)), ...ofParents];
}

const gapOf = (gap: GapName, row: GapRow): Gap => ({
  gap,
  node: row.node,
  registeredAt: row.registered_at,
  reason: row.reasons?.[gap] ?? null,
});

function matches(names: readonly GapName[], question: GapQuestion): RawBuilder<SqlBool> {
  const { editionId, publicOnly } = question;
  const nodes = question.node ? [question.node] : question.nodes;
  const kinds = [...new Set(names.flatMap((name) => gapRules[name].kinds))];
  return sql<SqlBool>`node.kind = any(${kinds}::text[]) and node.tombstoned_on is null
    ${publicOnly ? sql`and node.is_public` : sql``}
    and ${editionId === undefined ? (nodes ? isNotPast('node') : isCurrent('node')) : sql`node.edition_id = ${editionId}::uuid`}
    ${
      nodes === undefined
        ? sql``
        : sql`and (node.kind, node.id) in (select * from unnest(
      ${nodes.map((one) => one.kind)}::text[], ${nodes.map((one) => one.id)}::uuid[]))`
    }`;
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
