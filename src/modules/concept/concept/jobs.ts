import { inTurn } from '#platform/database/transaction.ts';
import { job } from '#platform/jobs/job.ts';
import { bringDueIntoForce } from './verbs.ts';

/**
 * At midnight of the county what was resolved for this day takes the place of the edition before. A missed
 * midnight is made up at the next start.
 */
export const enforceEditions = job('concept.enforce-editions', {
  schedule: '0 0 * * *',
  run: async ({ db, now }) => {
    const by = { kind: 'system', name: 'concept.enforce-editions' } as const;
    await inTurn(db, (transaction) => bringDueIntoForce(transaction, by, now));
  },
});
