import { expect, test } from 'vitest';
import { formOf } from '../../../../test/form-of.ts';
import { useSite } from '../../../../test/site.ts';
import { openRoom, speak, voicesMoment } from '../test-support.ts';
import { type Card, findCardByCode } from './data.ts';
import { reviewContribution } from './verbs.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;

test('eine Karte mit Angaben zu einer Person wird zuerst gelesen; danach steht vorn, was davon bleibt', async () => {
  const words = 'Frau Beispiel, 0176 12345678, hat mir geholfen.';
  const { code } = await speak(site.db(), await openRoom(site.db(), 'P1'), words);
  const card = async (form = '') => (await site.get(`/stimmen/${code}${form}`, coordinator)).text();
  const before = await card();
  expect(before.indexOf('id="formular-pruefung"')).toBeGreaterThan(0);
  expect(before.indexOf('id="formular-pruefung"')).toBeLessThan(before.indexOf('id="ergebnis"'));

  const fields = formOf(await card('?formular=fassung'), `/stimmen/${code}/schwaerzung`);
  const sent = { ...fields, text: 'Jemand hat mir geholfen.', reason: 'Name und Telefon' };
  expect((await site.post(`/stimmen/${code}/schwaerzung`, sent, coordinator)).status).toBe(303);
  const after = await card();
  const [original, left] = [after.indexOf('Frau Beispiel'), after.indexOf('Jemand hat mir geholfen.')];
  expect(left).toBeGreaterThan(0);
  expect(left).toBeLessThan(original);
  expect(after.slice(left, original), 'the original has to be opened').toContain('<details');
});

test('eine neue Karte steht am selben Tag auf /heute, im Menü und als erste in der Liste', async () => {
  const { code } = await speak(site.db(), await openRoom(site.db(), 'P2'), 'Herr Beispiel, 0176 12345678, sagt das.');
  const today = await (await site.get('/heute', coordinator)).text();
  expect(today).toContain('Angaben zu Personen');
  expect(today).toMatch(/href="\/stimmen\?ergebnis=open"/);
  const list = await (await site.get('/stimmen', coordinator)).text();
  expect(list).toContain(`/stimmen/${code}"`);
  const head = await (await site.get('/heute', { role: 'head' })).text();
  expect(head).not.toContain('Angaben zu Personen');
});

test('eine öffentliche Karte aus einem anderen Ort öffnet ihren roten Faden, wie ihn alle lesen; eine andere gibt es nicht', async () => {
  const room = await openRoom(site.db(), 'P3');
  const read = await speak(site.db(), room, 'Am Abend fährt kein Bus.');
  const closed = await speak(site.db(), room, 'Das liest noch niemand.');
  const by = { kind: 'system', name: 'Moderation' } as const;
  for (const state of ['checked', 'public'] as const) {
    const card = await findCardByCode(site.db(), read.code);
    await reviewContribution(site.db(), by, voicesMoment, card as Card, state, '');
  }
  const elsewhere = { role: 'municipality', scope: { kind: 'municipality', id: crypto.randomUUID() } } as const;
  const answer = await site.get(`/stimmen/${read.code}`, elsewhere);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `/de/faden/contribution/${read.code}`]);
  expect((await site.get(`/stimmen/${closed.code}`, elsewhere)).status).toBe(404);
});
