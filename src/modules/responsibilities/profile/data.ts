import { sql } from 'kysely';
import { type Stakeholder, stakeholdersById } from '#modules/directory/index.ts';
import type { Db } from '#platform/database/database.ts';
import { type Actor, signed } from '#platform/permissions/actor.ts';
import type { Agreement, Profile, ProfileVersion, ProfileWords, RoleType, Side } from './rules.ts';

interface AgreementJson {
  side: Side;
  agreedOn: string;
  byLabel: string;
  evidence: string;
  withdrawnAt: string | null;
  withdrawnWhy: string;
}

interface VersionJson extends ProfileWords {
  id: string;
  number: number;
  draftedAt: string;
  validFrom: string | null;
  agreements: AgreementJson[];
}

/** Every version with every agreement, newest first. */
const versions = sql<VersionJson[]>`(
  select coalesce(json_agg(json_build_object('id', v.id, 'number', v.number, 'tasks', v.tasks, 'notTasks', v.not_tasks,
    'hoursPerMonth', v.hours_per_month, 'deputyRequired', v.deputy_required, 'validUntil', v.valid_until,
    'validFrom', v.valid_from, 'draftedAt', v.drafted_at, 'agreements', (
      select coalesce(json_agg(json_build_object('side', a.side, 'agreedOn', a.agreed_on, 'byLabel', a.by_label,
        'evidence', a.evidence, 'withdrawnAt', a.withdrawn_at, 'withdrawnWhy', a.withdrawn_why)
        order by a.recorded_at, a.id), '[]')
      from responsibilities.profile_agreement a where a.version_id = v.id))
    order by v.number desc), '[]')
  from responsibilities.profile_version v where v.profile_id = p.id)`;

function profiles(db: Db) {
  return db
    .selectFrom('responsibilities.profile as p')
    .select(['p.id', 'p.code', 'p.role_type', 'p.stakeholder_id', 'p.title', versions.as('versions')]);
}

type Row = Awaited<ReturnType<ReturnType<typeof profiles>['execute']>>[number];

function profileOf(row: Row, parties: ReadonlyMap<string, Stakeholder>): Profile {
  const party = parties.get(row.stakeholder_id);
  if (!party) throw new Error(`no stakeholder ${row.stakeholder_id}`);
  return {
    id: row.id,
    code: row.code,
    roleType: row.role_type as RoleType,
    party,
    title: row.title,
    versions: row.versions.map(versionOf),
  };
}

function versionOf({ draftedAt, agreements, ...version }: VersionJson): ProfileVersion {
  return { ...version, draftedAt: new Date(draftedAt), agreements: agreements.map(agreementOf) };
}

function agreementOf({ withdrawnAt, withdrawnWhy, ...agreement }: AgreementJson): Agreement {
  return { ...agreement, withdrawn: withdrawnAt === null ? null : { at: new Date(withdrawnAt), why: withdrawnWhy } };
}

async function withParties(db: Db, rows: readonly Row[]): Promise<Profile[]> {
  const parties = await stakeholdersById(
    db,
    rows.map((row) => row.stakeholder_id),
  );
  return rows.map((row) => profileOf(row, parties));
}

/** All profiles by code. Two queries, however many. */
export async function listProfiles(db: Db): Promise<Profile[]> {
  const all = await withParties(db, await profiles(db).orderBy('p.code').execute());
  return all.sort((a, b) => a.code.localeCompare(b.code, 'de', { numeric: true }));
}

/** The profile with this code, or undefined. */
export async function findProfile(db: Db, code: string): Promise<Profile | undefined> {
  const row = await profiles(db).where('p.code', '=', code).executeTakeFirst();
  return row && (await withParties(db, [row]))[0];
}

/** Keeps two people from beginning the same profile at once. */
export async function holdProfiles(db: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('responsibilities.profile'))`.execute(db);
}

/** Stores a new profile without words; its first version must follow. */
export async function insertProfile(
  db: Db,
  given: { id: string; code: string; roleType: RoleType; stakeholderId: string; title: string },
  at: Date,
): Promise<void> {
  const { id, code, roleType: role_type, stakeholderId: stakeholder_id, title } = given;
  await db
    .insertInto('responsibilities.profile')
    .values({ id, code, role_type, stakeholder_id, title, created_at: at })
    .execute();
}

/** Deletes a profile with its draft; the database refuses it where anybody agreed. */
export async function deleteProfile(db: Db, id: string): Promise<void> {
  await db.deleteFrom('responsibilities.profile_version').where('profile_id', '=', id).execute();
  await db.deleteFrom('responsibilities.profile').where('id', '=', id).execute();
}

/** Stores a new version as a draft. */
export async function insertVersion(
  db: Db,
  profileId: string,
  number: number,
  words: ProfileWords,
  at: Date,
): Promise<void> {
  await db
    .insertInto('responsibilities.profile_version')
    .values({ profile_id: profileId, number, ...columnsOf(words), drafted_at: at })
    .execute();
}

/** Stores the words of a draft; the database refuses it while somebody's agreement to the old words stands. */
export async function updateVersion(db: Db, id: string, words: ProfileWords): Promise<void> {
  await db.updateTable('responsibilities.profile_version').set(columnsOf(words)).where('id', '=', id).execute();
}

function columnsOf(words: ProfileWords) {
  return {
    tasks: [...words.tasks],
    not_tasks: [...words.notTasks],
    hours_per_month: words.hoursPerMonth,
    deputy_required: words.deputyRequired,
    valid_until: words.validUntil,
  };
}

/** Stores since when a version is valid; the database refuses it without both agreements. */
export async function markValid(db: Db, versionId: string, from: string): Promise<void> {
  await db
    .updateTable('responsibilities.profile_version')
    .set({ valid_from: from })
    .where('id', '=', versionId)
    .execute();
}

/** Keeps one side's yes. */
export async function insertAgreement(
  db: Db,
  by: Actor,
  at: Date,
  given: { versionId: string; side: Side; on: string; evidence: string },
): Promise<void> {
  const { versionId: version_id, side, on, evidence } = given;
  await db
    .insertInto('responsibilities.profile_agreement')
    .values({ version_id, side, agreed_on: on, evidence, recorded_at: at, ...signed(by) })
    .execute();
}

/** Takes the standing yes of the given sides back; it stays, struck through, with the reason. */
export async function markWithdrawn(
  db: Db,
  versionId: string,
  sides: readonly Side[],
  at: Date,
  why: string,
): Promise<void> {
  if (sides.length === 0) return;
  await db
    .updateTable('responsibilities.profile_agreement')
    .set({ withdrawn_at: at, withdrawn_why: why })
    .where('version_id', '=', versionId)
    .where('side', 'in', [...sides])
    .where('withdrawn_at', 'is', null)
    .execute();
}
