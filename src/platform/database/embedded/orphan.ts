import { setTimeout as wait } from 'node:timers/promises';
import { CannotStart } from './cannot-start.ts';
import { isServerOf, processFacts, readPostmasterFile, removeNotes } from './postmaster-file.ts';

const FAST_STOP_MS = 30_000;
const HARD_STOP_MS = 10_000;

/**
 * After a crash of Node the database may still run. Nobody else can own it (we hold the lock), so
 * it is stopped in good order and a new one is started with today's settings.
 */
export async function clearOrphan(cluster: string, socketFolder: string, port: number): Promise<boolean> {
  const note = await readPostmasterFile(cluster);
  if (!note) return false;
  const wasRunning = isServerOf(cluster, await processFacts(note.pid, cluster));
  if (wasRunning) await stopServer(cluster, note.pid);
  await removeNotes(cluster, socketFolder, port);
  return wasRunning;
}

/** Fast shutdown (open transactions are rolled back, everything committed stays), then harder. */
export async function stopServer(cluster: string, pid: number): Promise<void> {
  signal(pid, 'SIGINT');
  if (await isGone(cluster, pid, FAST_STOP_MS)) return;
  signal(pid, 'SIGQUIT');
  if (await isGone(cluster, pid, HARD_STOP_MS)) return;
  throw new CannotStart(
    `Die Datenbank (Prozess ${pid}) lässt sich nicht beenden. Bitte den Prozess von Hand beenden.`,
    `The database (process ${pid}) does not stop. Please end the process by hand.`,
  );
}

async function isGone(cluster: string, pid: number, patience: number): Promise<boolean> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    if (!isServerOf(cluster, await processFacts(pid, cluster))) return true;
    await wait(10);
  }
  return false;
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended between the look and the signal: that is what we wanted.
  }
}
