/** Runs in a thread of its own and reads one file after the other; see `read-apart.ts`. */
import { parentPort } from 'node:worker_threads';
import { readHere } from './read-here.ts';
import { tableLimits } from './table.ts';

parentPort?.on('message', ({ bytes, fileName }: { bytes: Uint8Array; fileName: string }) => {
  parentPort?.postMessage(readHere(bytes, fileName, tableLimits));
});
