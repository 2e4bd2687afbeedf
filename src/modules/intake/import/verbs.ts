import type { Db } from '#platform/database/database.ts';
import { type Decision, no, type Outcome, yes } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import { addDays, dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { type Sheet, type Table, tableBelow } from '#platform/tables/table.ts';
import { guessHeading, guessMapping, wholeHeadings } from './column.rules.ts';
import {
  findImport,
  insertImport,
  replaceRows,
  updateDecision,
  updateMapping,
  updateRow,
  updateTarget,
} from './data.ts';
import { type Doubt, deleteDoubt, listMeanings, saveMeaning } from './meaning.data.ts';
import { textOf } from './reader.form.ts';
import {
  canImport,
  canPreview,
  type FieldName,
  type ImportKind,
  type ImportRow,
  type ImportSession,
  keptDays,
  type Mapping,
  type RowDecision,
} from './rules.ts';
import type { ConceptTarget } from './target.rules.ts';
import { isSilent } from './word.rules.ts';

/** A file with one or more sheets, as somebody sent it. */
export interface SentFile {
  /** Of the form that sent it: sent twice, it is one import. */
  id: string;
  kind: ImportKind;
  name: string;
  content: Uint8Array;
  sheets: readonly Sheet[];
}

/** Keeps a file and its rows, finds its table and guesses its columns. Nothing is in the directory yet. */
export async function startImport(db: Db, by: Actor, at: Date, file: SentFile): Promise<Outcome<{ id: string }>> {
  const { kind, name, content, sheets } = file;
  if (await findImport(db, file.id)) return { ok: true, id: file.id };
  const place = guessHeading(kind, sheets);
  const found = readPlace(kind, sheets[place.sheet], place.heading, 'file');
  if (!found.ok) return hasText(sheets) && found.key === 'platform.table.empty' ? noListIn(sheets) : found;
  const { table } = found;
  const given = {
    id: file.id,
    kind,
    fileName: name.slice(0, 200),
    sheet: sheets[place.sheet]?.name ?? '',
    heading: place.heading,
    columns: table.columns,
    mapping: guessMapping(kind, visibleColumns(sheets[place.sheet], table.columns)),
    by,
    content,
    keepUntil: addDays(dayOf(at), keptDays),
  };
  const id = await insertImport(db, given, table.rows, at);
  // Two clicks at once: the first one keeps the file.
  if (id === undefined) return { ok: true, id: file.id };
  await recordHistory(db, by, at, { kind: 'import', id }, 'created', {
    changes: { rows: { from: null, to: table.rows.length } },
  });
  return { ok: true, id };
}

const hasText = (sheets: readonly Sheet[]) =>
  sheets.some(({ lines }) => lines.some((cells) => cells.some((cell) => cell.trim() !== '')));

/** Something stands in the file, but nowhere a row below a heading: a cover, a note, a form. */
function noListIn(sheets: readonly Sheet[]): Extract<Outcome<object>, { ok: false }> {
  const names = sheets.map(({ name }) => `„${name}“`).join(', ');
  return sheets.length > 1
    ? no('intake.refuse.no-list-on', { sheets: names }, 'file')
    : no('intake.refuse.no-list', {}, 'file');
}

/** Takes the table from another sheet, or from below another row. What was decided about the old rows is gone. */
export async function moveHeading(
  db: Db,
  by: Actor,
  at: Date,
  session: ImportSession,
  input: { sheet: Sheet | undefined; heading: number },
): Promise<Decision> {
  const found = readPlace(session.kind, input.sheet, input.heading, 'heading');
  if (!found.ok) return found;
  const { table } = found;
  const mapping = guessMapping(session.kind, visibleColumns(input.sheet, table.columns));
  const placed = { sheet: input.sheet?.name ?? '', heading: input.heading, columns: table.columns, mapping };
  await replaceRows(db, session.id, placed, table.rows);
  await recordHistory(db, by, at, { kind: 'import', id: session.id }, 'changed', {
    changes: { rows: { from: null, to: table.rows.length } },
  });
  return yes;
}

/** The headings by which columns are guessed: what the spreadsheet program hides is taken only where somebody says so. */
function visibleColumns(sheet: Sheet | undefined, columns: readonly string[]): string[] {
  return columns.map((column, index) => (sheet?.hiddenColumns.has(index) ? '' : column));
}

function readPlace(
  kind: ImportKind,
  sheet: Sheet | undefined,
  heading: number,
  field: string,
): Outcome<{ table: Table }> {
  if (!sheet) return no('platform.table.empty', {}, field);
  const read = tableBelow(sheet, heading);
  if (!read.ok) {
    // Where a person says in which row the headings stand, it is not the file that is empty.
    const isBelow = field === 'heading' && read.problem.key === 'platform.table.empty';
    return isBelow ? no('intake.refuse.nothing-below', {}, field) : { ok: false, ...read.problem, field };
  }
  const allowed = canImport(read.table.rows.length);
  if (!allowed.ok) return { ...allowed, field };
  const [names, above] = [sheet.lines[heading - 1] ?? [], sheet.lines[heading - 2] ?? []];
  const whole = wholeHeadings(kind, names, above);
  const columns = read.table.columns.map((column, index) =>
    names[index]?.trim() ? column : whole[index]?.trim() || column,
  );
  return { ok: true, table: { ...read.table, columns } };
}

/** Keeps which column holds what. */
export async function assignColumns(db: Db, session: ImportSession, mapping: Mapping): Promise<Decision> {
  const allowed = canPreview(session.kind, mapping);
  if (allowed.ok) await updateMapping(db, session.id, mapping);
  return allowed;
}

/**
 * Keeps what words mean, for all rows of this list and for the next one; null: nobody has said it yet. The history of the
 * list tells how many were decided anew and not which: a cell may hold a name, and what is written there stays for good.
 */
export async function rememberMeanings(
  db: Db,
  by: Actor,
  at: Date,
  session: ImportSession,
  decided: readonly { field: FieldName; word: string; value: string | null }[],
): Promise<void> {
  const before = await listMeanings(db);
  const anew = decided.filter(
    ({ field, word, value }) => (before.get(field)?.get(word.toLowerCase()) ?? null) !== value,
  );
  if (anew.length === 0) return;
  for (const { field, word, value } of anew) await saveMeaning(db, field, word, value);
  await recordHistory(db, by, at, { kind: 'import', id: session.id }, 'words-explained', {
    changes: { words: { from: null, to: anew.length } },
  });
}

/** Somebody has settled what a list left open of an entry; its history says so. */
export async function settleDoubt(db: Db, by: Actor, at: Date, doubt: Doubt): Promise<void> {
  await deleteDoubt(db, doubt.id);
  await recordHistory(db, by, at, { kind: doubt.kind, id: doubt.thingId }, 'doubt-settled');
}

/** Writes the same text into a field of all rows that say nothing there. */
export async function fillEmpty(
  db: Db,
  session: ImportSession,
  rows: readonly ImportRow[],
  { field, text }: { field: FieldName; text: string },
): Promise<void> {
  for (const row of rows) {
    if (!isSilent(textOf(row, session.mapping, field))) continue;
    await updateRow(db, session.id, row.number, { ...row, corrections: { ...row.corrections, [field]: text } });
  }
}

/** Keeps what was decided so far, null where it is only proposed; for whoever is called to the phone in between. */
export async function keepDecisions(
  db: Db,
  session: ImportSession,
  decisions: ReadonlyMap<number, RowDecision | null>,
  target: ConceptTarget = {},
): Promise<void> {
  if (session.kind === 'measure') await updateTarget(db, session.id, target);
  for (const [number, decision] of decisions) await updateDecision(db, session.id, number, decision);
}

/** Keeps what somebody wrote in place of the cells of one row, and what shall become of it. */
export async function correctRow(
  db: Db,
  session: ImportSession,
  row: ImportRow,
  input: Pick<ImportRow, 'corrections' | 'additions' | 'decision'>,
): Promise<void> {
  await updateRow(db, session.id, row.number, input);
  await updateDecision(db, session.id, row.number, input.decision);
}
