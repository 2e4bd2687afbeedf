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

test('was niemand eingetragen hat, heißt nicht bekannt; was noch nicht bewilligt ist, zählt keine Summe', async () => {
  const programme = { id: crypto.randomUUID(), title: 'Zweites Programm', funder: 'Land', funderKind: 'state' };
  expect((await site.post('/geld/programme/neu', programme, coordinator)).status).toBe(303);
  const facts = { title: 'Rundgänge', programmeId: programme.id, grantedCents: '1.000,10', spentCents: '1.000,20' };
  const period = { startOn: '2026-03-01', endOn: '2026-11-30' };
  const made = await site.post('/geld/neu', { id: crypto.randomUUID(), ...facts, ...period }, coordinator);
  const at = (made.headers.get('location') ?? '').replace(/\?.*/, '');
  const page = (await (await site.get(at, coordinator)).text()).replaceAll('\u00a0', ' ');
  expect(page.split('nicht bekannt')).toHaveLength(4);
  expect(page).toContain('0,10 € mehr ausgegeben als bewilligt');
  expect(page).toContain('101 % des Geldes');
  const list = await (await site.get('/geld', coordinator)).text();
  expect(list.slice(list.indexOf('<tfoot'), list.indexOf('</tfoot'))).not.toContain('1.000,');
  expect(list).toContain('Nicht in den Summen, weil noch nicht beantragt oder noch nicht bewilligt:');
});
