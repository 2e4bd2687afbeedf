import { beforeAll, describe, expect, test } from 'vitest';
import { listHistory } from '#platform/history/read.ts';
import { useSite } from '../../../../test/site.ts';
import { listOffers } from '../offer/data.ts';
import { loadDemoDirectory } from '../test-support.ts';
import { countEntries, findMunicipality, listMunicipalities } from './data.ts';

const site = useSite();
const empty = useSite();
let g02 = '';
beforeAll(async () => {
  await loadDemoDirectory(site.db());
  g02 = (await findMunicipality(site.db(), 'G02'))?.id ?? '';
});

const coordinator = { role: 'coordinator' } as const;
const town = () => ({ role: 'municipality', scope: { kind: 'municipality', id: g02 } }) as const;
const one = '7f3c9a10-0000-4000-8000-000000000001';
const typed = (more: Record<string, string> = {}) => ({
  id: one,
  name: 'Neuweiler',
  type: 'Gemeinde',
  regionalKey: '99001099',
  postalCode: '99999',
  population: '4.200',
  foreignNationals: '',
  note: '',
  ...more,
});

describe('REQ-A02 a county that starts empty gets its municipalities by clicking', () => {
  test('the empty list asks for the county and names day and source of the register', async () => {
    const html = await (await empty.get('/kommunen', coordinator)).text();
    expect(html).toContain('action="/kommunen/register"');
    expect(html).toContain('Gebietsstand 30.11.2023');
    expect(html).toContain('Statistisches Bundesamt (Destatis), 2023, dl-de/by-2-0, verändert');
  });

  test('a county is found by its name or by a key; several that fit are shown to choose from', async () => {
    const byName = await (await empty.get('/kommunen/register?q=landkreis+offenbach', coordinator)).text();
    expect(byName).toContain('13 Kommunen, keine davon ist schon da.');
    expect(byName).toContain('Dietzenbach');
    const several = await (await empty.get('/kommunen/register?q=karls', coordinator)).text();
    expect(several).toContain('href="/kommunen/register?ags=08212"');
    expect(several).toContain('href="/kommunen/register?ags=08215"');
    expect(await (await empty.get('/kommunen/register?q=xyzheim', coordinator)).text()).toContain(
      'Kein Kreis passt zu',
    );
  });

  test('taken over twice it is there once, and what was there is named', async () => {
    for (const _ of [1, 2]) {
      const answer = await empty.post('/kommunen/register', { ags: '06438' }, coordinator);
      expect(answer.headers.get('location')).toContain('/kommunen?');
    }
    expect(await listMunicipalities(empty.db())).toHaveLength(13);
    const html = await (await empty.get('/kommunen/register?ags=06438', coordinator)).text();
    expect(html).toContain('Alle Kommunen dieses Kreises sind schon da.');
  });

  test('a city that is its own county is one municipality', async () => {
    const html = await (await empty.get('/kommunen/register?ags=08212', coordinator)).text();
    expect(html).toContain('Eine Kommune übernehmen');
  });

  test('a key that the register does not know is refused', async () => {
    expect((await empty.post('/kommunen/register', { ags: '99999' }, coordinator)).status).toBe(422);
  });

  test('only who keeps the records of the county may take over or add', async () => {
    for (const person of [town(), { role: 'head' } as const]) {
      expect((await site.post('/kommunen/register', { ags: '06438' }, person)).status).toBe(403);
      expect((await site.post('/kommunen/neu', typed(), person)).status).toBe(403);
      expect((await site.get('/kommunen/neu', person)).status).toBe(403);
    }
  });
});

