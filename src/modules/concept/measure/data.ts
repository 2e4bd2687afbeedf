import { sql } from 'kysely';
import { type Stakeholder, stakeholdersById, type TargetGroup } from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { deletedUnlessUsed, stateColumns } from '../data.ts';
import type { EditionState } from '../edition/rules.ts';
import type { Assessment } from '../rules.ts';
import type {
  BarrierKind,
  LackKind,
  Measure,
  MeasureField,
  MeasureInput,
  MeasureState,
  Sphere,
  StateEntry,
} from './rules.ts';

/** The newest state that nobody took back. */
const currentState = sql<StateEntry>`(
  select json_build_object('state', s.state, 'sinceOn', s.since_on, 'byLabel', s.by_label, 'reason', s.reason)
  from concept.measure_state s where s.measure_id = m.id and s.withdrawn_at is null
  order by s.position desc limit 1)`;

/** The report of the latest day on each light; of several on that day the last one. */
const lastAssessments = sql<Assessment[]>`(
  select coalesce(json_agg(json_build_object('light', a.light, 'value', a.value, 'evidence', a.evidence,
    'assessedOn', a.assessed_on, 'byLabel', a.by_label)), '[]')
  from (select distinct on (light) * from concept.assessment where measure_id = m.id order by light, assessed_on desc, position desc) a)`;

const partners = sql<{ id: string; part: string }[]>`(
  select coalesce(json_agg(json_build_object('id', p.stakeholder_id, 'part', p.part) order by p.position), '[]')
  from concept.measure_partner p where p.measure_id = m.id)`;

const municipalityIds = sql<string[]>`(
  select coalesce(json_agg(p.municipality_id order by p.municipality_id), '[]')
  from concept.measure_municipality p where p.measure_id = m.id)`;

/** The fields it works in beside that of its goal. */
const furtherFields = sql<MeasureField[]>`(
  select coalesce(json_agg(json_build_object('id', o.id, 'code', o.code, 'title', o.short_title) order by o.position), '[]')
  from concept.measure_field w join concept.field o on o.id = w.field_id where w.measure_id = m.id and o.id <> f.id)`;

function measures(db: Db) {
  return db
    .selectFrom('concept.measure as m')
    .innerJoin('concept.goal as g', 'g.id', 'm.goal_id')
    .innerJoin('concept.field as f', 'f.id', 'g.field_id')
    .innerJoin('concept.edition as e', 'e.id', 'm.edition_id')
    .selectAll('m')
    .select(['g.code as goal_code', 'g.title as goal_title', 'f.id as field_id', 'f.code as field_code'])
    .select(['f.short_title as field_title', 'e.code as edition_code', 'e.number as edition_number'])
    .select([currentState.as('state'), lastAssessments.as('assessments')])
    .select([partners.as('partners'), municipalityIds.as('municipality_ids')])
    .select(furtherFields.as('further_fields'))
    .select(
      sql<EditionState>`(select s.state from concept.edition_state s where s.edition_id = e.id
        order by s.position desc limit 1)`.as('edition_state'),
    );
}

type Row = Awaited<ReturnType<ReturnType<typeof measures>['execute']>>[number];

function measureOf(row: Row, parties: ReadonlyMap<string, Stakeholder>): Measure {
  return {
    id: row.id,
    edition: { id: row.edition_id, code: row.edition_code, number: row.edition_number, state: row.edition_state },
    field: { id: row.field_id, code: row.field_code, title: row.field_title },
    furtherFields: row.further_fields,
    goal: { id: row.goal_id, code: row.goal_code, title: row.goal_title },
    code: row.code,
    title: row.title,
    description: row.description,
    targetGroups: row.target_groups as TargetGroup[],
    isPermanent: row.is_permanent,
    isOpenToAll: row.is_open_to_all,
    barrierKind: row.barrier_kind as BarrierKind | null,
    spheres: row.spheres as Sphere[],
    lead: row.lead_id === null ? null : (parties.get(row.lead_id) ?? null),
    personFunction: row.person_function,
    deputyFunction: row.deputy_function,
    partners: row.partners.flatMap(({ id, part }) => {
      const party = parties.get(id);
      return party ? [{ ...party, part }] : [];
    }),
    municipalityIds: row.municipality_ids,
    startOn: row.start_on,
    endOn: row.end_on,
    nextReportOn: row.next_report_on,
    budgetCents: row.budget_cents,
    lacks: row.lacks as LackKind[],
    precedesOwnerRule: row.precedes_owner_rule,
    isAdditional: row.is_additional,
    state: row.state,
    assessments: row.assessments,
  };
}

/** Rows with the names of those who stand for them: one more query, however many rows. */
async function withParties(db: Db, rows: readonly Row[]): Promise<Measure[]> {
  const ids = rows.flatMap((row) => [
    ...(row.lead_id === null ? [] : [row.lead_id]),
    ...row.partners.map(({ id }) => id),
  ]);
  const parties = await stakeholdersById(db, ids);
  return rows.map((row) => measureOf(row, parties));
}

/** All measures of an edition in the order of its goals. Two queries, however many measures. */
export async function listMeasures(db: Db, editionId: string): Promise<Measure[]> {
  const rows = await measures(db)
    .where('m.edition_id', '=', editionId)
    .orderBy('f.position')
    .orderBy('g.position')
    .orderBy('m.code')
    .execute();
  return withParties(db, rows);
}

/** The measure with this code in an edition, or undefined. */
export async function findMeasure(db: Db, editionId: string, code: string): Promise<Measure | undefined> {
  const row = await measures(db).where('m.edition_id', '=', editionId).where('m.code', '=', code).executeTakeFirst();
  return row && (await withParties(db, [row]))[0];
}

