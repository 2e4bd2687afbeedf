import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { installationRoot } from '../config/root.ts';

/** How to start the built application as an operator would. */
export interface StartOptions {
  readonly dataDir: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly uid?: number;
}

/** A running installation in a process of its own. */
export interface Running {
  readonly pid: number;
  readonly url: string;
  /** Everything it printed so far. */
  output(): string;
  signal(name: NodeJS.Signals): void;
  /** Resolves with the exit code (null after a kill) when it has ended. */
  readonly ended: Promise<number | null>;
}

/** What came of an attempt that ended by itself. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Starts the built application on a free port and waits until it is healthy. Throws with its output if it ends. */
export async function startInstallation(options: StartOptions): Promise<Running> {
  const { child, output, ended } = spawnMain(options);
  const deadline = Date.now() + 180_000;
  let hasEnded = false;
  void ended.then(() => {
    hasEnded = true;
  });
  while (!hasEnded && Date.now() < deadline) {
    const port = output().match(/https?:\/\/[^\s:]+:(\d+)/)?.[1];
    if (port) {
      const url = `http://127.0.0.1:${port}`;
      return { pid: child.pid as number, url, output, ended, signal: (name) => void child.kill(name) };
    }
    await wait(10);
  }
  child.kill('SIGKILL');
  throw new Error(`the installation did not start:\n${output()}`);
}

/** Starts the built application where it is expected to refuse, and returns its output. */
export async function runToEnd(options: StartOptions): Promise<Ended> {
  const { output, ended } = spawnMain(options);
  const code = await ended;
  return { code, output: output() };
}

function spawnMain(options: StartOptions): { child: ChildProcess; output(): string; ended: Promise<number | null> } {
  const main = join(installationRoot(), 'build', 'server', 'main.js');
  const args = [main, '--data', options.dataDir, '--port', '0', ...(options.args ?? [])];
  const child = spawn(process.execPath, args, {
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
    env: { PATH: process.env['PATH'], HOME: '/nonexistent', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const collect = (chunk: Buffer) => {
    text += chunk.toString();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  return { child, output: () => text, ended };
}

/** A process of this machine that has to do with a folder. */
export interface Found {
  readonly pid: number;
  readonly name: string;
  readonly uid: number;
}

/** Processes (not zombies) that work in the folder or name it on their command line. */
export function processesAt(folder: string): Found[] {
  const found: Found[] = [];
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)) {
    try {
      const status = readFileSync(`/proc/${entry}/status`, 'utf8');
      const command = readFileSync(`/proc/${entry}/cmdline`, 'utf8');
      const isThere = command.includes(folder) || readlinkSync(`/proc/${entry}/cwd`).startsWith(folder);
      if (!isThere || /^State:\s+Z/m.test(status)) continue;
      const uid = Number(status.match(/^Uid:\s+(\d+)/m)?.[1]);
      found.push({ pid: Number(entry), name: status.match(/^Name:\s+(.+)$/m)?.[1] ?? '', uid });
    } catch {
      // It ended while we looked.
    }
  }
  return found;
}

/** The database server of a folder: the postgres whose parent is none of its own kind. */
export function databaseAt(folder: string): number | undefined {
  try {
    return Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  } catch {
    return undefined;
  }
}

/** Waits until nothing works in the folder any more; returns what is still there at the deadline. */
export async function untilEmpty(folder: string, patience = 10_000): Promise<Found[]> {
  const deadline = Date.now() + patience;
  let left = processesAt(folder);
  while (left.length > 0 && Date.now() < deadline) {
    await wait(20);
    left = processesAt(folder);
  }
  return left;
}
