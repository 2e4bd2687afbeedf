import type { PgBoss } from 'pg-boss';
import { queueName } from './install.ts';

/** Wakes the workers of a county when a job that was put off may start. */
export interface Alarm {
  /** Looks for the next job that may start before the next round, and sets the alarm for it. */
  look(): Promise<void>;
  off(): void;
}

/** A timer is a little early at times, and no job is handed out before its moment. */
const graceMs = 10;

/**
 * A new job wakes the workers by a notification of the database; one that was put off does not, and would wait for the
 * next look at the queue, up to half a minute later. So the worker looks ahead as far as the next round and sets a timer.
 */
export function makeAlarm(boss: PgBoss, workerId: string, roundMs: number): Alarm {
  let timer: NodeJS.Timeout | undefined;
  const off = () => clearTimeout(timer);
  const look = async () => {
    const { rows } = await boss.getDb().executeSql(
      `select extract(epoch from min(start_after) - now()) * 1000 as ms from pgboss.job
        where name = $1 and state in ('created', 'retry')
          and start_after > now() and start_after <= now() + $2 * interval '1 millisecond'`,
      [queueName, roundMs],
    );
    const next = Number(rows[0]?.ms ?? 0);
    off();
    if (next > 0) {
      timer = setTimeout(() => {
        boss.notifyWorker(workerId);
        void look().catch(() => undefined);
      }, next + graceMs);
      timer.unref();
    }
  };
  return { look, off };
}
