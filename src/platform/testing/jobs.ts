import type { Db } from '../database/database.ts';
import type { JobContext } from '../jobs/job.ts';
import { testSecrets } from './secrets.ts';

/** What a job of Kreis Musterau is run with. */
export function jobContext(db: Db, now: Date): JobContext {
  const county = { slug: 'musterau', name: 'Kreis Musterau', origin: 'http://musterau.localhost' };
  return { db, now, county, secrets: testSecrets };
}
