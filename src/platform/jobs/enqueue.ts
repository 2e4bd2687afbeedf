import { fromKysely, PgBoss, type SendOptions } from 'pg-boss';
import type { Db } from '../database/database.ts';
import { queueName, queueSchema } from './install.ts';
import type { Job, Queued } from './job.ts';

export interface EnqueueOptions {
  /**
   * Not before this moment of the database's clock, and then at once; what is put off by less than a minute may start up
   * to half a minute late.
   */
  startAfter?: Date;
  /** At most one job with this key waits: a second one takes its place. For "recalculate this", ordered many times. */
  singletonKey?: string;
}

/**
 * Puts a job into the county's queue, in the caller's transaction: rolled back, it was never there; committed, a worker
 * on any node hears of it at once.
 */
export async function enqueue<Payload extends object>(
  db: Db,
  work: Pick<Job<Payload>, 'name'>,
  payload: Payload,
  options: EnqueueOptions = {},
): Promise<void> {
  const data: Queued = { job: work.name, payload };
  // Never started: only the statement that pg-boss makes for sending is used, on the caller's connection.
  const sender = new PgBoss({ db: fromKysely(db), schema: queueSchema });
  const when: SendOptions = options.startAfter ? { startAfter: options.startAfter } : {};
  if (options.singletonKey === undefined) await sender.send(queueName, data, when);
  else await sender.upsert(queueName, data, { ...when, singletonKey: `${work.name} ${options.singletonKey}` });
}
