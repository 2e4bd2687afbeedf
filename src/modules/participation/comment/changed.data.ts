import { type Edition, findEditionById, listDraftChanges, wasChangedSince } from '#modules/concept/index.ts';
import type { DraftInQuestion } from '#modules/voices/index.ts';
import type { Db } from '#platform/database/database.ts';
import { findPeriodAt } from '../period/data.ts';

/** Can a card have changed the draft it speaks of? False where it speaks of none. */
export async function canHaveChanged({ db, card }: DraftInQuestion): Promise<boolean> {
  const period = await findPeriodAt(db, card.occasionId);
  const edition = period && (await findEditionById(db, period.editionId));
  return edition ? (await thoseThatCanHaveChanged(db, edition, [card])).length > 0 : false;
}

/** Those of the comments on an edition that can have changed it. */
export async function thoseThatCanHaveChanged<C extends DraftInQuestion['card']>(
  db: Db,
  edition: Edition,
  comments: readonly C[],
): Promise<C[]> {
  const [first] = comments.map(({ receivedAt }) => receivedAt).sort((a, b) => a.getTime() - b.getTime());
  if (!first) return [];
  const changes = await listDraftChanges(db, edition, first);
  return comments.filter(({ about, receivedAt }) =>
    wasChangedSince(changes, edition.id, { aboutId: about?.id ?? null, since: receivedAt }),
  );
}
