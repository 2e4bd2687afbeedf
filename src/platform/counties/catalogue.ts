import { sql } from 'kysely';
import { type Connection, type OpenDatabase, openDatabase } from '../database/database.ts';
import { type Migration, migrate } from '../database/migrate.ts';
import type { Counties, County } from './county.ts';

/** The server that carries the counties, and the database that lists them. */
export interface Server {
  /** Connection to the maintenance database; other databases are reached with the same credentials. */
  connection: Connection;
  /** Put in front of the database names, so that several installations can share one server. */
  prefix: string;
}

export interface CatalogueEntry {
  slug: string;
  name: string;
  hosts: string[];
  database: string;
}

export interface Catalogue extends Counties {
  /**
   * Makes a county's database, migrates it (unless `empty`: a restore brings its own state) and enters it; undone when
   * any of it fails. Throws where the slug is taken or a host name belongs to another county.
   */
  create(entry: { slug: string; name: string; hosts: readonly string[]; empty?: boolean }): Promise<County>;
  remove(slug: string): Promise<void>;
  /** Brings every county to the newest state; gives how many migrations ran. */
  migrateAll(): Promise<number>;
  entries(): Promise<CatalogueEntry[]>;
  connectionOf(database: string): Connection;
  /** Counties whose pool is open in this process, with their connections; for metrics. */
  opened(): { county: County; total: number; idle: number; waiting: number }[];
}

const slugForm = /^[a-z][a-z0-9-]{1,39}$/;
const entryFreshFor = 5_000;

/** Opens the catalogue (made on first use); counties' pools open on demand and close when idle. */
export async function openCatalogue(server: Server, migrations: readonly Migration[]): Promise<Catalogue> {
  const connectionOf = (database: string): Connection => ({ ...server.connection, database });
  const catalogueName = `${server.prefix}_catalogue`;
  await ensureDatabase(server.connection, catalogueName);
  const catalogue = openDatabase(connectionOf(catalogueName), { max: 4 });
  await sql`create table if not exists county (
    slug text primary key, name text not null, hosts text[] not null, database text not null unique,
    created_at timestamptz not null default now())`.execute(catalogue.db);
  const open = new Map<string, { county: County; handle: OpenDatabase }>();
  let known: { entries: CatalogueEntry[]; at: number } | undefined;

  const entries = async (): Promise<CatalogueEntry[]> => {
    const rows = await sql<CatalogueEntry>`select slug, name, hosts, database from county order by slug`.execute(
      catalogue.db,
    );
    return rows.rows;
  };
  const fresh = async (): Promise<CatalogueEntry[]> => {
    if (!known || performance.now() - known.at > entryFreshFor)
      known = { entries: await entries(), at: performance.now() };
    return known.entries;
  };
  const openCounty = (entry: CatalogueEntry): County => {
    const before = open.get(entry.slug);
    if (before && before.county.name === entry.name) return before.county;
    const handle = before?.handle ?? openDatabase(connectionOf(entry.database));
    const county = { slug: entry.slug, name: entry.name, hosts: entry.hosts, db: handle.db };
    open.set(entry.slug, { county, handle });
    return county;
  };
  const bySlug = async (slug: string) => {
    const entry = (await fresh()).find((candidate) => candidate.slug === slug);
    return entry ? openCounty(entry) : undefined;
  };
  const byHost = async (host: string) => {
    const name = host.toLowerCase().replace(/:\d+$/, '');
    const entry = (await fresh()).find((candidate) => candidate.hosts.includes(name));
    return entry ? openCounty(entry) : undefined;
  };
  const dropCounty = async (slug: string, database: string) => {
    await open.get(slug)?.handle.close();
    open.delete(slug);
    known = undefined;
    await withServer(server.connection, async (db) => {
      await sql`drop database if exists ${sql.id(database)} with (force)`.execute(db);
    });
    await sql`delete from county where slug = ${slug}`.execute(catalogue.db);
  };
  return {
    byHost,
    bySlug,
    entries,
    connectionOf,
    opened: () =>
      [...open.values()].map(({ county, handle: { pool } }) => ({
        county,
        total: pool.totalCount,
        idle: pool.idleCount,
        waiting: pool.waitingCount,
      })),
    list: fresh,
    async create(entry) {
      if (!slugForm.test(entry.slug))
        throw new Error(`"${entry.slug}" is no county slug: a–z, 0–9 and -, 2 to 40 characters`);
      if (await bySlug(entry.slug)) throw new Error(`county ${entry.slug} exists already`);
      const taken = (await entries()).find((other) => other.hosts.some((host) => entry.hosts.includes(host)));
      if (taken) throw new Error(`${taken.slug} answers under one of these host names already`);
      const database = `${server.prefix}_county_${entry.slug.replaceAll('-', '_')}`;
      await ensureDatabase(server.connection, database);
      try {
        if (entry.empty !== true) {
          const handle = openDatabase(connectionOf(database), { max: 2 });
          await migrate(handle.db, migrations).finally(() => handle.close());
        }
        await sql`insert into county (slug, name, hosts, database)
          values (${entry.slug}, ${entry.name}, ${sql.val([...entry.hosts])}, ${database})`.execute(catalogue.db);
      } catch (error) {
        await dropCounty(entry.slug, database);
        throw error;
      }
      known = undefined;
      const made = await bySlug(entry.slug);
      if (!made) throw new Error(`county ${entry.slug} is not in the catalogue after it was made`);
      return made;
    },
    async remove(slug) {
      const entry = (await entries()).find((candidate) => candidate.slug === slug);
      if (!entry) throw new Error(`there is no county ${slug}`);
      await dropCounty(slug, entry.database);
    },
    async migrateAll() {
      let ran = 0;
      for (const entry of await entries()) ran += (await migrate(openCounty(entry).db, migrations)).length;
      return ran;
    },
    async close() {
      await Promise.all([...open.values()].map(({ handle }) => handle.close()));
      await catalogue.close();
    },
  };
}

async function withServer(connection: Connection, work: (db: OpenDatabase['db']) => Promise<void>): Promise<void> {
  const handle = openDatabase(connection, { max: 1 });
  try {
    await work(handle.db);
  } finally {
    await handle.close();
  }
}

/** Creates a database that is not there yet. `template0` with UTF-8, whatever the server's own default is. */
async function ensureDatabase(connection: Connection, name: string): Promise<void> {
  await withServer(connection, async (db) => {
    const there = await sql`select 1 from pg_database where datname = ${name}`.execute(db);
    if (there.rows.length > 0) return;
    await sql`create database ${sql.id(name)} encoding 'UTF8' template template0`.execute(db);
  });
}
