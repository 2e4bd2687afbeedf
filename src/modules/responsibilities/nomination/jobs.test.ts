import { beforeAll, expect, test } from 'vitest';
import { stakeholdersByCode } from '#modules/directory/index.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { listMail } from '#platform/mail/data.ts';
import { connectMailWords } from '#platform/mail/outbox.ts';
import { useDatabase } from '#platform/testing/database.ts';
import { testSecrets } from '#platform/testing/secrets.ts';
import { coordinator, moment, plantMusterau, today } from '../test-support.ts';
import { texts } from '../text.ts';
import { findArea, listFormerNominations } from './data.ts';
import { remindOpenAreas } from './jobs.ts';
import { areaState, type Nomination } from './rules.ts';
import { moveNomination, nameAtOnce } from './verbs.ts';

const { db, rolledBack } = useDatabase();

beforeAll(async () => {
  connectMailWords({ texts: [texts], terms: async () => ({ leadUnit: 'Leitstelle Integration' }) });
  await inTransaction(db(), {}, async (transaction) => void (await plantMusterau(transaction)));
}, 60_000);

const county = { slug: 'musterau', name: 'Kreis Musterau', origin: 'https://musterau.example' };
const night = (now: Date) => remindOpenAreas.run({ db: db(), now, county, secrets: testSecrets }, {} as never);
const sentTo = async () => (await listMail(db())).map(({ toEmail }) => toEmail).sort();

test('the heads of U12, U15 and U16 are reminded at night, then every four weeks, and nobody else', async () => {
  const all = ['auslaenderbehoerde@musterau.example', 'finanzen@musterau.example', 'presse@musterau.example'];
  await night(moment);
  expect(await sentTo()).toEqual(all);
  const [mail] = await listMail(db());
  expect(mail?.body).toContain('30.06.2026');
  expect(mail?.body).toContain('Leitstelle Integration');
  expect(mail?.body).toContain('https://musterau.example/verantwortliche/bereiche/U');
  const days = (count: number) => new Date(moment.getTime() + count * 86_400_000);
  await night(days(27));
  expect(await sentTo()).toHaveLength(3);
  await night(days(28));
  expect(await sentTo()).toHaveLength(6);
});

test(
  'an ended nomination stays in the past, and the area is open again for the next one',
  rolledBack(async (transaction) => {
    const party = (await stakeholdersByCode(transaction, ['U03'])).get('U03');
    const area = party && (await findArea(transaction, party.id));
    if (!area?.nomination) throw new Error('nobody named for U03');
    const nominated = area as typeof area & { nomination: Nomination };
    const reason = 'Wechsel in eine andere Stelle';
    const ended = { state: 'ended', on: today, reason } as const;
    expect(await moveNomination(transaction, coordinator, moment, nominated, ended)).toEqual({ ok: true });
    const open = await findArea(transaction, area.party.id);
    if (!open) throw new Error('U03 is gone');
    expect(areaState(open)).toBe('open');
    const former = await listFormerNominations(transaction, area.party.id);
    expect(
      former.map(({ functionTitle, state }) => ({ functionTitle, state: state.state, reason: state.reason })),
    ).toEqual([{ functionTitle: 'Leitung Servicetheke', state: 'ended', reason }]);
    const next = {
      functionTitle: 'Sachgebiet Meldewesen',
      deputyTitle: '',
      duties: ['opening'],
      personId: null,
    } as const;
    expect((await nameAtOnce(transaction, coordinator, moment, open, next, today)).ok).toBe(true);
    expect((await nameAtOnce(transaction, coordinator, moment, area, next, today)).ok).toBe(false);
  }),
);
