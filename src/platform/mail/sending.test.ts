import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '../database/transaction.ts';
import type { MessageKey } from '../i18n/messages.ts';
import { startWorkers, type Workers } from '../jobs/workers.ts';
import { useDatabase } from '../testing/database.ts';
import { testSecrets } from '../testing/secrets.ts';
import { type SmtpSink, startSmtpSink } from '../testing/smtp.ts';
import { countMail, findMail } from './data.ts';
import { mailJobs } from './deliver.ts';
import { connectMailWords, sendMail } from './outbox.ts';
import { type Postman, smtpPostman } from './postman.ts';

const { db, connection } = useDatabase();
const now = new Date('2026-11-22T14:10:00Z');
const texts = {
  module: 'sample',
  locales: { de: { subject: 'Betreff', text: 'Text' }, en: { subject: 'Subject', text: 'Text' } },
};
const mail = { language: 'de', subject: 'sample.subject' as MessageKey, text: 'sample.text' as MessageKey } as const;

let sink: SmtpSink;
let postman: Postman;
let workers: Workers;
beforeAll(async () => {
  connectMailWords({ texts: [texts], terms: async () => ({ county: 'Kreis Musterau' }) });
  sink = await startSmtpSink();
  postman = smtpPostman(sink.url, 'integration@musterau.example');
  workers = startWorkers({
    counties: {
      entries: async () => [{ slug: 'musterau', database: connection().database }],
      connectionOf: (database) => ({ ...connection(), database }),
      bySlug: async () => ({ db: db(), name: 'Kreis Musterau', hosts: ['musterau.localhost'] }),
    },
    jobs: mailJobs(postman),
    now: () => now,
    secrets: testSecrets,
    originOf: ([host]) => `http://${host}`,
    log: { info: () => undefined, error: () => undefined },
  });
  await workers.ready;
});
afterAll(async () => {
  await workers.stop();
  postman.close();
  await sink.close();
});

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1_200 && !isSo(); tries += 1) await wait(25);
  expect(isSo()).toBe(true);
}

test('a mail is at the mail server moments after the change is saved, and never before', async () => {
  let id = '';
  await inTransaction(db(), {}, async (trx) => {
    id = await sendMail(trx, { ...mail, to: 'amal@verein.example' }, now);
    await wait(200);
    expect(sink.received).toEqual([]);
  });
  const saved = performance.now();
  await until(() => sink.received.length === 1);
  console.info(`mail: at the server ${(performance.now() - saved).toFixed(0)} ms after the change was saved`);
  while ((await findMail(db(), id))?.state !== 'sent') await wait(20);
});

test('mails to a hundred and thirty people arrive, each once', async () => {
  sink.received.splice(0);
  await inTransaction(db(), {}, async (trx) => {
    for (let guest = 1; guest <= 130; guest += 1)
      await sendMail(trx, { ...mail, to: `gast${guest}@konferenz.example` }, now);
  });
  await until(() => sink.received.length >= 130);
  await wait(200);
  expect(new Set(sink.received.flatMap((each) => each.to)).size).toBe(130);
  expect(sink.received).toHaveLength(130);
  while ((await countMail(db())).queued > 0) await wait(50);
  expect(await countMail(db())).toEqual({ queued: 0, sent: 131, failed: 0 });
}, 60_000);
