import { inTurn } from '#platform/database/transaction.ts';
import { job } from '#platform/jobs/job.ts';
import { remindHeads } from './reminder.verbs.ts';

/** Every night: heads of areas that named nobody although their day has passed, four weeks apart. */
export const remindOpenAreas = job('responsibilities.remind-open-areas', {
  schedule: '35 6 * * 1-5',
  run: async ({ db, now, county }) => {
    const by = { kind: 'system', name: 'responsibilities.remind-open-areas' } as const;
    await inTurn(db, (transaction) => remindHeads(transaction, by, now, county.origin).then(() => undefined));
  },
});
