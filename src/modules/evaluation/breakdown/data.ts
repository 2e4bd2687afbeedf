import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { type Actor, signed } from '#platform/permissions/actor.ts';
import type { Breakdown, BreakdownInput, Part } from './rules.ts';

const partsOf = sql<Part[]>`(
  select coalesce(json_agg(json_build_object('label', p.label, 'municipalityId', p.municipality_id,
    'total', p.case_total, 'count', p.case_count, 'value', p.value) order by p.position), '[]')
  from evaluation.breakdown_part p where p.breakdown_id = b.id)`;

/** The break-down that counts for each year and dimension of an indicator, newest year first. One query. */
export async function listBreakdowns(db: Db, indicatorId: string): Promise<Breakdown[]> {
  const rows = await db
    .selectFrom('evaluation.breakdown as b')
    .distinctOn(['b.year', 'b.dimension'])
    .select(['b.year', 'b.dimension', 'b.version', 'b.note', 'b.recorded_at', 'b.by_label', partsOf.as('parts')])
    .where('b.indicator_id', '=', indicatorId)
    .orderBy('b.year', 'desc')
    .orderBy('b.dimension')
    .orderBy('b.version', 'desc')
    .execute();
  return rows.map(({ recorded_at, by_label, ...row }) => ({ ...row, recordedAt: recorded_at, byLabel: by_label }));
}

/** Adds a version with its parts. */
export async function insertBreakdown(
  db: Db,
  by: Actor,
  at: Date,
  indicatorId: string,
  next: BreakdownInput & { version: number },
): Promise<void> {
  const { parts, ...head } = next;
  const { id } = await db
    .insertInto('evaluation.breakdown')
    .values({ indicator_id: indicatorId, ...head, recorded_at: at, ...signed(by) })
    .returning('id')
    .executeTakeFirstOrThrow();
  const rows = parts.map((part, position) => ({
    breakdown_id: id,
    position,
    municipality_id: part.municipalityId,
    label: part.label,
    case_total: part.total,
    case_count: part.count,
    value: part.value,
  }));
  await db.insertInto('evaluation.breakdown_part').values(rows).execute();
}
