import type { Db } from '#platform/database/database.ts';
import { type Decision, no, type Outcome, yes } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { holdEdition, readEdition } from './data.ts';
import { type Edition, isDraft } from './rules.ts';
import {
  deleteStatement,
  findStatement,
  findStatementById,
  insertStatement,
  insertStatementState,
  listStatements,
  updateStatement,
} from './statement.data.ts';
import {
  canAddStatement,
  canMoveStatement,
  canRemoveStatement,
  nextStatementCode,
  type Statement,
  type StatementInput,
  type StatementKind,
  type StatementState,
} from './statement.rules.ts';

export type StatementOutcome = Outcome<{ statement: Statement }>;

/** Adds a statement under its next code, in its place among those of its kind; the same id never makes a second one. */
export async function addStatement(
  db: Db,
  by: Actor,
  at: Date,
  edition: Edition,
  { id, kind, unitId, ...input }: StatementInput & { id: string; kind: StatementKind; unitId: string | null },
): Promise<StatementOutcome> {
  const held = await holdEdition(db, edition.id);
  const known = await findStatementById(db, id);
  if (known) return { ok: true, statement: known };
  const others = await listStatements(db, held.id);
  const allowed = canAddStatement({ edition: held, kind, unitId, others });
  if (!allowed.ok) return allowed;
  const place = {
    id,
    editionId: held.id,
    kind,
    code: nextStatementCode(kind, others),
    position: others.filter((other) => other.kind === kind).length + 1,
    unitId: kind === 'area' ? unitId : null,
  };
  return createStatement(db, by, at, place, input);
}

/** Takes a statement out; the history keeps its title and the reason. */
export async function removeStatement(
  db: Db,
  by: Actor,
  at: Date,
  statement: Statement,
  reason: string,
): Promise<Decision> {
  const allowed = canRemoveStatement(await readEdition(db, statement.editionId), statement, reason);
  if (!allowed.ok) return allowed;
  await deleteStatement(db, statement.id);
  const changes = { title: { from: statement.title, to: null } };
  await recordHistory(db, by, at, { kind: 'statement', id: statement.id }, 'removed', { changes, reason });
  return yes;
}

/** Adds a statement. Mission and guidelines belong to a draft; an area may add its own at any time. */
export async function createStatement(
  db: Db,
  by: Actor,
  at: Date,
  place: { id?: string; editionId: string; kind: StatementKind; code: string; position: number; unitId: string | null },
  input: StatementInput,
): Promise<StatementOutcome> {
  const edition = await readEdition(db, place.editionId);
  if (place.kind !== 'area' && !isDraft(edition)) return no('concept.edition.refused.resolved');
  const id = await insertStatement(db, place, input, at);
  if (place.kind === 'area') {
    await insertStatementState(db, by, at, { statementId: id, state: 'draft', on: dayOf(at), reason: '' });
  }
  await recordHistory(db, by, at, { kind: 'statement', id }, 'created', { changes: changesBetween({}, input) });
  const statement = await findStatement(db, place.editionId, place.code);
  if (!statement) throw new Error(`no statement ${place.code}`);
  return { ok: true, statement };
}

/** Changes the words of a statement while they are not resolved. */
export async function changeStatement(
  db: Db,
  by: Actor,
  at: Date,
  statement: Statement,
  input: StatementInput,
): Promise<Decision> {
  const open =
    statement.kind === 'area' ? statement.state !== 'adopted' : isDraft(await readEdition(db, statement.editionId));
  if (!open) return no('concept.statement.refused.resolved');
  await updateStatement(db, statement.id, input);
  const changes = changesBetween<StatementInput>(statement, input);
  await recordHistory(db, by, at, { kind: 'statement', id: statement.id }, 'changed', { changes });
  return yes;
}

/** Moves an area's statement on: into agreement with those who shall live it, to its adoption, or back. */
export async function moveStatement(
  db: Db,
  by: Actor,
  at: Date,
  statement: Statement,
  next: { state: StatementState; on: string; reason: string },
): Promise<Decision> {
  const from = statement.state;
  if (from === null) return no('concept.statement.refused.no-such-way');
  const allowed = canMoveStatement(from, next.state);
  if (!allowed.ok) return allowed;
  await insertStatementState(db, by, at, { statementId: statement.id, ...next });
  const changes = { state: { from, to: next.state } };
  await recordHistory(db, by, at, { kind: 'statement', id: statement.id }, next.state, {
    changes,
    reason: next.reason || null,
  });
  return yes;
}
