import { enqueue } from '../jobs/enqueue.ts';
import { type Job, job } from '../jobs/job.ts';
import { deleteMailBefore, expireQueued, findHold, findMail, listQueued, markSent, markTry } from './data.ts';
import { deliverMail } from './outbox.ts';
import type { Postman } from './postman.ts';

const mostTries = 6;
const minute = 60_000;
const day = 86_400_000;

/** Mails are kept this long after they were written; then address and text are gone. */
export const mailKeptDays = 30;

/** The jobs of the outbox. Without a postman nothing is sent and mails stay where they can be looked at. */
export function mailJobs(postman: Postman | undefined): readonly Job<never>[] {
  return postman ? [deliver(postman), catchUp, forget] : [keep, forget];
}

/** Sends one mail. A mail that was sent, failed or deleted meanwhile is left alone, and any while the county holds its mail. */
function deliver(postman: Postman): Job<{ mailId: string }> {
  return job(deliverMail.name, {
    async run({ db, now }, { mailId }) {
      const mail = await findMail(db, mailId);
      if (mail?.state !== 'queued' || (await findHold(db))) return;
      const outcome = await postman.send(mail);
      if (outcome.ok) await markSent(db, mailId, now);
      else if (outcome.isFinal || mail.tries + 1 >= mostTries) await markTry(db, mailId, outcome.reason, now);
      else {
        await markTry(db, mailId, outcome.reason, null);
        throw new Error(`mail was not taken: ${outcome.reason}`);
      }
    },
  });
}

/** Takes the orders to deliver where nothing is sent, so that they do not count as failed. */
const keep: Job<{ mailId: string }> = job(deliverMail.name, { run: async () => undefined });

/**
 * Orders to deliver are not part of a backup and can be missing after a restore. A mail that has waited for a day is
 * given up rather than sent: a sign-in link or a reminder of yesterday does harm.
 */
const catchUp: Job<object> = job('mail.catch-up', {
  schedule: '*/10 * * * *',
  async run({ db, now }) {
    const yesterday = new Date(now.getTime() - day);
    await expireQueued(db, yesterday, now, 'waited longer than a day');
    if (await findHold(db)) return;
    const waiting = await listQueued(db, yesterday, new Date(now.getTime() - 10 * minute));
    for (const mailId of waiting) await enqueue(db, deliverMail, { mailId }, { singletonKey: mailId });
  },
});

const forget: Job<object> = job('mail.forget', {
  schedule: '50 3 * * *',
  run: async ({ db, now }) => void (await deleteMailBefore(db, new Date(now.getTime() - mailKeptDays * day))),
});
