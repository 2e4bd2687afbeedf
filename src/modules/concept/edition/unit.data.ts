import { stakeholdersById } from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';
import { compareNames } from '#platform/i18n/format.ts';
import type { DerivedUnit } from './unit.rules.ts';

/** The units that were derived from a statement, by name. */
export async function listDerivedUnits(db: Db, statementId: string): Promise<DerivedUnit[]> {
  const rows = await db
    .selectFrom('concept.statement_unit')
    .select('unit_id')
    .where('statement_id', '=', statementId)
    .execute();
  const units = await stakeholdersById(
    db,
    rows.map(({ unit_id }) => unit_id),
  );
  return [...units.values()].sort((a, b) => compareNames(a.name, b.name));
}

/** A mission statement that led to a unit, with its edition. */
export interface FoundingStatement {
  code: string;
  title: string;
  editionCode: string;
}

/** The mission statements that a unit was derived from, the newest edition first. */
export async function listFounding(db: Db, unitId: string): Promise<FoundingStatement[]> {
  return db
    .selectFrom('concept.statement_unit as tie')
    .innerJoin('concept.statement as s', 's.id', 'tie.statement_id')
    .innerJoin('concept.edition as e', 'e.id', 's.edition_id')
    .select(['s.code', 's.title', 'e.code as editionCode'])
    .where('tie.unit_id', '=', unitId)
    .orderBy('e.number', 'desc')
    .execute();
}

/** Puts these units in place of those a statement had led to. */
export async function replaceDerivedUnits(db: Db, statementId: string, unitIds: readonly string[]): Promise<void> {
  await db.deleteFrom('concept.statement_unit').where('statement_id', '=', statementId).execute();
  const rows = unitIds.map((unit_id) => ({ statement_id: statementId, unit_id }));
  if (rows.length > 0) await db.insertInto('concept.statement_unit').values(rows).execute();
}
