import { readFile, readlink, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** What PostgreSQL writes about itself into `postmaster.pid`. */
export interface PostmasterFile {
  readonly pid: number;
  readonly folder: string;
  readonly status: string;
}

/** What the operating system says about a process. */
export interface ProcessFacts {
  /** Name of the program, undefined if there is no such process. */
  readonly name: string | undefined;
  readonly isZombie: boolean;
  readonly folder: string | undefined;
}

/** Reads the text of a `postmaster.pid`; undefined if it is empty or broken. */
export function parsePostmasterFile(text: string): PostmasterFile | undefined {
  const lines = text.split('\n').map((line) => line.trim());
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, folder: lines[1] ?? '', status: lines[7] ?? '' };
}

/**
 * Is the process of that number still the server of this cluster? A zombie is dead, and after a
 * restart of the machine the number may belong to somebody else.
 */
export function isServerOf(cluster: string, facts: ProcessFacts): boolean {
  if (facts.name === undefined || facts.isZombie) return false;
  return facts.name.startsWith('postgres') && facts.folder === cluster;
}

/** Reads a process's facts from /proc, or asks `kill -0` where there is no /proc. */
export async function processFacts(pid: number, cluster: string): Promise<ProcessFacts> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  if (stat !== undefined) {
    const folder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
    return { ...parseStat(stat), folder };
  }
  const hasProc = await readFile('/proc/self/stat').catch(() => undefined);
  if (hasProc || !isAlive(pid)) return { name: undefined, isZombie: false, folder: undefined };
  return { name: 'postgres', isZombie: false, folder: cluster };
}

/** Name and state from a line such as `42 (postgres) S 1 …`; the name may hold brackets itself. */
export function parseStat(line: string): { name: string; isZombie: boolean } {
  const end = line.lastIndexOf(')');
  return { name: line.slice(line.indexOf('(') + 1, end), isZombie: line.charAt(end + 2) === 'Z' };
}

/** Does a process of that number exist (zombies count)? */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The cluster's own note of its server, undefined if there is none. */
export async function readPostmasterFile(cluster: string): Promise<PostmasterFile | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '');
  return parsePostmasterFile(text);
}

/** Removes the notes a dead server left; PostgreSQL still finds surviving children by shared memory. */
export async function removeNotes(cluster: string, socketFolder: string, port: number): Promise<void> {
  const socket = join(socketFolder, `.s.PGSQL.${port}`);
  for (const path of [join(cluster, 'postmaster.pid'), socket, `${socket}.lock`]) {
    await rm(path, { force: true });
  }
}
