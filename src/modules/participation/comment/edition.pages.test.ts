import { beforeAll, expect, test } from 'vitest';
import { findEdition } from '#modules/concept/index.ts';
import { plantDraft, plantMeasure } from '#modules/concept/test-support.ts';
import { loadDemoDirectory } from '#modules/directory/test-support.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { useSite } from '../../../../test/site.ts';
import { openBefore } from './edition.pages.tsx';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;

beforeAll(async () => {
  await site.get('/');
  await inTransaction(site.db(), {}, async (db) => {
    await loadDemoDirectory(db);
    const { goal } = await plantDraft(db);
    const unit = await db.selectFrom('directory.unit').select('id').executeTakeFirstOrThrow();
    await plantMeasure(db, goal, { leadId: unit.id });
  });
  const opened = await site.post(
    '/konzept/fassungen/K-2026/stand',
    { state: 'participation', reason: '' },
    coordinator,
  );
  expect(opened.status).toBe(303);
}, 60_000);

test('who lays a draft before the council too early is told that everybody was promised more days', async () => {
  const edition = await findEdition(site.db(), 'K-2026');
  if (!edition) throw new Error('no edition');
  const ask = (step: 'approval' | 'draft', today: string) => openBefore({ db: site.db(), edition, step, today });
  expect(await ask('approval', '2026-12-10')).toMatchObject([
    { text: 'participation.step.still-open', values: { days: 10 } },
  ]);
  expect(await ask('approval', '2026-12-20')).toEqual([]);
  expect(await ask('draft', '2026-12-10')).toEqual([]);
  expect(await (await site.get('/konzept/fassungen/K-2026/freigabe', { role: 'head' })).text()).toContain(
    'noch 28 Tage zugesagt',
  );
});
