import { expect, test } from 'vitest';
import { listHistory } from '#platform/history/read.ts';
import { makeTranslator } from '#platform/i18n/translate.ts';
import { makeAccess } from '#platform/permissions/table.ts';
import { modules } from '#src/modules.ts';
import { useMusterau } from '../../../../test/demo.ts';
import { formOf } from '../../../../test/form-of.ts';
import { gatherMaterial } from '../report/material.verbs.ts';
import { findIndicator } from './data.ts';
import { dueReadings } from './due.ts';

const site = useMusterau();
const coordinator = { role: 'coordinator' } as const;

const end = (code: string, fields: Record<string, string>, role: 'coordinator' | 'head' = 'coordinator') =>
  site.post(`/wirkung/${code}/ende`, fields, { role });
const isAsked = async (code: string) => {
  const { t } = makeTranslator(
    modules.map(({ texts }) => texts),
    'de',
  );
  const by = { kind: 'system', name: 'test' } as const;
  const access = makeAccess(modules.map(({ permissions }) => permissions));
  const context = { db: site.db(), by, access, now: new Date('2029-01-01T12:00:00Z'), today: '2029-01-01', t };
  return (await dueReadings.list(context)).some(({ key }) => key.startsWith(`evaluation.reading:${code}-`));
};
const isReported = async (code: string) =>
  (await gatherMaterial(site.db(), '2026-11-22')).material.indicators.some((one) => one.code === code);

test('ein Indikator mit Werten lässt sich mit Tag und Grund beenden; dann fragt niemand mehr, und die Werte bleiben', async () => {
  expect([await isAsked('I19'), await isReported('I19')]).toEqual([true, true]);
  for (const wrong of [
    { on: '2026-11-22', reason: ' ' },
    { on: '2027-01-01', reason: 'Die Statistik entfällt.' },
  ])
    expect((await end('I19', wrong)).status).toBe(422);
  expect((await end('I19', { on: '2026-11-20', reason: 'Die Statistik entfällt.' }, 'head')).status).toBe(403);
  for (const _twice of [1, 2])
    expect((await end('I19', { on: '2026-11-20', reason: 'Die Statistik entfällt.' })).status).toBe(303);
  expect([await isAsked('I19'), await isReported('I19')]).toEqual([false, false]);
  for (const path of ['/de/wirkung/I19', '/wirkung/I19']) {
    const html = await (await site.get(path, path.startsWith('/de') ? undefined : coordinator)).text();
    expect(html).toContain('Wird seit 20.11.2026 nicht mehr fortgeführt');
    expect(html).toContain('Die Statistik entfällt.');
    expect(html).toContain('2026');
  }
  const late = await site.post('/wirkung/I19/werte', { year: '2027', value: '5', note: '' }, coordinator);
  expect(late.status).toBe(422);
});

test('weitergeführt wird er wieder erwartet', async () => {
  expect((await site.post('/wirkung/I19/ende', { _method: 'delete' }, coordinator)).status).toBe(303);
  expect([await isAsked('I19'), await isReported('I19')]).toEqual([true, true]);
});

test('mit Werten bleibt die Einheit, und die Richtung dreht sich nur mit einem Grund, der im Verlauf steht', async () => {
  const address = '/wirkung/I13/bearbeiten';
  const indicator = await findIndicator(site.db(), 'I13');
  const form = async () => ({
    ...formOf(await (await site.get(address, coordinator)).text(), address),
    meansOfVerification: ['Auszug zum 31.12.'],
    assumption: ['Alle melden.'],
    unitId: [await ownerId()],
    personFunction: ['Sachgebiet'],
    deputyFunction: ['Leitung'],
    nextReportOn: ['2027-03-31'],
  });
  const other = indicator?.direction === 'up' ? 'down' : 'up';
  const unit = await site.post(address, { ...(await form()), unit: ['Monate'] }, coordinator);
  expect([unit.status, (await unit.text()).includes('f-unit')]).toEqual([422, true]);
  const turned = await site.post(address, { ...(await form()), direction: [other] }, coordinator);
  expect([turned.status, (await turned.text()).includes('href="#f-directionReason"')]).toEqual([422, true]);
  const reason = 'Kürzer ist für Familien besser.';
  const saved = await site.post(
    address,
    { ...(await form()), direction: [other], directionReason: [reason] },
    coordinator,
  );
  expect(saved.status).toBe(303);
  expect((await findIndicator(site.db(), 'I13'))?.direction).toBe(other);
  const history = await listHistory(site.db(), { kind: 'indicator', id: indicator?.id ?? '' });
  expect(history.map((entry) => entry.reason)).toContain(reason);
});

async function ownerId(): Promise<string> {
  const unit = site.db().selectFrom('directory.stakeholder').select('id').where('code', '=', 'U01');
  return (await unit.executeTakeFirstOrThrow()).id;
}
