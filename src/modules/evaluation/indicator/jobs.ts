import { inTurn } from '#platform/database/transaction.ts';
import { job } from '#platform/jobs/job.ts';
import { takeAllCounts } from './count.verbs.ts';

/** Every night: what the records say becomes the value of the year, wherever the system counts. */
export const takeCounts = job('evaluation.take-counts', {
  schedule: '20 3 * * *',
  run: async ({ db, now }) => {
    const by = { kind: 'system', name: 'evaluation.take-counts' } as const;
    await inTurn(db, (transaction) => takeAllCounts(transaction, by, now));
  },
});
