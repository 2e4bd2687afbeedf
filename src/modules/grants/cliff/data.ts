import { sql } from 'kysely';
import { cardsBehind, gaps } from '#modules/thread/index.ts';
import type { Db } from '#platform/database/database.ts';
import { listAllocations } from '../allocation/data.ts';
import { measureLine } from '../data.ts';
import { listGrants } from '../grant/data.ts';
import { listPosts } from '../post/data.ts';
import type { CliffInput } from './rules.ts';

/** Everything that can fall: grants, what they pay, and the offers that deliver what they pay. Seven queries. */
export async function readCliffInput(db: Db): Promise<CliffInput> {
  const allocations = await listAllocations(db);
  const ids = [...new Set(allocations.map((one) => one.measureId))];
  return {
    grants: await listGrants(db),
    allocations,
    posts: await listPosts(db),
    measures: await paidMeasures(db, ids),
    offers: await deliveringOffers(db, ids),
  };
}

async function paidMeasures(db: Db, ids: readonly string[]): Promise<CliffInput['measures']> {
  const { rows } = await sql<Omit<CliffInput['measures'][number], 'voiceIds' | 'isSilent'>>`
    select m.id, m.code, m.title,
      (select s.state from concept.measure_state s
      where s.measure_id = m.id and s.withdrawn_at is null order by s.position desc limit 1) as state
    from concept.measure m where m.id = any(${ids}::uuid[]) order by m.code`.execute(db);
  const cards = await cardsBehind(db, ids);
  const nodes = ids.map((id) => ({ kind: 'measure', id }));
  const silent = new Set((await gaps(db, { gaps: ['measure-without-origin'], nodes })).map(({ node }) => node.id));
  return rows.map((row) => ({ ...row, voiceIds: cards.get(row.id) ?? [], isSilent: silent.has(row.id) }));
}

/** Offers tied to a measure in the thread; their places from the directory. */
async function deliveringOffers(db: Db, ids: readonly string[]): Promise<CliffInput['offers']> {
  const { rows } = await sql<CliffInput['offers'][number]>`
    select distinct offer.id, offer.code, offer.title, paid.id as "measureId", o.capacity_per_year as capacity
    from unnest(${ids}::uuid[]) paid (id)
    cross join lateral ${measureLine(sql`paid.id`)} as line (id)
    join thread.node measure on measure.kind = 'measure' and measure.id = line.id
    join thread.edge edge on edge.to_node = measure.number and edge.type = 'delivers' and edge.state = 'asserted'
    join thread.node offer on offer.number = edge.from_node and offer.kind = 'offer'
    left join directory.offer o on o.id = offer.id
    order by offer.code`.execute(db);
  return rows;
}
