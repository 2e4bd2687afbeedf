import { beforeAll, describe, expect, test } from 'vitest';
import { stakeholdersByCode } from '#modules/directory/index.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { listHistory } from '#platform/history/read.ts';
import { useSite } from '../../../../test/site.ts';
import { plantMusterau } from '../test-support.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
let ids: Map<string, string>;

beforeAll(async () => {
  await inTransaction(site.db(), {}, async (db) => {
    await plantMusterau(db);
    ids = new Map([...(await stakeholdersByCode(db, ['U04', 'U12', 'B1']))].map(([code, { id }]) => [code, id]));
  });
}, 60_000);

const unit = (code: string) => ({ role: 'area', scope: { kind: 'unit', id: ids.get(code) ?? '' } }) as const;
const text = async (path: string, person: Parameters<typeof site.get>[1]) => (await site.get(path, person)).text();
const round = '/verantwortliche/runden/B5';

describe('a round', () => {
  test('is seen by those who sit in it, and does not exist for an area that has named nobody', async () => {
    expect((await site.get(round, unit('U04'))).status).toBe(200);
    expect((await site.get(round, unit('U12'))).status).toBe(404);
    expect((await site.get('/verantwortliche/runden/B6', unit('U04'))).status).toBe(404);
    expect((await site.get(`${round}/bearbeiten`, unit('U04'))).status).toBe(403);
  });

  test('takes any interval of weeks or months, and what is due follows', async () => {
    const fields = { every: '12', unit: 'week', firstDueOn: '2026-08-06' };
    expect((await site.post(`${round}/bearbeiten`, fields, coordinator)).status).toBe(303);
    expect(await text(round, coordinator)).toContain('24.12.2026');
    expect((await site.post(`${round}/bearbeiten`, { ...fields, every: '0' }, coordinator)).status).toBe(422);
  });

  test('is made of a body that is none yet', async () => {
    const fields = { bodyId: ids.get('B1') ?? '', every: '10', unit: 'week', firstDueOn: '2026-12-01' };
    expect((await site.post('/verantwortliche/runden/neu', fields, coordinator)).status).toBe(303);
    // Clicked twice it is the same round; another rhythm is no second one.
    expect((await site.post('/verantwortliche/runden/neu', fields, coordinator)).status).toBe(303);
    const other = { ...fields, every: '3' };
    expect((await site.post('/verantwortliche/runden/neu', other, coordinator)).status).toBe(422);
  });
});

describe('a meeting', () => {
  test('REQ-C30: begins with the two standing items and finds the open tasks of earlier ones', async () => {
    const page = await text(`${round}/treffen/2`, coordinator);
    expect(page).toContain('1. Umsetzung');
    expect(page).toContain('2. Entwicklung');
    expect(page).toContain('Offen aus früheren Treffen: 3');
    expect(page).toContain('9 von 11');
    expect(page).not.toContain('AU-001');
  });

  test('keeps its minutes from its day on, and not with more people than were invited', async () => {
    const early = await site.post(`${round}/treffen/3/protokoll`, { attended: '9', invited: '11' }, coordinator);
    expect(early.status).toBe(422);
    const past = { id: crypto.randomUUID(), plannedOn: '2026-11-20', place: '', items: 'Berichte' };
    const planned = await site.post(`${round}/treffen/neu`, past, coordinator);
    expect(planned.headers.get('location')).toContain('/treffen/4');
    const another = { ...past, id: crypto.randomUUID() };
    expect((await site.post(`${round}/treffen/neu`, another, coordinator)).status).toBe(422);
    const minutes = { attended: '12', invited: '11', item1: 'Alle Berichte liegen vor.' };
    const many = await site.post(`${round}/treffen/4/protokoll`, minutes, coordinator);
    expect(many.status).toBe(422);
    expect(await many.text()).toContain('Alle Berichte liegen vor.');
    const kept = await site.post(`${round}/treffen/4/protokoll`, { ...minutes, attended: '10' }, coordinator);
    expect(kept.status).toBe(303);
    expect(await text(`${round}/treffen/4`, unit('U04'))).toContain('Alle Berichte liegen vor.');
    expect(await text('/verantwortliche/runden', coordinator)).toContain('20.11.2026 (vor 2 Tagen)');
  });

  test('keeps each text beside its item, also when somebody else changes the agenda meanwhile', async () => {
    const id = crypto.randomUUID();
    const moved = { id, plannedOn: '2026-11-19', place: '', items: 'Vorweg\nBerichte' };
    const planned = await site.post(`${round}/treffen/neu`, { ...moved, items: 'Berichte' }, coordinator);
    const own = (planned.headers.get('location') ?? '').split('?')[0] ?? '';
    const markOf = async () =>
      /name="agenda" value="([^"]+)"/.exec(await text(`${own}/protokoll`, coordinator))?.[1] ?? '';
    const before = await markOf();
    expect((await site.post(`${own}/bearbeiten`, moved, coordinator)).status).toBe(303);
    const after = await markOf();
    expect(before.split(' ').every((item) => after.includes(item))).toBe(true);
    expect((await site.post(`${own}/bearbeiten`, moved, coordinator)).status).toBe(303);
    expect(await markOf()).toBe(after);
    const minutes = { attended: '9', invited: '11', item3: 'Drei Berichte liegen vor.' };
    const stale = await site.post(`${own}/protokoll`, { ...minutes, agenda: before }, coordinator);
    expect(stale.status).toBe(422);
    const refusal = await stale.text();
    expect(refusal).toContain('Die Tagesordnung wurde inzwischen geändert');
    expect(refusal).toContain('Drei Berichte liegen vor.');
    const fitting = { attended: '9', invited: '11', item4: 'Drei Berichte liegen vor.', agenda: after };
    expect((await site.post(`${own}/protokoll`, fitting, coordinator)).status).toBe(303);
    const changed = { ...fitting, item4: 'Vier Berichte liegen vor.' };
    expect((await site.post(`${own}/protokoll`, changed, coordinator)).status).toBe(303);
    expect((await site.post(`${own}/protokoll`, changed, coordinator)).status).toBe(303);
    const history = await listHistory(site.db(), { kind: 'meeting', id });
    expect(history.filter(({ action }) => action === 'minutes-changed')).toHaveLength(1);
    expect(history.find(({ action }) => action === 'minutes-changed')?.changes).toEqual({
      minutes: { from: null, to: null },
    });
  });

  test('is cancelled with a reason only, and the round stays due', async () => {
    const planned = await site.post(
      `${round}/treffen/neu`,
      { id: crypto.randomUUID(), plannedOn: '2026-12-17', place: '', items: '' },
      coordinator,
    );
    expect(planned.headers.get('location')).toContain('/treffen/6');
    expect((await site.post(`${round}/treffen/6/ausfall`, { reason: '' }, coordinator)).status).toBe(422);
    expect((await site.post(`${round}/treffen/6/ausfall`, { reason: 'Sitzungspause' }, unit('U04'))).status).toBe(403);
    expect((await site.post(`${round}/treffen/6/ausfall`, { reason: 'Sitzungspause' }, coordinator)).status).toBe(303);
    expect(await text(`${round}/treffen/6`, coordinator)).toContain('Sitzungspause');
    expect((await site.post(`${round}/treffen/6/ausfall`, { _method: 'delete' }, coordinator)).status).toBe(303);
  });

  test('that nobody knows is not there', async () => {
    expect((await site.get(`${round}/treffen/99`, coordinator)).status).toBe(404);
    expect((await site.get(`${round}/treffen/abc`, coordinator)).status).toBe(404);
  });
});
