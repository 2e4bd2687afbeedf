import type { Db } from '#platform/database/database.ts';
import type { Translate } from '#platform/i18n/translate.ts';
import { fills, slot } from '#platform/manifest/slots.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import type { Access } from '#platform/permissions/table.ts';
import { routes } from '../routes.ts';
import { listReports } from './data.ts';

interface PostFolder {
  db: Db;
  by: Actor;
  access: Access;
  t: Translate;
}

interface FolderChapter {
  part: 'documents';
  title: string;
  day: string;
  none: string;
  rows: { title: string; note: string; href: string; on: string }[];
}

/** Offered by a module of our own level, which we may not import: the name ties the two together. */
const moreInFolder = slot<PostFolder, readonly FolderChapter[]>('grants.post.folder');

/** The reports of the county, for whoever takes over a post that writes them. */
export const reportsInFolder = fills(moreInFolder, async ({ db, by, access, t }) => {
  if (access.reach(by, 'evaluation.report.read').kind !== 'everything') return [];
  const reports = (await listReports(db)).filter(({ state }) => state !== 'withdrawn');
  const chapter: FolderChapter = {
    part: 'documents',
    title: t('evaluation.public.reports'),
    day: t('evaluation.folder.as-of'),
    none: t('evaluation.public.no-reports'),
    rows: reports.map(({ code, title, state, asOf }) => ({
      title: `${code} ${title}`,
      note: t(`evaluation.report.state.${state}`),
      href: routes.report.href({ code }),
      on: asOf,
    })),
  };
  return [chapter];
});
