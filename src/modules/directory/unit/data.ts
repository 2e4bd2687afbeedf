import type { Db } from '#platform/database/database.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { storedHours } from '../contact-point/rules.ts';
import { archivalOf } from '../stakeholder/archival.data.ts';
import { insertStakeholder, renameStakeholder } from '../stakeholder/data.ts';
import type { Unit, UnitFacts } from './rules.ts';

/** All units by code; ended ones only on request. */
export async function listUnits(db: Db, options: { withArchived?: boolean } = {}): Promise<Unit[]> {
  const rows = await select(db).orderBy('s.code').execute();
  return rows.map(asUnit).filter((one) => options.withArchived === true || !one.archival);
}

/** The unit with this code, or undefined. */
export async function findUnit(db: Db, code: string): Promise<Unit | undefined> {
  const row = await select(db).where('s.code', '=', code).executeTakeFirst();
  return row && asUnit(row);
}

/** What is known about a new unit beside its facts; one that is written down by hand is public. */
export interface UnitOrigin {
  id?: string;
  code?: string;
  isInternal?: boolean;
}

/** Stores a new unit under the given code or the next free one. */
export async function insertUnit(
  db: Db,
  facts: UnitFacts,
  at: Date,
  { isInternal = false, ...given }: UnitOrigin = {},
): Promise<{ id: string; code: string }> {
  const made = await insertStakeholder(db, { kind: 'unit', name: facts.name, ...given }, at);
  await db
    .insertInto('directory.unit')
    .values({ id: made.id, ...columnsOf(facts), public_since: isInternal ? null : dayOf(at) })
    .execute();
  return made;
}

/** Stores what is now known about a unit. */
export async function updateUnit(db: Db, id: string, facts: UnitFacts): Promise<void> {
  await renameStakeholder(db, id, facts.name);
  await db.updateTable('directory.unit').set(columnsOf(facts)).where('id', '=', id).execute();
}

/** Stores since when readers see a unit; false where somebody else published it a moment ago. */
export async function updateUnitPublicSince(db: Db, id: string, on: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('directory.unit')
    .set({ public_since: on })
    .where('id', '=', id)
    .where('public_since', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

function columnsOf(facts: UnitFacts) {
  return {
    placement: facts.placement,
    attached_to: facts.attachedToId,
    contact_function: facts.contactFunction,
    mailbox: facts.mailbox,
    phone: facts.phone,
    place: facts.place,
    hours: facts.hours === null ? null : JSON.stringify(facts.hours),
    is_privacy_office: facts.isPrivacyOffice,
    is_lead_unit: facts.isLeadUnit,
  };
}

function select(db: Db) {
  return db
    .selectFrom('directory.stakeholder as s')
    .innerJoin('directory.unit as u', 'u.id', 's.id')
    .leftJoin('directory.stakeholder as t', 't.id', 'u.attached_to')
    .leftJoin('directory.archival as a', 'a.stakeholder_id', 's.id')
    .select([
      's.id',
      's.code',
      's.name',
      'u.placement',
      'u.attached_to',
      't.code as attached_code',
      't.name as attached_name',
      'u.contact_function',
      'u.mailbox',
      'u.phone',
      'u.place',
      'u.hours',
      'u.is_privacy_office',
      'u.is_lead_unit',
      'u.public_since',
      'a.archived_at',
      'a.archived_by',
      'a.reason',
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['execute']>>[number];

function asUnit(row: Row): Unit {
  return {
    id: row.id,
    code: row.code,
    name: row.name,
    placement: row.placement,
    attachedToId: row.attached_to,
    attachedTo:
      row.attached_to === null
        ? null
        : { id: row.attached_to, code: row.attached_code ?? '', name: row.attached_name ?? '' },
    contactFunction: row.contact_function,
    mailbox: row.mailbox,
    phone: row.phone,
    place: row.place,
    hours: storedHours(row.hours),
    isPrivacyOffice: row.is_privacy_office,
    isLeadUnit: row.is_lead_unit,
    publicSince: row.public_since,
    archival: archivalOf(row),
  };
}
