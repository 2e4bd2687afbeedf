import type { Db } from '../database/database.ts';

/** Work that happens after the answer: mail, exports, nightly runs. Named `module.verb`. */
export interface Job<Payload> {
  name: string;
  /** Cron expression (county time) for jobs that run by themselves. */
  schedule?: string;
  run(context: JobContext, payload: Payload): Promise<void>;
}

export interface JobContext {
  db: Db;
  now: Date;
}
