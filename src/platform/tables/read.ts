import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { problem, type SheetsRead, type TableRead, tableFrom, tableLimits } from './table.ts';

/**
 * Reads a table that somebody sent: the first sheet that is not hidden. The first row with content holds the names of
 * the columns.
 */
export async function readTable(bytes: Uint8Array, fileName: string): Promise<TableRead> {
  const read = await readSheets(bytes, fileName);
  if (!read.ok) return read;
  const sheet = read.sheets.find(({ isHidden }) => !isHidden) ?? read.sheets[0];
  return sheet ? tableFrom(sheet.lines) : problem('platform.table.empty');
}

/**
 * Reads every sheet of a file that somebody sent. What the bytes are decides, not the ending of the name; the name only
 * helps to say what is wrong.
 */
export async function readSheets(bytes: Uint8Array, fileName: string): Promise<SheetsRead> {
  if (bytes.length === 0) return problem('platform.table.empty');
  if (bytes.length > tableLimits.bytes) {
    return problem('platform.table.too-large', { megabytes: tableLimits.bytes / 1_000_000 });
  }
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return readXlsx(bytes);
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return problem('platform.table.old-excel');
  if (/\.(xlsx|xls|ods|pdf|docx?)$/i.test(fileName)) return problem('platform.table.not-a-table');
  return readCsv(bytes);
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
