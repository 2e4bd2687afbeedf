import { beforeAll, describe, expect, test } from 'vitest';
import { stakeholdersByCode } from '#modules/directory/index.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { listHistory } from '#platform/history/read.ts';
import { useSite } from '../../../../test/site.ts';
import { listAreas } from '../nomination/data.ts';
import { listRounds } from '../round/data.ts';
import { plantMusterau } from '../test-support.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
let ids = new Map<string, string>();
beforeAll(async () => {
  await inTransaction(site.db(), {}, plantMusterau);
  const found = await stakeholdersByCode(site.db(), ['B1', 'B5', 'U04', 'U14']);
  ids = new Map([...found].map(([code, { id }]) => [code, id]));
}, 60_000);

const text = async (path: string) => (await site.get(path, coordinator)).text();
const end = (path: string, reason: string, person: Parameters<typeof site.get>[1] = coordinator) =>
  site.post(`/verantwortliche/${path}/ende`, { reason }, person);
const roundCodes = async () => (await listRounds(site.db())).map(({ body }) => body.code);
const areaCodes = async () => (await listAreas(site.db())).map(({ party }) => party.code);

describe('a round ends', () => {
  const fields = () => ({ bodyId: ids.get('B1') ?? '', every: '10', unit: 'week', firstDueOn: '2026-10-01' });

  test('not while one of its meetings is open', async () => {
    const response = await end('runden/B5', 'Aufgelöst');
    expect([response.status, (await response.text()).includes('Ein Treffen ist noch offen')]).toEqual([422, true]);
  });

  test('with a reason; its page stays and says so, nothing is due, and no meeting can be planned', async () => {
    expect((await site.post('/verantwortliche/runden/neu', fields(), coordinator)).status).toBe(303);
    expect((await end('runden/B1', '')).status).toBe(422);
    expect((await end('runden/B1', 'Aufgelöst', { role: 'head' })).status).toBe(403);
    expect((await end('runden/B1', 'Der Kreistag tagt ohnehin')).status).toBe(303);
    const page = await text('/verantwortliche/runden/B1');
    expect(page).toContain('Der Kreistag tagt ohnehin');
    expect(page).not.toContain('/treffen/neu');
    expect((await site.get('/verantwortliche/runden/B1/treffen/neu', coordinator)).status).toBe(404);
    expect(await roundCodes()).not.toContain('B1');
    expect((await end('runden/B1', 'Noch einmal')).status).toBe(422);
  });

  test('and can begin again with its past', async () => {
    expect((await site.post('/verantwortliche/runden/neu', fields(), coordinator)).status).toBe(303);
    expect(await roundCodes()).toContain('B1');
    const entries = await listHistory(site.db(), { kind: 'round', id: ids.get('B1') ?? '' });
    expect(entries.map(({ action }) => action)).toEqual(expect.arrayContaining(['begun', 'round-ended']));
  });
});

describe('an area is taken out', () => {
  const free = () => ({ stakeholderId: ids.get('U14') ?? '', namedBy: '2027-01-31', roundId: '' });

  test('not while somebody is named in it', async () => {
    const response = await end('bereiche/U04', 'Zusammengelegt');
    expect([response.status, (await response.text()).includes('Bitte zuerst das beenden')]).toEqual([422, true]);
  });

  test('with a reason; it leaves every list, its page keeps the past, and it can come back', async () => {
    expect((await site.post('/verantwortliche/neu', free(), coordinator)).status).toBe(303);
    const other = { ...free(), namedBy: '2027-03-31' };
    expect((await site.post('/verantwortliche/neu', other, coordinator)).status).toBe(422);
    expect(await areaCodes()).toContain('U14');
    expect((await end('bereiche/U14', '')).status).toBe(422);
    expect((await end('bereiche/U14', 'Zusammengelegt', { role: 'privacy' })).status).toBe(403);
    expect((await end('bereiche/U14', 'Zusammengelegt')).status).toBe(303);
    expect(await areaCodes()).not.toContain('U14');
    expect(await text('/verantwortliche/bereiche/U14')).toContain('Zusammengelegt');
    expect(await (await site.get('/de/verantwortliche')).text()).not.toContain('IT-Service');
    await site.post('/verantwortliche/neu', free(), coordinator);
    expect(await areaCodes()).toContain('U14');
  });
});
