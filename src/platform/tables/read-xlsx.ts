import { readSheet } from 'read-excel-file/node';
import { problem, type TableRead, tableFrom, tableLimits } from './table.ts';
import { unzip } from './zip.ts';

const unpacked = { bytes: 200_000_000, entries: 2_000 };

/** Reads the first sheet of an XLSX file; days become `2026-12-31`, numbers `4187,2`, true and false `ja` and `nein`. */
export async function readXlsx(bytes: Uint8Array): Promise<TableRead> {
  const files = unzip(bytes, unpacked);
  if (files === 'too-large') return problem('platform.table.too-large', { megabytes: tableLimits.bytes / 1_000_000 });
  if (files === 'broken') return problem('platform.table.broken-file');
  const sheets = [...files].filter(([name]) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
  if (sheets.length === 0) return problem('platform.table.not-a-table');
  // One cell far away would make the reader fill everything before it, so the addresses are looked at first.
  for (const [, sheet] of sheets) {
    const far = farthestCell(sheet.toString('latin1'));
    if (far.row > tableLimits.rows + 100) return problem('platform.table.too-many-rows', { max: tableLimits.rows });
    if (far.column > tableLimits.columns + 100)
      return problem('platform.table.too-many-columns', { max: tableLimits.columns });
  }
  try {
    const rows = await readSheet(Buffer.from(bytes));
    return tableFrom(rows.map((cells) => cells.map((cell) => shown(cell as Cell))));
  } catch {
    return problem('platform.table.broken-file');
  }
}

type Cell = string | number | boolean | Date | null;

function shown(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return cell;
  if (typeof cell === 'boolean') return cell ? 'ja' : 'nein';
  if (typeof cell === 'number') return shownNumber(cell);
  // A day is a number with a fraction there; half a minute past is still the minute somebody entered.
  const [day = '', time = ''] = new Date(Math.round(cell.getTime() / 60_000) * 60_000).toISOString().split('T');
  const clock = time.slice(0, 5);
  if (day < '1900-01-01') return clock;
  return clock === '00:00' ? day : `${day} ${clock}`;
}

/** At most as many digits as a spreadsheet program shows: 0.1 + 0.2 is 0,3 there. */
function shownNumber(value: number): string {
  const rounded = Number(value.toPrecision(15));
  if (Number.isInteger(rounded)) return BigInt(rounded).toString();
  return String(rounded).replace('.', ',');
}

function farthestCell(sheet: string): { row: number; column: number } {
  let row = 0;
  let column = 0;
  let cellsInRow = 0;
  for (const [tag, name] of sheet.matchAll(/<(?:\w+:)?(row|c)\b[^>]*>/g)) {
    const address = /\sr=["']([A-Z]*)(\d+)["']/.exec(tag);
    cellsInRow = name === 'row' ? 0 : cellsInRow + 1;
    row = Math.max(row, Number(address?.[2] ?? 0));
    column = Math.max(column, columnNumber(address?.[1] ?? ''), cellsInRow);
  }
  return { row, column };
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
