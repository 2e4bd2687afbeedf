import { setImmediate as nextTurn } from 'node:timers/promises';
import { timeZone } from '../i18n/format.ts';
import { withoutFormula } from './formula.ts';
import { type SentCell, writeXlsxApart, type XlsxMessage } from './write-apart.ts';

/**
 * One column of a table that is given out. `euros` takes integer cents, `day` a day `YYYY-MM-DD`, `moment` a Date that
 * is shown in the county's time, `tick` becomes `ja` or `nein` (the values an import reads). null stays empty.
 */
export type Column<Row> = { label: string } & (
  | { kind?: 'text'; value(row: Row): string | null }
  | { kind: 'number' | 'euros'; value(row: Row): number | null }
  | { kind: 'day'; value(row: Row): string | null }
  | { kind: 'moment'; value(row: Row): Date | null }
  | { kind: 'tick'; value(row: Row): boolean | null }
);

export type TableFormat = 'csv' | 'xlsx';

export const tableTypes: Record<TableFormat, string> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A table as bytes: CSV as German Excel opens it (BOM, `;`, decimal comma), or XLSX with typed cells. */
export async function writeTable<Row>(
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  format: TableFormat,
): Promise<Uint8Array<ArrayBuffer>> {
  return format === 'csv' ? writeCsv(columns, rows) : writeXlsx([{ columns, rows }]);
}

/** A long table is written in parts, and whoever asks for a page meanwhile is answered between them. */
async function writeCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  // Even the last line ends, as RFC 4180 has it for appended files.
  const encode = (lines: readonly string[][]) =>
    encoder.encode(lines.map((cells) => `${cells.join(';')}\r\n`).join(''));
  const parts = [encoder.encode('\ufeff'), encode([columns.map((column) => quoted(withoutFormula(column.label)))])];
  for await (const part of inParts(rows)) {
    parts.push(encode(part.map((row) => columns.map((column) => writtenCell(column, row)))));
  }
  return joined(parts);
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

function quoted(cell: string): string {
  return /[";\r\n]|^\s|\s$/.test(cell) ? inQuotes(cell) : cell;
}

const inQuotes = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/**
 * A text that a spreadsheet would change into another number, a day or a truth keeps its quotes: with "quoted field as
 * text" a program leaves it alone then. Without them 06438 loses its zero even there (LibreOffice 7.4); only XLSX is safe
 * always.
 */
function quotedText(cell: string): string {
  return changedBySpreadsheets.test(cell) ? inQuotes(cell) : quoted(cell);
}

/** 06438, 1.2.2026, 3/4, 08:30, 1e5, (5), more digits than a number holds, WAHR. */
const changedBySpreadsheets = /^(?:0\d+|\d+(?:[./:]\d+)+\.?|\d+e\d+|\(\d+\)|\d{16,}|wahr|falsch|true|false)$/i;

function writtenCell<Row>(column: Column<Row>, row: Row): string {
  const cell = csvCell(column, row);
  return (column.kind ?? 'text') === 'text' ? quotedText(cell) : quoted(cell);
}

function csvCell<Row>(column: Column<Row>, row: Row): string {
  const value = column.value(row);
  if (value === null) return '';
  if (value instanceof Date) return wallClock(value).replace(/^(\d+)-(\d+)-(\d+)/, '$3.$2.$1');
  if (typeof value === 'boolean') return value ? 'ja' : 'nein';
  if (typeof value === 'number') return column.kind === 'euros' ? centsText(value) : String(value).replace('.', ',');
  if (column.kind === 'day') return value.replace(/^(\d+)-(\d+)-(\d+)$/, '$3.$2.$1');
  return withoutFormula(value);
}

function centsText(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
}

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' });

/** `2026-12-31 14:30` in the county. */
const wallClock = (moment: Date) => clock.format(moment);

/** One sheet of a file that is given out. */
export interface WrittenSheet<Row> {
  name: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
}

/** Several tables as the sheets of one XLSX file. */
export async function writeSheets<Row>(sheets: readonly WrittenSheet<Row>[]): Promise<Uint8Array<ArrayBuffer>> {
  return writeXlsx(sheets);
}

type Sheet<Row> = Pick<WrittenSheet<Row>, 'columns' | 'rows'> & { name?: string };

async function writeXlsx<Row>(sheets: readonly Sheet<Row>[]): Promise<Uint8Array<ArrayBuffer>> {
  return writeXlsxApart(messagesOf(sheets));
}

/** The sheets as a thread gets them: each begins, its rows follow in parts, and the last word is the end. */
async function* messagesOf<Row>(sheets: readonly Sheet<Row>[]): AsyncGenerator<XlsxMessage> {
  yield { what: 'begin' };
  for (const { name, columns, rows } of sheets) {
    yield { what: 'sheet', name, labels: columns.map(({ label }) => label) };
    for await (const part of inParts(rows)) {
      yield { what: 'rows', rows: part.map((row) => columns.map((column) => sentCell(column, row))) };
    }
  }
  yield { what: 'end' };
}

function sentCell<Row>(column: Column<Row>, row: Row): SentCell {
  const value = column.value(row);
  if (value === null || value === '') return null;
  if (value instanceof Date) return { moment: `${wallClock(value).replace(' ', 'T')}Z` };
  if (typeof value === 'boolean') return value ? 'ja' : 'nein';
  if (typeof value === 'number') return column.kind === 'euros' ? { cents: value } : value;
  return column.kind === 'day' ? { day: value } : value;
}

const rowsAtOnce = 250;

async function* inParts<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    if (at > 0) await nextTurn();
    yield rows.slice(at, at + rowsAtOnce);
  }
}
