import type { Db } from '#platform/database/database.ts';
import type { Decision } from '#platform/forms/decision.ts';
import { yes } from '#platform/forms/decision.ts';
import { recordHistory } from '#platform/history/history.ts';
import type { Actor, RoleHeld, Scope } from '#platform/permissions/actor.ts';
import { countHolders, deleteRole, insertRole, listRolesFor, type RoleRow } from './data.ts';
import { canHold, canLoseRole } from './rules.ts';

/** Gives a person a role; one that is held already stays as it is. */
export async function giveRole(db: Db, by: Actor, at: Date, personId: string, held: RoleHeld): Promise<Decision> {
  const allowed = canHold(held);
  if (!allowed.ok) return allowed;
  const id = await insertRole(db, personId, held, at);
  if (id) {
    const changes = { [held.role]: { from: null, to: held.scope ?? 'county' } };
    await recordHistory(db, by, at, { kind: 'person', id: personId }, 'role-given', { changes });
  }
  return yes;
}

/** Takes a role away. The last one who gives roles keeps theirs. */
export async function withdrawRole(db: Db, by: Actor, at: Date, held: RoleRow): Promise<Decision> {
  const allowed = canLoseRole(held.role, await countHolders(db, held.role));
  if (!allowed.ok) return allowed;
  await deleteRole(db, held.id);
  const changes = { [held.role]: { from: held.scope ?? 'county', to: null } };
  await recordHistory(db, by, at, { kind: 'person', id: held.personId }, 'role-withdrawn', { changes });
  return yes;
}

/** Whoever has a role for one place has it for another one from now on: the place went into it. */
export async function moveScope(db: Db, by: Actor, at: Date, from: Scope, into: Scope): Promise<void> {
  for (const held of await listRolesFor(db, from)) {
    await deleteRole(db, held.id);
    await insertRole(db, held.personId, { role: held.role, scope: into }, at);
    const changes = { [held.role]: { from, to: into } };
    await recordHistory(db, by, at, { kind: 'person', id: held.personId }, 'role-given', { changes });
  }
}
