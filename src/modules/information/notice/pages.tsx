import { leadUnitOf, listUnits, type Unit } from '#modules/directory/index.ts';
import { type Context, get, type Page } from '#platform/http/page.ts';
import type { Route } from '#platform/http/routes.ts';
import { declaredRetention } from '#platform/manifest/declared.ts';
import { routes } from '../routes.ts';
import { readNotice } from './data.ts';
import type { Notice } from './rules.ts';
import { NoticeView } from './views.tsx';

function noticePage(route: Route<`/:lang/${string}`>, notice: Notice): Page {
  return get(route as Route<'/:lang/x'>, {
    may: 'information.notice.read',
    example: { lang: 'de' },
    handle: async (context) => {
      const props = {
        text: await readNotice(context.db, notice),
        county: context.county,
        contact: await contactOf(context, notice),
        kept: notice === 'privacy' ? keptRecords(context) : [],
      };
      return context.page({ title: context.t(`information.${notice}.title`), body: <NoticeView {...props} /> });
    },
  });
}

/** The unit to turn to: for data protection the one that answers for it, else the lead unit; no other one is guessed. */
async function contactOf({ db }: Context, notice: Notice): Promise<Unit | undefined> {
  const units = await listUnits(db);
  const wanted = notice === 'privacy' ? units.find((unit) => unit.isPrivacyOffice) : undefined;
  return wanted ?? leadUnitOf(units);
}

/** What the program keeps about people, what for and until when: each pair of sentences once. */
function keptRecords({ t }: Context): { purpose: string; ends: string }[] {
  const all = declaredRetention().map(({ purpose, ends }) => ({
    purpose: t(purpose as never),
    ends: t(ends as never),
  }));
  return [...new Map(all.map((record) => [`${record.purpose} ${record.ends}`, record])).values()];
}

export const pages: readonly Page[] = [
  noticePage(routes.imprint, 'imprint'),
  noticePage(routes.privacy, 'privacy'),
  noticePage(routes.accessibility, 'accessibility'),
];
