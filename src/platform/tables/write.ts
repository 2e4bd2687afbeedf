import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import { timeZone } from '../i18n/format.ts';
import { withoutFormula } from './formula.ts';

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
  return format === 'csv' ? writeCsv(columns, rows) : writeXlsx(columns, rows);
}

function writeCsv<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Uint8Array<ArrayBuffer> {
  const lines = [columns.map((column) => quoted(withoutFormula(column.label)))];
  for (const row of rows) lines.push(columns.map((column) => writtenCell(column, row)));
  // Even the last line ends, as RFC 4180 has it for appended files.
  return new TextEncoder().encode(`\ufeff${lines.map((cells) => `${cells.join(';')}\r\n`).join('')}`);
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

/** `2026-12-31 14:30` in the county. */
function wallClock(moment: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(moment);
}

/** One sheet of a file that is given out. */
export interface WrittenSheet<Row> {
  name: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
}

/** Several tables as the sheets of one XLSX file. */
export async function writeSheets<Row>(sheets: readonly WrittenSheet<Row>[]): Promise<Uint8Array<ArrayBuffer>> {
  const options = sheets.map(({ name, columns, rows }) => ({ sheet: name, ...sheetOf(columns, rows) }));
  return new Uint8Array(await writeXlsxFile(options).toBuffer());
}

async function writeXlsx<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Promise<Uint8Array<ArrayBuffer>> {
  const { data, ...options } = sheetOf(columns, rows);
  return new Uint8Array(await writeXlsxFile(data, options).toBuffer());
}

function sheetOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]) {
  const head = columns.map((column): Cell => ({ value: clean(column.label), type: String, fontWeight: 'bold' }));
  const data = [head, ...rows.map((row) => columns.map((column) => xlsxCell(column, row)))];
  const widths = columns.map((column, index) => ({
    width: widthOf(
      column,
      data.slice(0, 200).map((cells) => cells[index]),
    ),
  }));
  return { data, columns: widths, stickyRowsCount: 1 };
}

function xlsxCell<Row>(column: Column<Row>, row: Row): Cell {
  const value = column.value(row);
  if (value === null || value === '') return null;
  if (value instanceof Date) {
    return { value: new Date(`${wallClock(value).replace(' ', 'T')}Z`), type: Date, format: 'dd.mm.yyyy hh:mm' };
  }
  if (typeof value === 'boolean') return { value: value ? 'ja' : 'nein', type: String };
  if (typeof value === 'number') {
    return column.kind === 'euros' ? { value: value / 100, type: Number, format: '#,##0.00' } : { value, type: Number };
  }
  if (column.kind === 'day') return { value: new Date(`${value}T00:00:00Z`), type: Date, format: 'dd.mm.yyyy' };
  return { value: clean(value), type: String };
}

const mostInCell = 32_767;

/** XML knows no control characters besides tab and line ends, and no halves of a pair; `_x0041_` would be read as A. */
function clean(text: string): string {
  const allowed = text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
  const plain = allowed.slice(0, mostInCell).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
  // The writer looks texts up in a plain object and stumbles over names that every object has ("valueOf"); written
  // with its first letter as an escape of the format, such a text is shown the same.
  return plain in {} ? `_x${plain.charCodeAt(0).toString(16).padStart(4, '0')}_${plain.slice(1)}` : plain;
}

function widthOf<Row>(column: Column<Row>, cells: readonly Cell[]): number {
  const lengths = cells.map((cell) => {
    const value = cell !== null && typeof cell === 'object' && 'value' in cell ? cell.value : '';
    return value instanceof Date ? 16 : String(value).length;
  });
  return Math.min(60, Math.max(8, column.label.length + 2, ...lengths) + 1);
}
