import { sql } from 'kysely';
import type { NamingPlace, StillNaming } from '#modules/directory/index.ts';
import { routes } from '../routes.ts';

interface Row {
  column: 'invited' | 'item' | 'duty' | 'room';
  number: number;
  title: string;
  code: string;
}

const columns: Readonly<Record<Row['column'], string>> = {
  invited: 'conferences.invited.party_id',
  item: 'conferences.programme_item.party_id',
  duty: 'conferences.duty.party_id',
  room: 'conferences.room.unit_id',
};

/** Where conferences that are not over count on a party: invited, in the programme, with a duty, with a room. */
export async function conferencesNaming({ db, by, access, id, t }: NamingPlace): Promise<StillNaming[]> {
  if (!access.may(by, 'conferences.conference.read')) return [];
  const { rows } = await sql<Row>`
    with named as (
      select 'invited' as column, conference_id, '' as title, '' as code from conferences.invited where party_id = ${id}::uuid
      union all select 'item', conference_id, title, '' from conferences.programme_item where party_id = ${id}::uuid
      union all select 'duty', conference_id, title, '' from conferences.duty where party_id = ${id}::uuid
      union all select 'room', room.conference_id, place.title, place.code from conferences.room
        join voices.occasion as place on place.id = room.id where room.unit_id = ${id}::uuid)
    select named.column, conference.number, named.title, named.code from named
      join conferences.conference as conference on conference.id = named.conference_id
    where (select state from conferences.conference_state as moved where moved.conference_id = conference.id
      order by position desc limit 1) in ('planned', 'running')
    order by conference.number, named.column, named.title`.execute(db);
  return rows.map((row) => ({
    column: columns[row.column],
    label: t(`conferences.naming.${row.column}`),
    title: [t('conferences.naming.of', { number: row.number }), row.title].filter(Boolean).join(' · '),
    href: pageOf(row),
  }));
}

function pageOf({ column, number: named, code }: Row): string {
  const number = String(named);
  switch (column) {
    case 'invited':
      return routes.conference.href({ number });
    case 'item':
      return routes.programme.href({ number });
    case 'duty':
      return routes.duties.href({ number });
    case 'room':
      return routes.room.href({ number, code });
  }
}
