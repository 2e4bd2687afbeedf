import { findEditionById, listDraftChanges, wasChangedSince } from '#modules/concept/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { Point } from './rules.ts';

/** Can these points of statements on an edition have changed it? What was taken out since has been changed. */
export async function canPointsHaveChanged(db: Db, points: readonly Point[]): Promise<boolean> {
  const [first] = points.toSorted((a, b) => a.receivedOn.localeCompare(b.receivedOn));
  const edition = first && (await findEditionById(db, first.editionId));
  if (!edition) return false;
  const since = startOf(first);
  const changes = await listDraftChanges(db, edition, since);
  return points.some(
    ({ about, wasAbout }) =>
      (about === null && wasAbout !== null) ||
      wasChangedSince(changes, edition.id, { aboutId: about?.id ?? null, since }),
  );
}

const startOf = ({ receivedOn }: Pick<Point, 'receivedOn'>) => new Date(`${receivedOn}T00:00:00Z`);
