import { expect, test } from 'vitest';
import { loadDemoDirectory } from '#modules/directory/test-support.ts';
import { listHistory } from '#platform/history/read.ts';
import { useSite } from '../../../../test/site.ts';
import { plantConference } from '../test-support.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;

test('wer eingeladen war und fehlte, hält die Leitstelle fest; andere lesen es nur, Leser erfahren keine Namen', async () => {
  await loadDemoDirectory(site.db());
  const { conference } = await plantConference(site.db());
  const address = `/konferenzen/${conference.number}`;
  expect((await site.post(`${address}/eingeladen`, { G01: 'came' }, { role: 'head' })).status).toBe(403);
  expect((await site.post(`${address}/eingeladen`, { G01: 'vielleicht', G02: 'came' }, coordinator)).status).toBe(422);
  const submitted = { G01: 'came', G12: 'missing', B4: 'open' };
  expect((await site.post(`${address}/eingeladen`, submitted, coordinator)).status).toBe(303);
  const page = await (await site.get(address, { role: 'head' })).text();
  expect(page).toContain('Es fehlten: Kleinprobe.');
  expect(page).toContain('Nicht notiert: Integrationsbeirat.');
  expect(page).toContain('1 von 2 da');
  expect((await site.get(`${address}/eingeladen`, { role: 'head' })).status).toBe(200);
  const publicPage = await (await site.get(`/de${address}`)).text();
  expect(publicPage).toContain('2 eingeladen, Zahl nicht gezeigt');
  expect(publicPage).not.toContain('Kleinprobe');
  const history = await listHistory(site.db(), { kind: 'conference', id: conference.id });
  expect(history.map(({ action }) => action)).toContain('invited-noted');
});
