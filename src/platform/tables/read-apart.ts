import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { installationRoot } from '../config/root.ts';
import { problem, type SheetsRead } from './table.ts';

/** What one file may cost. */
export interface ReadingCosts {
  milliseconds: number;
  /** Of memory for what is read. */
  megabytes: number;
}

export const readingCosts: ReadingCosts = { milliseconds: 10_000, megabytes: 256 };

/** As many files are read at once; the next ones wait for their turn. */
const mostThreads = 2;
/** A thread that nobody needed for so long ends. */
const idleMilliseconds = 5_000;

interface Thread {
  worker: Worker;
  megabytes: number;
  ends?: NodeJS.Timeout;
}

const idle: Thread[] = [];
const waiting: (() => void)[] = [];
let busy = 0;

/**
 * Reads a file in a thread of its own: whatever it costs, everybody else is answered meanwhile. A file that takes too
 * long or too much memory is a problem of that file, and its thread ends.
 */
export async function readApart(
  bytes: Uint8Array,
  fileName: string,
  costs: ReadingCosts = readingCosts,
): Promise<SheetsRead> {
  await turn();
  const thread = takeThread(costs.megabytes);
  try {
    const read = await answerOf(thread.worker, { bytes, fileName }, costs.milliseconds);
    keepThread(thread);
    return read;
  } catch (error) {
    await thread.worker.terminate();
    if (error instanceof TooSlow) return problem('platform.table.too-slow', { seconds: costs.milliseconds / 1000 });
    if (isTooMuch(error)) return problem('platform.table.too-much');
    throw error;
  } finally {
    busy -= 1;
    waiting.shift()?.();
  }
}

class TooSlow extends Error {
  override name = 'TooSlow';
}

/** More memory than the thread was given; or a text or a nesting that is too much for the language itself. */
function isTooMuch(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ERR_WORKER_OUT_OF_MEMORY' || code === 'ERR_STRING_TOO_LONG' || error instanceof RangeError;
}

async function turn(): Promise<void> {
  while (busy >= mostThreads) await new Promise<void>((go) => waiting.push(go));
  busy += 1;
}

/** The answer of a thread to one file. Only meanwhile does the thread keep the process alive. */
function answerOf(worker: Worker, file: { bytes: Uint8Array; fileName: string }, most: number): Promise<SheetsRead> {
  return new Promise<SheetsRead>((done, failed) => {
    const late = setTimeout(() => failed(new TooSlow()), most);
    worker.removeAllListeners();
    worker.once('message', done);
    worker.once('error', failed);
    worker.once('exit', () => failed(new Error('the thread ended without an answer')));
    worker.once('message', () => clearTimeout(late));
    worker.once('exit', () => clearTimeout(late));
    worker.ref();
    worker.postMessage(file);
  });
}

function takeThread(megabytes: number): Thread {
  const at = idle.findIndex((thread) => thread.megabytes === megabytes);
  const [thread] = at < 0 ? [] : idle.splice(at, 1);
  clearTimeout(thread?.ends);
  return thread ?? { worker: startThread(megabytes), megabytes };
}

function keepThread(thread: Thread): void {
  const { worker } = thread;
  worker.unref();
  worker.removeAllListeners();
  // Nobody waits for it any more, so nothing it could say is of interest.
  worker.on('error', () => forget(thread));
  thread.ends = setTimeout(() => {
    forget(thread);
    void worker.terminate();
  }, idleMilliseconds).unref();
  idle.push(thread);
}

function forget(thread: Thread): void {
  if (idle.includes(thread)) idle.splice(idle.indexOf(thread), 1);
}

function startThread(megabytes: number): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 32 };
  return new Worker(threadFile(), { execArgv: [], resourceLimits });
}

/** Node runs the source as it is; the built server has it as a file of its own beside its other entries. */
function threadFile(): string {
  const isSource = import.meta.filename.endsWith('read-apart.ts');
  return isSource
    ? join(import.meta.dirname, 'read.worker.ts')
    : join(installationRoot(), 'build', 'server', 'table-reader.js');
}
