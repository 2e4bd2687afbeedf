import { expect, test } from 'vitest';
import type { Db } from '#platform/database/database.ts';
import { addDays } from '#platform/i18n/format.ts';
import { listMail } from '#platform/mail/data.ts';
import { connectMailWords } from '#platform/mail/outbox.ts';
import { useDatabase } from '#platform/testing/database.ts';
import { jobContext } from '#platform/testing/jobs.ts';
import { testSecrets } from '#platform/testing/secrets.ts';
import { findOffer } from '../offer/data.ts';
import { isShown } from '../offer/rules.ts';
import { findOrganisation } from '../organisation/data.ts';
import { listContacts } from '../stakeholder/contact.data.ts';
import { addContact } from '../stakeholder/contact.verbs.ts';
import { loadDemoDirectory } from '../test-support.ts';
import { texts } from '../text.ts';
import { listOpenRequests, saveAskingInterval } from './data.ts';
import { askForConfirmations, forgetConfirmations } from './jobs.ts';
import { findParty } from './party.data.ts';
import { askParty } from './verbs.ts';

const { rolledBack } = useDatabase();
connectMailWords({ texts: [texts], terms: async () => ({ leadUnit: 'Leitstelle Integration' }) });
const by = { kind: 'system', name: 'test' } as const;
const morning = (day: string) => new Date(`${day}T05:30:00Z`);
const run = (db: Db, day: string) => askForConfirmations.run(jobContext(db, morning(day)), {});
const askedOn = async (db: Db) => (await listOpenRequests(db)).map(({ party }) => party.code).sort();

/** Kreis Musterau, in which everything was confirmed on one day except for one organisation. */
async function allFreshBut(db: Db, code: string, confirmedOn: string): Promise<void> {
  await loadDemoDirectory(db);
  for (const table of ['directory.organisation', 'directory.offer', 'directory.contact_point'] as const)
    await db.updateTable(table).set({ confirmed_on: '2026-11-20' }).execute();
  const one = await findOrganisation(db, code);
  await db
    .updateTable('directory.organisation')
    .set({ confirmed_on: confirmedOn })
    .where('id', '=', one?.id ?? '')
    .execute();
}

test(
  'who confirmed a year ago is asked by itself, once in the period, and nobody whose entries are fresh',
  rolledBack(async (db) => {
    await allFreshBut(db, 'A08', '2025-11-23');
    await run(db, '2026-11-22');
    expect(await askedOn(db)).toEqual([]);
    await run(db, '2026-11-23');
    expect(await askedOn(db)).toEqual(['A08']);
    for (const day of ['2026-11-24', '2027-01-15', '2027-09-01']) await run(db, day);
    expect(await askedOn(db)).toEqual(['A08']);
    const [mail] = await listMail(db);
    expect(mail?.body).toMatch(/http:\/\/musterau\.localhost\/stimmt-noch\//);
  }),
);

test(
  'before an entry is hidden there is one reminder, and after 24 months it is hidden without any run',
  rolledBack(async (db) => {
    await allFreshBut(db, 'A08', '2026-11-20');
    const offer = await findOffer(db, 'O-014');
    await db.updateTable('directory.offer').set({ confirmed_on: '2025-01-10' }).where('code', '=', 'O-014').execute();
    expect(offer?.owner.mailbox).not.toBe('');
    await run(db, '2026-03-02');
    await run(db, '2026-12-14');
    await run(db, '2026-12-15');
    await run(db, '2027-01-04');
    const occasions = (await listOpenRequests(db)).map(({ occasion, party }) => [occasion, party.id]);
    expect(occasions).toEqual([
      ['reminder', offer?.ownerId],
      ['regular', offer?.ownerId],
    ]);
    expect((await listMail(db)).some(({ subject }) => subject.startsWith('Letzte Nachfrage'))).toBe(true);
    const now = await findOffer(db, 'O-014');
    expect(now && [isShown(now, '2027-01-10'), isShown(now, addDays('2027-01-10', 1))]).toEqual([true, false]);
  }),
);

test(
  'who has no mailbox is asked through a further contact, and one kept for this comes first',
  rolledBack(async (db) => {
    await allFreshBut(db, 'A08', '2025-01-01');
    const one = await findOrganisation(db, 'A08');
    if (!one) throw new Error('no A08');
    await db.updateTable('directory.organisation').set({ mailbox: '' }).where('id', '=', one.id).execute();
    await run(db, '2026-11-23');
    expect(await askedOn(db)).toEqual([]);
    const owner = { id: one.id, kind: 'organisation' } as const;
    const facts = { function: 'Presse', phone: '', keptUntil: '2027-06-30' } as const;
    await addContact(db, by, morning('2026-11-23'), owner, {
      id: crypto.randomUUID(),
      ...facts,
      mailbox: 'presse@verein.example',
      purpose: 'press',
    });
    await addContact(db, by, morning('2026-11-23'), owner, {
      id: crypto.randomUUID(),
      ...facts,
      function: 'Verzeichnis',
      mailbox: 'liste@verein.example',
      purpose: 'confirmation',
    });
    await run(db, '2026-11-24');
    expect((await listOpenRequests(db)).map(({ sentTo }) => sentTo)).toEqual(['liste@verein.example']);
    await forgetConfirmations.run(jobContext(db, morning('2027-06-30')), {});
    expect(await listContacts(db, one.id)).toHaveLength(2);
    await forgetConfirmations.run(jobContext(db, morning('2027-07-01')), {});
    expect(await listContacts(db, one.id)).toEqual([]);
  }),
);

test(
  'a county that wants to ask by hand is left in peace, one that asks twice a year asks after six months',
  rolledBack(async (db) => {
    await allFreshBut(db, 'A08', '2026-05-01');
    await saveAskingInterval(db, 0, morning('2026-11-01'));
    await run(db, '2028-11-23');
    expect(await askedOn(db)).toEqual([]);
    await saveAskingInterval(db, 6, morning('2026-11-01'));
    await run(db, '2026-11-02');
    expect(await askedOn(db)).toEqual(['A08']);
  }),
);

test(
  'a question whose mailbox was corrected before anybody answered goes to the new one, once, also where it was asked by hand',
  rolledBack(async (db) => {
    await allFreshBut(db, 'A08', '2026-11-20');
    await saveAskingInterval(db, 0, morning('2026-11-01'));
    const one = await findOrganisation(db, 'A08');
    const party = await findParty(db, one?.id ?? '', '2026-11-23');
    if (!party) throw new Error('no A08');
    const link = {
      secrets: testSecrets,
      county: { slug: 'musterau', name: 'Kreis Musterau' },
      origin: 'https://m.example',
    };
    await askParty(db, by, morning('2026-11-23'), party, link);
    await run(db, '2026-11-24');
    expect(await askedOn(db)).toEqual(['A08']);
    const columns = { mailbox: 'neu@verein.example' };
    await db.updateTable('directory.organisation').set(columns).where('id', '=', party.id).execute();
    for (const day of ['2026-11-25', '2026-11-26', '2026-12-20']) await run(db, day);
    const asked = (await listOpenRequests(db)).map(({ sentTo, isTheirMailbox }) => [sentTo, isTheirMailbox]);
    expect(asked).toEqual([
      ['neu@verein.example', true],
      [party.mailbox, false],
    ]);
  }),
);
