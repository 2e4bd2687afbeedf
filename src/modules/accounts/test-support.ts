import { randomUUID } from 'node:crypto';
import type { Db } from '#platform/database/database.ts';
import type { Role, Scope } from '#platform/permissions/actor.ts';
import { insertPerson } from './person/data.ts';
import { insertRole } from './role/data.ts';
import { scopeKindOf } from './role/rules.ts';
import { startSession } from './session/verbs.ts';

export interface SomebodyWith {
  role: Role;
  /** A role for one place that names none gets a place of its own, in which nothing lies. */
  scope?: Scope;
  name?: string;
  email?: string;
}

/** A person with a role, as if invited and accepted; gives the id. */
export async function createPerson(db: Db, somebody: SomebodyWith, at: Date): Promise<string> {
  const { role, scope, name = `Person (${role})`, email = null } = somebody;
  const id = await insertPerson(db, { name, email, language: 'de', invitedAt: at, activatedAt: at });
  const kind = scopeKindOf(role);
  await insertRole(db, id, { role, scope: scope ?? (kind ? { kind, id: randomUUID() } : null) }, at);
  return id;
}

/** Signs a person in; gives the session token for the cookie `__Host-qs`. */
export async function createSession(db: Db, personId: string, at: Date, strong = true): Promise<string> {
  return startSession(db, at, personId, { way: 'test', strong, userAgent: null });
}
