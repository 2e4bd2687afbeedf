import { dayOf } from '#platform/i18n/format.ts';
import { job } from '#platform/jobs/job.ts';
import { deleteOldImports } from './data.ts';

/** Every night: rows of imports go after thirty days. */
export const forgetImports = job('intake.forget-imports', {
  schedule: '30 3 * * *',
  run: async ({ db, now }) => {
    await deleteOldImports(db, dayOf(now));
  },
});
