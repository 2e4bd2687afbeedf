import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import type { Connection } from './database.ts';
import { CannotStart } from './embedded/cannot-start.ts';

const OLDEST_VERSION = 15;
/** A server that starts together with us (systemd, compose) may need a moment. */
const PATIENCE_MS = 30_000;

/** Waits for a PostgreSQL server and checks that it is new enough. Throws CannotStart with what to do. */
export async function awaitServer(connection: Connection, patience = PATIENCE_MS): Promise<void> {
  const deadline = Date.now() + patience;
  for (;;) {
    const client = new pg.Client(connection);
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ version: number }>(
        `select current_setting('server_version_num')::int as version`,
      );
      await client.end();
      return refuseOld(Math.floor((rows[0]?.version ?? 0) / 10_000));
    } catch (error) {
      if (error instanceof CannotStart) throw error;
      await client.end().catch(() => undefined);
      if (!mayComeLater(error) || Date.now() > deadline) throw unreachable(connection, error);
      await wait(500);
    }
  }
}

function refuseOld(version: number): void {
  if (version >= OLDEST_VERSION) return;
  throw new CannotStart(
    `Der PostgreSQL-Server hat Version ${version}; nötig ist ${OLDEST_VERSION} oder neuer.`,
    `The PostgreSQL server has version ${version}; ${OLDEST_VERSION} or newer is needed.`,
  );
}

/** Not listening yet or still starting up (57P03); a wrong password or name does not heal by waiting. */
function mayComeLater(error: unknown): boolean {
  return ['ECONNREFUSED', 'ENOENT', 'EAI_AGAIN', '57P03'].includes((error as { code?: string }).code ?? '');
}

function unreachable({ host, port }: Connection, error: unknown): CannotStart {
  const reason = error instanceof Error ? error.message || (error as { code?: string }).code : String(error);
  const where = `${host}:${port ?? 5432}`;
  return new CannotStart(
    `Der PostgreSQL-Server ${where} (DATABASE_URL) antwortet nicht: ${reason}`,
    `The PostgreSQL server ${where} (DATABASE_URL) does not answer: ${reason}`,
  );
}
