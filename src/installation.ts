import type { Config } from '#platform/config/settings.ts';
import { loadSecrets, type Secrets } from '#platform/config/secrets.ts';
import { type Catalogue, openCatalogue } from '#platform/counties/catalogue.ts';
import { parseDatabaseUrl } from '#platform/database/database.ts';
import { type EmbeddedLog, startEmbedded } from '#platform/database/embedded/start-embedded.ts';
import { readAllMigrations } from '#platform/database/migrate.ts';

/** The database server, the catalogue of counties and the keys: what both the server and `bin/ops` work on. */
export interface OpenInstallation {
  catalogue: Catalogue;
  secrets: Secrets;
  close(): Promise<void>;
}

/** Name in front of our databases on a server that others may use, too. */
const prefix = 'querschnitt';

/**
 * Opens what the configuration names: the embedded PostgreSQL in the data folder, or the server behind `DATABASE_URL`.
 * With `join`, the embedded one of a running installation is used as well (operator commands beside a running server).
 */
export async function openInstallation(
  config: Config,
  log: EmbeddedLog,
  options: { join?: boolean } = {},
): Promise<OpenInstallation> {
  const embedded = config.databaseUrl
    ? undefined
    : await startEmbedded({ dataDir: config.dataDir, binDir: config.pgBinDir, log, join: options.join ?? false });
  try {
    const connection = embedded?.connection ?? parseDatabaseUrl(config.databaseUrl ?? '');
    const catalogue = await openCatalogue({ connection, prefix }, await readAllMigrations());
    await catalogue.migrateAll();
    const secrets = await loadSecrets(config.secretsFile, new Date());
    return {
      catalogue,
      secrets,
      async close() {
        await catalogue.close();
        await embedded?.stop();
      },
    };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}
