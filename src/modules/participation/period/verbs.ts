import { type EditionState, findEditionById } from '#modules/concept/index.ts';
import { findOccasion, insertOccasion, updateOccasionTimes } from '#modules/voices/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { Decision } from '#platform/forms/decision.ts';
import { changesBetween, recordHistory } from '#platform/history/history.ts';
import { addDays, dayOf } from '#platform/i18n/format.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { findPeriod, savePeriod } from './data.ts';
import { canEndOn, endOfDay, type Period, usualEnd } from './rules.ts';

const thing = (editionId: string) => ({ kind: 'participation', id: editionId });

/** An edition has gone on: people can speak of it from the moment it is out for participation until it leaves. */
export async function followEdition(
  db: Db,
  by: Actor,
  at: Date,
  moved: { editionId: string; from: EditionState; to: EditionState; on: string },
): Promise<void> {
  // What an import tells of an earlier day happened on that day.
  const moment = moved.on < dayOf(at) ? endOfDay(addDays(moved.on, -1)) : at;
  if (moved.to === 'participation') await openPeriod(db, by, moment, moved.editionId);
  else if (moved.from === 'participation') await closePeriod(db, by, moment, moved.editionId);
}

async function openPeriod(db: Db, by: Actor, at: Date, editionId: string): Promise<void> {
  const edition = await findEditionById(db, editionId);
  if (!edition) return;
  const begunOn = dayOf(at);
  const untilOn = usualEnd(begunOn);
  const known = await findPeriod(db, editionId);
  const place = { kind: 'draft', code: `ENTWURF-${edition.code}`, title: edition.title } as const;
  const times = { openedAt: at, closedAt: null };
  const occasionId =
    known?.occasionId ?? (await insertOccasion(db, { ...place, gatheringId: null, position: 0, ...times }));
  await updateOccasionTimes(db, occasionId, { ...times, closesAt: endOfDay(untilOn) });
  await savePeriod(db, { editionId, occasionId, begunOn, untilOn });
  const changes = { untilOn: { from: null, to: untilOn } };
  await recordHistory(db, by, at, thing(editionId), 'opened', { changes });
}

async function closePeriod(db: Db, by: Actor, at: Date, editionId: string): Promise<void> {
  const period = await findPeriod(db, editionId);
  const occasion = period && (await findOccasion(db, period.occasionId));
  if (!occasion) return;
  await updateOccasionTimes(db, occasion.id, { openedAt: occasion.openedAt, closedAt: at });
  await recordHistory(db, by, at, thing(editionId), 'closed');
}

/** Settles another last day. A period whose last day was over already opens once more. */
export async function changeEnd(
  db: Db,
  by: Actor,
  at: Date,
  period: Period,
  { untilOn }: { untilOn: string },
): Promise<Decision> {
  const occasion = await findOccasion(db, period.occasionId);
  const allowed = canEndOn(occasion?.closedAt === null, untilOn, dayOf(at));
  if (!allowed.ok || !occasion) return allowed;
  const changes = changesBetween({ untilOn: period.untilOn }, { untilOn });
  if (Object.keys(changes).length === 0) return allowed;
  const { openedAt, closedAt } = occasion;
  await updateOccasionTimes(db, occasion.id, { openedAt, closedAt, closesAt: endOfDay(untilOn) });
  await savePeriod(db, { ...period, untilOn });
  await recordHistory(db, by, at, thing(period.editionId), 'end-changed', { changes });
  return allowed;
}