describe('a municipality is added, changed and ended by hand', () => {
  test('the form sent twice makes one', async () => {
    const first = await site.post('/kommunen/neu', typed(), coordinator);
    const second = await site.post('/kommunen/neu', typed(), coordinator);
    expect(first.headers.get('location')).toMatch(/^\/kommunen\/G13/);
    expect(second.headers.get('location')).toBe(first.headers.get('location'));
    expect(await findMunicipality(site.db(), 'G13')).toMatchObject({ name: 'Neuweiler', population: 4200 });
  });

  test.each([
    [{ regionalKey: '123' }, 'Der amtliche Gemeindeschlüssel hat acht Ziffern.'],
    [{ postalCode: '12a' }, 'Eine Postleitzahl hat fünf Ziffern.'],
    [{ isCountySeat: 'on' }, 'Als Sitz der Kreisverwaltung steht schon'],
    [{ name: '' }, 'Bitte ausfüllen'],
  ])('%o is refused at its field, and what was typed stays', async (wrong, words) => {
    const sent = typed({ id: '7f3c9a10-0000-4000-8000-000000000002', regionalKey: '', ...wrong });
    const answer = await site.post('/kommunen/neu', sent, coordinator);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(words);
    expect(html).toContain('value="4.200"');
    expect(html).toContain('7f3c9a10-0000-4000-8000-000000000002');
  });

  test('a key belongs to one municipality', async () => {
    const sent = typed({ id: '7f3c9a10-0000-4000-8000-000000000003' });
    expect(await (await site.post('/kommunen/neu', sent, coordinator)).text()).toContain('Diesen Schlüssel hat schon');
  });

  test('the town itself changes its figures, not its name', async () => {
    const form = await (await site.get('/kommunen/G02/bearbeiten', town())).text();
    expect(form).not.toContain('name="regionalKey"');
    const own = { population: '100', foreignNationals: '10', note: 'neu' };
    expect((await site.post('/kommunen/G02/bearbeiten', own, town())).status).toBe(303);
    expect((await site.post('/kommunen/G02/bearbeiten', { ...own, name: 'X' }, town())).status).toBe(422);
    expect((await site.post('/kommunen/G04/bearbeiten', own, town())).status).toBe(403);
    expect(await findMunicipality(site.db(), 'G02')).toMatchObject({ population: 100, note: 'neu' });
  });

  test('one with entries cannot end without saying where they belong now', async () => {
    const answer = await site.post('/kommunen/G04/ende', { intoId: '', reason: 'eingemeindet' }, coordinator);
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Sagen Sie bitte, zu welcher Kommune sie jetzt gehören.');
  });

  test('merged away, its entries lie in the other one, its page says so, and it is no choice any more', async () => {
    const db = site.db();
    const before = await listOffers(db, { municipality: 'G04' }, '2026-11-22');
    const sent = { intoId: g02, reason: 'eingemeindet zum 1. Januar' };
    expect((await site.post('/kommunen/G04/ende', sent, coordinator)).status).toBe(303);
    const after = await findMunicipality(db, 'G04');
    expect(after?.archival).toMatchObject({ reason: sent.reason, mergedInto: { code: 'G02' } });
    expect(await countEntries(db, after?.id ?? '')).toEqual({
      organisations: 0,
      offers: 0,
      contactPoints: 0,
      bodies: 0,
    });
    const there = (await listOffers(db, { municipality: 'G02' }, '2026-11-22')).map(({ code }) => code);
    expect(there).toEqual(expect.arrayContaining(before.map(({ code }) => code)));
    const page = await (await site.get('/kommunen/G04', coordinator)).text();
    expect(page).toContain('Aufgegangen in');
    expect(page).not.toContain('Aus dem Archiv holen');
    expect(await (await site.get('/kommunen?stand=archived', coordinator)).text()).toContain('href="/kommunen/G04"');
    expect((await listHistory(db, { kind: 'municipality', id: g02 })).map(({ action }) => action)).toContain(
      'took-over',
    );
    const old = await site.get('/de/kommunen/G04');
    expect([old.status, old.headers.get('location')]).toEqual([308, '/de/kommunen/G02']);
    const back = await site.post('/kommunen/G04/ende', { _method: 'delete' }, coordinator);
    expect(back.status).toBe(404);
  });

  test('added by mistake, it ends with a reason and can come back', async () => {
    expect((await site.post('/kommunen/G13/ende', { reason: '' }, coordinator)).status).toBe(422);
    const ended = await site.post('/kommunen/G13/ende', { reason: 'versehentlich angelegt' }, coordinator);
    expect(ended.status).toBe(303);
    expect((await listMunicipalities(site.db())).map(({ code }) => code)).not.toContain('G13');
    const forReaders = await site.get('/de/kommunen/G13');
    expect(forReaders.status).toBe(410);
    expect(await forReaders.text()).toContain('Diese Kommune gibt es so nicht mehr');
    const closed = await site.get('/kommunen/G13/bearbeiten', coordinator);
    const said = await closed.text();
    expect([closed.status, said.includes('Das gibt es nicht mehr.'), said.includes('name="note"')]).toEqual([
      422,
      true,
      false,
    ]);
    expect((await site.post('/kommunen/G13/ende', { _method: 'delete' }, coordinator)).status).toBe(303);
    expect((await listMunicipalities(site.db())).map(({ code }) => code)).toContain('G13');
  });
});

test('the list of towns offers no figure whose list would show a town less than the figure says', async () => {
  const page = async (person: Parameters<typeof site.get>[1]) => (await site.get('/kommunen', person)).text();
  const behind = (html: string) => html.match(/href="\/angebote\?ort=G\d+"/g) ?? [];
  expect(behind(await page({ role: 'coordinator' })).length).toBeGreaterThan(1);
  expect(behind(await page(town()))).toEqual(['href="/angebote?ort=G02"']);
});
