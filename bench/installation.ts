import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startInstallation } from '../src/platform/testing/running.ts';
import { buildOnce } from './built.ts';
import { CannotMeasure } from './figures.ts';

/** A running installation with the demo county, for one bench. */
export interface Measured {
  pid: number;
  port: number;
  dataDir: string;
  /** Host header of the demo county. */
  host: string;
}

/** Builds what is delivered, starts it with the demo county in a folder of its own, and leaves nothing behind. */
export async function withInstallation<T>(work: (running: Measured) => Promise<T>): Promise<T> {
  buildOnce();
  const dataDir = mkdtempSync(join(tmpdir(), 'qs-bench-'));
  const running = await startInstallation({ dataDir });
  try {
    const port = Number(new URL(running.url).port);
    return await work({ pid: running.pid, port, dataDir, host: `musterau.localhost:${port}` });
  } finally {
    running.signal('SIGTERM');
    await running.ended;
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** The path of a program of the system; says what to install where it is missing. */
export function program(name: string, debianPackage: string): string {
  for (const folder of ['/usr/bin', '/usr/sbin', '/usr/local/bin']) {
    try {
      execFileSync('test', ['-x', join(folder, name)]);
      return join(folder, name);
    } catch {
      // Perhaps in the next one.
    }
  }
  throw new CannotMeasure(`${name} is missing; on Debian: apt-get install ${debianPackage}`);
}

/** Keeps a process and all its threads on one core. */
export function pin(pid: number, core: number): void {
  execFileSync(program('taskset', 'util-linux'), ['-apc', String(core), String(pid)], { stdio: 'ignore' });
}
