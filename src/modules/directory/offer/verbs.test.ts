import { beforeAll, expect, test } from 'vitest';
import { formOf } from '../../../../test/form-of.ts';
import { useSite } from '../../../../test/site.ts';
import { stakeholdersByCode } from '../stakeholder/data.ts';
import { loadDemoDirectory } from '../test-support.ts';
import { listTopics } from './topic.data.ts';

/** What keeps an offer from the readers beside its own facts: a private number in its words, an owner in the archive. */
const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const ids: Record<string, string> = {};
beforeAll(async () => {
  await loadDemoDirectory(site.db());
  for (const [code, { id }] of await stakeholdersByCode(site.db(), ['A06', 'G02'])) ids[code] = id;
  ids.topic = (await listTopics(site.db()))[0]?.id ?? '';
});

/** A new offer that could be published. */
const typed = (more: Record<string, string>) => ({
  ...{ id: crypto.randomUUID(), title: 'Sprachcafé am Abend', ownerId: ids.A06 ?? '', topicId: ids.topic ?? '' },
  ...{ municipalityIds: ids.G02 ?? '', targetGroups: 'alle' },
  ...more,
});

test('eine private Nummer in den Worten eines Angebots wird erst gefragt, dann mit der Bestätigung gespeichert', async () => {
  for (const field of ['place', 'coCreatedWith']) {
    const fields = typed({ _anyway: 'Sprachcafé am Abend', [field]: 'Torgasse 1, 0171 2345678' });
    const refused = await site.post('/angebote/neu', fields, coordinator);
    const html = await refused.text();
    expect([refused.status, html.includes(`f-${field}-error`), html.includes('name="contactIsOfficial"')]).toEqual([
      ...[422, true, true],
    ]);
    expect((await site.post('/angebote/neu', { ...fields, contactIsOfficial: 'ja' }, coordinator)).status).toBe(303);
  }
  expect(await (await site.get('/angebote/neu', coordinator)).text()).not.toContain('contactIsOfficial');
});

test('ein Entwurf, dessen Träger im Archiv liegt, wird nicht veröffentlicht', async () => {
  const owner = { id: crypto.randomUUID(), name: 'Verein von gestern', category: 'association' };
  const made = await site.post('/akteure/neu', owner, coordinator);
  const code = /A\d+/.exec(made.headers.get('location') ?? '')?.[0];
  const drafted = await site.post('/angebote/neu', typed({ ownerId: owner.id }), coordinator);
  const at = (drafted.headers.get('location') ?? '').replace(/\?.*/, '');
  expect((await site.post(`/akteure/${code}/archiv`, { reason: 'aufgelöst' }, coordinator)).status).toBe(303);
  const refused = await site.post(`${at}/veroeffentlichung`, {}, coordinator);
  expect([refused.status, (await refused.text()).includes('Verein von gestern')]).toEqual([422, true]);
});

test('a mobile number in the words of an offer is pointed out on its page, with its place', async () => {
  expect(await (await site.get('/angebote/O-010', coordinator)).text()).not.toContain('steht eine Handynummer');
  const form = formOf(
    await (await site.get('/angebote/O-010/bearbeiten', coordinator)).text(),
    '/angebote/O-010/bearbeiten',
  );
  const saved = await site.post(
    '/angebote/O-010/bearbeiten',
    { ...form, cost: 'frei, Olena: 0176 2345678', contactIsOfficial: 'ja' },
    coordinator,
  );
  expect(saved.status).toBe(303);
  expect(await (await site.get('/angebote/O-010', coordinator)).text()).toContain('In „Kosten“ steht eine Handynummer');
});
