import type { NamingPlace, StillNaming } from '#modules/directory/index.ts';
import { routes } from '../routes.ts';

/** The statements that are still expected of a party. */
export async function statementsNaming({ db, by, access, id, t }: NamingPlace): Promise<StillNaming[]> {
  if (!access.may(by, 'participation.statement.read')) return [];
  const rows = await db
    .selectFrom('participation.statement as asked')
    .innerJoin('concept.edition as edition', 'edition.id', 'asked.edition_id')
    .select(['asked.code', 'edition.code as edition'])
    .where('asked.party_id', '=', id)
    .where('asked.received_on', 'is', null)
    .where('asked.declined_on', 'is', null)
    .orderBy('asked.code')
    .execute();
  return rows.map(({ code, edition }) => ({
    column: 'participation.statement.party_id',
    label: t('participation.naming.statement'),
    title: `${code} · ${edition}`,
    href: routes.statement.href({ code }),
  }));
}
