import { findBinaries } from './binaries.ts';
import { CannotStart } from './cannot-start.ts';
import { type Home, prepareHome } from './home.ts';
import { initialise } from './initialise.ts';
import { keepRunning } from './keep-running.ts';
import { giveLetters } from './letters.ts';
import { type Holder, holderOf, isLock, type Lock, lock } from './lock.ts';
import { clearOrphan, stopServer } from './orphan.ts';
import { type EmbeddedLog, startServer } from './server.ts';
import { SOCKET_PORT, SUPERUSER } from './settings.ts';

export type { EmbeddedLog } from './server.ts';

/** What is needed to start the database that comes along. */
export interface EmbeddedOptions {
  /** The installation's data folder; the cluster is its subfolder `postgres`. */
  readonly dataDir: string;
  /** Programs of an installed PostgreSQL (`PG_BIN_DIR`) instead of the packaged ones. */
  readonly binDir?: string | undefined;
  /** Only part of the socket's file name. */
  readonly port?: number;
  readonly log: EmbeddedLog;
  /** Use the database of a process that already runs on this data folder (operator commands). */
  readonly join?: boolean;
}

/** How `pg` connects: `host` is the folder of the socket. */
export interface EmbeddedConnection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
}

/** A database that runs until `stop`. */
export interface EmbeddedDatabase {
  readonly socketDir: string;
  readonly superuser: string;
  readonly connection: EmbeddedConnection;
  /** Process id of the server now; it changes if the server had to be started again. */
  readonly pid: number;
  /** False if it belongs to another process that we joined; then `stop` leaves it running. */
  readonly isOwned: boolean;
  stop(): Promise<void>;
}

/**
 * Starts the PostgreSQL that comes with the package manager on the data folder: creates the
 * cluster if needed, replaces a server that outlived a crash, and starts the server again if it
 * dies while we run. Listens on a Unix socket only. Throws CannotStart with a message for people.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const state: { holder: Holder } = { holder: { pid: process.pid } };
  const held = await lock(options.dataDir, () => state.holder);
  if (!isLock(held)) return options.join ? joinHolder(options.dataDir, held) : refuse(options.dataDir, held);
  try {
    const home = await prepareHome(options.dataDir);
    const database = await own(options, home, held);
    state.holder = { pid: process.pid, socketDir: database.socketDir, port: database.connection.port };
    return database;
  } catch (error) {
    await held.release();
    throw error;
  }
}

async function own(options: EmbeddedOptions, home: Home, held: Lock): Promise<EmbeddedDatabase> {
  const { log, port = SOCKET_PORT } = options;
  const binaries = await findBinaries(options.binDir, home.account, home.copyHome);
  if (await initialise(home, binaries)) log.info(`database created in ${home.cluster}`);
  const start = async () => {
    const wasRunning = await clearOrphan(home.cluster, home.socketFolder, port);
    if (wasRunning) log.warn('a database left over from a crash was stopped in good order');
    return startServer(binaries.binDir, home, port, log);
  };
  const watched = await keepRunning(start, log);
  const place = describe(home.socketFolder, port);
  // Only the search is the poorer without; nobody shall wait for a county because of it.
  const learned = await giveLetters(place.connection).catch(() => []);
  if (learned.length > 0) log.info(`letters of all scripts are known from now on in ${learned.join(', ')}`);
  return {
    ...place,
    isOwned: true,
    get pid() {
      return watched.pid;
    },
    stop: async () => {
      const server = await watched.letGo();
      if (server) await stopServer(home.cluster, server.pid);
      await server?.ended;
      await held.release();
    },
  };
}

function describe(socketDir: string, port: number) {
  const connection = { host: socketDir, port, user: SUPERUSER, database: 'postgres' };
  return { socketDir, superuser: SUPERUSER, connection };
}

/** Waits for a holder that is still starting, then uses its database. */
async function joinHolder(dataDir: string, first: Holder): Promise<EmbeddedDatabase> {
  let holder: Holder | undefined = first;
  for (let tries = 0; holder && tries < 600; tries++) {
    if (holder.socketDir && holder.port) {
      const { pid, socketDir, port } = holder;
      return { ...describe(socketDir, port), pid, isOwned: false, stop: async () => undefined };
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
    holder = await holderOf(dataDir);
  }
  return refuse(dataDir, first);
}

function refuse(dataDir: string, holder: Holder): never {
  throw new CannotStart(
    `Querschnitt läuft schon auf dem Datenordner ${dataDir} (Prozess ${holder.pid}). Bitte dort beenden oder mit --data einen anderen Ordner wählen.`,
    `Querschnitt already runs on the data folder ${dataDir} (process ${holder.pid}). Stop it there, or choose another folder with --data.`,
  );
}
