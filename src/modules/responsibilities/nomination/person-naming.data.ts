import { sql } from 'kysely';
import type { PersonNaming, PersonPlace } from '#modules/accounts/index.ts';
import { routes } from '../routes.ts';

/** The areas whose responsible person uses this account. */
export async function areasNamingPerson({ db, by, access, id, t }: PersonPlace): Promise<PersonNaming[]> {
  if (access.reach(by, 'responsibilities.area.read').kind !== 'everything') return [];
  const { rows } = await sql<{ code: string; name: string; function: string }>`
    select party.code, party.name, named.function_title as function from responsibilities.nomination as named
      join directory.stakeholder as party on party.id = named.area_id
    where named.person_id = ${id}::uuid and named.closed_at is null order by party.code`.execute(db);
  return rows.map((row) => ({
    title: `${row.code} ${row.name}`,
    note: t('responsibilities.naming.person', { function: row.function }),
    href: routes.area.href({ code: row.code }),
  }));
}
