import { expect, test } from 'vitest';
import { useSite } from '../../../../test/site.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;

test('an unreadable amount and days the wrong way round are said at once, and nothing typed is lost', async () => {
  const fields = { title: 'Neue Zuwendung', grantedCents: '-500', startOn: '2027-12-31', endOn: '2027-01-01' };
  const answer = await site.post('/geld/neu', fields, coordinator);
  const html = await answer.text();
  expect(answer.status).toBe(422);
  expect(html).toContain('Bitte einen Betrag ohne Minus eingeben.');
  expect(html).toContain('id="f-endOn-error"');
  expect(html).toContain('value="-500"');
});

test('somebody else may not take up a grant', async () => {
  expect((await site.post('/geld/neu', { title: 'Fremd' }, { role: 'head' })).status).toBe(403);
});

test('a step sent twice is one step, and no more is paid out than is granted', async () => {
  const programme = { id: crypto.randomUUID(), title: 'Landesprogramm', funder: 'Land', funderKind: 'state' };
  expect((await site.post('/geld/programme/neu', programme, coordinator)).status).toBe(303);
  const facts = {
    ...{ title: 'Koordination', programmeId: programme.id, grantedCents: '60 000,- €' },
    ...{ startOn: '2026-01-01', endOn: '2026-12-31' },
  };
  const made = await site.post('/geld/neu', { id: crypto.randomUUID(), ...facts }, coordinator);
  const at = (made.headers.get('location') ?? '').replace(/\?.*/, '');
  expect(await (await site.get(at, coordinator)).text()).toContain('In Summen und Berichten zählt er, sobald');
  const step = { state: 'applied', on: '2026-11-22', reason: '' };
  const answers = await Promise.all([
    site.post(`${at}/stand`, step, coordinator),
    site.post(`${at}/stand`, step, coordinator),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  const applied = site.db().selectFrom('grants.grant_state').select('id').where('state', '=', 'applied');
  expect(await applied.execute()).toHaveLength(1);
  const over = await site.post(`${at}/bearbeiten`, { ...facts, paidOutCents: '80.000' }, coordinator);
  expect([over.status, (await over.text()).includes('f-paidOutCents-error')]).toEqual([422, true]);
});
