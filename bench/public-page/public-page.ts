import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Bench, CannotMeasure, type Figure, percentile } from '../figures.ts';
import { type Measured, pin, program, withInstallation } from '../installation.ts';
import { type Load, load, mustBePages } from '../load.ts';

const path = '/de/angebote';
/** The three servers in turn; the median counts, so that a busy moment decides nothing. */
const rounds = 7;

/** A public page beside nginx and a bare Node server that send the same bytes, one core each. */
export const publicPageBench: Bench = {
  name: 'public-page',
  about: `${path}, compressed, asked by wrk: one core for the server, one for wrk`,
  run: (note) => withInstallation((running) => measure(running, note)),
};

/** What our page answers, byte for byte. */
interface Page {
  body: Buffer;
  headers: Record<string, string>;
}

async function measure(running: Measured, note: (line: string) => void): Promise<Figure[]> {
  const headers = { host: running.host, 'accept-encoding': 'br' };
  const page = await readPage(running, headers);
  note(`${page.body.length} bytes compressed`);
  pin(running.pid, 0);
  const nginx = await startNginx(page);
  const bare = await startBare(page);
  try {
    const ours: Load[] = [];
    const theirs: Load[] = [];
    const plain: Load[] = [];
    // Until every server has met its code often enough to run it fast.
    for (const warm of [running.port, nginx.port, bare.port])
      await load([], warm, warm === running.port ? path : '/', headers, 8);
    for (let round = 0; round < rounds; round += 1) {
      ours.push(await load([running.pid], running.port, path, headers));
      theirs.push(await load([nginx.pid], nginx.port, '/', headers));
      plain.push(await load([bare.pid], bare.port, '/', headers));
    }
    for (const loads of [ours, theirs, plain]) mustBePages(loads, page.body.length);
    note(`fastest and slowest round: ${spread(ours)} ours, ${spread(theirs)} nginx, ${spread(plain)} bare Node`);
    return figuresOf(ours, theirs, plain);
  } finally {
    await nginx.stop();
    await bare.stop();
  }
}

/** How far the rounds lie apart, in requests per second. */
function spread(loads: readonly Load[]): string {
  const speeds = loads.map((one) => Math.round(one.requestsPerSecond));
  return `${Math.max(...speeds)}–${Math.min(...speeds)}/s`;
}

function figuresOf(ours: Load[], nginx: Load[], bare: Load[]): Figure[] {
  const middle = (loads: Load[], value: (load: Load) => number) => percentile(loads.map(value), 0.5);
  const speed = (loads: Load[]) => middle(loads, (load) => load.requestsPerSecond);
  const spare = (loads: Load[]) => middle(loads, (load) => load.requestsPerProcessorSecond);
  const slow = (loads: Load[]) => middle(loads, (load) => load.p99);
  return [
    {
      what: 'requests per second',
      ours: speed(ours),
      unit: '1/s',
      peers: [
        { name: 'nginx', value: speed(nginx) },
        { name: 'bare Node', value: speed(bare) },
      ],
      limit: { kind: 'at least', value: speed(nginx) / 2, why: 'half of nginx' },
    },
    {
      what: 'requests per second of processor time',
      ours: spare(ours),
      unit: '1/s',
      peers: [
        { name: 'nginx', value: spare(nginx) },
        { name: 'bare Node', value: spare(bare) },
      ],
    },
    {
      what: 'slowest of a hundred (p99)',
      ours: slow(ours),
      unit: 'ms',
      peers: [
        { name: 'nginx', value: slow(nginx) },
        { name: 'bare Node', value: slow(bare) },
      ],
    },
  ];
}

/** Read by hand, because fetch would unpack the body. */
async function readPage(running: Measured, headers: Record<string, string>): Promise<Page> {
  const { request } = await import('node:http');
  return new Promise((resolve, reject) => {
    const sending = request({ port: running.port, path, headers }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const own = Object.entries(answer.headers).filter(
          ([name]) => !['date', 'connection', 'keep-alive', 'content-length', 'transfer-encoding'].includes(name),
        );
        resolve({
          body: Buffer.concat(parts),
          headers: Object.fromEntries(own.map(([name, value]) => [name, String(value)])),
        });
      });
    });
    sending.on('error', reject);
    sending.end();
  });
}

interface Peer {
  pid: number;
  port: number;
  stop(): Promise<void>;
}

/** nginx as somebody would set it up who wants it fast: one worker, no log, the file kept open. */
async function startNginx(page: Page): Promise<Peer> {
  const folder = mkdtempSync(join(tmpdir(), 'qs-nginx-'));
  const port = await freePort();
  writeFileSync(join(folder, 'index.html'), page.body);
  const headers = Object.entries(page.headers)
    .filter(([name]) => name !== 'etag' && name !== 'content-type')
    .map(([name, value]) => `add_header ${name} ${JSON.stringify(value)};`);
  writeFileSync(
    join(folder, 'nginx.conf'),
    `daemon off; master_process off; pid ${folder}/pid; error_log ${folder}/error.log; user root;
    events { worker_connections 512; }
    http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 10000000; open_file_cache max=10; default_type "text/html; charset=utf-8";
      server { listen 127.0.0.1:${port}; root ${folder}; ${headers.join(' ')} } }`,
  );
  const child = spawn(program('nginx', 'nginx-light'), ['-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
  return peer(child, port, () => rmSync(folder, { recursive: true, force: true }));
}

/** The least a Node server can do: the same bytes from memory, whatever the request. */
async function startBare(page: Page): Promise<Peer> {
  const port = await freePort();
  const source = `const body = Buffer.from(process.env.BODY, 'base64'), headers = JSON.parse(process.env.HEADERS);
    require('node:http').createServer((_, answer) => { answer.writeHead(200, headers); answer.end(body) }).listen(${port}, '127.0.0.1')`;
  const headers = JSON.stringify({ ...page.headers, 'content-length': String(page.body.length) });
  const env = { ...process.env, BODY: page.body.toString('base64'), HEADERS: headers };
  return peer(spawn(process.execPath, ['-e', source], { stdio: 'ignore', env }), port, () => undefined);
}

async function peer(child: ReturnType<typeof spawn>, port: number, tidy: () => void): Promise<Peer> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answers = await fetch(`http://127.0.0.1:${port}/`).then(
      () => true,
      () => false,
    );
    if (answers) break;
    await wait(50);
  }
  if (child.pid === undefined) throw new CannotMeasure('a peer did not start');
  pin(child.pid, 0);
  return {
    pid: child.pid,
    port,
    stop: async () => {
      child.kill('SIGTERM');
      await new Promise((resolve) => child.once('close', resolve));
      tidy();
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
