import { beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#platform/database/transaction.ts';
import { testSecrets } from '#platform/testing/secrets.ts';
import { storyNow, useSite } from '../../../test/site.ts';
import { type Card, findCardByCode } from './contribution/data.ts';
import { listCards } from './contribution/list.data.ts';
import { findStandingFate } from './fate/data.ts';
import { findFindingByCode, listDecisions, listDueComparisons } from './finding/data.ts';
import { listOptions } from './finding/option.data.ts';
import { compareFinding } from './finding/verbs.ts';
import { takeQuote } from './quote/verbs.ts';
import { issueReceipt } from './receipt/verbs.ts';
import { loadDemoVoices } from './test-support.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const staff = { kind: 'system', name: 'Moderation' } as const;

beforeAll(async () => {
  await inTransaction(site.db(), {}, async (db) => void (await loadDemoVoices(db)));
}, 60_000);

const card = async (code: string) => (await findCardByCode(site.db(), code)) as Card;
/** What the owner of a card reads with the receipt. */
async function receiptOf(code: string, lang = 'de'): Promise<string> {
  const receipt = await issueReceipt(site.db(), storyNow, (await card(code)).id, testSecrets);
  return (await site.post(`/${lang}/beleg`, { code: receipt })).text();
}

test('C-036: dafür ist jemand anderes zuständig, weitergegeben mit Tag und Wiedervorlage, und der Tag mahnt', async () => {
  const { id } = await card('C-036');
  expect(await findStandingFate(site.db(), id)).toMatchObject({
    kind: 'forwarded',
    recipient: 'Nahverkehr',
    followUpOn: '2027-01-15',
  });
  const opened = await receiptOf('C-036');
  expect(opened).toContain('weitergegeben');
  expect(opened).toContain('Nahverkehr');
  const today = await (await site.get('/heute', coordinator)).text();
  expect(today).toContain('Nahverkehr');
  const silent = { kind: 'forwarded', recipient: 'Nahverkehr', reason: 'zuständig', changeReason: 'noch einmal' };
  const refused = await site.post('/stimmen/C-036/ergebnis', silent, coordinator);
  expect(refused.status).toBe(422);
  expect(await refused.text()).toContain('f-ergebnis-followUpOn-error');
});

test('C-010-b: ein Nein mit Grund; der Beleg nennt ihn und schweigt nicht', async () => {
  const opened = await receiptOf('C-010-b');
  expect(opened).toContain('Nein, mit Grund');
  expect(opened).toContain('keine dauerhafte Finanzierung');
});

test('C-024: Angaben zur Person sind entfernt, und dass etwas entfernt wurde, steht dabei', async () => {
  expect(await card('C-024')).toMatchObject({ redactionReason: 'personenbezogene Angabe entfernt', state: 'public' });
  const html = await (await site.get('/stimmen/C-024', coordinator)).text();
  expect(html).toContain('personenbezogene Angabe entfernt');
  expect(html).toContain('[Name entfernt]');
});

test.each([
  ['C-016', 'ar', 'العربية'],
  ['C-017', 'pl', 'Polski'],
  ['C-028', 'uk', 'Українська'],
  ['C-037', 'fa-AF', 'دری'],
])(
  '%s: die Sprache, in der es gesagt wurde, bleibt stehen (%s); die Übertragung ist kein Zitat',
  async (code, language, name) => {
    const found = await card(code);
    expect(found).toMatchObject({ originalLanguage: language, language: 'de', mode: 'summarised' });
    expect(await (await site.get(`/stimmen/${code}`, coordinator)).text()).toContain(name);
    const finding = await findFindingByCode(site.db(), 'F-06');
    if (!finding) throw new Error('no finding');
    const words = found.text.slice(0, 12);
    expect(await takeQuote(site.db(), staff, storyNow, finding, found, words)).toMatchObject({
      ok: false,
      field: 'card',
    });
  },
);

test('C-014 und C-018: zwei Lösungen für einen Bedarf, eine Entscheidung mit Grund, und der Tag des Vergleichs mahnt', async () => {
  const db = site.db();
  const finding = await findFindingByCode(db, 'F-08');
  if (!finding) throw new Error('no finding');
  const options = await listOptions(db, finding.id);
  expect(options.map(({ text }) => text.match(/M-51\d/)?.[0])).toEqual(['M-511', 'M-512', 'M-513']);
  const [decision] = await listDecisions(db, finding.id);
  expect(decision).toMatchObject({ decidedOn: '2026-05-21', compareOn: '2027-07-01', comparison: '' });
  expect((await listCards(db, { findingId: finding.id })).map(({ code }) => code)).toEqual(
    expect.arrayContaining(['C-014', 'C-018']),
  );
  const early = await site.post('/befunde/F-08/vergleich', { comparison: 'Zu früh' }, coordinator);
  expect(early.status).toBe(422);
  expect(await listDueComparisons(db, '2026-12-31')).toEqual([]);
  expect((await listDueComparisons(db, '2027-07-01')).map(({ code }) => code)).toEqual(['F-08']);
  const compare = () =>
    compareFinding(db, staff, storyNow, finding, 'Die Ansprechstelle wird öfter gefragt.', '2027-07-01');
  expect(await compare()).toEqual({ ok: true });
  expect(await compare()).toMatchObject({ ok: false, key: 'voices.finding.refused.compared-already' });
  const html = await (await site.get('/befunde/F-08', coordinator)).text();
  expect(html).toContain('Die Ansprechstelle wird öfter gefragt.');
  expect(html).toContain('Eine Netzwerkgruppe');
});

test('alle 120 Karten sind da und haben ein Ergebnis; zweimal geladen bleiben es 120', async () => {
  await inTransaction(site.db(), {}, async (db) => void (await loadDemoVoices(db)));
  const all = await listCards(site.db());
  expect(all).toHaveLength(120);
  expect(all.filter(({ fate }) => fate === null)).toEqual([]);
});
