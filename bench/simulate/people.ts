import { sql } from 'kysely';
import { demoPeople } from '#modules/accounts/index.ts';
import { createPerson, type SomebodyWith } from '#modules/accounts/test-support.ts';
import type { Db } from '#platform/database/database.ts';
import { inTransaction } from '#platform/database/transaction.ts';
import { recordHistory } from '#platform/history/history.ts';
import type { Role } from '#platform/permissions/actor.ts';
import type { Resident } from './county.ts';

/** Who works along beside the eleven of the demo county, so that forty do. Most write, some only read. */
const more: readonly (readonly [role: Role, count: number])[] = [
  ['coordinator', 6],
  ['head', 2],
  ['municipality', 5],
  ['partner', 6],
  ['area', 4],
  ['moderator', 2],
  ['council', 2],
  ['admin', 1],
  ['mediator', 1],
];

/** Which table holds the places of a role that is held for one. */
const places: Partial<Record<Role, readonly [kind: string, table: string]>> = {
  municipality: ['municipality', 'directory.municipality'],
  partner: ['organisation', 'directory.organisation'],
  area: ['unit', 'directory.unit'],
  moderator: ['room', 'conferences.room'],
};

export const guest: Resident = { name: 'guest', role: 'guest' };

/** Forty people of all roles; the last ones are guests without an account. */
export async function settlePeople(db: Db, at: Date): Promise<Resident[]> {
  const people: Resident[] = demoPeople.map(({ id, mailbox, role }) => ({ name: mailbox, role, personId: id }));
  for (const [role, count] of more) {
    const [kind, table] = places[role] ?? [];
    const ids = kind && table ? await idsIn(db, table, count) : [];
    for (let index = 0; index < count; index += 1) {
      const id = ids[index];
      const name = `${role}-${index + 2}`;
      const scope = kind && id ? { scope: { kind, id } } : {};
      people.push({ name, role, personId: await createPerson(db, { role, name, ...scope }, at) });
    }
  }
  return [...people, ...Array.from({ length: 4 }, (_, index) => ({ name: `guest-${index + 1}`, role: 'guest' }))];
}

/** Fewer than this of a role, and somebody new comes: people are blocked and deleted, too. */
const leastOfARole = 2;

/** Who may still work: whoever was blocked, deleted or lost the role goes, and where a role becomes rare somebody comes. */
export async function settleAnew(db: Db, people: Resident[], at: Date): Promise<void> {
  const { rows } = await sql<{ held: string }>`
    select h.person_id || ' ' || h.role as held from accounts.role_held h
    where not exists (select from accounts.person_block b where b.person_id = h.person_id)`.execute(db);
  const active = new Set(rows.map(({ held }) => held));
  const left = people.filter(({ personId, role }) => personId === undefined || active.has(`${personId} ${role}`));
  people.splice(0, people.length, ...left);
  for (const [role] of more) {
    const [kind, table] = places[role] ?? [];
    for (let count = people.filter((one) => one.role === role).length; count < leastOfARole; count += 1) {
      const [id] = kind && table ? await idsIn(db, table, 1) : [];
      if (table && id === undefined) break;
      const name = `${role}-${Math.round(at.getTime() / 86_400_000)}-${count}`;
      const scope = kind && id ? { scope: { kind, id } } : {};
      people.push({ name, role, personId: await letIn(db, { role, name, ...scope }, at) });
    }
  }
}

/** Somebody comes while the county is watched: as everything that happens in it, that stands in the history. */
async function letIn(db: Db, somebody: SomebodyWith, at: Date): Promise<string> {
  return inTransaction(db, {}, async (within) => {
    const id = await createPerson(within, somebody, at);
    const changes = { [somebody.role]: { from: null, to: somebody.scope ?? 'county' } };
    const by = { kind: 'system', name: 'simulation' } as const;
    await recordHistory(within, by, at, { kind: 'person', id }, 'role-given', { changes });
    return id;
  });
}

async function idsIn(db: Db, table: string, count: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(table)} order by id limit ${count}`.execute(db);
  return rows.map(({ id }) => id);
}
