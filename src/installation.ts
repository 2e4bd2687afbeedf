import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { installationRoot } from '#platform/config/root.ts';
import { loadSecrets, type Secrets } from '#platform/config/secrets.ts';
import type { Config } from '#platform/config/settings.ts';
import { type Catalogue, openCatalogue, type Server } from '#platform/counties/catalogue.ts';
import { parseDatabaseUrl } from '#platform/database/database.ts';
import { type EmbeddedLog, startEmbedded } from '#platform/database/embedded/start-embedded.ts';
import { readAllMigrations } from '#platform/database/migrate.ts';
import { awaitServer } from '#platform/database/server.ts';

/** An installation with its database running and its counties open: what the app and `bin/ops` work on. */
export interface OpenInstallation {
  readonly config: Config;
  readonly version: string;
  readonly secrets: Secrets;
  readonly catalogue: Catalogue;
  /** How to reach the server that carries the counties. */
  readonly server: Server;
  close(): Promise<void>;
}

/**
 * Starts the embedded database (or reaches the server of DATABASE_URL) and opens the counties.
 * `join` uses the database of a Querschnitt that already runs on the data folder.
 */
export async function openInstallation(
  config: Config,
  log: EmbeddedLog,
  { join: mayJoin = false } = {},
): Promise<OpenInstallation> {
  const database = await openServer(config, log, mayJoin);
  try {
    const secrets = await loadSecrets(config.secretsFile, new Date());
    const catalogue = await openCatalogue(database.server, await readAllMigrations());
    await catalogue.migrateAll();
    const close = async () => {
      await catalogue.close();
      await database.stop();
    };
    return { config, version: readVersion(), secrets, catalogue, server: database.server, close };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

async function openServer(
  config: Config,
  log: EmbeddedLog,
  mayJoin: boolean,
): Promise<{ server: Server; stop(): Promise<void> }> {
  if (config.databaseUrl) {
    const connection = parseDatabaseUrl(config.databaseUrl);
    await awaitServer(connection);
    return { server: { connection, prefix: prefixFor(connection.database) }, stop: async () => undefined };
  }
  const { dataDir, pgBinDir } = config;
  const database = await startEmbedded({ dataDir, binDir: pgBinDir, log, join: mayJoin });
  return { server: { connection: database.connection, prefix: 'querschnitt' }, stop: () => database.stop() };
}

/** The database named in DATABASE_URL gives the name, so that several installations can share a server. */
function prefixFor(database: string): string {
  return database === 'postgres' ? 'querschnitt' : database;
}

function readVersion(): string {
  const about = JSON.parse(readFileSync(join(installationRoot(), 'package.json'), 'utf8')) as { version: string };
  return about.version;
}
