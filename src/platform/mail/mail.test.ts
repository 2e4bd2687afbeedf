import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Db } from '../database/database.ts';
import { inTransaction } from '../database/transaction.ts';
import type { MessageKey } from '../i18n/messages.ts';
import { listWorkload } from '../jobs/state.ts';
import { useDatabase } from '../testing/database.ts';
import { jobContext } from '../testing/jobs.ts';
import { type SmtpSink, startSmtpSink } from '../testing/smtp.ts';
import { countMail, findMail, listMail } from './data.ts';
import { mailJobs } from './deliver.ts';
import { connectMailWords, type Mail, sendMail } from './outbox.ts';
import { type Postman, smtpPostman } from './postman.ts';

const { db, rolledBack } = useDatabase();
const now = new Date('2026-11-22T14:10:00Z');

const texts = {
  module: 'sample',
  locales: {
    de: {
      'mail.subject': '{name}: Stimmt das noch? – {countyTerm}',
      'mail.text': 'Guten Tag {name},\n\nbitte bestätigen: {link}\n',
    },
    en: {
      'mail.subject': '{name}: is this still true? – {countyTerm}',
      'mail.text': 'Dear {name},\n\nplease confirm: {link}\n',
    },
  },
};
const mail = (more: Partial<Mail> = {}): Mail => ({
  to: 'info@sprachcafe.example',
  language: 'de',
  subject: 'sample.mail.subject' as MessageKey,
  text: 'sample.mail.text' as MessageKey,
  values: { name: 'Sprachcafé', link: 'https://musterau.example/b/abc' },
  ...more,
});

let sink: SmtpSink;
let postman: Postman;
beforeAll(async () => {
  connectMailWords({ texts: [texts], terms: async () => ({ county: 'Kreis Musterau' }) });
  sink = await startSmtpSink();
  postman = smtpPostman(sink.url, 'integration@musterau.example');
});
afterAll(async () => {
  postman.close();
  await sink.close();
});
beforeEach(() => {
  sink.received.splice(0);
  sink.answer('250 OK');
});

/** Runs a job of the outbox as a worker would. */
async function run(name: string, on: Db, payload: object, at = now, by: Postman | undefined = postman): Promise<void> {
  const job = mailJobs(by).find((candidate) => candidate.name === name);
  await job?.run(jobContext(on, at), payload as never);
}

test(
  'a mail is written in the language of its reader, with the county as sender, and arrives as written',
  rolledBack(async (trx) => {
    const mailId = await sendMail(trx, mail(), now);
    await run('mail.deliver', trx, { mailId });
    expect(await findMail(trx, mailId)).toMatchObject({
      state: 'sent',
      sentAt: now,
      subject: 'Sprachcafé: Stimmt das noch? – Kreis Musterau',
    });
    expect(sink.received).toHaveLength(1);
    const [arrived] = sink.received;
    expect(arrived?.to).toEqual(['info@sprachcafe.example']);
    expect(arrived?.raw).toContain('From: Kreis Musterau <integration@musterau.example>');
    expect(arrived?.raw).toContain(`Message-ID: <${mailId}@musterau.example>`);
    expect(arrived?.raw).toContain('Auto-Submitted: auto-generated');
  }),
);

test('a mail of a change that is rolled back was never there, nor is its order to deliver', async () => {
  await inTransaction(db(), {}, async (trx) => {
    await sendMail(trx, mail(), now);
    throw new Error('refused');
  }).catch(() => undefined);
  expect(await countMail(db())).toEqual({ queued: 0, sent: 0, failed: 0 });
  expect(await listWorkload(db())).toEqual([]);
});

