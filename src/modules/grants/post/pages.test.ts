import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { listHistory } from '#platform/history/read.ts';
import { useSite } from '../../../../test/site.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const text = async (path: string) => (await site.get(path, coordinator)).text();
const send = async (path: string, fields: Record<string, string>) =>
  (await site.post(path, fields, coordinator)).status;

const post = { id: randomUUID(), title: 'Koordination Vielfaltszentrum', sharePercent: '50', startOn: '1.4.2026' };

test('REQ-B02 REQ-C09 die erste Stelle entsteht auf einer Seite; zweimal gesendet ist es eine', async () => {
  expect(await text('/geld/stellen')).toContain('Erste Stelle eintragen');
  expect(await send('/geld/stellen/neu', { ...post, endOn: '31.12.2027' })).toBe(303);
  expect(await send('/geld/stellen/neu', { ...post, endOn: '31.12.2027' })).toBe(303);
  const list = await text('/geld/stellen');
  for (const words of ['ST1', '01.04.2026', '50 %', 'Stellen über die Jahre', 'Haushalt'])
    expect(list).toContain(words);
  expect(list).not.toContain('ST2');
  expect(await text('/geld/stellen/ST1')).toContain('02.10.2027');
});

test('die Übergabe sagt vom ersten Tag an, was hineingehört, auch bei einer unbefristeten Stelle', async () => {
  expect(await send('/geld/stellen/neu', { ...post, id: randomUUID(), title: 'Leitung' })).toBe(303);
  for (const code of ['ST1', 'ST2']) {
    const page = await text(`/geld/stellen/${code}`);
    expect(page).toContain('Was nur diese Person weiß');
    expect(page).toContain('Wen man fragt und wer auf wen wartet.');
    expect(page).toContain('Noch ist es keine.');
  }
  const read = /name="read" value="([^"]+)"/.exec(await text('/geld/stellen/ST2?formular=teil-contacts'))?.[1] ?? '';
  // Nothing has gathered here: without a word nobody knows whether that is right.
  expect(await send('/geld/stellen/ST2/uebergabe', { part: 'contacts', note: '', read })).toBe(422);
  expect(await send('/geld/stellen/ST2/uebergabe', { part: 'contacts', note: 'Liste im Ordner', read })).toBe(303);
  expect(await text('/geld/stellen/ST2')).toContain('Liste im Ordner');
});

test('eine falsche Stelle kommt mit allem Geschriebenen zurück; wer nur liest, legt keine an', async () => {
  const wrong = { ...post, id: randomUUID(), title: 'Bleibt stehen', endOn: '1.1.2020' };
  const answer = await site.post('/geld/stellen/neu', wrong, coordinator);
  const html = await answer.text();
  expect(answer.status).toBe(422);
  for (const kept of ['Bleibt stehen', 'id="f-endOn-error"', wrong.id]) expect(html).toContain(kept);
  expect((await site.post('/geld/stellen/neu', wrong, { role: 'head' })).status).toBe(403);
  expect((await site.get('/geld/stellen/neu', { role: 'head' })).status).toBe(403);
  const foreign = { ...post, id: randomUUID(), unitId: randomUUID() };
  expect(await send('/geld/stellen/neu', foreign)).toBe(422);
});

test('REQ-C08 endet das Geld vor der Stelle, steht es als Risiko da', async () => {
  const programme = { id: randomUUID(), title: 'Programm', funder: 'Land', funderKind: 'state' };
  expect(await send('/geld/programme/neu', programme)).toBe(303);
  const grant = { id: randomUUID(), title: 'Geld 2026', programmeId: programme.id };
  const facts = { startOn: '2026-01-01', endOn: '2026-12-31', grantedCents: '60.000' };
  expect(await send('/geld/neu', { ...grant, ...facts })).toBe(303);
  for (const state of ['applied', 'granted', 'running'])
    expect(await send('/geld/zuwendungen/FM01/stand', { state, on: '2026-01-01', reason: '' })).toBe(303);
  const { id: _, ...stored } = post;
  expect(await send('/geld/stellen/ST1/bearbeiten', { ...stored, endOn: '2027-12-31', grantIds: grant.id })).toBe(303);
  expect(await text('/geld/stellen/ST1')).toContain('Wer bezahlt dann?');
  expect(await text('/geld/stellen')).toContain('Geld endet vorher');
  expect(await send('/geld/stellen/ST1/ende', { endOn: '2026-12-31', reason: 'Mit dem Geld' })).toBe(303);
  expect(await text('/geld/stellen/ST1')).not.toContain('Wer bezahlt dann?');
});

test('eine versehentlich angelegte Stelle verschwindet mit Grund; eine mit Geld oder Übergabe bleibt', async () => {
  const wrong = { ...post, id: randomUUID(), title: 'Doppelt angelegt' };
  const made = await site.post('/geld/stellen/neu', wrong, coordinator);
  const path = (made.headers.get('location') ?? '').replace(/\?.*/, '');
  expect(await text(path)).toContain('Versehentlich angelegt: entfernen');
  expect(await send(`${path}/entfernen`, { reason: '' })).toBe(422);
  expect((await site.post(`${path}/entfernen`, { reason: 'doppelt' }, { role: 'head' })).status).toBe(403);
  expect(await send(`${path}/entfernen`, { reason: 'doppelt' })).toBe(303);
  expect((await site.get(path, coordinator)).status).toBe(404);
  const entries = await listHistory(site.db(), { kind: 'post', id: wrong.id });
  expect(entries.find(({ action }) => action === 'removed')?.reason).toBe('doppelt');
  // ST2 has a part of its handover.
  expect(await text('/geld/stellen/ST2')).not.toContain('Versehentlich angelegt');
  expect(await send('/geld/stellen/ST2/entfernen', { reason: 'weg' })).toBe(422);
});
