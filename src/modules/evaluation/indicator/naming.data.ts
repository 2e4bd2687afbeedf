import type { NamingPlace, StillNaming } from '#modules/directory/index.ts';
import { routes } from '../routes.ts';

/** The indicators that a unit still answers for. */
export async function indicatorsNaming({ db, by, access, id, t }: NamingPlace): Promise<StillNaming[]> {
  if (!access.may(by, 'evaluation.indicator.read')) return [];
  const rows = await db
    .selectFrom('evaluation.indicator')
    .select(['code', 'title'])
    .where('unit_id', '=', id)
    .where('ended_on', 'is', null)
    .orderBy('code')
    .execute();
  return rows.map(({ code, title }) => ({
    column: 'evaluation.indicator.unit_id',
    label: t('evaluation.naming.indicator'),
    title: `${code} ${title}`,
    href: routes.indicator.href({ code }),
  }));
}
