import { beforeAll, describe, expect, test } from 'vitest';
import { stakeholdersByCode } from '#modules/directory/index.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { useSite } from '../../../../test/site.ts';
import { plantMusterau } from '../test-support.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
const head = { role: 'head' } as const;
const privacy = { role: 'privacy' } as const;
let ids: Map<string, string>;

beforeAll(async () => {
  await inTransaction(site.db(), {}, async (db) => {
    await plantMusterau(db);
    const codes = ['U03', 'U04', 'U12', 'A22', 'B5'];
    ids = new Map([...(await stakeholdersByCode(db, codes))].map(([code, { id }]) => [code, id]));
  });
}, 60_000);

const unit = (code: string) => ({ role: 'area', scope: { kind: 'unit', id: ids.get(code) ?? '' } }) as const;
const organisation = (code: string) =>
  ({ role: 'partner', scope: { kind: 'organisation', id: ids.get(code) ?? '' } }) as const;
const text = async (path: string, person?: Parameters<typeof site.get>[1]) => (await site.get(path, person)).text();

describe('acceptance question 2: which departments have named somebody, and since when has their round not met?', () => {
  test('is answered on one screen, gaps first', async () => {
    const page = await text('/verantwortliche', coordinator);
    expect(page).toContain('11 von 14 Bereichen haben jemanden benannt.');
    expect(page).toContain('Runde der Verantwortlichen: zuletzt am 01.10.2026, vor 52 Tagen.');
    expect(page.indexOf('Ausländerbehörde')).toBeLessThan(page.indexOf('Fachdienst Bürgerservice'));
    expect(page).toContain('fällig bis 30.06.2026');
  });

  test('is narrowed by filters, taken away as a file, and says what to do where nothing fits', async () => {
    const open = await text('/verantwortliche?stand=open', coordinator);
    expect(open).toContain('3 von 14');
    expect(open).not.toContain('Gleichstellungsbüro');
    const file = await text('/verantwortliche?stand=open&format=csv', coordinator);
    expect(file.trim().split('\r\n')).toHaveLength(4);
    expect(await text('/verantwortliche?q=gibtesnicht', coordinator)).toContain('Nichts passt zu diesen Filtern');
  });
});

describe('who sees what', () => {
  test('an area sees its own page and no other area exists for it', async () => {
    expect((await site.get('/verantwortliche/bereiche/U04', unit('U04'))).status).toBe(200);
    expect((await site.get('/verantwortliche/bereiche/U03', unit('U04'))).status).toBe(404);
    const list = await text('/verantwortliche', unit('U04'));
    expect(list).toContain('Eigenbetrieb Rettungsdienst');
    expect(list).not.toContain('Gleichstellungsbüro');
  });

  test('an organisation that is an area sees its own page only', async () => {
    expect((await site.get('/verantwortliche/bereiche/A22', organisation('A22'))).status).toBe(200);
    expect((await site.get('/verantwortliche/bereiche/U04', organisation('A22'))).status).toBe(404);
  });

  test('data protection reads everything and changes nothing', async () => {
    expect((await site.get('/verantwortliche/bereiche/U04', privacy)).status).toBe(200);
    expect((await site.get('/verantwortliche/bereiche/U12/benennung', privacy)).status).toBe(403);
    expect((await site.post('/verantwortliche/bereiche/U12/erinnerung', {}, privacy)).status).toBe(403);
  });

  test('a municipality and the council are led to what every reader sees, and nobody without account sees the workspace', async () => {
    for (const role of ['municipality', 'council'] as const) {
      const led = await site.get('/verantwortliche', { role });
      expect(led.headers.get('location')).toContain('/de/verantwortliche');
      expect((await site.get('/verantwortliche/aufgaben', { role })).status).toBe(403);
    }
    expect((await site.get('/verantwortliche')).headers.get('location')).toContain('/anmelden');
  });
});