test(
  'nobody can slip a second recipient or another header into a mail',
  rolledBack(async (trx) => {
    const name = 'Verein\r\nBcc: all@example.org\r\n\r\nBuy now';
    const mailId = await sendMail(trx, mail({ values: { name, link: 'x' } }), now);
    await run('mail.deliver', trx, { mailId });
    const raw = sink.received[0]?.raw ?? '';
    const head = raw.slice(0, raw.indexOf('\n\n'));
    expect(head.split('\n').some((line) => /^bcc:/i.test(line))).toBe(false);
    expect(sink.received[0]?.to).toEqual(['info@sprachcafe.example']);
  }),
);

test.each([
  'a@example.org, b@example.org',
  'a@example.org\r\nBcc: b@example.org',
  '<a@example.org>',
  'nobody',
  'a b@example.org',
  '"a"@example.org',
])('an address that is none is not written to: %s', async (to) => {
  await expect(inTransaction(db(), {}, (trx) => sendMail(trx, mail({ to }), now))).rejects.toThrow();
});

test(
  'a mail that the server cannot take just now waits and is tried again, at most six times',
  rolledBack(async (trx) => {
    sink.answer('451 Try again later');
    const mailId = await sendMail(trx, mail(), now);
    for (let tries = 1; tries <= 5; tries += 1) {
      await expect(run('mail.deliver', trx, { mailId })).rejects.toThrow('451');
      expect(await findMail(trx, mailId)).toMatchObject({
        state: 'queued',
        tries,
        failure: 'the mail server answered 451',
      });
    }
    await run('mail.deliver', trx, { mailId });
    expect(await findMail(trx, mailId)).toMatchObject({ state: 'failed', tries: 6, failedAt: now });
    expect(sink.received).toEqual([]);
  }),
);

test(
  'a mail to a mailbox that does not exist fails at once and says so',
  rolledBack(async (trx) => {
    sink.answer('550 No such mailbox');
    const mailId = await sendMail(trx, mail(), now);
    await run('mail.deliver', trx, { mailId });
    expect(await findMail(trx, mailId)).toMatchObject({ state: 'failed', failure: 'the mail server answered 550' });
  }),
);

test(
  'a mail is not sent twice, however often it is ordered',
  rolledBack(async (trx) => {
    const mailId = await sendMail(trx, mail(), now);
    await run('mail.deliver', trx, { mailId });
    await run('mail.deliver', trx, { mailId });
    expect(sink.received).toHaveLength(1);
  }),
);

test(
  'without a mail server mails stay in the outbox',
  rolledBack(async (trx) => {
    const mailId = await sendMail(trx, mail({ language: 'en' }), now);
    for (const job of mailJobs(undefined)) await job.run(jobContext(trx, now), { mailId } as never);
    expect(await listMail(trx)).toMatchObject([
      { id: mailId, state: 'queued', subject: 'Sprachcafé: is this still true? – Kreis Musterau' },
    ]);
  }),
);

test(
  'what was left behind is sent later, but not after a day',
  rolledBack(async (trx) => {
    const old = await sendMail(trx, mail(), new Date('2026-11-21T10:00:00Z'));
    const recent = await sendMail(trx, mail(), new Date('2026-11-22T13:00:00Z'));
    const before = (await listWorkload(trx))[0]?.waiting ?? 0;
    await run('mail.catch-up', trx, {});
    await run('mail.catch-up', trx, {});
    expect(await findMail(trx, old)).toMatchObject({ state: 'failed', failure: 'waited longer than a day' });
    expect(await findMail(trx, recent)).toMatchObject({ state: 'queued' });
    expect((await listWorkload(trx))[0]?.waiting).toBe(before + 1);
  }),
);

test(
  'after thirty days a mail is gone',
  rolledBack(async (trx) => {
    await sendMail(trx, mail(), new Date('2026-10-20T10:00:00Z'));
    await sendMail(trx, mail(), new Date('2026-10-30T10:00:00Z'));
    await run('mail.forget', trx, {});
    expect((await listMail(trx)).map((row) => row.queuedAt)).toEqual([new Date('2026-10-30T10:00:00Z')]);
  }),
);
