import { addOrganisation, draftContactPoint, draftOffer } from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { Outcome } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import { addDays, dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { Table } from '#platform/tables/table.ts';
import { insertImport, listImportRows, markTaken, updateDecision, updateOutcome } from './data.ts';
import { type Known, readImportRow } from './form.ts';
import {
  canImport,
  guessMapping,
  type ImportKind,
  type ImportSession,
  keptDays,
  type RowDecision,
  type RowOutcome,
} from './rules.ts';

/** Keeps a file's rows and guesses its columns. Nothing is in the directory yet. */
export async function startImport(
  db: Db,
  by: Actor,
  at: Date,
  file: { kind: ImportKind; name: string; table: Table },
): Promise<Outcome<{ id: string }>> {
  const { kind, name, table } = file;
  const allowed = canImport(table.rows.length);
  if (!allowed.ok) return allowed;
  const mapping = guessMapping(kind, table.columns);
  const given = {
    kind,
    fileName: name.slice(0, 200),
    columns: table.columns,
    mapping,
    by,
    keepUntil: addDays(dayOf(at), keptDays),
  };
  const id = await insertImport(db, given, table.rows, at);
  await recordHistory(db, by, at, { kind: 'import', id }, 'created', {
    changes: { rows: { from: null, to: table.rows.length } },
  });
  return { ok: true, id };
}

/** Keeps what was decided so far; for whoever is called to the phone in between. */
export async function keepDecisions(
  db: Db,
  session: ImportSession,
  decisions: ReadonlyMap<number, RowDecision>,
): Promise<void> {
  for (const [number, decision] of decisions) await updateDecision(db, session.id, number, decision);
}

/** Counts of what became of the rows. */
export type TakenCounts = Record<RowOutcome, number>;

/**
 * Takes the rows as they were decided, through the verbs that people use: organisations unconfirmed, offers and contact
 * points as drafts. A row with a fault is refused and stays in the report; the others are taken. Undefined: somebody
 * else took this import a moment ago.
 */
export async function takeImport(
  db: Db,
  by: Actor,
  at: Date,
  session: ImportSession,
  decisions: ReadonlyMap<number, RowDecision>,
  known: Known,
): Promise<TakenCounts | undefined> {
  if (!(await markTaken(db, session.id, at))) return undefined;
  await keepDecisions(db, session, decisions);
  const counts: TakenCounts = { taken: 0, unchanged: 0, skipped: 0, refused: 0 };
  for (const row of await listImportRows(db, session.id)) {
    const decision = decisions.get(row.number) ?? { kind: 'skip' };
    const { outcome, reason } = await takeRow(db, by, at, session, row.cells, decision, known);
    counts[outcome] += 1;
    await updateOutcome(db, session.id, row.number, outcome, reason);
  }
  await recordHistory(db, by, at, { kind: 'import', id: session.id }, 'taken', {
    changes: { rows: { from: null, to: counts } },
  });
  return counts;
}

async function takeRow(
  db: Db,
  by: Actor,
  at: Date,
  session: ImportSession,
  cells: readonly string[],
  decision: RowDecision,
  known: Known,
): Promise<{ outcome: RowOutcome; reason: string | null }> {
  if (decision.kind === 'skip') return { outcome: 'skipped', reason: null };
  if (decision.kind === 'same') return { outcome: 'unchanged', reason: null };
  const row = readImportRow(session.kind, cells, session.mapping, known);
  if (!row.ok)
    return { outcome: 'refused', reason: row.problems.map(({ field, key }) => `${field}: ${key}`).join(', ') };
  const { read } = row;
  if (read.kind === 'organisation') await addOrganisation(db, by, at, read.facts);
  else if (read.kind === 'offer') await draftOffer(db, by, at, read.facts);
  else await draftContactPoint(db, by, at, read.facts);
  return { outcome: 'taken', reason: null };
}
