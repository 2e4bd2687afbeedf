import writeXlsxFile, { type Cell } from 'write-excel-file/node';
import type { SentCell } from './write-apart.ts';

/** One sheet with its cells, as they came from the thread that answers. */
export interface SheetOfCells {
  /** Where the file has only one, it needs no name. */
  name: string | undefined;
  labels: readonly string[];
  rows: (readonly SentCell[])[];
}

/** The sheets as one XLSX file with typed cells, in the thread that asks. */
export async function writeSheetsHere(sheets: readonly SheetOfCells[]): Promise<Uint8Array<ArrayBuffer>> {
  const drawn = sheets.map((sheet) => ({
    ...sheetOf(sheet),
    ...(sheet.name === undefined ? {} : { sheet: sheet.name }),
  }));
  return new Uint8Array(await writeXlsxFile(drawn).toBuffer());
}

function sheetOf({ labels, rows }: SheetOfCells) {
  const head = labels.map((label): Cell => ({ value: clean(label), type: String, fontWeight: 'bold' }));
  const data = [head, ...rows.map((row) => row.map(xlsxCell))];
  const columns = labels.map((label, index) => ({
    width: widthOf(
      label,
      rows.slice(0, 200).map((row) => row[index] ?? null),
    ),
  }));
  return { data, columns, stickyRowsCount: 1 };
}

function xlsxCell(cell: SentCell): Cell {
  if (cell === null) return null;
  if (typeof cell === 'string') return { value: clean(cell), type: String };
  if (typeof cell === 'number') return { value: cell, type: Number };
  if ('cents' in cell) return { value: cell.cents / 100, type: Number, format: '#,##0.00' };
  if ('day' in cell) return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'dd.mm.yyyy' };
  return { value: new Date(cell.moment), type: Date, format: 'dd.mm.yyyy hh:mm' };
}

const mostInCell = 32_767;

/**
 * XML knows no control characters besides tab and line ends, and no halves of a pair; `_x0041_` would be read as A. The
 * mark of a lost letter is taken out by the writer (findings/marks-of-damage-vanish-in-xlsx) unless it is escaped.
 */
function clean(text: string): string {
  const allowed = text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
  const plain = allowed
    .slice(0, mostInCell)
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replaceAll('\ufffd', '_xFFFD_');
  // The writer looks texts up in a plain object and stumbles over names that every object has ("valueOf"); written
  // with its first letter as an escape of the format, such a text is shown the same.
  return plain in {} ? `_x${plain.charCodeAt(0).toString(16).padStart(4, '0')}_${plain.slice(1)}` : plain;
}

function widthOf(label: string, cells: readonly SentCell[]): number {
  const lengths = cells.map((cell) => {
    if (typeof cell !== 'object') return String(cell).length;
    if (cell === null) return 0;
    return 'cents' in cell ? String(cell.cents / 100).length : 16;
  });
  return Math.min(60, Math.max(8, label.length + 2, ...lengths) + 1);
}
