import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { nodeJson } from './data.ts';
import type { NodeRef, ThreadNode } from './rules.ts';

interface Hidden {
  node: ThreadNode;
  since: string;
  /** What it went into, as far as readers may see that. */
  into: ThreadNode | null;
}

/** A thing that readers once saw and see no more, by its number; in the edition that an address names, if it names one. */
export async function findHidden(
  db: Db,
  { kind, code }: { kind: string; code: string },
  edition: string | undefined,
): Promise<Hidden | undefined> {
  const within = sql`and node.edition_id = (select id from thread.node where kind = 'edition' and code = ${edition ?? ''})`;
  const { rows } = await sql<Hidden>`
    select ${nodeJson('node')} as node, coalesce(node.hidden_on, node.tombstoned_on) as since, kept.into
    from thread.node as node
    left join lateral (
      with recursive onward as (
        select to_node as number from thread.edge
          where from_node = node.number and type = 'merged-into' and state = 'asserted'
        union
        select edge.to_node from onward join thread.edge on edge.from_node = onward.number
          where edge.type = 'merged-into' and edge.state = 'asserted')
      select ${nodeJson('remains')} as into from onward join thread.node as remains on remains.number = onward.number
      where remains.is_public and remains.tombstoned_on is null limit 1) as kept on true
    where node.kind = ${kind} and lower(node.code) = lower(${code})
      and (node.hidden_on is not null or (node.is_public and node.tombstoned_on is not null))
      ${edition === undefined ? sql`` : within}
    order by since desc, node.number desc limit 1`.execute(db);
  return rows[0];
}

/** Since when readers do not find a thing that they found before; null where they find it, or never did. */
export async function hiddenSince(db: Db, { kind, id }: NodeRef): Promise<string | null> {
  const node = db.selectFrom('thread.node').select('hidden_on').where('kind', '=', kind).where('id', '=', id);
  return (await node.executeTakeFirst())?.hidden_on ?? null;
}
