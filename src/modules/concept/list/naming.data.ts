import { sql } from 'kysely';
import type { NamingPlace, StillNaming } from '#modules/directory/index.ts';
import { routes } from '../routes.ts';

interface Row {
  column: 'lead' | 'partner' | 'field' | 'statement';
  code: string;
  title: string;
  /** The edition, where it is not the one in force. */
  edition: string | null;
}

const columns: Readonly<Record<Row['column'], string>> = {
  lead: 'concept.measure.lead_id',
  partner: 'concept.measure_partner.stakeholder_id',
  field: 'concept.field.unit_id',
  statement: 'concept.statement.unit_id',
};

/**
 * What names a party in the editions that are not replaced: measures that go on, fields of action, and the texts of a
 * draft. A resolved text keeps its words. A draft begins as a copy of what is in force, and its copies are not named twice.
 */
export async function conceptNaming({ db, by, access, id, t }: NamingPlace): Promise<StillNaming[]> {
  if (access.reach(by, 'concept.measure.read').kind !== 'everything') return [];
  const { rows } = await sql<Row>`
    with edition as (
      select edition.id, edition.code, (select state from concept.edition_state as moved
        where moved.edition_id = edition.id order by position desc limit 1) as state from concept.edition),
    measure as (
      select * from concept.measure where coalesce((select state from concept.measure_state as moved
        where moved.measure_id = measure.id and withdrawn_at is null order by position desc limit 1), 'idea')
        not in ('done', 'dropped')),
    named as (
      select 'lead' as column, code, title, edition_id from measure where lead_id = ${id}::uuid
      union all select 'partner', code, title, edition_id from measure
        join concept.measure_partner as partner on partner.measure_id = measure.id where stakeholder_id = ${id}::uuid
      union all select 'field', code, title, edition_id from concept.field where unit_id = ${id}::uuid
      union all select 'statement', code, title, edition_id from concept.statement where unit_id = ${id}::uuid
        and edition_id in (select edition.id from edition where edition.state not in ('resolved', 'adopted')))
    select distinct on (named.column, named.code) named.column, named.code, named.title,
      case when edition.state = 'adopted' then null else edition.code end as edition
    from named join edition on edition.id = named.edition_id where edition.state <> 'superseded'
    order by named.column, named.code, edition.state = 'adopted' desc, edition.code`.execute(db);
  return rows.map((row) => ({
    column: columns[row.column],
    label: t(`concept.naming.${row.column}`),
    title: `${row.code} ${row.title}`,
    href: pageOf(row),
  }));
}

function pageOf({ column, code, edition }: Row): string {
  const within = edition === null ? {} : { ['fassung']: edition };
  switch (column) {
    case 'lead':
    case 'partner':
      return routes.measure.href({ code }, within);
    case 'field':
      return routes.field.href({ code }, within);
    case 'statement':
      return routes.statement.href({ code }, within);
  }
}
