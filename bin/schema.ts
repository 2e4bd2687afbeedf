/** Writes src/schema.generated.ts from an empty, migrated database. `--check` only says whether it is stale. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate, getDialect } from 'kysely-codegen';
import { openDatabase } from '../src/platform/database/database.ts';
import { startEmbedded } from '../src/platform/database/embedded/start-embedded.ts';
import { migrate, readAllMigrations } from '../src/platform/database/migrate.ts';

const file = join(import.meta.dirname, '../src/schema.generated.ts');
const quiet = { info: () => undefined, warn: () => undefined, error: (message: string) => console.error(message) };

async function generatedSchema(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'qs-schema-'));
  const server = await startEmbedded({ dataDir: folder, log: quiet });
  const database = openDatabase(server.connection, { max: 2 });
  try {
    await migrate(database.db, await readAllMigrations());
    const text = await generate({
      db: database.db,
      dialect: getDialect('postgres', { dateParser: 'string' }),
      defaultSchemas: ['public'],
      excludePattern: '{platform,pgboss}.*',
      outFile: null,
      typeMapping: { int8: 'number', numeric: 'number' },
    });
    return `${text.trimEnd()}

declare module './platform/database/schema.ts' {
  interface Schema extends DB {}
}
`;
  } finally {
    await database.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const text = await generatedSchema();
if (process.argv.includes('--check')) {
  const stale = readFileSync(file, 'utf8') !== text;
  console.log(stale ? 'src/schema.generated.ts is stale: npm run schema' : 'src/schema.generated.ts is fresh');
  process.exit(stale ? 1 : 0);
}
writeFileSync(file, text);
