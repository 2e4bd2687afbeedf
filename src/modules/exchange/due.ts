import { addDays } from '#platform/i18n/format.ts';
import type { Calculation, DueSource } from '#platform/manifest/manifest.ts';
import { listPractices } from './practice/data.ts';
import { isCarried } from './practice/rules.ts';
import { routes } from './routes.ts';
import { listVisits } from './visit/data.ts';
import { partnerLine } from './visit/rules.ts';

/** How far ahead a day is shown. */
const daysAhead = 30;

/** Ideas that were taken along and that nobody has said an end of, by their day. */
export const duePractices: DueSource = {
  may: 'exchange.visit.edit',
  list: async ({ db, today, t }) =>
    (await listPractices(db)).flatMap(({ code, title, visit, ending, followUpOn }) =>
      ending || followUpOn === null || followUpOn > addDays(today, daysAhead)
        ? []
        : [
            {
              key: `exchange.practice:${code}`,
              title: t('exchange.due.practice.title', { title }),
              consequence: t('exchange.due.practice.consequence'),
              dueOn: followUpOn,
              weight: 1 as const,
              href: routes.practice.href({ code }),
              action: t('exchange.due.practice.action'),
              about: visit.title,
              scopes: [],
            },
          ],
    ),
};

/** The next meeting that was agreed, until it is recorded itself. */
export const dueVisits: DueSource = {
  may: 'exchange.visit.edit',
  list: async ({ db, today, t }) => {
    const visits = await listVisits(db);
    return visits
      .filter(({ nextOn }) => nextOn !== null && nextOn <= addDays(today, daysAhead))
      .filter(({ nextOn }) => !visits.some(({ heldOn }) => heldOn >= (nextOn ?? '')))
      .map((visit) => ({
        key: `exchange.visit:${visit.code}`,
        title: t('exchange.due.visit.title', { partners: partnerLine(visit) }),
        consequence: t('exchange.due.visit.consequence'),
        dueOn: visit.nextOn ?? today,
        weight: 1 as const,
        href: routes.visit.href({ code: visit.code }),
        action: t('exchange.due.visit.action'),
        about: visit.title,
        scopes: [],
      }));
  },
};

/** What indicators can count of the exchange: ideas that moved from one county to another. */
export const exchangeCalculations: readonly Calculation[] = [
  {
    key: 'exchange.practices-carried',
    label: 'exchange.calculation.practices-carried',
    kind: 'count',
    may: 'exchange.visit.read',
    count: async (db) => {
      const practices = await listPractices(db);
      const href = routes.visits.href({}, { ideen: 'gewandert' });
      return { count: practices.filter(isCarried).length, total: practices.length, href };
    },
  },
];
