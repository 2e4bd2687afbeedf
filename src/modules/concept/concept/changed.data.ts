import type { Db } from '#platform/database/database.ts';
import { listHistoryOf } from '#platform/history/read.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { type Edition, isDraft } from '../edition/rules.ts';
import { listStatements } from '../edition/statement.data.ts';
import { listFields } from '../field/data.ts';
import { listGoals } from '../goal/data.ts';
import { listMeasures } from '../measure/data.ts';
import { changesAmong, type DraftChange } from './changed.rules.ts';

const kinds = ['edition', 'statement', 'field', 'goal', 'measure'];

/** What was changed in an edition since a moment, as long as it was a draft. Null: it still is one, and may change. */
export async function listDraftChanges(db: Db, edition: Edition, since: Date): Promise<DraftChange[] | null> {
  if (isDraft(edition)) return null;
  const { entries } = await listHistoryOf(db, kinds, { fromOn: dayOf(since), limit: 5_000 });
  const within = new Map<string, readonly string[]>();
  for (const { id } of await listFields(db, edition.id)) within.set(id, []);
  for (const { id, fieldId } of await listGoals(db, edition.id)) within.set(id, [fieldId]);
  for (const { id, goal, field } of await listMeasures(db, edition.id)) within.set(id, [goal.id, field.id]);
  for (const { id } of await listStatements(db, edition.id)) within.set(id, []);
  return changesAmong(entries, edition.id, within);
}
