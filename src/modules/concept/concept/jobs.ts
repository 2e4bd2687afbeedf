import { inTurn } from '#platform/database/transaction.ts';
import { job } from '#platform/jobs/job.ts';
import { bringDueIntoForce } from './verbs.ts';

/**
 * At midnight of the county what was resolved for this day takes the place of the edition before. Where nobody was at work
 * at midnight, one of the hours after it does.
 */
export const enforceEditions = job('concept.enforce-editions', {
  schedule: '0 0,1,4,6 * * *',
  run: async ({ db, now }) => {
    const by = { kind: 'system', name: 'concept.enforce-editions' } as const;
    await inTurn(db, (transaction) => bringDueIntoForce(transaction, by, now));
  },
});
