import { sql } from 'kysely';
import { type Connection, type OpenDatabase, openDatabase } from '../database/database.ts';
import { LETTERS } from '../database/embedded/settings.ts';
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
/** What is not in the list may have been made a moment ago, at a shell or by another node. */
const absenceFreshFor = 500;
/** Nodes that start at the same moment make catalogue and databases one after the other. */
const turn = sql`hashtext('counties.catalogue')`;

/** Opens the catalogue (made on first use); counties' pools open on demand and close when idle. */
export async function openCatalogue(server: Server, migrations: readonly Migration[]): Promise<Catalogue> {
  const name = `${server.prefix}_catalogue`;
  await ensureDatabase(server.connection, name);
  const handle = openDatabase({ ...server.connection, database: name }, { max: 4 });
  await handle.db.transaction().execute(async (db) => {
    await sql`select pg_advisory_xact_lock(${turn})`.execute(db);
    await sql`create table if not exists county (
      slug text primary key, name text not null, hosts text[] not null, database text not null unique,
      created_at timestamptz not null default now())`.execute(db);
  });
  return new OpenCatalogue(server, migrations, handle);
}

class OpenCatalogue implements Catalogue {
  readonly #server: Server;
  readonly #migrations: readonly Migration[];
  readonly #catalogue: OpenDatabase;
  readonly #open = new Map<string, { county: County; handle: OpenDatabase }>();
  #known: { entries: CatalogueEntry[]; at: number } | undefined;

  constructor(server: Server, migrations: readonly Migration[], catalogue: OpenDatabase) {
    this.#server = server;
    this.#migrations = migrations;
    this.#catalogue = catalogue;
  }

  connectionOf(database: string): Connection {
    return { ...this.#server.connection, database };
  }

  async entries(): Promise<CatalogueEntry[]> {
    const rows = await sql<CatalogueEntry>`select slug, name, hosts, database from county order by slug`.execute(
      this.#catalogue.db,
    );
    return rows.rows;
  }

  /** The entries, at most a few seconds old: other nodes may have made a county. While nobody can be asked, those that were known last. */
  async list(freshFor = entryFreshFor): Promise<CatalogueEntry[]> {
    const known = this.#known;
    if (known && performance.now() - known.at <= freshFor) return known.entries;
    try {
      const entries = await this.entries();
      this.#known = { entries, at: performance.now() };
      return entries;
    } catch (error) {
      // Without a county nobody could be told that its database is away, nor be given back what they wrote.
      if (!known) throw error;
      return known.entries;
    }
  }

  async bySlug(slug: string): Promise<County | undefined> {
    const entry = await this.#find((candidate) => candidate.slug === slug);
    return entry && this.#openCounty(entry);
  }

  async byHost(host: string): Promise<County | undefined> {
    const name = host.toLowerCase().replace(/:\d+$/, '');
    const entry = await this.#find((candidate) => candidate.hosts.includes(name));
    return entry && this.#openCounty(entry);
  }

  async #find(isMeant: (entry: CatalogueEntry) => boolean): Promise<CatalogueEntry | undefined> {
    return (await this.list()).find(isMeant) ?? (await this.list(absenceFreshFor)).find(isMeant);
  }

  opened(): ReturnType<Catalogue['opened']> {
    return [...this.#open.values()].map(({ county, handle: { pool } }) => ({
      county,
      total: pool.totalCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
    }));
  }

  async create(entry: Parameters<Catalogue['create']>[0]): Promise<County> {
    await this.#checkNew(entry);
    const database = `${this.#server.prefix}_county_${entry.slug.replaceAll('-', '_')}`;
    await ensureDatabase(this.#server.connection, database);
    try {
      if (entry.empty !== true) await this.#migrate(database);
      await sql`insert into county (slug, name, hosts, database)
        values (${entry.slug}, ${entry.name}, ${sql.val([...entry.hosts])}, ${database})`.execute(this.#catalogue.db);
    } catch (error) {
      await this.#drop(entry.slug, database);
      throw error;
    }
    this.#known = undefined;
    const made = await this.bySlug(entry.slug);
    if (!made) throw new Error(`county ${entry.slug} is not in the catalogue after it was made`);
    return made;
  }

  async remove(slug: string): Promise<void> {
    const entry = (await this.entries()).find((candidate) => candidate.slug === slug);
    if (!entry) throw new Error(`there is no county ${slug}`);
    await this.#drop(slug, entry.database);
  }

  async migrateAll(): Promise<number> {
    let ran = 0;
    for (const entry of await this.entries())
      ran += (await migrate(this.#openCounty(entry).db, this.#migrations)).length;
    return ran;
  }

  async close(): Promise<void> {
    await Promise.all([...this.#open.values()].map(({ handle }) => handle.close()));
    await this.#catalogue.close();
  }

  #openCounty(entry: CatalogueEntry): County {
    const before = this.#open.get(entry.slug);
    if (before && before.county.name === entry.name) return before.county;
    const handle = before?.handle ?? openDatabase(this.connectionOf(entry.database));
    const county = { slug: entry.slug, name: entry.name, hosts: entry.hosts, db: handle.db };
    this.#open.set(entry.slug, { county, handle });
    return county;
  }

  async #checkNew(entry: { slug: string; hosts: readonly string[] }): Promise<void> {
    if (!slugForm.test(entry.slug)) {
      throw new Error(`"${entry.slug}" is no county slug: a–z, 0–9 and -, 2 to 40 characters`);
    }
    const others = await this.entries();
    if (others.some((other) => other.slug === entry.slug)) throw new Error(`county ${entry.slug} exists already`);
    const taken = others.find((other) => other.hosts.some((host) => entry.hosts.includes(host)));
    if (taken) throw new Error(`${taken.slug} answers under one of these host names already`);
  }

  async #migrate(database: string): Promise<void> {
    const handle = openDatabase(this.connectionOf(database), { max: 2 });
    await migrate(handle.db, this.#migrations).finally(() => handle.close());
  }

  async #drop(slug: string, database: string): Promise<void> {
    await this.#open.get(slug)?.handle.close();
    this.#open.delete(slug);
    this.#known = undefined;
    await withServer(this.#server.connection, async (db) => {
      await sql`drop database if exists ${sql.id(database)} with (force)`.execute(db);
    });
    await sql`delete from county where slug = ${slug}`.execute(this.#catalogue.db);
  }
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
    // The connection ends with this work, and its lock with it.
    await sql`select pg_advisory_lock(${turn})`.execute(db);
    const there = await sql`select 1 from pg_database where datname = ${name}`.execute(db);
    if (there.rows.length > 0) return;
    await createDatabase(db, name);
  });
}

/**
 * A server whose own locale is none takes the letters of other scripts for signs; the search needs them (see
 * `docs/operate`). Where the system does not have that locale either, the database is made without it.
 */
async function createDatabase(db: OpenDatabase['db'], name: string): Promise<void> {
  const make = sql`create database ${sql.id(name)} encoding 'UTF8' template template0`;
  const { rows } = await sql<{ isNone: boolean }>`
    select datctype in ('C', 'POSIX') as "isNone" from pg_database where datname = 'template0'`.execute(db);
  if (rows[0]?.isNone) await sql`${make} lc_ctype ${sql.lit(LETTERS)}`.execute(db).catch(() => make.execute(db));
  else await make.execute(db);
}
