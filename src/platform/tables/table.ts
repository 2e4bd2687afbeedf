import type { MessageKey, MessageValues } from '../i18n/messages.ts';

/** What somebody sent as a table: the names in its first row, and the rows below. Every cell is text. */
export interface Table {
  columns: readonly string[];
  rows: readonly TableRow[];
}

export interface TableRow {
  /** The number a spreadsheet program shows beside this row; empty rows are left out but counted. */
  number: number;
  /** As many as there are columns, tidied (NFC, no blanks around). */
  cells: readonly string[];
  /** Places of the cells that are one with cells of other rows. */
  merged?: readonly number[];
}

/** Why a file is no table that can be read. `values.row` is the number a spreadsheet program shows beside the row. */
export interface TableProblem {
  key: MessageKey;
  values: MessageValues;
}

/** One sheet of a file, before anybody said where its table begins; a CSV file is one sheet without a name. */
export interface Sheet {
  name: string;
  isHidden: boolean;
  /** Every row from the first on, also empty ones; every cell is text. */
  lines: readonly (readonly string[])[];
  /** Numbers of the rows that the spreadsheet program hides. */
  hidden: ReadonlySet<number>;
  /** Places of the columns that it hides, counted from 0. */
  hiddenColumns: ReadonlySet<number>;
  /** Row (counted from 1) → places of its cells that are one cell with those below or above; each has the text of all. */
  merged: ReadonlyMap<number, readonly number[]>;
}

export type SheetsRead = { ok: true; sheets: readonly Sheet[] } | { ok: false; problem: TableProblem };

export type TableRead = { ok: true; table: Table } | { ok: false; problem: TableProblem };

/** How much is read at most; more is refused with a sentence that names the limit. */
export interface TableLimits {
  /** Of the file, and of each part of it once that is unpacked. */
  bytes: number;
  rows: number;
  columns: number;
  /** Of all sheets together, also empty ones between others. */
  cells: number;
  /** Of one cell. */
  characters: number;
  /** Of all cells together. */
  text: number;
}

/** For whatever somebody sends: several times what an office keeps in one list. */
export const tableLimits: TableLimits = {
  bytes: 10_000_000,
  rows: 5_000,
  columns: 200,
  cells: 100_000,
  characters: 20_000,
  text: 3_000_000,
};

/** Counts cells and their texts while a file is read; throws `TooMuch` at the first that is one too many. */
export function makeCounter(limits: TableLimits): (cell: string, row: number, column: number) => void {
  let cells = 0;
  let text = 0;
  return (cell, row, column) => {
    cells += 1;
    text += cell.length;
    if (cell.length > limits.characters) {
      const values = { row, column: columnLetters(column), max: limits.characters };
      throw new TooMuch('platform.table.cell-too-long', values);
    }
    if (cells > limits.cells) throw new TooMuch('platform.table.too-many-cells-in-all', { max: limits.cells });
    if (text > limits.text) throw new TooMuch('platform.table.too-much-text', { max: limits.text });
  };
}

/** Ends the reading of a file from deep inside; becomes a problem where the reading began. */
export class TooMuch extends Error {
  override name = 'TooMuch';
  readonly problem: TableProblem;
  constructor(key: MessageKey, values: MessageValues) {
    super(key);
    this.problem = { key, values };
  }
}

/** A refused file. */
export function problem(key: MessageKey, values: MessageValues = {}): { ok: false; problem: TableProblem } {
  return { ok: false, problem: { key, values } };
}

/** Makes a table from all rows of a file: the first row that is not empty holds the names. */
export function tableFrom(lines: readonly (readonly string[])[]): TableRead {
  const tidy = lines.map((cells) => cells.map((cell) => cell.normalize('NFC').trim()));
  const first = tidy.findIndex((cells) => cells.some((cell) => cell !== ''));
  if (first < 0) return problem('platform.table.empty');
  const columns = withoutEmptyEnd(tidy[first] ?? []);
  if (columns.length > tableLimits.columns)
    return problem('platform.table.too-many-columns', { max: tableLimits.columns });
  const unnamed = columns.indexOf('');
  if (unnamed >= 0) return problem('platform.table.column-without-name', { column: columnLetters(unnamed) });
  const double = columns.find((name, index) => columns.indexOf(name) < index);
  if (double !== undefined) return problem('platform.table.double-column', { column: double });
  const rows: TableRow[] = [];
  for (const [index, cells] of tidy.entries()) {
    if (index <= first || cells.every((cell) => cell === '')) continue;
    const number = index + 1;
    const given = withoutEmptyEnd(cells);
    if (given.length > columns.length) {
      return problem('platform.table.too-many-cells', { row: number, columns: columns.length, cells: given.length });
    }
    rows.push({ number, cells: columns.map((_, column) => given[column] ?? '') });
  }
  return { ok: true, table: { columns, rows } };
}

/**
 * The table of a sheet whose headings stand in a given row (counted from 1), taken as people leave their lists: a column
 * without heading is called by its letter, a second one of the same name gets a number, a cell too much a column.
 */
export function tableBelow(sheet: Sheet, heading: number): TableRead {
  const tidy = sheet.lines.map((cells) => withoutEmptyEnd(cells.map((cell) => cell.normalize('NFC').trim())));
  const below = tidy.slice(heading);
  if (below.every((cells) => cells.length === 0)) return problem('platform.table.empty');
  const width = Math.max(...tidy.slice(heading - 1).map((cells) => cells.length));
  if (width > tableLimits.columns) return problem('platform.table.too-many-columns', { max: tableLimits.columns });
  const seen = new Map<string, number>();
  const columns = Array.from({ length: width }, (_, index) => {
    const name = (tidy[heading - 1]?.[index] ?? '').replaceAll(/\s+/g, ' ') || columnLetters(index);
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
  const rows = below.flatMap((cells, index) =>
    cells.length === 0
      ? []
      : [
          {
            number: heading + index + 1,
            cells: columns.map((_, at) => cells[at] ?? ''),
            ...mergedIn(sheet, heading + index + 1),
          },
        ],
  );
  return { ok: true, table: { columns, rows } };
}

function mergedIn({ merged }: Sheet, row: number): { merged?: readonly number[] } {
  const places = merged.get(row);
  return places ? { merged: places } : {};
}

function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);
}

/** A, B, … Z, AA: the name a spreadsheet program gives a column. */
function columnLetters(index: number): string {
  const rest = String.fromCharCode(65 + (index % 26));
  return index < 26 ? rest : columnLetters(Math.floor(index / 26) - 1) + rest;
}
