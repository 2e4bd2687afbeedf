import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import { type Actor, signed } from '#platform/permissions/actor.ts';
import type { Assessment, LightName, LightValue } from '../rules.ts';

/** Every report on a measure's lights, latest day first; until the end of the transaction nobody else sets one. */
export async function holdAssessments(db: Db, measureId: string): Promise<Assessment[]> {
  await sql`select from concept.measure where id = ${measureId} for update`.execute(db);
  return listAssessments(db, measureId);
}

/** Copies the standing light of each kind to a measure that has none of it, signed and dated as it was. */
export async function copyAssessments(db: Db, fromId: string, toId: string): Promise<void> {
  await sql`
    insert into concept.assessment (measure_id, light, value, evidence, assessed_on, recorded_at, by_id, by_label)
    select distinct on (light) ${toId}::uuid, light, value, evidence, assessed_on, recorded_at, by_id, by_label
    from concept.assessment as old where measure_id = ${fromId}
      and not exists (select from concept.assessment as own where own.measure_id = ${toId} and own.light = old.light)
    order by light, assessed_on desc, position desc`.execute(db);
}

/** Adds a report on a light; that of the latest day counts. */
export async function insertAssessment(
  db: Db,
  by: Actor,
  at: Date,
  assessment: { measureId: string; light: LightName; value: LightValue; evidence: string; on: string },
): Promise<void> {
  await db
    .insertInto('concept.assessment')
    .values({
      measure_id: assessment.measureId,
      light: assessment.light,
      value: assessment.value,
      evidence: assessment.evidence,
      assessed_on: assessment.on,
      recorded_at: at,
      ...signed(by),
    })
    .execute();
}

/** Every report on a measure's lights, latest day first, and the last one of a day before the others of it. */
export async function listAssessments(db: Db, measureId: string): Promise<Assessment[]> {
  const rows = await db
    .selectFrom('concept.assessment')
    .select(['light', 'value', 'evidence', 'assessed_on', 'by_label'])
    .where('measure_id', '=', measureId)
    .orderBy('assessed_on', 'desc')
    .orderBy('position', 'desc')
    .execute();
  return rows.map((row) => ({
    light: row.light as LightName,
    value: row.value as LightValue,
    evidence: row.evidence,
    assessedOn: row.assessed_on,
    byLabel: row.by_label,
  }));
}

/** Stores a partner's different view; an older one of the same partner on the same light makes room for it. */
export async function replaceObjection(
  db: Db,
  by: Actor,
  at: Date,
  view: { measureId: string; light: LightName; stakeholderId: string; text: string; on: string },
): Promise<void> {
  await db
    .updateTable('concept.objection')
    .set({ withdrawn_at: at })
    .where('measure_id', '=', view.measureId)
    .where('light', '=', view.light)
    .where('stakeholder_id', '=', view.stakeholderId)
    .where('withdrawn_at', 'is', null)
    .execute();
  await db
    .insertInto('concept.objection')
    .values({
      measure_id: view.measureId,
      light: view.light,
      stakeholder_id: view.stakeholderId,
      text: view.text,
      raised_on: view.on,
      recorded_at: at,
      ...signed(by),
    })
    .execute();
}

/** Takes an objection back; its row stays. */
export async function markObjectionWithdrawn(db: Db, id: string, at: Date): Promise<void> {
  await db.updateTable('concept.objection').set({ withdrawn_at: at }).where('id', '=', id).execute();
}
