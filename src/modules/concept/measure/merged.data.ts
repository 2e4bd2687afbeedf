import { sql } from 'kysely';
import type { Merged } from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';

/** The measures, of whatever edition, that name somebody: as lead, as partner, as place, by an objection. */
export async function listMeasuresNaming(db: Db, id: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from concept.measure where lead_id = ${id}::uuid
    union select measure_id from concept.measure_partner where stakeholder_id = ${id}::uuid
    union select measure_id from concept.measure_municipality where municipality_id = ${id}::uuid
    union select measure_id from concept.objection where stakeholder_id = ${id}::uuid
    order by 1`.execute(db);
  return rows.map((row) => row.id);
}

/** Measures name the one that stays; who leads one already is not its partner, too. */
export async function moveInMeasures(db: Db, { fromId, intoId }: Merged, at: Date): Promise<void> {
  const [from, into] = [sql`${fromId}::uuid`, sql`${intoId}::uuid`];
  await sql`update concept.measure set lead_id = ${into} where lead_id = ${from}`.execute(db);
  await sql`update concept.measure_partner as p set stakeholder_id = ${into} where stakeholder_id = ${from}
    and not exists (select from concept.measure_partner o where o.measure_id = p.measure_id and o.stakeholder_id = ${into})
    and not exists (select from concept.measure m where m.id = p.measure_id and m.lead_id = ${into})`.execute(db);
  await sql`delete from concept.measure_partner p where stakeholder_id = ${from} or stakeholder_id = ${into}
    and exists (select from concept.measure m where m.id = p.measure_id and m.lead_id = ${into})`.execute(db);
  await sql`insert into concept.measure_municipality (measure_id, municipality_id)
    select measure_id, ${into} from concept.measure_municipality where municipality_id = ${from}
    on conflict do nothing`.execute(db);
  await sql`delete from concept.measure_municipality where municipality_id = ${from}`.execute(db);
  // Of one light a partner has one standing objection: its own.
  await sql`update concept.objection as b set withdrawn_at = ${at} where stakeholder_id = ${from} and withdrawn_at is null
    and exists (select from concept.objection o where o.measure_id = b.measure_id and o.light = b.light
      and o.stakeholder_id = ${into} and o.withdrawn_at is null)`.execute(db);
  await sql`update concept.objection set stakeholder_id = ${into} where stakeholder_id = ${from}`.execute(db);
}
