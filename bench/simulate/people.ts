import { sql } from 'kysely';
import { demoPeople } from '#modules/accounts/index.ts';
import { createPerson } from '#modules/accounts/test-support.ts';
import type { Db } from '#platform/database/database.ts';
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

async function idsIn(db: Db, table: string, count: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from ${sql.table(table)} order by id limit ${count}`.execute(db);
  return rows.map(({ id }) => id);
}
