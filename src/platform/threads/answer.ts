import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';
import { parentPort, type Transferable } from 'node:worker_threads';

/** What a thread gives back: the result, and the memory that is handed over instead of copied. */
export interface Answer {
  result: unknown;
  handedOver?: readonly Transferable[];
}

/** Called in a thread: answers message after message. A message that only brings a part of the work gives undefined. */
export function answerMessages<Message>(work: (message: Message) => Promise<Answer | undefined>): void {
  stepBack();
  // One after the other, also where the work of one waits: parts come in the order they were sent.
  let last: Promise<void> = Promise.resolve();
  parentPort?.on('message', (message: Message) => {
    last = last.then(async () => {
      const answer = await work(message);
      if (answer) parentPort?.postMessage(answer.result, answer.handedOver ?? []);
    });
  });
}

const behindEverybody = 5;

/** The thread that answers pages comes first where processors are few. Only Linux knows priorities of single threads. */
function stepBack(): void {
  try {
    const number = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
    if (number !== process.pid) setPriority(number, behindEverybody);
  } catch {
    // Without it everything works, only less evenly.
  }
}
