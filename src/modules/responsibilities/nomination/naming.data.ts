import { sql } from 'kysely';
import type { NamingPlace, StillNaming } from '#modules/directory/index.ts';
import { routes } from '../routes.ts';

interface Row {
  column: 'area' | 'round' | 'profile' | 'owner' | 'for';
  code: string;
  title: string;
}

const columns: Readonly<Record<Row['column'], string>> = {
  area: 'responsibilities.area.stakeholder_id',
  round: 'responsibilities.round.body_id',
  profile: 'responsibilities.profile.stakeholder_id',
  owner: 'responsibilities.task.owner_id',
  for: 'responsibilities.task.for_id',
};

/** What a party still has to do and to name: its area, its round, its profiles, tasks it owes and tasks it waits for. */
export async function responsibilitiesNaming({ db, by, access, id, t }: NamingPlace): Promise<StillNaming[]> {
  if (access.reach(by, 'responsibilities.area.read').kind !== 'everything') return [];
  const { rows } = await sql<Row>`
    with party as (select code, name from directory.stakeholder where id = ${id}::uuid),
    open_task as (select * from responsibilities.task
      where not exists (select from responsibilities.task_end as done where done.task_id = task.id))
    select 'area' as column, party.code, party.name as title from responsibilities.area, party
      where stakeholder_id = ${id}::uuid and ended_on is null
    union all select 'round', party.code, party.name from responsibilities.round, party
      where body_id = ${id}::uuid and ended_on is null
    union all select 'profile', code, title from responsibilities.profile where stakeholder_id = ${id}::uuid
    union all select 'owner', code, title from open_task where owner_id = ${id}::uuid
    union all select 'for', code, title from open_task where for_id = ${id}::uuid and owner_id <> ${id}::uuid
    order by 1, 2`.execute(db);
  return rows.map((row) => ({
    column: columns[row.column],
    label: t(`responsibilities.naming.${row.column}`),
    title: `${row.code} ${row.title}`,
    href: pageOf(row),
  }));
}

function pageOf({ column, code }: Row): string {
  switch (column) {
    case 'area':
      return routes.area.href({ code });
    case 'round':
      return routes.round.href({ code });
    case 'profile':
      return routes.profile.href({ code });
    case 'owner':
    case 'for':
      return routes.task.href({ code });
  }
}
