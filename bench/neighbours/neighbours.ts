import { execFileSync } from 'node:child_process';
import { request } from 'node:http';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { installationRoot } from '../../src/platform/config/root.ts';
import { writeTable } from '../../src/platform/tables/write.ts';
import { type Bench, CannotMeasure, type Figure, percentile, timed } from '../figures.ts';
import { type Measured, withInstallation } from '../installation.ts';
import { sendLongList } from '../long-list.ts';
import { signInAsDemo } from '../signed-in.ts';

const neighbour = 'neustadt';
const quietRequests = 100;

/** What one county does: addresses that give files, and a list that is sent. */
const files = [
  '/berichte/B-2026-1/datei?laenge=voll&format=pdf',
  '/berichte/B-2026-1/datei?laenge=voll&format=docx',
  '/de/konferenzen/3/dokumentation/datei?format=pdf',
  '/de/konferenzen/3/dokumentation/datei?format=docx',
  '/konzept/massnahmen?format=xlsx',
];

/** The heavy work of one county beside the pages of another. */
export const neighboursBench: Bench = {
  name: 'neighbours',
  about: `a county makes ${files.length} kinds of files and sends long lists while a page of another is asked`,
  run: (note) => withInstallation((running) => measure(running, note)),
};

async function measure(running: Measured, note: (line: string) => void): Promise<Figure[]> {
  const ops = join(installationRoot(), 'bin', 'ops');
  const named = [neighbour, '--name', 'Kreis Neustadt', '--without-municipalities'];
  execFileSync(ops, ['county', 'create', ...named, '--data', running.dataDir], { stdio: 'ignore' });
  execFileSync(ops, ['county', 'publish', neighbour, '--anyway', '--data', running.dataDir], { stdio: 'ignore' });
  const cookie = await signInAsDemo(running);
  await page(running);
  const quiet: number[] = [];
  for (let count = 0; count < quietRequests; count += 1) quiet.push(await timed(() => page(running)));
  const waits = await waitsWhile(running, () => work(running, cookie, note));
  note(`${waits.length} pages were asked meanwhile`);
  const alone = { name: 'with nobody else', value: percentile(quiet, 0.99) };
  const limit = { kind: 'at most', value: 200, why: 'nobody waits for the work of another county' } as const;
  return [
    { what: 'start page of another county, p99', ours: percentile(waits, 0.99), unit: 'ms', peers: [alone], limit },
    { what: 'the same, longest wait', ours: Math.max(...waits), unit: 'ms', limit },
  ];
}

async function waitsWhile(running: Measured, heavy: () => Promise<void>): Promise<number[]> {
  const waits: number[] = [];
  let isOver = false;
  const done = heavy().finally(() => {
    isOver = true;
  });
  while (!isOver) {
    waits.push(await timed(() => page(running)));
    await wait(5);
  }
  await done;
  return waits;
}

/** The start page of the neighbour. A browser would find it by its name; here its name goes along. */
function page({ port }: Measured): Promise<void> {
  return new Promise((done, failed) => {
    const headers = { host: `${neighbour}.localhost:${port}` };
    const asked = request({ host: '127.0.0.1', port, path: '/de', headers }, (answer) => {
      answer.resume();
      answer.once('end', () =>
        answer.statusCode === 200 ? done() : failed(new CannotMeasure(`/de: ${answer.statusCode}`)),
      );
    });
    asked.once('error', failed);
    asked.end();
  });
}

/** Everything at once, as several people of one county do it; each file twice. */
async function work(running: Measured, cookie: string, note: (line: string) => void): Promise<void> {
  const long = await longList();
  const kinds = [
    ...files.map((path) => ({ what: path, run: () => get(running, cookie, path) })),
    { what: 'a list of 4,900 rows, sent', run: () => sendLongList(running, cookie, long) },
  ];
  await Promise.all(
    kinds.map(async ({ what, run }) => {
      const first = await timed(run);
      note(`${what}: ${Math.round(first)} ms, then ${Math.round(await timed(run))} ms`);
    }),
  );
}

async function get({ port }: Measured, cookie: string, path: string): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { cookie } });
  await answer.arrayBuffer();
  if (!answer.ok) throw new CannotMeasure(`${path}: ${answer.status}`);
}

async function longList(): Promise<File> {
  const columns = Array.from({ length: 20 }, (_, column) => ({
    label: `Spalte ${column}`,
    value: (row: number) => `Eintrag ${row}/${column}`,
  }));
  const rows = Array.from({ length: 4_900 }, (_, row) => row);
  return new File([await writeTable(columns, rows, 'xlsx')], 'liste.xlsx');
}
