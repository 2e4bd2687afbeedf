import { isDraft, listEditions } from '#modules/concept/index.ts';
import { inTurn } from '#platform/database/transaction.ts';
import { addDays, dayOf } from '#platform/i18n/format.ts';
import { job } from '#platform/jobs/job.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { forgetMailboxes, listOpenStatements } from './data.ts';
import { followMailboxes, remindParty } from './invitation.verbs.ts';
import { isTimeToRemind } from './rules.ts';

/** Every working day early: whoever has not answered a week before the deadline is reminded, once. */
export const remindOfStatements = job('participation.remind-of-statements', {
  schedule: '40 6 * * 1-5',
  run: async ({ db, now, secrets, county }) => {
    const link = { secrets, county, origin: county.origin };
    const today = dayOf(now);
    await inTurn(db, async (trx) => {
      const drafts = new Map((await listEditions(trx)).filter(isDraft).map((edition) => [edition.id, edition]));
      for (const statement of await listOpenStatements(trx)) {
        const edition = drafts.get(statement.editionId);
        if (edition && isTimeToRemind(statement, today))
          await remindParty(trx, byItself, now, statement, { edition, link });
      }
    });
  },
});

/** All day long: whoever's mailbox was corrected gets a new link there; the one that went astray opens nothing. */
export const followStatementMailboxes = job('participation.follow-statement-mailboxes', {
  schedule: '*/10 * * * *',
  run: async ({ db, now, secrets, county }) => {
    const link = { secrets, county, origin: county.origin };
    await inTurn(db, async (trx) => {
      const drafts = new Map((await listEditions(trx)).filter(isDraft).map((edition) => [edition.id, edition]));
      await followMailboxes(trx, byItself, now, drafts, link);
    });
  },
});

/** Every night: mailboxes of invitations whose last day was a year ago are forgotten. */
export const forgetStatementMailboxes = job('participation.forget-statement-mailboxes', {
  schedule: '35 3 * * *',
  run: async ({ db, now }) => void (await forgetMailboxes(db, addDays(dayOf(now), -365))),
});

const byItself: Actor = { kind: 'system', name: 'Querschnitt' };