describe('a nomination', () => {
  const path = '/verantwortliche/bereiche/U12/benennung';
  const person = { functionTitle: 'Leitung Servicepunkt', deputyTitle: '', duties: ['opening'], on: '2026-11-20' };

  test('by a person’s name, or without a function, comes back with what was typed', async () => {
    const empty = await site.post(path, { ...person, functionTitle: '', state: 'proposed' }, coordinator);
    expect(empty.status).toBe(422);
    const name = await site.post(path, { ...person, functionTitle: 'Frau Muster', state: 'proposed' }, coordinator);
    expect(name.status).toBe(422);
    const page = await name.text();
    expect(page).toContain('Frau Muster');
    expect(page).toContain('Das sieht nach einem Namen aus');
  });

  test('is proposed by the area itself, named by the head, and nobody names for an area they do not see', async () => {
    expect((await site.post(path, { ...person, state: 'nominated' }, unit('U12'))).status).toBe(403);
    expect((await site.post(path, { ...person, state: 'proposed' }, unit('U04'))).status).toBe(404);
    expect((await site.post(path, { ...person, state: 'proposed' }, unit('U12'))).status).toBe(303);
    expect(await text('/verantwortliche/bereiche/U12', head)).toContain('vorgeschlagen');
    expect((await site.post(`${path}/stand`, { state: 'nominated', on: '2026-11-21' }, unit('U12'))).status).toBe(403);
    expect((await site.post(`${path}/stand`, { state: 'nominated', on: '2026-11-21' }, head)).status).toBe(303);
    expect(await text('/verantwortliche', coordinator)).toContain('12 von 14 Bereichen haben jemanden benannt.');
  });

  test('once decided, keeps its function and account for the area itself; deputy and duties stay its own', async () => {
    const { on: _on, ...described } = person;
    const edit = (fields: object, by: Parameters<typeof site.post>[2]) =>
      site.post(`${path}/bearbeiten`, { ...described, ...fields }, by);
    const other = await edit({ functionTitle: 'Jemand anderes' }, unit('U12'));
    expect([other.status, (await other.text()).includes('Darüber ist entschieden')]).toEqual([422, true]);
    expect((await edit({ deputyTitle: 'Sachbearbeitung' }, unit('U12'))).status).toBe(303);
    expect((await edit({ functionTitle: 'Leitung des Servicepunkts' }, head)).status).toBe(303);
  });

  test('ends with a reason only', async () => {
    const without = await site.post(`${path}/stand`, { state: 'ended', on: '2026-11-22', reason: '' }, head);
    expect(without.status).toBe(422);
    const ended = { state: 'ended', on: '2026-11-22', reason: 'Stelle fällt weg' };
    expect((await site.post(`${path}/stand`, ended, head)).status).toBe(303);
    const page = await text('/verantwortliche/bereiche/U12', coordinator);
    expect(page).toContain('Niemand ist benannt');
    expect(page).toContain('Stelle fällt weg');
  });

  test('takes no account of somebody who has nothing to do with the area', async () => {
    const personId = '5b1e5a3c-6d0d-4c1e-9a39-0a3d6f6d2b11';
    const refused = await site.post(path, { ...person, state: 'proposed', personId }, coordinator);
    expect(refused.status).toBe(422);
  });
});

describe('other pages', () => {
  test('the head of an open area is reminded by a button, and the page says when', async () => {
    expect((await site.post('/verantwortliche/bereiche/U16/erinnerung', {}, coordinator)).status).toBe(303);
    expect(await text('/verantwortliche/bereiche/U16', coordinator)).toContain(
      'Die Leitung wurde zuletzt am 22.11.2026',
    );
    const answer = await site.post('/verantwortliche/bereiche/U03/erinnerung', {}, coordinator);
    expect(answer.headers.get('location')).toContain('not-overdue');
  });

  test('unit and body tell who is responsible and when the round is due', async () => {
    expect(await text('/stellen/U04', coordinator)).toContain('Praxisanleitung Rettungswache Mitte');
    expect(await text('/gremien/B5', coordinator)).toContain('fällig am 26.11.2026');
    expect(await text('/stellen/U03', unit('U04'))).not.toContain('Leitung Servicetheke');
  });

  test('P11 finds profile, tasks, minutes and the next round on the own page', async () => {
    const page = await text('/heute/bereich', unit('U04'));
    for (const words of ['Merkblatt für den Einsatz', 'setzt das Leitbild im Bereich um', '2. Treffen', '26.11.2026']) {
      expect(page).toContain(words);
    }
    expect(page).not.toContain('Stellvertretung im Bereich klären');
  });

  test.each([
    ['de', 'noch niemand benannt'],
    ['de-einfach', 'noch niemand'],
    ['en', 'nobody named yet'],
    ['uk', 'ще нікого не призначено'],
    ['ar', 'لم يُعيَّن أحد بعد'],
    ['fa-AF', 'هنوز کسی تعیین نشده'],
    ['tr', 'henüz kimse görevlendirilmedi'],
    ['pl', 'jeszcze nikogo nie wyznaczono'],
    ['ru', 'пока никто не назначен'],
  ])('readers see in %s which areas have named somebody, by function', async (lang, open) => {
    const page = await text(`/${lang}/verantwortliche`);
    expect(page).toContain('Praxisanleitung Rettungswache Mitte');
    expect(page).toContain(open);
    expect(page).not.toContain('Wachleitung Nord');
  });
});
