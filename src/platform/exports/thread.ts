import { openThreads } from '../threads/threads.ts';
import type { Paper } from './paper.ts';

/** What a thread is asked to write. */
export type PaperMessage =
  | { format: 'pdf'; paper: Paper; compiler: string; seconds: number }
  | { format: 'docx'; paper: Paper };

// Also on a machine that has much else to do: the work steps back, so it may take its time.
const costs = { milliseconds: 120_000, megabytes: 512 };

// One at a time: the typesetter itself uses every processor there is.
const writers = openThreads({ source: 'exports/paper.worker.ts', built: 'paper-writer', most: 1 });

/** A paper as a file, written beside the thread that answers. Fails with TooSlow and TooMuch. */
export async function writeApart(message: PaperMessage): Promise<Uint8Array<ArrayBuffer>> {
  return writers.ask<Uint8Array<ArrayBuffer>>([message], costs);
}
