import { sql } from 'kysely';
import { getConstructionPlans, getMigrationPlans } from 'pg-boss';
import type { Db } from '../database/database.ts';

/** The schema that pg-boss keeps in every county's database; nobody but this folder looks into it. */
export const queueSchema = 'pgboss';

/** All jobs of a county stand in one queue, so that one connection and one query wait for all kinds. */
export const queueName = 'work';

/**
 * Five tries over about half an hour, then the job has failed and stays visible for a month. pg-boss' own clock
 * (PostgreSQL's) decides when, not the county's.
 */
const queueOptions = {
  policy: 'standard',
  retryLimit: 5,
  retryDelay: 30,
  retryBackoff: true,
  retryDelayMax: 3_600,
  expireInSeconds: 900,
  retentionSeconds: 30 * 86_400,
  deleteAfterSeconds: 30 * 86_400,
  notify: true,
};

/**
 * Brings pg-boss' tables to the installed version, in the transaction of our own migrations: a county can take jobs
 * from its first moment, whether or not anybody works on them yet.
 */
export async function installJobQueue(db: Db): Promise<void> {
  const plan = getConstructionPlans(queueSchema);
  const there = await sql<{ installed: boolean }>`
    select to_regclass('pgboss.version') is not null as installed`.execute(db);
  if (there.rows[0]?.installed !== true) {
    await sql.raw(insideTransaction(plan)).execute(db);
    await sql`select pgboss.create_queue(${queueName}, ${JSON.stringify(queueOptions)}::jsonb)`.execute(db);
  } else {
    const { rows } = await sql<{ version: number }>`select version from pgboss.version`.execute(db);
    const version = rows[0]?.version ?? 0;
    if (version < newestVersion(plan)) {
      await sql.raw(insideTransaction(getMigrationPlans(queueSchema, version))).execute(db);
    }
  }
}

/** pg-boss names the version it would install nowhere but in its plan. */
function newestVersion(plan: string): number {
  const version = /version\(version\) VALUES \('(\d+)'\)/.exec(plan)?.[1];
  if (version === undefined) throw new Error('the plan of pg-boss names no version');
  return Number(version);
}

/** The plans bring a transaction of their own; ours is already running. */
function insideTransaction(plan: string): string {
  return plan.replace(/^\s*BEGIN;$/gm, '').replace(/^\s*COMMIT;$/gm, '');
}
