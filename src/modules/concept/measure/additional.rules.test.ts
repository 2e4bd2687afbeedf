import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#platform/database/transaction.ts';
import { asRead } from '../../../../test/as-read.ts';
import { countBehind, figuresOf } from '../../../../test/figures.ts';
import { formOf } from '../../../../test/form-of.ts';
import { useSite } from '../../../../test/site.ts';
import { findEdition } from '../edition/data.ts';
import { listGoals } from '../goal/data.ts';
import { loadDemoConcept, plantStakeholders } from '../test-support.ts';
import { findMeasure } from './data.ts';

/** The council resolved K-2026 in May; in November something has to be done that nobody thought of then. */
const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const words = 'zusätzlich, noch nicht beschlossen';
const nextEdition = {
  ...{ id: crypto.randomUUID(), code: 'K-2030', number: '3', title: 'Dritte Fassung', beginning: 'copy' },
  ...{ context: '', validFrom: '', validTo: '' },
};
let unit = '';

beforeAll(async () => {
  await site.get('/'); // puts the app together, so that modules hear of each other
  await inTransaction(site.db(), {}, async (db) => {
    unit = (await plantStakeholders(db)).get('U01') ?? '';
    await loadDemoConcept(db);
  });
}, 60_000);

const page = async (address: string, person?: typeof coordinator) => (await site.get(address, person)).text();
const editionOf = async (code: string) => (await findEdition(site.db(), code))?.id ?? '';
const measure = async (code: string, edition = 'K-2026') => findMeasure(site.db(), await editionOf(edition), code);

async function filled(more: Record<string, string> = {}) {
  const goal = (await listGoals(site.db(), await editionOf('K-2026'))).find(({ code }) => code === 'Z1.2');
  const owner = { leadId: unit, personFunction: 'Sachgebiet', deputyFunction: 'Leitung', nextReportOn: '2027-03-31' };
  return { id: crypto.randomUUID(), title: 'Sprechstunde am Bahnhof', goalId: goal?.id ?? '', ...owner, ...more };
}

test('without a draft a new measure goes beside what was resolved, and the form says so', async () => {
  expect(await page('/konzept/massnahmen/neu', coordinator)).toContain(
    'Der Kreistag hat diese Maßnahme nicht beschlossen',
  );
  const bare = await site.post('/konzept/massnahmen/neu', await filled({ deputyFunction: '' }), coordinator);
  expect([bare.status, (await bare.text()).includes('Sprechstunde am Bahnhof')]).toEqual([422, true]);
  const made = await site.post('/konzept/massnahmen/neu', await filled(), coordinator);
  expect(made.headers.get('location')).toMatch(/^\/konzept\/massnahmen\/M-124\?/);
  expect((await measure('M-124'))?.isAdditional).toBe(true);
  expect((await site.post('/konzept/massnahmen/neu', await filled(), { role: 'head' })).status).toBe(403);
});

test('it is shown as such in lists, on its page, in files and in public, and not counted as resolved', async () => {
  for (const address of ['/konzept/massnahmen?ansicht=alle', '/konzept/massnahmen/M-124', '/konzept/ziele/Z1.2'])
    expect([address, (await page(address, coordinator)).includes(words)]).toEqual([address, true]);
  for (const address of ['/de/konzept/massnahmen', '/de/konzept/massnahmen/M-124', '/de/konzept/ziele/Z1.2'])
    expect([address, (await page(address)).includes(words)]).toEqual([address, true]);
  const concept = (await page('/de/konzept')).replace(/<[^>]+>/g, '').replace(/\s+/g, ' ');
  expect(concept).toContain('70 Maßnahmen · 1 zusätzliche, noch nicht beschlossen');
  const figures = figuresOf(await page('/de/konzept')).filter(({ href }) => href.includes('beschluss='));
  const behind = await Promise.all(figures.map(async ({ href }) => (await countBehind(href, site.get)).rows));
  expect([figures.map(({ value }) => value), behind]).toEqual([
    [70, 1],
    [70, 1],
  ]);
  expect(await page('/de/konzept/massnahmen/M-121')).not.toContain(words);
});

