import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { installationRoot } from '../config/root.ts';
import { takeTurns } from './turns.ts';

/** What one piece of work may cost. */
export interface Costs {
  milliseconds: number;
  /** Of memory for what JavaScript keeps; a library outside of it is held by what it is given. */
  megabytes: number;
}

/** The work took longer than it may; its thread has ended. */
export class TooSlow extends Error {
  override name = 'TooSlow';
}

/** The work needed more memory than it may, or a text or a nesting that is too much for the language itself. */
export class TooMuch extends Error {
  override name = 'TooMuch';
}

/** One kind of thread: where its code lies and how many of them there may be. */
export interface ThreadKind {
  /** Below `src/platform`, as Node runs it from the source: `tables/read.worker.ts`. */
  source: string;
  /** The built server's file beside its other entries: `table-reader`. */
  built: string;
  /** As many work at once; what comes then waits for its turn. */
  most: number;
}

/** Heavy work in threads of their own: whatever it costs, everybody else is answered meanwhile. */
export interface Threads {
  /** Sends every message of a piece of work; the first answer is its result. Fails with TooSlow and TooMuch. */
  ask<Result>(messages: Iterable<unknown> | AsyncIterable<unknown>, costs: Costs): Promise<Result>;
}

interface Thread {
  worker: Worker;
  megabytes: number;
  ends?: NodeJS.Timeout;
}

/** A thread that nobody needed for so long ends. */
const idleMilliseconds = 5_000;

export function openThreads(kind: ThreadKind): Threads {
  const turn = takeTurns(kind.most);
  const idle: Thread[] = [];

  return { ask: (messages, costs) => turn(() => ask(messages, costs)) };

  async function ask<Result>(messages: Iterable<unknown> | AsyncIterable<unknown>, costs: Costs): Promise<Result> {
    const thread = take(costs.megabytes);
    try {
      const result = await answerOf<Result>(thread.worker, messages, costs.milliseconds);
      keep(thread, idle);
      return result;
    } catch (error) {
      await thread.worker.terminate();
      throw isTooMuch(error) ? new TooMuch() : error;
    }
  }

  function take(megabytes: number): Thread {
    const at = idle.findIndex((thread) => thread.megabytes === megabytes);
    const [thread] = at < 0 ? [] : idle.splice(at, 1);
    clearTimeout(thread?.ends);
    return thread ?? { worker: start(kind, megabytes), megabytes };
  }
}

/** A thread waits for more work, and ends where none comes. */
function keep(thread: Thread, idle: Thread[]): void {
  const { worker } = thread;
  const forget = () => {
    if (idle.includes(thread)) idle.splice(idle.indexOf(thread), 1);
  };
  worker.unref();
  worker.removeAllListeners();
  // Nobody waits for it any more, so nothing it could say is of interest.
  worker.on('error', forget);
  thread.ends = setTimeout(() => {
    forget();
    void worker.terminate();
  }, idleMilliseconds).unref();
  idle.push(thread);
}

/** The answer of a thread to one piece of work. Only meanwhile does the thread keep the process alive. */
async function answerOf<Result>(
  worker: Worker,
  messages: Iterable<unknown> | AsyncIterable<unknown>,
  most: number,
): Promise<Result> {
  let isOver = false;
  const answer = new Promise<Result>((done, failed) => {
    const late = setTimeout(() => failed(new TooSlow()), most);
    worker.removeAllListeners();
    worker.once('message', done);
    worker.once('error', failed);
    worker.once('exit', () => failed(new Error('the thread ended without an answer')));
    worker.once('message', () => clearTimeout(late));
    worker.once('exit', () => clearTimeout(late));
  }).finally(() => {
    isOver = true;
  });
  worker.ref();
  // What fails while the messages are still being made must not count as unhandled.
  answer.catch(() => undefined);
  for await (const message of messages) {
    if (isOver) break;
    worker.postMessage(message);
  }
  return answer;
}

function isTooMuch(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ERR_WORKER_OUT_OF_MEMORY' || code === 'ERR_STRING_TOO_LONG' || error instanceof RangeError;
}

function start({ source, built }: ThreadKind, megabytes: number): Worker {
  const resourceLimits = { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 32 };
  // Node runs the source as it is; the built server has it as a file of its own beside its other entries.
  const file = import.meta.filename.endsWith('.ts')
    ? join(import.meta.dirname, '..', source)
    : join(installationRoot(), 'build', 'server', `${built}.js`);
  return new Worker(file, { execArgv: [], resourceLimits });
}
