import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { readingPool } from './pool.ts';
import type { Schema } from './schema.ts';

/** A county's database or a transaction in it. Everything that reads or writes takes one as its first argument. */
export type Db = Kysely<Schema>;

export interface Connection {
  /** A directory with PostgreSQL's Unix socket, or a host name. */
  host: string;
  port?: number;
  user: string;
  password?: string;
  database: string;
  ssl?: boolean;
}

const dateType = 1082;
const bigintType = 20;
const numericType = 1700;

/**
 * Days stay text (`YYYY-MM-DD`): a day has no time zone. Counts and cents come as numbers; a bigint beyond 2^53 is
 * refused rather than rounded.
 */
function readExactly(): pg.CustomTypesConfig {
  const whole = (text: string) => {
    const value = Number(text);
    if (!Number.isSafeInteger(value)) throw new Error(`number out of range: ${text}`);
    return value;
  };
  return {
    getTypeParser: (id: number, format?: unknown) => {
      if (id === dateType) return (text: string) => text;
      if (id === bigintType) return whole;
      if (id === numericType) return Number;
      return pg.types.getTypeParser(id, format as 'text');
    },
  } as pg.CustomTypesConfig;
}

export interface OpenDatabase {
  db: Db;
  pool: pg.Pool;
  close(): Promise<void>;
}

/** Opens a pool; connections come on demand and go after `idleMs` without use. */
export function openDatabase(connection: Connection, options: { max?: number; idleMs?: number } = {}): OpenDatabase {
  const pool = new pg.Pool({
    ...connection,
    max: options.max ?? 10,
    idleTimeoutMillis: options.idleMs ?? 30_000,
    allowExitOnIdle: true,
    types: readExactly(),
    application_name: 'querschnitt',
  });
  // An idle connection that the server ends is no reason to end the process: the pool opens another on demand.
  pool.on('error', () => undefined);
  // Nor is one that is in use: its query fails, and that is what its request gets to know.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool: readingPool(pool) }) });
  return { db, pool, close: () => db.destroy() };
}

/** Reads a `postgres://` address into a connection; used for `DATABASE_URL`. */
export function parseDatabaseUrl(address: string): Connection {
  const url = new URL(address);
  if (url.protocol !== 'postgres:' && url.protocol !== 'postgresql:') throw new Error('not a postgres:// address');
  const socket = url.searchParams.get('host');
  return {
    host: socket ?? (url.hostname || 'localhost'),
    ...(url.port ? { port: Number(url.port) } : {}),
    user: decodeURIComponent(url.username || 'postgres'),
    ...(url.password ? { password: decodeURIComponent(url.password) } : {}),
    database: decodeURIComponent(url.pathname.slice(1) || 'postgres'),
    ...(url.searchParams.get('sslmode') === 'require' ? { ssl: true } : {}),
  };
}