/** The measure that bore this code last, in an edition that has been superseded: what somebody reads in old papers. */
export async function findFormerMeasure(db: Db, code: string): Promise<Measure | undefined> {
  const rows = await measures(db).where('m.code', '=', code).orderBy('e.number', 'desc').execute();
  const former = rows.find((row) => row.edition_state === 'superseded');
  return former && (await withParties(db, [former]))[0];
}

/** The measure with this id, or undefined. */
export async function findMeasureById(db: Db, id: string): Promise<Measure | undefined> {
  const row = await measures(db).where('m.id', '=', id).executeTakeFirst();
  return row && (await withParties(db, [row]))[0];
}

/** The measure with this id; it is known to exist. */
export async function readMeasure(db: Db, id: string): Promise<Measure> {
  const measure = await findMeasureById(db, id);
  if (!measure) throw new Error(`no measure ${id}`);
  return measure;
}

/** The measure with this id, held until the end of the transaction: its states come one after the other. */
export async function holdMeasure(db: Db, id: string): Promise<Measure> {
  await db.selectFrom('concept.measure').select('id').where('id', '=', id).forNoKeyUpdate().execute();
  return readMeasure(db, id);
}

/** Stores a new measure with its partners and places and gives its id; its first state must follow. */
export async function insertMeasure(
  db: Db,
  place: {
    id?: string | undefined;
    editionId: string;
    isTakenOver: boolean;
    isAdditional: boolean;
    code: string;
    precedesOwnerRule: boolean;
  },
  measure: MeasureInput,
  at: Date,
): Promise<string> {
  const { id } = await db
    .insertInto('concept.measure')
    .values({
      ...(place.id ? { id: place.id } : {}),
      edition_id: place.editionId,
      is_taken_over: place.isTakenOver,
      is_additional: place.isAdditional,
      precedes_owner_rule: place.precedesOwnerRule,
      code: place.code,
      ...columnsOf(measure),
      created_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await insertParties(db, id, place.editionId, measure);
  return id;
}

/**
 * Stores the new input of a measure. One that preceded the rule about owners follows it from now on, unless it is still
 * being taken over from paper (`precedesOwnerRule`).
 */
export async function updateMeasure(
  db: Db,
  id: string,
  measure: MeasureInput,
  precedesOwnerRule = false,
): Promise<void> {
  const columns = { ...columnsOf(measure), precedes_owner_rule: precedesOwnerRule };
  const updated = await db
    .updateTable('concept.measure')
    .set(columns)
    .where('id', '=', id)
    .returning('edition_id')
    .executeTakeFirstOrThrow();
  await db.deleteFrom('concept.measure_municipality').where('measure_id', '=', id).execute();
  await db.deleteFrom('concept.measure_field').where('measure_id', '=', id).execute();
  // Who stays a partner keeps the part that was written down.
  let gone = db.deleteFrom('concept.measure_partner').where('measure_id', '=', id);
  if (measure.partnerIds.length > 0) gone = gone.where('stakeholder_id', 'not in', [...measure.partnerIds]);
  await gone.execute();
  await insertParties(db, id, updated.edition_id, measure);
}

/** Says when a measure is reported on again. */
export async function updateNextReport(db: Db, id: string, nextReportOn: string): Promise<void> {
  await db.updateTable('concept.measure').set({ next_report_on: nextReportOn }).where('id', '=', id).execute();
}

async function insertParties(db: Db, id: string, editionId: string, measure: MeasureInput): Promise<void> {
  const { partnerIds, municipalityIds, furtherFieldIds } = measure;
  const partners = partnerIds.map((stakeholder_id, position) => ({ measure_id: id, stakeholder_id, position }));
  if (partners.length > 0)
    await db
      .insertInto('concept.measure_partner')
      .values(partners)
      .onConflict((conflict) =>
        conflict
          .columns(['measure_id', 'stakeholder_id'])
          .doUpdateSet(({ ref }) => ({ position: ref('excluded.position') })),
      )
      .execute();
  const places = municipalityIds.map((municipality_id) => ({ measure_id: id, municipality_id }));
  if (places.length > 0) await db.insertInto('concept.measure_municipality').values(places).execute();
  const fields = [...new Set(furtherFieldIds)].map((field_id) => ({ measure_id: id, edition_id: editionId, field_id }));
  if (fields.length > 0) await db.insertInto('concept.measure_field').values(fields).execute();
}

function columnsOf(measure: MeasureInput) {
  return {
    goal_id: measure.goalId,
    title: measure.title,
    description: measure.description,
    target_groups: [...measure.targetGroups],
    is_permanent: measure.isPermanent,
    is_open_to_all: measure.isOpenToAll,
    barrier_kind: measure.barrierKind,
    spheres: [...measure.spheres],
    lead_id: measure.leadId,
    person_function: measure.personFunction,
    deputy_function: measure.deputyFunction,
    lacks: [...measure.lacks],
    start_on: measure.startOn,
    end_on: measure.endOn,
    next_report_on: measure.nextReportOn,
    budget_cents: measure.budgetCents,
  };
}

/** Deletes a measure of a draft with its states, lights and partners; false where something outside hangs on it. */
export async function deleteMeasure(db: Db, id: string): Promise<boolean> {
  return deletedUnlessUsed(db, (inner) => inner.deleteFrom('concept.measure').where('id', '=', id).execute());
}

/** Adds a state; the newest one counts. */
export async function insertMeasureState(
  db: Db,
  by: Actor,
  at: Date,
  entry: { measureId: string; state: MeasureState; on: string; reason: string },
): Promise<void> {
  await db
    .insertInto('concept.measure_state')
    .values({ measure_id: entry.measureId, ...stateColumns(by, at, entry) })
    .execute();
}
