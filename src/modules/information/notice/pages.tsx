import { listUnits } from '#modules/directory/index.ts';
import { get, type Page } from '#platform/http/page.ts';
import type { Route } from '#platform/http/routes.ts';
import { routes } from '../routes.ts';
import type { Notice } from './rules.ts';
import { NoticeView } from './views.tsx';

/** The day these texts were last read through; change it when they change. */
const reviewedOn = '2026-11-22';

function noticePage(route: Route<`/:lang/${string}`>, notice: Notice): Page {
  return get(route as Route<'/:lang/x'>, {
    may: 'information.notice.read',
    example: { lang: 'de' },
    handle: async (context) => {
      const units = await listUnits(context.db);
      const wanted = notice === 'privacy' ? units.find((unit) => unit.isPrivacyOffice) : undefined;
      const contact = wanted ?? units.find((unit) => unit.name === context.county.terms.leadUnit) ?? units[0];
      return context.page({
        title: context.t(`information.${notice}.title`),
        body: <NoticeView notice={notice} county={context.county} contact={contact} reviewedOn={reviewedOn} />,
      });
    },
  });
}

export const pages: readonly Page[] = [
  noticePage(routes.imprint, 'imprint'),
  noticePage(routes.privacy, 'privacy'),
  noticePage(routes.accessibility, 'accessibility'),
];
