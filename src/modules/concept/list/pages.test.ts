import { beforeAll, expect, test } from 'vitest';
import { plantUnit } from '#modules/directory/test-support.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { asRead } from '../../../../test/as-read.ts';
import { useSite } from '../../../../test/site.ts';
import { conceptMoment, plantDraft, plantMeasure } from '../test-support.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
let placeId = '';
let otherId = '';

beforeAll(async () => {
  await site.get('/'); // puts the app together, so that modules hear of each other
  await inTransaction(site.db(), {}, async (db) => {
    const { goal } = await plantDraft(db);
    const named = { code: 'G77', name: 'Quellenau', kind: 'municipality', created_at: conceptMoment };
    const place = await db.insertInto('directory.stakeholder').values(named).returning('id').executeTakeFirstOrThrow();
    placeId = place.id;
    const facts = { id: placeId, regional_key: '99001077', postal_code: '99999', has_integration_office: false };
    await db
      .insertInto('directory.municipality')
      .values({ ...facts, type: 'Gemeinde', is_county_seat: false, note: '' })
      .execute();
    const leadId = await plantUnit(db, 'U01', conceptMoment);
    const inside = { title: 'Sprachcafé Quellenau', leadId, municipalityIds: [placeId] };
    await plantMeasure(db, goal, inside, { code: 'M-121' });
    await plantMeasure(db, goal, { title: 'Im ganzen Kreis', leadId }, { code: 'M-122' });
    const elsewhere = { code: 'G78', name: 'Anderswo', kind: 'municipality', created_at: conceptMoment };
    otherId = (await db.insertInto('directory.stakeholder').values(elsewhere).returning('id').executeTakeFirstOrThrow())
      .id;
  });
});

const page = async (path: string) => (await site.get(path, coordinator)).text();

test('REQ-A02 measures are narrowed to a municipality, on the screen and in the file, which names it', async () => {
  const all = await page('/konzept/massnahmen?ansicht=alle');
  expect([all.includes('Im ganzen Kreis'), all.includes('name="ort"')]).toEqual([true, true]);
  for (const format of ['', '&format=csv']) {
    const narrowed = await page(`/konzept/massnahmen?ansicht=alle&ort=G77${format}`);
    expect([format, narrowed.includes('Sprachcafé Quellenau'), narrowed.includes('Im ganzen Kreis')]).toEqual([
      format,
      true,
      false,
    ]);
    expect(narrowed).toContain('Quellenau');
  }
});

test('readers narrow the measures of a draft that is open to them to a municipality, in their language', async () => {
  await site.post('/konzept/fassungen/K-2026/stand', { state: 'participation', reason: '' }, coordinator);
  const at = async (lang: string, more = '') =>
    (await site.get(`/${lang}/konzept/massnahmen?fassung=K-2026${more}`)).text();
  expect(await at('ar')).toContain('البلدية');
  const narrowed = await at('de', '&ort=G77');
  expect([narrowed.includes('Sprachcafé Quellenau'), narrowed.includes('Im ganzen Kreis')]).toEqual([true, false]);
});

test('a municipality counts what is done in the whole county as its own, on the concept, in the list and at the goal', async () => {
  const contact = { role: 'municipality', scope: { kind: 'municipality', id: otherId } } as const;
  const read = async (path: string) => asRead(await (await site.get(path, contact)).text());
  const list = await read('/konzept/massnahmen?ansicht=alle');
  expect([list.includes('Im ganzen Kreis'), list.includes('Sprachcafé Quellenau')]).toEqual([true, false]);
  expect(await read('/konzept')).not.toContain('noch ist keine aufgeschrieben');
  expect(await read('/konzept/ziele/Z1.2')).toContain('M-122');
  expect((await site.get('/konzept/massnahmen/M-122', contact)).status).toBe(200);
  // What is not theirs is read where everybody reads it.
  expect((await site.get('/konzept/massnahmen/M-121', contact)).status).toBe(303);
  // Reading it makes it nobody's to change, and an area still reads its own only.
  expect((await site.get('/konzept/massnahmen/M-122/bearbeiten', contact)).status).toBe(403);
  const area = { role: 'area', scope: { kind: 'unit', id: crypto.randomUUID() } } as const;
  expect((await site.get('/konzept/massnahmen/M-122', area)).status).toBe(303);
});
