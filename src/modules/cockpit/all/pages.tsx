import { get, type Page } from '#platform/http/page.ts';
import { saysSought, soughtIn } from '#platform/i18n/sought.rules.ts';
import { tableResponse } from '#platform/tables/response.ts';
import { routes } from '../routes.ts';
import { needsOf } from '../today/pages.tsx';
import { dueColumns } from './export.ts';
import { AllDue } from './views.tsx';

/** Everything that is due for this person, the most urgent first; the five of the first page are its beginning. */
const allPage = get(routes.all, {
  help: 'cockpit.help.all',
  may: 'cockpit.need.read',
  example: {},
  handle: async (context) => {
    const { query, today, t } = context;
    const needs = await needsOf(context);
    const words = (query.get('q') ?? '').trim().slice(0, 100);
    const due = [...needs.now, ...needs.after];
    const shown = due.filter((item) => saysSought([item.title, item.about], soughtIn(words)));
    const file = await tableResponse(context, 'faellig', dueColumns(t), shown);
    if (file) return file;
    const props = { shown, all: due.length, later: needs.later, words, today };
    return context.page({
      title: t('cockpit.all.title'),
      crumbs: [{ label: t('cockpit.navigation'), href: routes.today.href({}) }],
      body: <AllDue {...props} />,
    });
  },
});

export const allPages: readonly Page[] = [allPage];
