import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import type { Account } from './account.ts';
import { CannotStart } from './cannot-start.ts';
import type { Home } from './home.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { cleanEnvironment } from './run.ts';
import { serverArguments } from './settings.ts';

/** Where the lines of the database go; a pino logger fits. */
export interface EmbeddedLog {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** A running `postgres` that is our child. */
export interface Server {
  readonly pid: number;
  /** Resolves when it has ended, for whatever reason. */
  readonly ended: Promise<void>;
}

/** Recovery after a crash can take a while; children of a killed server need a moment to leave. */
const READY_MS = 120_000;
const RETRY_MS = 20_000;

/** Starts `postgres` and waits until it accepts connections. Throws CannotStart with its own words. */
export async function startServer(binDir: string, home: Home, port: number, log: EmbeddedLog): Promise<Server> {
  const deadline = Date.now() + RETRY_MS;
  for (;;) {
    const lines: string[] = [];
    const server = await attempt(binDir, home, port, log, lines);
    if (server) return server;
    const isStillLeaving = lines.some((line) => line.includes('still in use'));
    if (!isStillLeaving || Date.now() > deadline) throw refusal(lines);
    await wait(200);
  }
}

async function attempt(
  binDir: string,
  home: Home,
  port: number,
  log: EmbeddedLog,
  lines: string[],
): Promise<Server | undefined> {
  const program = join(binDir, 'postgres');
  // A session of its own: Ctrl-C in the terminal reaches us, and we stop the database after the app.
  const child = spawn(program, serverArguments(home.cluster, home.socketFolder, port), {
    ...home.account,
    cwd: '/',
    detached: true,
    env: cleanEnvironment(program),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => lines.push(error.message));
    child.once('error', () => resolve());
    child.once('exit', () => resolve());
  });
  passOn(child, log, lines);
  if (!(await isReady(child, home.cluster))) return undefined;
  const release = watchParent(child.pid as number, home.account);
  void ended.then(release);
  return { pid: child.pid as number, ended };
}

function passOn(child: ChildProcess, log: EmbeddedLog, lines: string[]): void {
  if (!child.stderr) return;
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (lines.length < 50) lines.push(line);
    // A stop and a dropped database end connections; that is no news.
    if (/^(FATAL|PANIC):(?!.*terminating connection due to administrator command)/.test(line))
      log.warn(`postgres: ${line}`);
  });
}

/** The server writes "ready" into its own note when the first connection may come. */
async function isReady(child: ChildProcess, cluster: string): Promise<boolean> {
  const deadline = Date.now() + READY_MS;
  while (Date.now() < deadline) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return false;
    const note = await readPostmasterFile(cluster);
    if (note?.pid === child.pid && note.status === 'ready') return true;
    await wait(5);
  }
  child.kill('SIGINT');
  return false;
}

/**
 * A tiny shell holds the other end of a pipe: when this process dies in any way, the pipe closes
 * and the database gets its fast shutdown. Returns how to dismiss it.
 */
function watchParent(pid: number, account: Account | undefined): () => void {
  const script = 'read word; [ "$word" = done ] || kill -INT "$0"';
  const shell = spawn('/bin/sh', ['-c', script, String(pid)], {
    ...account,
    cwd: '/',
    detached: true,
    env: {},
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.on('error', () => undefined);
  shell.stdin.on('error', () => undefined);
  shell.unref();
  (shell.stdin as unknown as { unref?(): void }).unref?.();
  return () => shell.stdin.end('done\n');
}

function refusal(lines: readonly string[]): CannotStart {
  const words = lines.filter((line) => !line.startsWith('LOG:')).join('\n') || lines.join('\n');
  return new CannotStart(
    `Die Datenbank ist nicht gestartet:\n${words}`,
    'The database did not start (see the lines above).',
  );
}
