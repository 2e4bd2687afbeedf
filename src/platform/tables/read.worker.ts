/** Runs in a thread of its own and reads one file after the other; see `read-apart.ts`. */
import { answerMessages } from '../threads/answer.ts';
import { readHere } from './read-here.ts';
import { tableLimits } from './table.ts';

answerMessages(async ({ bytes, fileName }: { bytes: Uint8Array; fileName: string }) => ({
  result: readHere(bytes, fileName, tableLimits),
}));
