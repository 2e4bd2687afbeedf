import { expect, test } from 'vitest';
import { stakeholdersByCode } from '#modules/directory/index.ts';
import { loadDemoDirectory } from '#modules/directory/test-support.ts';
import { formOf } from '../../../../test/form-of.ts';
import { useSite } from '../../../../test/site.ts';
import { plantConference } from '../test-support.ts';
import { listInvited } from './data.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;

test('mit leerem Verzeichnis sagt die Seite, was fehlt, und führt dorthin', async () => {
  await plantConference(site.db());
  const html = await (await site.get('/konferenzen/1/einladen', coordinator)).text();
  expect(html).toContain('Niemand ist mehr einzuladen');
  expect(html).toContain('href="/akteure"');
});

test('REQ-C33: drei Gruppen aus dem Verzeichnis sind vorgeschlagen; wer schon eingeladen ist, bleibt, wie er ist', async () => {
  await loadDemoDirectory(site.db());
  const { conference } = await plantConference(site.db());
  const address = `/konferenzen/${conference.number}/einladen`;
  const form = formOf(await (await site.get(address, coordinator)).text(), address);
  expect(form.offices).toHaveLength(7);
  expect(form.units?.length).toBeGreaterThan(10);
  expect(form.organisations?.length).toBeGreaterThan(20);
  const known = await stakeholdersByCode(site.db(), ['G01']);
  await site.post(`/konferenzen/${conference.number}/eingeladen`, { G01: 'came' }, coordinator);
  const chosen = { ...form, offices: (form.offices ?? []).slice(0, 3), organisations: [] };
  const sent = await site.post(address, chosen, coordinator);
  expect([sent.status, sent.headers.get('location')?.split('?')[0]]).toEqual([
    303,
    `/konferenzen/${conference.number}/eingeladen`,
  ]);
  const invited = await listInvited(site.db(), conference.id);
  expect(invited.find(({ id }) => id === known.get('G01')?.id)?.hasCome).toBe(true);
  expect(invited.filter(({ kind }) => kind === 'organisation')).toEqual([]);
  expect(invited.filter(({ kind }) => kind === 'unit')).toHaveLength(form.units?.length ?? 0);
});

test('ohne Kreuz, mit einer erfundenen Kennung oder als jemand anderes lädt niemand ein', async () => {
  const { conference } = await plantConference(site.db());
  const address = `/konferenzen/${conference.number}/einladen`;
  expect((await site.post(address, {}, coordinator)).status).toBe(422);
  expect((await site.post(address, { units: [crypto.randomUUID()] }, coordinator)).status).toBe(422);
  expect((await site.get(address, { role: 'head' })).status).toBe(403);
  expect(await listInvited(site.db(), conference.id)).toEqual([]);
});
