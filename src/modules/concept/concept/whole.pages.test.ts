import { expect, test } from 'vitest';
import { inTransaction } from '#platform/database/transaction.ts';
import { unescaped } from '../../../../test/form-of.ts';
import { useSite } from '../../../../test/site.ts';
import type { Goal } from '../goal/rules.ts';
import { plantDraft, plantMeasure } from '../test-support.ts';

const site = useSite();
const coordinator = { role: 'coordinator' } as const;
let goal: Goal;
const page = async (path: string, person?: typeof coordinator) =>
  unescaped(await (await site.get(path, person)).text());

test('where no measure is written down the page says so, and neither adds up nothing nor counts "0 of 0"', async () => {
  await site.get('/');
  ({ goal } = await inTransaction(site.db(), {}, plantDraft));
  const concept = await page('/konzept', coordinator);
  expect(concept).toContain('Maßnahmen; noch ist keine aufgeschrieben');
  expect(concept).not.toMatch(/planen die Maßnahmen|von 0/);
});

test('where no measure names an amount, no sum of nothing stands there', async () => {
  await inTransaction(site.db(), {}, async (db) => {
    const values = { code: 'U01', name: 'Stabsstelle', kind: 'unit', created_at: new Date() };
    const unit = await db.insertInto('directory.stakeholder').values(values).returning('id').executeTakeFirstOrThrow();
    await plantMeasure(db, goal, { leadId: unit.id, budgetCents: null });
  });
  expect(await page('/konzept', coordinator)).toContain('noch nennt keine einen Betrag');
});

test('on the first draft nobody is sent to a resolved concept that there is not', async () => {
  await site.post('/konzept/fassungen/K-2026/stand', { state: 'participation', reason: '' }, coordinator);
  const first = await page('/de/konzept?fassung=K-2026');
  expect(first).toContain('Noch ist kein Konzept beschlossen');
  expect(first).not.toContain('Was gilt, steht im beschlossenen Konzept');
});
