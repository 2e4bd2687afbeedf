import { expect, test } from 'vitest';
import { useSite } from '../../../../test/site.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const programmeId = crypto.randomUUID();

async function grantWith(spentCents: string): Promise<string> {
  const programme = { id: programmeId, title: 'Landesprogramm', funder: 'Land', funderKind: 'state' };
  await site.post('/geld/programme/neu', programme, coordinator);
  const facts = { title: `Kurs ${spentCents}`, programmeId, grantedCents: '18.500,55', spentCents };
  const period = { startOn: '2026-01-01', endOn: '2026-12-31' };
  const made = await site.post('/geld/neu', { id: crypto.randomUUID(), ...facts, ...period }, coordinator);
  const at = (made.headers.get('location') ?? '').replace(/\?.*/, '');
  await site.post(`${at}/stand`, { state: 'applied', on: '2026-01-01', reason: '' }, coordinator);
  await site.post(`${at}/stand`, { state: 'granted', on: '2026-01-02', reason: '' }, coordinator);
  return at;
}

const read = async (at: string) =>
  (await (await site.get(at, coordinator)).text()).replaceAll('\u00a0', ' ').replaceAll(/<[^>]+>/g, ' ');

test('was niemand als ausgegeben eingetragen hat, ist nirgends 0 €; eine eingetragene 0 ist 0 €', async () => {
  const [unknown, zero] = [await grantWith(''), await grantWith('0')];
  expect(await read(unknown)).toMatch(/Ausgegeben\s+nicht bekannt/);
  expect(await read(zero)).toMatch(/Ausgegeben\s+0,00 €|Ausgegeben\s+0 €/);
  const list = await read('/geld');
  expect(list).toContain('Von einer Zuwendung ist nicht bekannt, was ausgegeben ist; sie fehlt');
  const csv = await (await site.get('/geld?format=csv', coordinator)).text();
  const line = (title: string) => csv.split('\n').find((one) => one.includes(title));
  expect(line('Kurs 0')).toContain('18500,55;0,00;');
  expect(csv.split('\n').find((one) => /Kurs[ ;"]/.test(one) && !one.includes('Kurs 0'))).toContain('18500,55;;');
  const years = await read('/geld/jahre');
  expect(years).toContain('Von einer Zuwendung ist nicht bekannt, was ausgegeben ist; sie fehlt');
});
