/** Runs in a thread of its own and writes one XLSX file after the other; see `write-apart.ts`. */
import { answerMessages } from '../threads/answer.ts';
import type { XlsxMessage } from './write-apart.ts';
import { type SheetOfCells, writeSheetsHere } from './write-xlsx.ts';

let sheets: SheetOfCells[] = [];

answerMessages(async (message: XlsxMessage) => {
  switch (message.what) {
    case 'begin':
      sheets = [];
      return undefined;
    case 'sheet':
      sheets.push({ name: message.name, labels: message.labels, rows: [] });
      return undefined;
    case 'rows':
      for (const row of message.rows) sheets.at(-1)?.rows.push(row);
      return undefined;
    case 'end': {
      const bytes = await writeSheetsHere(sheets);
      sheets = [];
      return { result: bytes, handedOver: [bytes.buffer] };
    }
  }
});
