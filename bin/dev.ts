/** Builds and restarts at every change below src; a build that fails leaves the running one alone. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { watch } from 'node:fs';
import { dirname, join } from 'node:path';

const root = dirname(import.meta.dirname);
const env = { QS_MODE: 'development', ...process.env };
/** Editors write a file in several steps; a build begins when they have been quiet this long. */
const QUIET_MS = 150;

let app: ChildProcess | undefined;
let isLeaving = false;
let isBusy = false;
let pending: NodeJS.Timeout | undefined;

function start(): void {
  const main = join(root, 'build', 'server', 'main.js');
  app = spawn(process.execPath, ['--enable-source-maps', main, ...process.argv.slice(2)], { env, stdio: 'inherit' });
}

function build(): boolean {
  const bootstrap = join(root, 'bin', 'bootstrap.mjs');
  const { status, stderr } = spawnSync(process.execPath, [bootstrap, 'build'], { stdio: ['ignore', 'ignore', 'pipe'] });
  if (status !== 0) console.error(String(stderr));
  return status === 0;
}

async function restart(): Promise<void> {
  if (isBusy) return later();
  isBusy = true;
  if (build()) {
    const ended = new Promise((resolve) => app?.once('exit', resolve));
    if (app?.exitCode === null && app.kill('SIGTERM')) await ended;
    if (!isLeaving) start();
  }
  isBusy = false;
}

function later(): void {
  clearTimeout(pending);
  pending = setTimeout(() => void restart(), QUIET_MS);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    isLeaving = true;
    if (app?.exitCode !== null || !app.kill(signal)) process.exit(0);
    app.once('exit', (code) => process.exit(code ?? 0));
  });
}

watch(join(root, 'src'), { recursive: true }, later);
start();
