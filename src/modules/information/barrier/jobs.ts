import { job } from '#platform/jobs/job.ts';
import { deleteOldReports } from './data.ts';

/** Every night: what was answered a year ago goes, text and address. */
export const forgetReports = job('information.forget-barrier-reports', {
  schedule: '20 3 * * *',
  run: async ({ db, now }) => {
    await deleteOldReports(db, new Date(now.getTime() - 365 * 86_400_000));
  },
});
