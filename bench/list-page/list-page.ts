import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Bench, CannotMeasure, type Figure, percentile } from '../figures.ts';
import { type Measured, pin, withInstallation } from '../installation.ts';
import { type Load, load, mustBePages } from '../load.ts';
import { signInAsDemo } from '../signed-in.ts';

const path = '/konzept/massnahmen';
/** Ours and the peer in turn, so that a busy moment of the machine meets both. */
const rounds = 5;
/** A row that the list must hold, as a signed-in coordinator sees it. */
const expectedRow = 'href="/konzept/massnahmen/M-121';

/** A list of the workspace, read from the database for every reader anew, beside what one would write by hand. */
export const listPageBench: Bench = {
  name: 'list-page',
  about: `${path} with session, permission, transaction and layout, beside one bare query with string templates`,
  run: (note) => withInstallation((running) => measure(running, note)),
};

async function measure(running: Measured, note: (line: string) => void): Promise<Figure[]> {
  const cookie = await signInAsDemo(running);
  const headers = { cookie };
  const html = await pageFor(running, headers);
  note(`${(html.match(/<tr/g) ?? []).length} rows, ${Math.round(html.length / 1000)} kB before compression`);
  pin(running.pid, 0);
  const bare = await startBare(running);
  try {
    const ours: Load[] = [];
    const plain: Load[] = [];
    await load([running.pid], running.port, path, headers, 2);
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await load([running.pid], running.port, path, headers));
      plain.push(await load([bare.pid], bare.port, '/', {}));
    }
    mustBePages(ours, Buffer.byteLength(html));
    mustBePages(plain, Buffer.byteLength(await (await fetch(`http://127.0.0.1:${bare.port}/`)).text()));
    await pageFor(running, headers);
    return figuresOf(ours, plain);
  } finally {
    bare.stop();
  }
}

/** The list as the measured person gets it; anything else (a redirection, a page without rows) is no measurement. */
async function pageFor(running: Measured, headers: Record<string, string>): Promise<string> {
  const page = await fetch(`http://127.0.0.1:${running.port}${path}`, { headers, redirect: 'manual' });
  const html = await page.text();
  if (page.status !== 200) throw new CannotMeasure(`${path} answers ${page.status}`);
  if (!html.includes(expectedRow)) throw new CannotMeasure(`${path} does not show ${expectedRow}`);
  return html;
}

function figuresOf(ours: Load[], plain: Load[]): Figure[] {
  const middle = (loads: Load[], value: (load: Load) => number) => percentile(loads.map(value), 0.5);
  return [
    {
      what: 'requests per second',
      ours: middle(ours, (one) => one.requestsPerSecond),
      unit: '1/s',
      peers: [{ name: 'bare pg query', value: middle(plain, (one) => one.requestsPerSecond) }],
    },
    {
      what: 'slowest of a hundred (p99), 32 at once',
      ours: middle(ours, (one) => one.p99),
      unit: 'ms',
      peers: [{ name: 'bare pg query', value: middle(plain, (one) => one.p99) }],
    },
    {
      what: 'processor time of the server for one page',
      ours: 1000 / middle(ours, (one) => one.requestsPerProcessorSecond),
      unit: 'ms',
      peers: [{ name: 'bare pg query', value: 1000 / middle(plain, (one) => one.requestsPerProcessorSecond) }],
      limit: { kind: 'at most', value: 20, why: 'one core for fifty readers a second' },
    },
  ];
}

/** Node, pg and string templates: no session, no permission, no texts in two languages, no escaping of what is trusted. */
async function startBare(running: Measured): Promise<{ pid: number; port: number; stop(): void }> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bare.ts'), join(running.dataDir, 'run')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const port = await new Promise<number>((resolve) =>
    child.stdout.once('data', (line: Buffer) => resolve(Number(line))),
  );
  await wait(100);
  const pid = child.pid ?? 0;
  pin(pid, 0);
  return { pid, port, stop: () => void child.kill('SIGKILL') };
}
