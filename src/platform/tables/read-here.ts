import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { problem, type SheetsRead, type TableLimits, TooMuch } from './table.ts';

/**
 * Reads every sheet of a file in the thread that asks. What the bytes are decides, not the ending of the name; the name
 * only helps to say what is wrong.
 */
export function readHere(bytes: Uint8Array, fileName: string, limits: TableLimits): SheetsRead {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return problem('platform.table.old-excel');
  const isZip = startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]);
  if (!isZip && /\.(xlsx|xls|ods|pdf|docx?)$/i.test(fileName)) return problem('platform.table.not-a-table');
  try {
    return isZip ? readXlsx(bytes, limits) : readCsv(bytes, limits);
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error;
    return { ok: false, problem: error.problem };
  }
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}
