import { openThreads } from '../threads/threads.ts';

/** A cell as it goes to the thread that writes: only what can be copied. */
export type SentCell = null | string | number | { cents: number } | { day: string } | { moment: string };

/** A file in parts, so that no copying takes long. */
export type XlsxMessage =
  | { what: 'begin' }
  | { what: 'sheet'; name: string | undefined; labels: readonly string[] }
  | { what: 'rows'; rows: readonly (readonly SentCell[])[] }
  | { what: 'end' };

const costs = { milliseconds: 120_000, megabytes: 1_024 };

const writers = openThreads({ source: 'tables/write.worker.ts', built: 'table-writer', most: 1 });

/** An XLSX file, written beside the thread that answers. Fails with TooSlow and TooMuch. */
export async function writeXlsxApart(messages: AsyncIterable<XlsxMessage>): Promise<Uint8Array<ArrayBuffer>> {
  return writers.ask<Uint8Array<ArrayBuffer>>(messages, costs);
}
