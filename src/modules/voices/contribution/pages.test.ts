import { expect, test } from 'vitest';
import { formOf } from '../../../../test/form-of.ts';
import { useSite } from '../../../../test/site.ts';
import { openRoom, speak } from '../test-support.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;

test('eine Karte mit Angaben zu einer Person wird zuerst gelesen; danach steht vorn, was davon bleibt', async () => {
  const said = 'Frau Beispiel, 0176 12345678, hat mir geholfen.';
  const { code } = await speak(site.db(), await openRoom(site.db(), 'P1'), said);
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
