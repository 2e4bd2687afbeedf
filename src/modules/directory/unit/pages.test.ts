import { beforeAll, expect, test } from 'vitest';
import { listHistory } from '#platform/history/read.ts';
import { useSite } from '../../../../test/site.ts';
import { loadDemoDirectory } from '../test-support.ts';
import { findUnit, listUnits } from './data.ts';
import type { Unit } from './rules.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
beforeAll(() => loadDemoDirectory(site.db()));

async function officer(): Promise<Unit> {
  const unit = (await listUnits(site.db())).find(({ isPrivacyOffice }) => isPrivacyOffice);
  if (!unit) throw new Error('nobody answers for data protection');
  return unit;
}

const fieldsOf = (unit: Unit) => ({
  name: unit.name,
  placement: unit.placement,
  attachedToId: unit.attachedToId ?? '',
  contactFunction: unit.contactFunction,
  mailbox: unit.mailbox,
  phone: unit.phone,
  place: unit.place,
  hours: '',
  ...(unit.isPrivacyOffice && { isPrivacyOffice: 'ja' }),
  ...(unit.isLeadUnit && { isLeadUnit: 'ja' }),
});

test('the demo county has one contact for data protection, its page says so and the privacy notice names it', async () => {
  const unit = await officer();
  expect(unit.name).toBe('Datenschutzbeauftragte Person');
  expect(await (await site.get(`/stellen/${unit.code}`, coordinator)).text()).toContain(
    'Ansprechstelle für den Datenschutz',
  );
  expect(await (await site.get('/stellen/U01', coordinator)).text()).not.toContain('Ansprechstelle');
  expect(await (await site.get('/de/datenschutz')).text()).toContain(unit.mailbox);
});

test('a second contact for data protection is refused at its field, with the name of the first, also for a new unit', async () => {
  const lead = await findUnit(site.db(), 'U01');
  if (!lead) throw new Error('no lead unit');
  const fields = { ...fieldsOf(lead), isPrivacyOffice: 'ja' };
  for (const [path, id] of [
    ['/stellen/U01/bearbeiten', {}],
    ['/stellen/neu', { id: crypto.randomUUID() }],
  ] as const) {
    const response = await site.post(path, { ...fields, ...id }, coordinator);
    expect(response.status).toBe(422);
    const page = await response.text();
    expect(page).toContain('href="#f-isPrivacyOffice"');
    expect(page).toContain('Das ist schon „Datenschutzbeauftragte Person“.');
  }
  expect((await findUnit(site.db(), 'U01'))?.isPrivacyOffice).toBe(false);
});

test('the contact for data protection keeps it under another name, gives it up and another unit takes it; the history says so', async () => {
  const before = await officer();
  const path = `/stellen/${before.code}/bearbeiten`;
  await site.post(path, { ...fieldsOf(before), name: 'Stabsstelle Recht' }, coordinator);
  expect(await (await site.get('/de/datenschutz')).text()).toContain('Stabsstelle Recht');

  const unticked = { ...fieldsOf(before), isPrivacyOffice: '' };
  expect((await site.post(path, unticked, coordinator)).status).toBe(303);
  const lead = await findUnit(site.db(), 'U01');
  if (!lead) throw new Error('no lead unit');
  // Nobody is it for a while: the notice then names the lead unit.
  expect(await (await site.get('/de/datenschutz')).text()).toContain(lead.name);
  const ticked = { ...fieldsOf(lead), isPrivacyOffice: 'ja' };
  expect((await site.post('/stellen/U01/bearbeiten', ticked, coordinator)).status).toBe(303);
  expect((await officer()).code).toBe('U01');
  const entries = await listHistory(site.db(), { kind: 'unit', id: lead.id });
  expect(entries.map(({ changes }) => changes)).toContainEqual({ isPrivacyOffice: { from: false, to: true } });
  const page = await (await site.get('/stellen/U01', coordinator)).text();
  expect(page).toMatch(/Ansprechstelle für den Datenschutz: <del>.*nein<\/del>.*ja<\/ins>/s);
});

test('a town can neither name nor take away the contact for data protection', async () => {
  const unit = await officer();
  const town = { role: 'municipality', scope: { kind: 'municipality', id: unit.id } } as const;
  const path = `/stellen/${unit.code}/bearbeiten`;
  expect((await site.post(path, { ...fieldsOf(unit), isPrivacyOffice: '' }, town)).status).toBe(403);
  expect((await officer()).code).toBe(unit.code);
});

test('REQ-A09 the lead unit is a fact: under any name it owns concept, places to speak and conferences', async () => {
  const lead = await findUnit(site.db(), 'U01');
  if (!lead) throw new Error('no lead unit');
  const renamed = { ...fieldsOf(lead), name: 'Büro für Vielfalt', isPrivacyOffice: '' };
  expect((await site.post('/stellen/U01/bearbeiten', renamed, coordinator)).status).toBe(303);
  expect(await (await site.get('/de/impressum')).text()).toContain('Büro für Vielfalt');
  const page = await (await site.get('/stellen/U01', coordinator)).text();
  for (const words of ['Liegt bei dieser Stelle', 'href="/konferenzen"', 'href="/stimmen/anlaesse"'])
    expect(page).toContain(words);
  expect(await (await site.get('/stellen/U08', coordinator)).text()).not.toContain('Liegt bei dieser Stelle');
  const second = await site.post('/stellen/neu', { ...renamed, id: crypto.randomUUID() }, coordinator);
  expect([second.status, (await second.text()).includes('href="#f-isLeadUnit"')]).toEqual([422, true]);
});

test.each([
  ['phone', 'Mobil: 0176/2345678'],
  ['mailbox', 'olena.k@ukr.net'],
] as const)(
  'a private %s at a unit is refused at its field, unless somebody says that it is official',
  async (field, value) => {
    const unit = await findUnit(site.db(), 'U04');
    if (!unit) throw new Error('no such unit');
    const fields = { ...fieldsOf(unit), [field]: value };
    const refused = await site.post('/stellen/U04/bearbeiten', fields, coordinator);
    const page = await refused.text();
    expect([refused.status, page.includes('aria-invalid="true"'), page.includes(value)]).toEqual([422, true, true]);
    const official = { ...fields, contactIsOfficial: 'ja' };
    expect((await site.post('/stellen/U04/bearbeiten', official, coordinator)).status).toBe(303);
    const form = await (await site.get('/stellen/U04/bearbeiten', coordinator)).text();
    expect(/<input[^>]*"contactIsOfficial"[^>]*>/.exec(form)?.[0]).toContain('checked');
    await site.post('/stellen/U04/bearbeiten', fieldsOf(unit), coordinator);
  },
);
