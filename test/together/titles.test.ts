import { beforeAll, expect, test } from 'vitest';
import { listUnits } from '#modules/directory/index.ts';
import { languageTags } from '#platform/i18n/languages.ts';
import type { Role } from '#platform/permissions/actor.ts';
import { modules } from '#src/modules.ts';
import { useSite } from '../site.ts';

/** A county whose head and lead unit are called otherwise than in any profile. */
const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const head = 'Erste Kreisbeigeordnete';
const office = 'Büro für Vielfalt';
const fixed = /Leitstelle|Dezernatsleitung|Dezernent|WIR-Koordination/;

beforeAll(async () => {
  const settings = { name: 'Kreis Neustadt', claim: '', accent: '', profile: 'hessen', languages: [...languageTags] };
  const words = { head, coordination: 'Fachstelle Teilhabe' };
  expect((await site.post('/einstellungen', { ...settings, ...words }, coordinator)).status).toBe(303);
  const unit = { id: crypto.randomUUID(), name: office, mailbox: 'vielfalt@kreis.example', isLeadUnit: 'ja' };
  expect((await site.post('/stellen/neu', unit, coordinator)).status).toBe(303);
  expect((await listUnits(site.db())).map(({ isLeadUnit }) => isLeadUnit)).toEqual([true]);
});

const pages = modules.flatMap((module) => module.pages).filter(({ method }) => method === 'GET');
// The page of components shows examples, not the county.
const open = pages.filter(
  ({ route: { path } }) => !path.replace('/:lang', '').includes(':') && !path.startsWith('/-/'),
);

/** The page with the help that stands beside it; settings name what the words stand for. */
async function read(path: string, person?: { role: Role }): Promise<string | undefined> {
  const answer = await site.get(path, person);
  const isPage = answer.headers.get('content-type')?.includes('text/html') === true;
  return isPage ? await answer.text() : undefined;
}

test.each(['admin', 'coordinator', 'head', 'privacy', 'council', 'operations'] as const)(
  'REQ-A08 the role %s reads the titles of the county on every page of an empty county, and no others',
  async (role) => {
    const wrong: string[] = [];
    for (const { route } of open.filter(({ route }) => !route.public && route.path !== '/einstellungen')) {
      const found = fixed.exec((await read(route.path, { role })) ?? '');
      if (found) wrong.push(`${route.path}: ${found[0]}`);
    }
    expect(wrong).toEqual([]);
  },
  60_000,
);

test.each(languageTags)('REQ-A08 readers meet the titles of the county in %s', async (lang) => {
  const wrong: string[] = [];
  for (const { route } of open.filter(({ route }) => route.public)) {
    const found = fixed.exec((await read(route.path.replace(':lang', lang))) ?? '');
    if (found) wrong.push(`${route.path}: ${found[0]}`);
  }
  expect(wrong).toEqual([]);
  expect(await read(`/${lang}/verantwortliche`)).toContain(office);
});

test('REQ-A08 both names stand where roles are given, in the matrix of permissions and on refused pages', async () => {
  expect(await read('/zugaenge/rechte', { role: 'admin' })).toContain(head);
  expect(await read('/einstellungen', { role: 'partner' })).toContain(office);
  expect(await read('/einstellungen', coordinator)).toContain(`Wenn leer: ${office}`);
});
