import { beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#platform/database/transaction.ts';
import { useSite } from '../../../test/site.ts';
import { plantDraft, plantMeasure } from './test-support.ts';

const site = useSite();

beforeAll(async () => {
  await site.get('/');
  await inTransaction(site.db(), {}, async (db) => {
    const { goal } = await plantDraft(db);
    await plantMeasure(db, goal);
  });
});

const page = async (path: string, role: 'head' | 'coordinator') => (await site.get(path, { role })).text();

test('what nobody has resolved yet is called a draft wherever the first page of the day counts it', async () => {
  for (const role of ['head', 'coordinator'] as const) {
    const today = await page('/heute', role);
    expect(today).toContain('Umsetzung (Entwurf, noch nicht beschlossen)');
  }
  expect(await page('/heute/leitung', 'head')).toContain('(Entwurf, noch nicht beschlossen)');
});
