import { beforeAll, expect, test } from 'vitest';
import { loadDemoDirectory } from '#modules/directory/test-support.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { listHistory } from '#platform/history/read.ts';
import { formOf } from '../../../../test/form-of.ts';
import { useSite } from '../../../../test/site.ts';
import { findConference } from '../data.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const publicPages = ['/de', '/de/konferenzen', '/de/mitreden', '/de/suche?q=Blumenhalle'];
const shownTo = async (name: string) => {
  const pages = await Promise.all(publicPages.map(async (page) => (await site.get(page)).text()));
  return publicPages.filter((_, at) => pages[at]?.includes(name));
};

beforeAll(async () => {
  await inTransaction(site.db(), {}, async (db) => void (await loadDemoDirectory(db)));
  const fields = formOf(await (await site.get('/konferenzen/neu', coordinator)).text(), '/konferenzen/neu');
  const planned = { ...fields, title: 'Konferenz Lindental', place: 'Blumenhalle', heldOn: '2027-03-12' };
  expect((await site.post('/konferenzen/neu', planned, coordinator)).status).toBe(303);
});

test('was geplant ist, sieht nur die Verwaltung: keine Liste, keine Seite, keine Suche, keine Startseite', async () => {
  expect(await shownTo('Konferenz Lindental')).toEqual([]);
  expect((await site.get('/de/konferenzen/1')).status).toBe(404);
  const page = await (await site.get('/konferenzen/1', coordinator)).text();
  expect(page).toContain('Noch nicht angekündigt');
  expect(page).not.toContain('Öffentliche Ansicht');
  const changed = { title: 'Konferenz Lindental', heldOn: '2027-03-13', place: 'Blumenhalle' };
  expect((await site.post('/konferenzen/1/bearbeiten', changed, coordinator)).status).toBe(303);
  expect(await shownTo('Konferenz Lindental')).toEqual([]);
});

test('erst wer sie ankündigt, macht sie öffentlich; nur die Leitstelle darf das, und der Verlauf sagt es', async () => {
  expect((await site.post('/konferenzen/1/ankuendigung', {}, { role: 'head' })).status).toBe(403);
  expect((await site.post('/konferenzen/1/ankuendigung', {}, coordinator)).status).toBe(303);
  expect(await shownTo('Konferenz Lindental')).toEqual(expect.arrayContaining(['/de', '/de/konferenzen']));
  expect(await shownTo('Konferenz Lindental')).toContain('/de/suche?q=Blumenhalle');
  expect((await site.get('/de/konferenzen/1')).status).toBe(200);
  // Twice changes nothing.
  expect((await site.post('/konferenzen/1/ankuendigung', {}, coordinator)).status).toBe(303);
  const { id = '' } = (await findConference(site.db(), 1)) ?? {};
  const announced = (await listHistory(site.db(), { kind: 'conference', id })).filter(
    ({ action }) => action === 'announced',
  );
  expect(announced).toHaveLength(1);
});

test('wer eine Konferenz beginnt, hat sie damit angekündigt', async () => {
  const fields = formOf(await (await site.get('/konferenzen/neu', coordinator)).text(), '/konferenzen/neu');
  const planned = { ...fields, title: 'Kleine Runde', heldOn: '2027-04-12', start: 'blank' };
  expect((await site.post('/konferenzen/neu', planned, coordinator)).status).toBe(303);
  expect((await site.get('/de/konferenzen/2')).status).toBe(404);
  expect((await site.post('/konferenzen/2/beginn', {}, coordinator)).status).toBe(303);
  expect((await site.get('/de/konferenzen/2')).status).toBe(200);
});
