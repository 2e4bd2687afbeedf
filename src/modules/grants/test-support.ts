import type { Db } from '#platform/database/database.ts';
import { makeTranslator } from '#platform/i18n/translate.ts';
import type { DueContext, DueItem } from '#platform/manifest/manifest.ts';
import { makeAccess } from '#platform/permissions/table.ts';
import { modules } from '#src/modules.ts';
import { loadMusterau } from '../../../test/demo.ts';
import { dueGrants } from './due.ts';

export { loadMusterau };

/** What the module names as due on a day, in German, by key. */
export async function dueByKey(db: Db, today: string): Promise<Map<string, DueItem>> {
  const { t } = makeTranslator(
    modules.map(({ texts }) => texts),
    'de',
  );
  const by = { kind: 'system', name: 'test' } as const;
  const access = makeAccess(modules.map(({ permissions }) => permissions));
  const context: DueContext = { db, by, access, now: new Date(`${today}T12:00:00Z`), today, t };
  return new Map((await dueGrants.list(context)).map((item) => [item.key, item]));
}
