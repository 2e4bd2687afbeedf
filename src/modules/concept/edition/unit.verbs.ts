import { listStakeholders } from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';
import { type Decision, yes } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { readEdition } from './data.ts';
import type { Statement } from './statement.rules.ts';
import { listDerivedUnits, replaceDerivedUnits } from './unit.data.ts';
import { canDerive } from './unit.rules.ts';

/** Records which units were founded because the mission statement says so, in place of the earlier ones. */
export async function deriveUnits(
  db: Db,
  by: Actor,
  at: Date,
  statement: Statement,
  { unitIds }: { unitIds: readonly string[] },
): Promise<Decision> {
  const known = await listStakeholders(db, ['unit']);
  const allowed = canDerive(await readEdition(db, statement.editionId), statement, unitIds, known);
  if (!allowed.ok) return allowed;
  const namesOf = async () => (await listDerivedUnits(db, statement.id)).map(({ name }) => name);
  const before = await namesOf();
  await replaceDerivedUnits(db, statement.id, unitIds);
  const changes = changesBetween({ unitIds: before }, { unitIds: await namesOf() });
  await recordHistory(db, by, at, { kind: 'statement', id: statement.id }, 'related', { changes });
  return yes;
}
