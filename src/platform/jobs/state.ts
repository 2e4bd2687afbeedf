import { sql } from 'kysely';
import { fromKysely, PgBoss } from 'pg-boss';
import type { Db } from '../database/database.ts';
import { queueName, queueSchema } from './install.ts';

/** How much of one kind of work there is in a county. */
export interface Workload {
  job: string;
  waiting: number;
  active: number;
  failed: number;
  /** Age of the oldest job that could run now, in seconds; 0 where none waits. */
  oldestSeconds: number;
}

/** All kinds of work with something to do or to look at, by name. */
export async function listWorkload(db: Db): Promise<Workload[]> {
  const result = await sql<Workload>`
    select data->>'job' as job,
      count(*) filter (where state in ('created', 'retry')) as waiting,
      count(*) filter (where state = 'active') as active,
      count(*) filter (where state = 'failed') as failed,
      coalesce(extract(epoch from now() - min(start_after)
        filter (where state in ('created', 'retry') and start_after <= now())), 0)::int as "oldestSeconds"
    from pgboss.job
    where name = ${queueName} and state in ('created', 'retry', 'active', 'failed')
    group by 1 order by 1`.execute(db);
  return result.rows;
}

/** A job that was tried as often as it may be. */
export interface FailedJob {
  id: string;
  job: string;
  tries: number;
  failedAt: Date;
  /** Why the last try failed, without anything that people wrote. */
  reason: string;
}

/** The newest failed jobs of a county. */
export async function listFailedJobs(db: Db, limit = 100): Promise<FailedJob[]> {
  const result = await sql<FailedJob>`
    select id, data->>'job' as job, retry_count + 1 as tries, completed_on as "failedAt",
      coalesce(output->>'message', '') as reason
    from pgboss.job where name = ${queueName} and state = 'failed'
    order by completed_on desc, id limit ${limit}`.execute(db);
  return result.rows;
}

/** Lets failed jobs run once more, from their first try; ids of other jobs are passed over. */
export async function retryFailedJobs(db: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await new PgBoss({ db: fromKysely(db), schema: queueSchema }).retry(queueName, [...ids]);
}
