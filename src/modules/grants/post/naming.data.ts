import type { NamingPlace, StillNaming } from '#modules/directory/index.ts';
import { routes } from '../routes.ts';

/** The posts of a unit that have not run out. */
export async function postsNaming({ db, by, access, id, today, t }: NamingPlace): Promise<StillNaming[]> {
  if (!access.may(by, 'grants.post.read')) return [];
  const rows = await db
    .selectFrom('grants.post')
    .select(['code', 'title'])
    .where('unit_id', '=', id)
    .where((where) => where.or([where('end_on', 'is', null), where('end_on', '>=', today)]))
    .orderBy('code')
    .execute();
  return rows.map(({ code, title }) => ({
    column: 'grants.post.unit_id',
    label: t('grants.naming.post'),
    title: `${code} ${title}`,
    href: routes.post.href({ code }),
  }));
}
