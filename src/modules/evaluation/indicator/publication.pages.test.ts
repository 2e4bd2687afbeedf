import { expect, test } from 'vitest';
import { loadDemoDirectory } from '#modules/directory/test-support.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { storyNow, useSite } from '../../../../test/site.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const head = { role: 'head' } as const;
const read = async (address: string, person?: typeof coordinator | typeof head) =>
  (await site.get(address, person)).text();
const today = dayOf(storyNow);

const facts = {
  title: 'Offene Angebote',
  definition: 'Angebote, die allen offenstehen',
  unit: '%',
  direction: 'up',
  dimension: 'willkommen',
  meansOfVerification: 'Verzeichnis der Angebote',
  assumption: 'Alle Angebote stehen im Verzeichnis',
  source: 'Leitstelle',
  manner: 'delivered',
  frequency: 'yearly',
};
async function added(more: Record<string, string>): Promise<string> {
  const made = await site.post('/wirkung/neu', { ...facts, ...more, id: crypto.randomUUID() }, coordinator);
  return /I\d\d/.exec(made.headers.get('location') ?? '')?.[0] ?? '';
}

test('an indicator that is not public says so on its page and in the list, and whoever may finds the way to change it', async () => {
  const code = await added({});
  const page = await read(`/wirkung/${code}`, coordinator);
  expect(page).toContain('Nur der Arbeitsbereich sieht diesen Indikator');
  expect(page).toContain(`href="/wirkung/${code}/veroeffentlichung"`);
  const others = await read(`/wirkung/${code}`, head);
  expect(others).toContain('Nicht öffentlich');
  expect(others).not.toContain(`href="/wirkung/${code}/veroeffentlichung"`);
  expect(await read('/wirkung?oeffentlich=nein', coordinator)).toContain(`/wirkung/${code}"`);
  expect(await read('/wirkung?oeffentlich=ja', coordinator)).not.toContain(`/wirkung/${code}"`);
});

test('before it becomes public it says what is missing, and nobody gets around that', async () => {
  const code = await added({});
  const address = `/wirkung/${code}/veroeffentlichung`;
  expect(await read(address, coordinator)).toContain('Vorher fehlt noch');
  expect((await site.post(address, {}, coordinator)).status).toBe(422);
  expect((await site.post(address, {}, head)).status).toBe(403);
  expect((await site.get(`/de/wirkung/${code}`)).status).toBe(404);
});

test('complete, it becomes public with one button', async () => {
  await loadDemoDirectory(site.db());
  const unit = await site.db().selectFrom('directory.unit').select('id').limit(1).executeTakeFirstOrThrow();
  const owner = { unitId: unit.id, personFunction: 'Leitung', deputyFunction: 'Vertretung', nextReportOn: today };
  const code = await added(owner);
  const address = `/wirkung/${code}/veroeffentlichung`;
  expect(await read(address, coordinator)).toContain('Danach lesen alle seine Werte');
  expect((await site.post(address, {}, coordinator)).headers.get('location')).toContain(`/wirkung/${code}?`);
  expect((await site.get(`/de/wirkung/${code}`)).status).toBe(200);
  expect(await read(`/wirkung/${code}`, coordinator)).not.toContain('Nur der Arbeitsbereich sieht diesen Indikator');
});
