import { plantDraft, plantMeasure } from '#modules/concept/test-support.ts';
import { loadDemoDirectory } from '#modules/directory/test-support.ts';
import type { Db } from '#platform/database/database.ts';
import type { Actor } from '#platform/permissions/actor.ts';

/** The moment of the story: Sunday, 22 November 2026, 15:10. */
export const testMoment = new Date('2026-11-22T14:10:00Z');

export const coordinator: Actor = {
  kind: 'person',
  id: '5b1e5a3c-6d0d-4c1e-9a39-0a3d6f6d2b11',
  name: 'Koordination Musterau',
  roles: [{ role: 'coordinator', scope: null }],
};

/** A draft with a measure, and two that can be asked about it: an association with a mailbox and a board without. */
export async function plantDraftAndParties(db: Db): Promise<{ editionId: string; welfare: string; board: string }> {
  await loadDemoDirectory(db);
  const { edition, goal } = await plantDraft(db);
  const unit = await db.selectFrom('directory.unit').select('id').executeTakeFirstOrThrow();
  await plantMeasure(db, goal, { leadId: unit.id });
  await db.updateTable('directory.unit').set({ phone: '06999 1234' }).execute();
  const sort = (of: string) => db.selectFrom('directory.organisation').select('id').where('category', '=', of);
  const welfare = (await sort('welfare').where('mailbox', '<>', '').executeTakeFirstOrThrow()).id;
  const advisory = db.selectFrom('directory.body').select('id').where('type', '=', 'advisory');
  return { editionId: edition.id, welfare, board: (await advisory.executeTakeFirstOrThrow()).id };
}
