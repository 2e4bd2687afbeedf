import { dayOf } from '#platform/i18n/format.ts';
import type { DueSource } from '#platform/manifest/manifest.ts';
import { routes } from '../routes.ts';
import { listBarrierReports } from './data.ts';
import { answerDueOn } from './rules.ts';

/** Reports of barriers that wait for an answer. */
export const barrierDue: DueSource = {
  may: 'information.barrier.answer',
  list: async ({ db, t }) => {
    const waiting = (await listBarrierReports(db)).filter((report) => report.answeredAt === null);
    return waiting.map((report) => ({
      key: `information.barrier:${report.id}`,
      title: t('information.report.due-title'),
      consequence: t('information.report.due-consequence'),
      dueOn: answerDueOn(dayOf(report.reportedAt)),
      weight: 2,
      href: routes.barriers.href({}),
      action: t('information.report.due-action'),
      about: t('information.report.due-about'),
      waiting: t('information.report.due-waiting'),
      scopes: [],
    }));
  },
};
