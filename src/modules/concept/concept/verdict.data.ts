import type { Db } from '#platform/database/database.ts';
import { type Actor, signed } from '#platform/permissions/actor.ts';
import type { OldThing, Verdict, VerdictKind } from './verdict.rules.ts';

/** Every goal and measure of an edition: what a verdict is owed on. */
export async function listOldThings(db: Db, editionId: string): Promise<OldThing[]> {
  const goals = db
    .selectFrom('concept.goal')
    .select(['id', 'code', 'title', 'text'])
    .where('edition_id', '=', editionId)
    .orderBy('code')
    .execute();
  const measures = db
    .selectFrom('concept.measure')
    .select(['id', 'code', 'title'])
    .where('edition_id', '=', editionId)
    .orderBy('code')
    .execute();
  return [
    ...(await goals).map(({ id, code, title }) => ({ kind: 'goal' as const, id, code, title })),
    ...(await measures).map((row) => ({ kind: 'measure' as const, ...row })),
  ];
}

/** The verdicts on an edition's goals and measures. */
export async function listVerdicts(db: Db, editionId: string): Promise<Verdict[]> {
  const rows = await db
    .selectFrom('concept.verdict')
    .select(['thing_kind', 'thing_id', 'verdict', 'reason', 'passed_on', 'by_label'])
    .where('edition_id', '=', editionId)
    .orderBy('passed_on')
    .orderBy('thing_id')
    .execute();
  return rows.map(verdictOf);
}

interface Row {
  thing_kind: string;
  thing_id: string;
  verdict: string;
  reason: string;
  passed_on: string;
  by_label: string;
}

function verdictOf(row: Row): Verdict {
  return {
    thingKind: row.thing_kind as Verdict['thingKind'],
    thingId: row.thing_id,
    verdict: row.verdict as VerdictKind,
    reason: row.reason,
    passedOn: row.passed_on,
    byLabel: row.by_label,
  };
}

/** Stores a verdict in place of an earlier one on the same thing. */
export async function saveVerdict(
  db: Db,
  by: Actor,
  at: Date,
  passed: { editionId: string; thing: OldThing; verdict: VerdictKind; reason: string; on: string },
): Promise<void> {
  const columns = {
    verdict: passed.verdict,
    reason: passed.reason,
    passed_on: passed.on,
    recorded_at: at,
    ...signed(by),
  };
  await db
    .insertInto('concept.verdict')
    .values({ edition_id: passed.editionId, thing_kind: passed.thing.kind, thing_id: passed.thing.id, ...columns })
    .onConflict((conflict) => conflict.columns(['thing_kind', 'thing_id']).doUpdateSet(columns))
    .execute();
}

/** Takes back all verdicts on an edition's goals and measures: the draft for which they were passed is gone. */
export async function deleteVerdicts(db: Db, editionId: string): Promise<void> {
  await db.deleteFrom('concept.verdict').where('edition_id', '=', editionId).execute();
}

/** Deletes the verdict on a thing and gives what it was; undefined where there was none. */
export async function deleteVerdict(db: Db, thing: Pick<OldThing, 'kind' | 'id'>): Promise<VerdictKind | undefined> {
  const row = await db
    .deleteFrom('concept.verdict')
    .where('thing_kind', '=', thing.kind)
    .where('thing_id', '=', thing.id)
    .returning('verdict')
    .executeTakeFirst();
  return row?.verdict as VerdictKind | undefined;
}
