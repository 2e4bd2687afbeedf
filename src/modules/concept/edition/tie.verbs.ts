import type { Db } from '#platform/database/database.ts';
import { type Decision, yes } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { readEdition } from './data.ts';
import type { Statement } from './statement.rules.ts';
import { listTieable, listTies, replaceTies } from './tie.data.ts';
import { canTie, type StatementTies } from './tie.rules.ts';

/** Records which goals and measures a guideline or recommendation leads to, in place of the earlier ones. */
export async function tieStatement(
  db: Db,
  by: Actor,
  at: Date,
  statement: Statement,
  ties: StatementTies,
): Promise<Decision> {
  const known = await listTieable(db, statement.editionId);
  const allowed = canTie(await readEdition(db, statement.editionId), statement, ties, known);
  if (!allowed.ok) return allowed;
  const before = (await listTies(db, statement.id)).map(({ code }) => code);
  await replaceTies(db, statement.id, ties);
  const after = (await listTies(db, statement.id)).map(({ code }) => code);
  const changes = changesBetween({ leadsTo: before }, { leadsTo: after });
  await recordHistory(db, by, at, { kind: 'statement', id: statement.id }, 'related', { changes });
  return yes;
}
