import { expect, test } from 'vitest';
import { useSite } from '../../../../test/site.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const text = async (path: string, person: Parameters<typeof site.get>[1] = coordinator) =>
  (await site.get(path, person)).text();
const send = async (path: string, fields: Record<string, string>) =>
  (await site.post(path, fields, coordinator)).status;

test('REQ-C43 REQ-C44 ein leerer Kreis trägt Jahr für Jahr ein, auf den Cent; die Summe steht darüber', async () => {
  expect(await text('/geld/landesmittel')).toContain('Erstes Jahr eintragen');
  expect(await text('/geld/landesmittel', { role: 'head' })).not.toContain('name="amountCents"');
  const wrong = await site.post('/geld/landesmittel', { year: '2014', amountCents: '-5', source: 'Akte' }, coordinator);
  expect([wrong.status, (await wrong.text()).includes('value="Akte"')]).toEqual([422, true]);
  expect(await send('/geld/landesmittel', { year: '2014', amountCents: '48.316,20', source: 'Akte 12' })).toBe(303);
  expect(await send('/geld/landesmittel', { year: '2015', amountCents: '1.683,80', source: '' })).toBe(303);
  const page = await text('/geld/landesmittel');
  for (const words of ['48.316,20', 'Akte 12', '50.000']) expect(page).toContain(words);
});

test('dasselbe zweimal ist eines, eine andere Summe eine Berichtigung mit Grund und Verlauf', async () => {
  expect(await send('/geld/landesmittel', { year: '2014', amountCents: '48316,20', source: 'Akte 12' })).toBe(303);
  expect(await send('/geld/landesmittel', { year: '2014', amountCents: '9', source: '' })).toBe(422);
  const correction = { amountCents: '48.316', source: 'Akte 13' };
  expect(await send('/geld/landesmittel/2014', { ...correction, reason: '' })).toBe(422);
  expect(await send('/geld/landesmittel/2014', { ...correction, reason: 'Zahlendreher' })).toBe(303);
  const page = await text('/geld/landesmittel/2014');
  for (const words of ['Zahlendreher', '48.316,20', 'Akte 13']) expect(page).toContain(words);
  expect(await send('/geld/landesmittel/2014', { _method: 'delete', reason: 'Falsches Jahr' })).toBe(303);
  expect((await site.get('/geld/landesmittel/2014', coordinator)).status).toBe(404);
});

test('wer nur liest, trägt nichts ein; eine Adresse ohne Jahr gibt es nicht', async () => {
  const head = { role: 'head' } as const;
  expect((await site.post('/geld/landesmittel', { year: '2016', amountCents: '1' }, head)).status).toBe(403);
  expect((await site.get('/geld/landesmittel/2015', head)).status).toBe(403);
  expect((await site.get('/geld/landesmittel/abc', coordinator)).status).toBe(404);
});
