import { type ReadingCosts, readApart } from './read-apart.ts';
import { readHere } from './read-here.ts';
import { problem, type SheetsRead, type TableRead, tableFrom, tableLimits } from './table.ts';

/**
 * Reads a table that somebody sent: the first sheet that is not hidden. The first row with content holds the names of
 * the columns.
 */
export async function readTable(bytes: Uint8Array, fileName: string): Promise<TableRead> {
  return firstTable(await readSheets(bytes, fileName));
}

/**
 * Reads every sheet of a file that somebody sent, in a thread of its own and within `tableLimits` and `costs`: nobody
 * else waits for it.
 */
export async function readSheets(bytes: Uint8Array, fileName: string, costs?: ReadingCosts): Promise<SheetsRead> {
  if (bytes.length === 0) return problem('platform.table.empty');
  if (bytes.length > tableLimits.bytes)
    return problem('platform.table.too-large', { megabytes: tableLimits.bytes / 1_000_000 });
  return readApart(bytes, fileName, costs);
}

/** Reads a table that ships with the product or that the operator has on disk; it may be longer than what people send. */
export function readOwnTable(bytes: Uint8Array, fileName: string): TableRead {
  if (bytes.length === 0) return problem('platform.table.empty');
  return firstTable(readHere(bytes, fileName, { ...tableLimits, rows: 50_000, cells: 1_000_000, text: 50_000_000 }));
}

function firstTable(read: SheetsRead): TableRead {
  if (!read.ok) return read;
  const sheet = read.sheets.find(({ isHidden }) => !isHidden) ?? read.sheets[0];
  return sheet ? tableFrom(sheet.lines) : problem('platform.table.empty');
}
