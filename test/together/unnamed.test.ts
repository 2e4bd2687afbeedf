import { beforeAll, expect, test } from 'vitest';
import { addOrganisation } from '#modules/directory/index.ts';
import { modules } from '#src/modules.ts';
import { useMusterau } from '../demo.ts';
import { storyNow } from '../site.ts';

/** An organisation that nobody has published takes part everywhere: readers learn that there is somebody, and no name. */
const site = useMusterau();
const by = { kind: 'system', name: 'test' } as const;
const name = 'Zaubergarten Musterau';

beforeAll(async () => {
  const facts = {
    name,
    category: 'association' as const,
    municipalityId: null,
    description: '',
    address: '',
    website: '',
    contactFunction: '',
    mailbox: '',
    phone: '',
    languages: [] as string[],
  };
  const { id } = await addOrganisation(site.db(), by, storyNow, facts, { isInternal: true });
  await site.db().updateTable('concept.measure').set({ lead_id: id }).where('code', '=', 'M-121').execute();
  await site.db().updateTable('conferences.programme_item').set({ party_id: id }).execute();
  await site
    .db()
    .insertInto('responsibilities.area')
    .values({ stakeholder_id: id, named_by: '2026-12-31', round_id: null, created_at: storyNow })
    .execute();
}, 240_000);

const readable = modules.flatMap((module) =>
  module.pages.filter(({ method, route, example }) => method === 'GET' && route.public && example !== 'none'),
);

test('no page and no file for readers names whom nobody has published', async () => {
  const naming: string[] = [];
  for (const { route, example } of readable) {
    const path = route.path.replaceAll(
      /:([a-zA-Z]+)/g,
      (_, key: string) => (example as Record<string, string>)[key] ?? '',
    );
    for (const address of [path, `${path}?format=csv`, `${path}?format=json`, `${path}?q=Zaubergarten`]) {
      site.clock.now = new Date(site.clock.now.getTime() + 1_000);
      const text = await (await site.get(address)).text();
      if (text.replaceAll('q=Zaubergarten', '').match(/Zaubergarten Musterau/)) naming.push(address);
    }
  }
  expect(naming).toEqual([]);
}, 120_000);

test('readers still see that somebody leads, in their own language; the workspace knows who', async () => {
  expect(await (await site.get('/de/konzept/massnahmen/M-121')).text()).toContain('eine weitere Stelle');
  expect(await (await site.get('/uk/konzept/massnahmen/M-121')).text()).toContain('ще одна організація');
  expect(await (await site.get('/konzept/massnahmen/M-121', { role: 'coordinator' })).text()).toContain(name);
  expect(await (await site.get('/de/konferenzen/3')).text()).toContain('eine weitere Stelle');
  expect(await (await site.get('/de/verantwortliche')).text()).toContain('eine weitere Stelle');
});
