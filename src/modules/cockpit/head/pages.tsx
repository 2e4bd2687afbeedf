import { get, type Page } from '#platform/http/page.ts';
import { listDue, listEndings, listFigures } from '../need/data.ts';
import { sortNeeds } from '../need/rules.ts';
import { routes } from '../routes.ts';
import { HeadPage } from './views.tsx';

const headPage = get(routes.head, {
  help: 'cockpit.help.head',
  may: 'cockpit.head.read',
  example: {},
  handle: async (context) => {
    const needs = sortNeeds(await listDue(context), new Map(), context.today, await listEndings(context));
    const figures = await listFigures(context);
    const props = { needs, figures, today: context.today, countyName: context.county.name };
    return context.page({ title: context.t('cockpit.head.link'), body: <HeadPage {...props} /> });
  },
});

export const headPages: readonly Page[] = [headPage];