test('its words may still change, those of the council may not', async () => {
  const edit = '/konzept/massnahmen/M-124/bearbeiten';
  const fields = formOf(await page(edit, coordinator), edit);
  expect((await site.post(edit, { ...fields, title: 'Sprechstunde am Busbahnhof' }, coordinator)).status).toBe(303);
  expect((await measure('M-124'))?.title).toBe('Sprechstunde am Busbahnhof');
  expect(
    formOf(await page('/konzept/massnahmen/M-121/bearbeiten', coordinator), '/konzept/massnahmen/M-121/bearbeiten'),
  ).not.toHaveProperty('title');
});

test('the database lets in exactly this, also past the application', async () => {
  const db = site.db();
  const copy = (isAdditional: boolean, edition: string) =>
    sql`
    insert into concept.measure (edition_id, goal_id, code, title, is_additional, is_taken_over, precedes_owner_rule, created_at)
    select e.id, (select id from concept.goal where edition_id = e.id limit 1), 'M-999', 'x', ${isAdditional}, e.is_taken_over, true, now()
    from concept.edition e where e.code = ${edition}`.execute(db);
  await expect(copy(false, 'K-2026')).rejects.toThrow(/edition is adopted/);
  await expect(copy(true, 'K-2019')).rejects.toThrow(/only an edition in force/);
  const change = (code: string, column: string, value: unknown) =>
    sql`update concept.measure set ${sql.ref(column)} = ${value} where code = ${code}`.execute(db);
  await expect(change('M-124', 'is_additional', false)).rejects.toThrow(/edition is adopted/);
  await expect(change('M-121', 'is_additional', true)).rejects.toThrow(/edition is adopted/);
  await expect(change('M-121', 'title', 'x')).rejects.toThrow(/edition is adopted/);
  await expect(sql`delete from concept.measure where code = 'M-121'`.execute(db)).rejects.toThrow(/edition is adopted/);
});

test('the next edition takes it along, and there it is like all others', async () => {
  await site.post('/konzept/neu', nextEdition, coordinator);
  expect((await measure('M-124', 'K-2030'))?.isAdditional).toBe(false);
  expect(await page('/konzept/fassungen/K-2030/urteile', coordinator)).toContain('M-124');
  // Links in the thread of a draft stay in the draft.
  expect(await page('/konzept/massnahmen/M-121?fassung=K-2030', coordinator)).toMatch(
    /id="faden"[\s\S]*href="\/konzept\/ziele\/Z1\.2\?fassung=K-2030"/,
  );
  const into = asRead(await page('/konzept/massnahmen/neu', coordinator));
  expect([into.includes('In den Entwurf K-2030'), into.includes('Zusätzlich zu K-2026')]).toEqual([true, true]);
}, 60_000);

test('in a draft nothing is late, whatever day it is: nobody has resolved that it should have begun', async () => {
  const clock = site.clock.now;
  // The draft was begun without a first day; weeks later days that were copied have passed.
  for (const day of ['2026-11-23', '2027-06-30', '2031-02-01']) {
    site.clock.now = new Date(`${day}T10:00:00Z`);
    await sql`update accounts.session set seen_at = ${site.clock.now}, ends_at = '2040-01-01'`.execute(site.db());
    for (const address of [
      '/konzept/massnahmen?fassung=K-2030&ansicht=alle',
      '/konzept/felder/HF1?fassung=K-2030',
      '/konzept/ziele/Z1.2?fassung=K-2030',
      '/konzept/massnahmen/M-121?fassung=K-2030',
      '/konzept/fassungen/K-2030/urteile',
    ]) {
      const answer = await site.get(address, coordinator);
      // The filter names the word as a choice.
      const late = (await answer.text()).replace(/<(form|select)[\s\S]*?<\/\1>/g, '').match(/überfällig/g) ?? [];
      expect([day, address, answer.status, late]).toEqual([day, address, 200, []]);
    }
  }
  site.clock.now = clock;
});
