import { type Costs, openThreads, TooMuch, TooSlow } from '../threads/threads.ts';
import { problem, type SheetsRead } from './table.ts';

export type ReadingCosts = Costs;

export const readingCosts: ReadingCosts = { milliseconds: 10_000, megabytes: 256 };

const readers = openThreads({ source: 'tables/read.worker.ts', built: 'table-reader', most: 2 });

/**
 * Reads a file in a thread of its own: whatever it costs, everybody else is answered meanwhile. A file that takes too
 * long or too much memory is a problem of that file, and its thread ends.
 */
export async function readApart(
  bytes: Uint8Array,
  fileName: string,
  costs: ReadingCosts = readingCosts,
): Promise<SheetsRead> {
  try {
    return await readers.ask<SheetsRead>([{ bytes, fileName }], costs);
  } catch (error) {
    if (error instanceof TooSlow) return problem('platform.table.too-slow', { seconds: costs.milliseconds / 1000 });
    if (error instanceof TooMuch) return problem('platform.table.too-much');
    throw error;
  }
}
