import { job } from '#platform/jobs/job.ts';
import { offeredBefore } from './originals.rules.ts';
import { eraseOldOriginals } from './originals.verbs.ts';

/** Every night: originals that the archive was offered for a year go, taken or not. */
export const forgetOriginals = job('voices.forget-originals', {
  schedule: '40 3 * * *',
  run: async ({ db, now }) => {
    await eraseOldOriginals(db, { kind: 'system', name: 'voices.forget-originals' }, now, offeredBefore(now));
  },
});
