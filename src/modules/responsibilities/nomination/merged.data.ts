import { sql } from 'kysely';
import type { Merged } from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';

/** How many of the two are an area of responsibility now. */
export async function countAreasOf(db: Db, { fromId, intoId }: Merged): Promise<number> {
  const row = await db
    .selectFrom('responsibilities.area')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('stakeholder_id', 'in', [fromId, intoId])
    .where('ended_on', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/**
 * Its area with the persons named there, its profiles and its tasks are those of the one that stays. Where that one has a
 * profile of the same role, the other one stays where it was agreed.
 */
export async function moveResponsibilities(
  db: Db,
  { fromId, intoId }: Merged,
): Promise<{ tasks: string[]; profiles: string[]; hasArea: boolean }> {
  const [from, into] = [sql`${fromId}::uuid`, sql`${intoId}::uuid`];
  const area =
    await sql`insert into responsibilities.area (stakeholder_id, named_by, created_at, round_id, ended_on, ended_why)
    select ${into}, named_by, created_at, round_id, ended_on, ended_why from responsibilities.area
    where stakeholder_id = ${from}
    on conflict (stakeholder_id) do update set named_by = excluded.named_by, round_id = excluded.round_id,
      ended_on = null, ended_why = '' where excluded.ended_on is null`.execute(db);
  const areaId = { area_id: intoId };
  await db.updateTable('responsibilities.nomination').set(areaId).where('area_id', '=', fromId).execute();
  await db.updateTable('responsibilities.reminder').set(areaId).where('area_id', '=', fromId).execute();
  await db.updateTable('responsibilities.task').set(areaId).where('area_id', '=', fromId).execute();
  await db.deleteFrom('responsibilities.area').where('stakeholder_id', '=', fromId).execute();
  const { rows: profiles } = await sql<{ id: string }>`update responsibilities.profile as p set stakeholder_id = ${into}
    where stakeholder_id = ${from} and not exists (select from responsibilities.profile o
      where o.stakeholder_id = ${into} and o.role_type = p.role_type) returning id`.execute(db);
  const { rows: tasks } = await sql<{ id: string }>`update responsibilities.task set
      owner_id = case when owner_id = ${from} then ${into} else owner_id end,
      for_id = case when for_id = ${from} then ${into} else for_id end
    where ${from} in (owner_id, for_id) returning id`.execute(db);
  return {
    tasks: tasks.map(({ id }) => id),
    profiles: profiles.map(({ id }) => id),
    hasArea: (area.numAffectedRows ?? 0n) > 0n,
  };
}
