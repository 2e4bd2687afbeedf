import { createHash } from 'node:crypto';
import { mkdir, rm, stat } from 'node:fs/promises';
import { connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';

/** What the holder of a data folder tells others who ask for it. */
export interface Holder {
  readonly pid: number;
  /** Where its database listens; undefined while it is still starting. */
  readonly socketDir?: string;
  readonly port?: number;
}

/** A held lock; it also ends with the process, however that ends. */
export interface Lock {
  release(): Promise<void>;
}

/**
 * Makes sure that one process at a time owns a data folder. The lock is a listening socket: the
 * operating system gives it to exactly one process and takes it back when that process dies, so
 * there is no stale lock file to judge. Returns the holder if somebody else has it.
 */
export async function lock(dataDir: string, tell: () => Holder): Promise<Lock | Holder> {
  const address = await lockAddress(dataDir);
  for (let attempt = 0; attempt < 5; attempt++) {
    const server = await listen(address, tell);
    if (server) return { release: () => close(server) };
    const holder = await askHolder(address);
    if (holder) return holder;
    if (!address.startsWith('\0')) await rm(address, { force: true });
  }
  return { pid: 0 };
}

/** Asks who holds the data folder; undefined if nobody does. */
export async function holderOf(dataDir: string): Promise<Holder | undefined> {
  return askHolder(await lockAddress(dataDir));
}

export function isLock(result: Lock | Holder): result is Lock {
  return 'release' in result;
}

/** Linux has names that are no files; the folder's number finds it by every path that leads there. */
async function lockAddress(dataDir: string): Promise<string> {
  await mkdir(dataDir, { recursive: true });
  const { dev, ino } = await stat(dataDir);
  const name = createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 24);
  return process.platform === 'linux' ? `\0querschnitt-${name}` : join(dataDir, 'lock.sock');
}

function listen(address: string, tell: () => Holder): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((socket) => {
      socket.on('error', () => socket.destroy());
      socket.end(JSON.stringify(tell()));
    });
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    server.listen({ path: address }, () => resolve(server.unref()));
  });
}

function askHolder(address: string): Promise<Holder | undefined> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect({ path: address });
    socket.setTimeout(5000, () => socket.destroy());
    socket.on('data', (chunk) => {
      text += chunk.toString();
    });
    socket.on('error', () => resolve(undefined));
    socket.on('close', () => resolve(text ? (JSON.parse(text) as Holder) : undefined));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => server.close(() => resolve()));
}
