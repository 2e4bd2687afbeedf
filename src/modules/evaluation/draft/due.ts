import { dayOf } from '#platform/i18n/format.ts';
import type { DueSource } from '#platform/manifest/manifest.ts';
import { routes } from '../routes.ts';
import { listDrafts } from './data.ts';

/** Reports that lie before the head of department. */
export const dueApprovals: DueSource = {
  may: 'evaluation.report.approve',
  list: async ({ db, t }) =>
    (await listDrafts(db))
      .filter(({ state }) => state === 'submitted')
      .map(({ code, title, at, byLabel }) => ({
        key: `evaluation.draft:${code}`,
        title: t('evaluation.due.approval.title', { title }),
        consequence: t('evaluation.due.approval.consequence'),
        dueOn: dayOf(at),
        weight: 2,
        href: routes.reportDraft.href({ code }),
        action: t('evaluation.due.approval.action'),
        about: code,
        waiting: byLabel,
        scopes: [],
      })),
};
