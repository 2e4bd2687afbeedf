import { sql } from 'kysely';
import type { Db } from '#platform/database/database.ts';
import type { Deadline } from './deadline.rules.ts';
import type { Part } from './part.rules.ts';
import type { Ending, FunderKind, Programme, ProgrammeInput, ProgrammeVolumeInput } from './rules.ts';

const names = sql<Programme['names']>`(
  select coalesce(json_agg(json_build_object('title', n.title, 'untilOn', n.until_on) order by n.until_on desc), '[]')
  from grants.programme_name n where n.programme_id = p.id)`;
const parts = sql<Part[]>`(
  select coalesce(json_agg(json_build_object('id', t.id, 'number', t.number, 'title', t.title, 'purpose', t.purpose,
    'eligible', t.eligible, 'maxCents', t.max_cents, 'per', t.per, 'sharePercent', t.share_percent, 'rules', t.rules,
    'isChecked', t.is_checked, 'grants', (select count(*) from grants.grant g where g.part_id = t.id))
    order by t.number), '[]')
  from grants.programme_part t where t.programme_id = p.id)`;
/** The deadlines of the programme that a query calls `p`. */
export const deadlines = sql<Deadline[]>`(
  select coalesce(json_agg(json_build_object('id', d.id, 'number', d.number, 'kind', d.kind, 'rule', d.rule,
    'reckoning', d.reckoning, 'amount', d.amount, 'unit', d.unit, 'month', d.month, 'dayOfMonth', d.day_of_month,
    'yearOffset', d.year_offset) order by d.number), '[]')
  from grants.programme_deadline d where d.programme_id = p.id)`;
const volumes = sql<ProgrammeVolumeInput[]>`(
  select coalesce(json_agg(json_build_object('year', v.year, 'amountCents', v.amount_cents, 'source', v.source)
    order by v.year desc), '[]')
  from grants.programme_volume v where v.programme_id = p.id)`;
const ending = sql<Ending | null>`(
  select json_build_object('endedOn', e.ended_on, 'reason', e.reason, 'byLabel', e.by_label)
  from grants.programme_ending e where e.programme_id = p.id)`;
const grants = sql<number>`(select count(*)::int from grants.grant g where g.programme_id = p.id)`;

const programmes = (db: Db) =>
  db
    .selectFrom('grants.programme as p')
    .selectAll('p')
    .select([names.as('names'), parts.as('parts'), deadlines.as('deadlines'), volumes.as('volumes')])
    .select([ending.as('ending'), grants.as('grants')]);

type Row = Awaited<ReturnType<ReturnType<typeof programmes>['executeTakeFirstOrThrow']>>;

const programmeOf = (row: Row): Programme => ({
  id: row.id,
  code: row.code,
  title: row.title,
  funder: row.funder,
  funderKind: row.funder_kind as FunderKind,
  startOn: row.start_on,
  rules: row.rules,
  verify: row.verify,
  asOf: row.as_of,
  checkBy: row.check_by,
  ending: row.ending,
  names: row.names,
  parts: row.parts,
  deadlines: row.deadlines,
  volumes: row.volumes,
  grants: row.grants,
});

/** All programmes by code, each with everything that belongs to it. One query. */
export async function listProgrammes(db: Db): Promise<Programme[]> {
  const byNumber = sql`substring(p.code from '[0-9]+')::int nulls last`;
  return (await programmes(db).orderBy(byNumber).orderBy('p.code').execute()).map(programmeOf);
}

/** The programme with this code, or undefined. */
export async function findProgramme(db: Db, code: string): Promise<Programme | undefined> {
  const row = await programmes(db).where('p.code', '=', code).executeTakeFirst();
  return row && programmeOf(row);
}

/** The programme with this id, or undefined. */
export async function findProgrammeById(db: Db, id: string): Promise<Programme | undefined> {
  const row = await programmes(db).where('p.id', '=', id).executeTakeFirst();
  return row && programmeOf(row);
}

/** The code of the programme that was taken over from a template, or undefined. */
export async function findTakenOver(db: Db, template: string): Promise<string | undefined> {
  const row = await db
    .selectFrom('grants.programme')
    .select('code')
    .where('template', '=', template)
    .executeTakeFirst();
  return row?.code;
}

const columnsOf = (programme: ProgrammeInput) => ({
  title: programme.title,
  funder: programme.funder,
  funder_kind: programme.funderKind,
  start_on: programme.startOn,
  rules: programme.rules,
  verify: programme.verify,
  as_of: programme.asOf,
  check_by: programme.checkBy,
});

/** The next free code, `PR6`. The lock keeps two people who write at the same moment from getting the same one. */
export async function takeProgrammeCode(db: Db): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext('grants.programme'))`.execute(db);
  const { highest } = await db
    .selectFrom('grants.programme')
    .select(sql<number>`coalesce(max(substring(code from '^PR([0-9]+)$')::int), 0)`.as('highest'))
    .executeTakeFirstOrThrow();
  return `PR${highest + 1}`;
}

/** Keeps others from numbering in this programme until the transaction ends. */
export async function lockProgramme(db: Db, programmeId: string): Promise<void> {
  await sql`select from grants.programme where id = ${programmeId} for update`.execute(db);
}

/** Stores a new programme; false where one with this id is there already. */
export async function insertProgramme(
  db: Db,
  given: { id: string; code: string; template: string | null },
  programme: ProgrammeInput,
): Promise<boolean> {
  const { id, code, template } = given;
  const result = await db
    .insertInto('grants.programme')
    .values({ id, code, template, ...columnsOf(programme) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return (result.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Stores what is now known about a programme. */
export async function updateProgramme(db: Db, id: string, programme: ProgrammeInput): Promise<void> {
  await db.updateTable('grants.programme').set(columnsOf(programme)).where('id', '=', id).execute();
}

/** Keeps a former name with the first day on which it did not hold any more. */
export async function insertName(db: Db, programmeId: string, former: { title: string; untilOn: string }) {
  const { title, untilOn } = former;
  await db
    .insertInto('grants.programme_name')
    .values({ programme_id: programmeId, title, until_on: untilOn })
    .execute();
}

/** Stores the volume of a year, also over an earlier one. */
export async function saveVolume(db: Db, programmeId: string, volume: ProgrammeVolumeInput): Promise<void> {
  const row = { amount_cents: volume.amountCents, source: volume.source };
  await db
    .insertInto('grants.programme_volume')
    .values({ programme_id: programmeId, year: volume.year, ...row })
    .onConflict((conflict) => conflict.columns(['programme_id', 'year']).doUpdateSet(row))
    .execute();
}

/** Takes the volume of a year away. */
export async function deleteVolume(db: Db, programmeId: string, year: number): Promise<void> {
  await db
    .deleteFrom('grants.programme_volume')
    .where('programme_id', '=', programmeId)
    .where('year', '=', year)
    .execute();
}
