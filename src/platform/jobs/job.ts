import type { Db } from '../database/database.ts';
import type { Secrets } from '../http/page.ts';

/** Work that happens after the answer: mail, exports, nightly runs. Named `module.verb`. */
export interface Job<Payload> {
  name: string;
  /** Cron expression (county time) for jobs that run by themselves; never an hour of its own between two and three. */
  schedule?: string;
  /**
   * Does the work; whoever throws is called again later. It may be called twice for one payload (a node can end between
   * work and receipt), so it looks first whether there is still something to do.
   */
  run(context: JobContext, payload: Payload): Promise<void>;
}

export interface JobContext {
  /** The county's database, outside any transaction: calls to the outside must not hold one open. */
  db: Db;
  now: Date;
  /** The county it works in; `origin` is its address for links in mails, `https://musterau.example`. */
  county: { slug: string; name: string; origin: string };
  /** Keys of this installation, for links that a mail carries. */
  secrets: Secrets;
}

/**
 * Declares a job; the type parameter is its payload: ids and plain values, no personal data. Throws where it is to run
 * between two and three: the night in March has no such hour, and the one in October has it twice.
 */
export function job<Payload extends object>(name: string, rest: Omit<Job<Payload>, 'name'>): Job<Payload> {
  if (rest.schedule && /^\S+\s+0?2\s/.test(rest.schedule))
    throw new Error(`${name} runs in the hour of the clock change`);
  return { name, ...rest };
}

/** What stands in the queue for one piece of work. */
export interface Queued {
  job: string;
  payload: object;
}
