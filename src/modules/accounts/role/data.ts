import type { Db } from '#platform/database/database.ts';
import { alphabetical } from '#platform/database/order.ts';
import type { Role, RoleHeld, Scope } from '#platform/permissions/actor.ts';

export interface RoleRow extends RoleHeld {
  id: string;
  personId: string;
}

const columns = ['id', 'person_id', 'role', 'scope_kind', 'scope_id'] as const;

interface Row {
  id: string;
  person_id: string;
  role: string;
  scope_kind: string | null;
  scope_id: string | null;
}

/** A role as it lies in the database. */
export function roleOf(row: Row): RoleRow {
  const { scope_kind: kind, scope_id: id } = row;
  // The database knows the same roles as `rules.ts` (a check constraint), so the text is one of them.
  return { id: row.id, personId: row.person_id, role: row.role as Role, scope: kind && id ? { kind, id } : null };
}

/** The roles of one person. */
export async function listRoles(db: Db, personId: string): Promise<RoleRow[]> {
  const rows = await db
    .selectFrom('accounts.role_held')
    .select(columns)
    .where('person_id', '=', personId)
    .orderBy('role')
    .orderBy('id')
    .execute();
  return rows.map(roleOf);
}

/** The roles of everybody. */
export async function listAllRoles(db: Db): Promise<RoleRow[]> {
  const rows = await db.selectFrom('accounts.role_held').select(columns).orderBy('role').orderBy('id').execute();
  return rows.map(roleOf);
}

/** The roles that are held for this one place. */
export async function listRolesFor(db: Db, scope: Scope): Promise<RoleRow[]> {
  const rows = await db
    .selectFrom('accounts.role_held')
    .select(columns)
    .where('scope_kind', '=', scope.kind)
    .where('scope_id', '=', scope.id)
    .orderBy('id')
    .execute();
  return rows.map(roleOf);
}

/** Everybody who holds a role for this one place, by name. */
export async function listHolders(db: Db, scope: Scope): Promise<{ id: string; name: string }[]> {
  return db
    .selectFrom('accounts.role_held as r')
    .innerJoin('accounts.person as p', 'p.id', 'r.person_id')
    .select(['p.id', 'p.name'])
    .where('r.scope_kind', '=', scope.kind)
    .where('r.scope_id', '=', scope.id)
    .groupBy(['p.id', 'p.name'])
    .orderBy(alphabetical('p.name'))
    .orderBy('p.id')
    .execute();
}

/** Gives the id, or undefined where the person has this role already. */
export async function insertRole(db: Db, personId: string, held: RoleHeld, at: Date): Promise<string | undefined> {
  const row = await db
    .insertInto('accounts.role_held')
    .values({
      person_id: personId,
      role: held.role,
      scope_kind: held.scope?.kind ?? null,
      scope_id: held.scope?.id ?? null,
      given_at: at,
    })
    .onConflict((conflict) => conflict.columns(['person_id', 'role', 'scope_kind', 'scope_id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

export async function deleteRole(db: Db, id: string): Promise<void> {
  await db.deleteFrom('accounts.role_held').where('id', '=', id).execute();
}

/** How many people who may come in hold a role. */
export async function countHolders(db: Db, role: Role): Promise<number> {
  const row = await db
    .selectFrom('accounts.role_held as held')
    .innerJoin('accounts.person as person', 'person.id', 'held.person_id')
    .leftJoin('accounts.person_block as block', 'block.person_id', 'person.id')
    .select((select) => select.fn.count<number>('held.person_id').distinct().as('count'))
    .where('held.role', '=', role)
    .where('person.activated_at', 'is not', null)
    .where('block.person_id', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
