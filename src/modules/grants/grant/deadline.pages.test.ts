import { expect, test } from 'vitest';
import { useSite } from '../../../../test/site.ts';
import { dueByKey } from '../test-support.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const programmeId = crypto.randomUUID();
const post = (path: string, fields: Record<string, string>) => site.post(path, fields, coordinator);
const read = async (at: string) =>
  (await (await site.get(at, coordinator)).text()).replaceAll('\u00a0', ' ').replaceAll(/<[^>]+>/g, ' ');

test('Antrag und Annahme haben ihren Tag, und ein versäumter bleibt, bis jemand handelt oder sagt, warum nicht', async () => {
  await post('/geld/programme/neu', { id: programmeId, title: 'Land', funder: 'Land', funderKind: 'state' });
  const deadline = (fields: Record<string, string>) =>
    post('/geld/programme/PR1/fristen/neu', { id: crypto.randomUUID(), ...fields });
  const fixed = { reckoning: 'fixed-day', dayOfMonth: '31', month: '12', yearOffset: '-1' };
  const span = { reckoning: 'after-notice', amount: '1', unit: 'months' };
  const made = [
    await deadline({ kind: 'application', rule: '31. Dezember des Vorjahres', ...fixed }),
    await deadline({ kind: 'acceptance', rule: '1 Monat nach Bescheid', ...span }),
  ];
  expect(made.map(({ status }) => status)).toEqual([303, 303]);
  const facts = { title: 'Lotsen', programmeId, grantedCents: '60.000', startOn: '2027-01-01', endOn: '2027-12-31' };
  await post('/geld/neu', { id: crypto.randomUUID(), ...facts });
  const at = '/geld/zuwendungen/FM01';
  expect(await read(at)).toContain('Antrag bis 31.12.2026');
  expect(await read('/geld')).toContain('Antrag bis 31.12.2026');
  expect(await read(`${at}/antrag`)).toContain('Antrag bis 31.12.2026');
  const due = async (day: string) =>
    [...(await dueByKey(site.db(), day)).values()].map(({ key, dueOn }) => [key, dueOn]);
  expect(await due('2026-11-22')).toContainEqual(['grants.deadline:FM01-application', '2026-12-31']);
  expect(await due('2026-09-30')).not.toContainEqual(['grants.deadline:FM01-application', '2026-12-31']);
  expect(await due('2027-06-01')).toContainEqual(['grants.deadline:FM01-application', '2026-12-31']);
  await post(`${at}/stand`, { state: 'applied', on: '2026-11-01', reason: '' });
  expect(JSON.stringify(await due('2027-06-01'))).not.toContain('grants.deadline');
  await post(`${at}/stand`, { state: 'granted', on: '2026-11-20', reason: '' });
  expect(await read(at)).toContain('Annahme bis 20.12.2026');
  expect(await due('2027-06-01')).toContainEqual(['grants.deadline:FM01-acceptance', '2026-12-20']);
  const settle = `${at}/frist`;
  expect((await post(settle, { kind: 'acceptance', reason: ' ' })).status).toBe(422);
  const other = await site.post(settle, { kind: 'acceptance', reason: 'Angenommen am 21.11.' }, { role: 'head' });
  expect(other.status).toBe(403);
  expect((await post(settle, { kind: 'acceptance', reason: 'Angenommen am 21.11.' })).status).toBe(303);
  expect((await post(settle, { kind: 'acceptance', reason: 'Angenommen am 21.11.' })).status).toBe(303);
  expect(JSON.stringify(await due('2027-06-01'))).not.toContain('grants.deadline');
  expect(await read(at)).toContain('Angenommen am 21.11.');
});
