import { job } from '#platform/jobs/job.ts';
import { deleteOldConfirmations } from './data.ts';

/** Every night: questions and reports older than a year go. Staleness needs no run, it follows from the dates. */
export const forgetConfirmations = job('directory.forget-confirmations', {
  schedule: '25 3 * * *',
  run: async ({ db, now }) => {
    await deleteOldConfirmations(db, new Date(now.getTime() - 365 * 86_400_000));
  },
});
