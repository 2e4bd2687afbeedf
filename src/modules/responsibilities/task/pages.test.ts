import { beforeAll, describe, expect, test } from 'vitest';
import { stakeholdersByCode } from '#modules/directory/index.ts';
import { gaps, listNeighbours } from '#modules/thread/index.ts';
import { plantNode } from '#modules/thread/test-support.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { useSite } from '../../../../test/site.ts';
import { plantMusterau } from '../test-support.ts';
import { findTask } from './data.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
let ids: Map<string, string>;

beforeAll(async () => {
  await inTransaction(site.db(), {}, async (db) => {
    await plantMusterau(db);
    await plantNode(db, 'measure', 'M-999');
    ids = new Map(
      [...(await stakeholdersByCode(db, ['U01', 'U03', 'U04', 'U05']))].map(([code, { id }]) => [code, id]),
    );
  });
}, 60_000);

const id = (code: string) => ids.get(code) ?? '';
const unit = (code: string) => ({ role: 'area', scope: { kind: 'unit', id: id(code) } }) as const;
const text = async (path: string, person: Parameters<typeof site.get>[1]) => (await site.get(path, person)).text();
const openGaps = async () =>
  (await gaps(site.db(), { gaps: ['promise-without-date'] }))
    .filter(({ reason }) => !reason)
    .map(({ node }) => node.code);
const given = () => ({ ...facts(), id: crypto.randomUUID() });
const facts = () => ({ title: 'Aushang übersetzen', ownerId: id('U04'), forId: id('U01'), areaId: id('U04') });

describe('who sees and writes tasks', () => {
  test('an area sees what it does, awaits or shares, and no other task exists for it', async () => {
    expect((await site.get('/verantwortliche/aufgaben/AU-011', unit('U04'))).status).toBe(200);
    expect((await site.get('/verantwortliche/aufgaben/AU-004', unit('U04'))).status).toBe(404);
    expect(await text('/verantwortliche/aufgaben', unit('U04'))).not.toContain('AU-004');
  });

  test('an area writes tasks of its own and none between others', async () => {
    const own = await site.post('/verantwortliche/aufgaben/neu', given(), unit('U04'));
    expect(own.status).toBe(303);
    const foreign = { id: crypto.randomUUID(), title: 'Etwas anderes', ownerId: id('U05'), forId: id('U03') };
    expect((await site.post('/verantwortliche/aufgaben/neu', foreign, unit('U04'))).status).toBe(422);
  });

  test('data protection reads and writes nothing', async () => {
    expect((await site.get('/verantwortliche/aufgaben', { role: 'privacy' })).status).toBe(200);
    expect((await site.get('/verantwortliche/aufgaben/neu', { role: 'privacy' })).status).toBe(403);
  });

  test('nobody owes something to themselves, and nothing typed is lost', async () => {
    const wrong = await site.post('/verantwortliche/aufgaben/neu', { ...given(), forId: id('U04') }, coordinator);
    expect(wrong.status).toBe(422);
    expect(await wrong.text()).toContain('Aushang übersetzen');
  });
});

describe('a promise without a date', () => {
  test('is a gap of the thread, closed by a day', async () => {
    expect(await openGaps()).toEqual(['AU-009']);
    const task = await findTask(site.db(), 'AU-009');
    if (!task) throw new Error('no AU-009');
    const { title, ownerId, forId } = task;
    const fields = { title, ownerId, forId, isPromise: 'ja', dueOn: '2027-02-28' };
    expect((await site.post('/verantwortliche/aufgaben/AU-009/bearbeiten', fields, coordinator)).status).toBe(303);
    expect(await openGaps()).toEqual([]);
  });

  test('or by a written reason, and by nothing else', async () => {
    const fields = { ...given(), isPromise: 'ja', about: 'M-999' };
    const made = await site.post('/verantwortliche/aufgaben/neu', fields, coordinator);
    const [, code = ''] = /(AU-\d+)/.exec(made.headers.get('location') ?? '') ?? [];
    expect(await openGaps()).toEqual([code]);
    expect(await text('/faden/luecken', coordinator)).toContain('Zusage ohne Datum');
    const path = `/faden/luecken/promise-without-date/promise/${code}/begruendung`;
    await site.post(path, { reason: 'Der Termin hängt am Haushalt 2027.' }, coordinator);
    expect(await openGaps()).toEqual([]);
    const task = await findTask(site.db(), code);
    const around = await listNeighbours(site.db(), 'promise', [task?.id ?? '']);
    expect(JSON.stringify([...around.values()])).toContain('M-999');
  });

  test('that was kept needs no day any more, and stays a promise', async () => {
    const made = await site.post('/verantwortliche/aufgaben/neu', { ...given(), isPromise: 'ja' }, coordinator);
    const [, code = ''] = /(AU-\d+)/.exec(made.headers.get('location') ?? '') ?? [];
    const taken = await site.post(`/verantwortliche/aufgaben/${code}/bearbeiten`, facts(), coordinator);
    expect(taken.status).toBe(422);
    const end = { kind: 'done', on: '2026-11-22', reason: '' };
    expect((await site.post(`/verantwortliche/aufgaben/${code}/abschluss`, end, unit('U04'))).status).toBe(303);
    expect(await openGaps()).toEqual([]);
    const closed = await site.get(`/verantwortliche/aufgaben/${code}/bearbeiten`, coordinator);
    const said = await closed.text();
    expect([closed.status, said.includes('Diese Aufgabe ist abgeschlossen.')]).toEqual([422, true]);
    expect(said).not.toContain('name="ownerId"');
    await site.post(`/verantwortliche/aufgaben/${code}/abschluss`, { _method: 'delete' }, coordinator);
    expect(await openGaps()).toEqual([code]);
  });

  test('is about something that the thread knows', async () => {
    const unknown = await site.post(
      '/verantwortliche/aufgaben/neu',
      { ...given(), isPromise: 'ja', about: 'M-000' },
      coordinator,
    );
    expect(unknown.status).toBe(422);
  });

  test('a thing that readers do not know of yet is for an area like one that there is not', async () => {
    await inTransaction(site.db(), {}, (db) => plantNode(db, 'measure', 'M-998', { isPublic: false }));
    const [path, area] = ['/verantwortliche/aufgaben/neu', unit('U04')];
    const told: unknown[] = [];
    for (const about of ['M-998', 'M-000']) {
      const answer = await site.post(path, { ...given(), isPromise: 'ja', about }, area);
      told.push([answer.status, (await answer.text()).includes('M-998 (measure)')]);
    }
    expect(told).toEqual([
      [422, false],
      [422, false],
    ]);
    expect((await site.post(path, { ...given(), isPromise: 'ja', about: 'M-998' }, coordinator)).status).toBe(303);
  });
});
