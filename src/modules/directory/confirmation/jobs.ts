import { inTurn } from '#platform/database/transaction.ts';
import { addDays, dayOf } from '#platform/i18n/format.ts';
import { job } from '#platform/jobs/job.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { deleteOldPauses } from '../contact-point/pause.data.ts';
import { forgetContacts } from '../stakeholder/contact.verbs.ts';
import { deleteOldConfirmations } from './data.ts';
import { askWhoseTimeHasCome } from './verbs.ts';

/** Every night: questions, reports and pauses older than a year go, and contacts that were kept up to a day. */
export const forgetConfirmations = job('directory.forget-confirmations', {
  schedule: '25 3 * * *',
  run: async ({ db, now }) => {
    await deleteOldConfirmations(db, new Date(now.getTime() - 365 * 86_400_000));
    await deleteOldPauses(db, addDays(dayOf(now), -365));
    await inTurn(db, (trx) => forgetContacts(trx, byItself, now));
  },
});

/**
 * Every working day early in the morning: whoever has not been asked in the county's period is asked whether their
 * entries are still true, and once more before one is hidden. A mail of the night is answered in the morning.
 */
export const askForConfirmations = job('directory.ask-for-confirmations', {
  schedule: '30 6 * * 1-5',
  run: async ({ db, now, secrets, county }) => {
    const link = { secrets, county, origin: county.origin };
    await inTurn(db, (trx) => askWhoseTimeHasCome(trx, byItself, now, link));
  },
});

const byItself: Actor = { kind: 'system', name: 'Querschnitt' };
