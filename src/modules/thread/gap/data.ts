import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { declaredNodeKinds } from '#platform/manifest/declared.ts';
import { type Actor, signed } from '#platform/permissions/actor.ts';
import { inherited } from '../edge/rules.ts';
import { isCurrent, isNotPast, nodeJson } from '../node/data.ts';
import type { NodeRef, ThreadNode } from '../node/rules.ts';
import { type EdgeEnd, type GapName, gapNames, gapRules, gapsAmong, gapsOf, originKinds } from './rules.ts';
import { carriedOn, dividingAmong, isDivided } from './voices.data.ts';

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
 * the reason marks them as closed. One query for all lists, however many things are meant.
 */
export async function gaps(db: Db, question: GapQuestion = {}): Promise<Gap[]> {
  const names = question.gaps ?? gapsAmong(new Set(declaredNodeKinds().keys()));
  if (names.length === 0 || question.nodes?.length === 0) return [];
  const wanted = sql`select node.number from thread.node as node where ${matches(names, question)}`;
  const { rows } = await sql<GapRow>`
    with ${dividingAmong(wanted)}, ${originsOf(wanted, names)}
    select ${nodeJson('node')} as node, node.registered_at, node.due_on is not null as is_dated,
      ${ends('node')} as ends, ${bornOf('node', names)} as origins,
      (select json_object_agg(gap, json_build_object('text', reason, 'on', written_on, 'byRole', by_role, 'byLabel', by_label))
        from thread.gap_reason where node_number = node.number) as reasons
    from thread.node as node
    where ${matches(names, question)}
    order by node.code collate "C", node.number`.execute(db);
  const missing = rows.map((row) => ({ row, names: gapsOf(row.node.kind, standing(row), names) }));
  return gapNames.flatMap((gap) => missing.filter((one) => one.names.includes(gap)).map(({ row }) => gapOf(gap, row)));
}

interface GapRow {
  node: ThreadNode;
  registered_at: Date;
  is_dated: boolean;
  ends: OwnEnd[] | null;
  origins: { kind: string; isDivided: boolean; ends: OwnEnd[] | null }[] | null;
  reasons: Partial<Record<GapName, NonNullable<Gap['reason']>>> | null;
}

type OwnEnd = Pick<EdgeEnd, 'end' | 'type' | 'other'>;

const endsAt = (ends: readonly OwnEnd[] | null, ofOrigin: string | null, isDivided: boolean): EdgeEnd[] =>
  (ends ?? []).map((end) => ({ ...end, ofOrigin, isDivided }));

const standing = (row: GapRow) => ({
  isDated: row.is_dated,
  ends: [
    ...endsAt(row.ends, null, false),
    ...(row.origins ?? []).flatMap((one) => endsAt(one.ends, one.kind, one.isDivided)),
  ],
});

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

/** The standing edges at a node and those it keeps of what it carries on, as one array without repetitions. */
function ends(node: string): RawBuilder<OwnEnd[] | null> {
  const number = sql.ref(`${node}.number`);
  return sql<OwnEnd[] | null>`(select json_agg(distinct
      jsonb_build_object('end', edge."end", 'type', edge.type, 'other', other.kind))
    from (select ${number} as number, true as is_own
      union all select older.number, false from ${carriedOn(number)} as older(number)) as line
    cross join lateral (
      select 'from' as "end", type, to_node as other from thread.edge
        where from_node = line.number and state = 'asserted'
          and (line.is_own or type = any(${[...inherited.from]}::text[]))
      union all select 'to', type, from_node from thread.edge
        where to_node = line.number and state = 'asserted'
          and (line.is_own or type = any(${[...inherited.to]}::text[]))) as edge
    join thread.node as other on other.number = edge.other)`;
}

/** What the wanted nodes came from, as far as a rule needs it, each once with its edges: `number`, `kind`, `ends`. */
function originsOf(wanted: RawBuilder<unknown>, names: readonly GapName[]): RawBuilder<unknown> {
  return sql`origins as materialized (
    select origin.number, origin.kind, ${ends('origin')} as ends
    from thread.node as origin
    where origin.kind = any(${originKinds(names)}::text[]) and origin.number in (
      select from_node from thread.edge
      where to_node in (${wanted}) and type = 'became' and state = 'asserted'))`;
}

/** The origins of one node, and whether a card names another one of their children. */
function bornOf(node: string, names: readonly GapName[]): RawBuilder<GapRow['origins']> {
  const divided = names.includes('measure-without-origin') ? isDivided('origins', node) : sql`false`;
  return sql<GapRow['origins']>`(select json_agg(
      json_build_object('kind', origins.kind, 'isDivided', ${divided}, 'ends', origins.ends))
    from thread.edge as birth join origins on origins.number = birth.from_node
    where birth.to_node = ${sql.ref(`${node}.number`)} and birth.type = 'became' and birth.state = 'asserted')`;
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
