import { get, type Page } from '#platform/http/page.ts';
import type { Actor } from '#platform/permissions/actor.ts';
import { listDue, listEndings, listFigures } from '../need/data.ts';
import { sortNeeds } from '../need/rules.ts';
import { routes } from '../routes.ts';
import { HeadPage } from './views.tsx';

const headPage = get(routes.head, {
  help: 'cockpit.help.head',
  may: 'cockpit.head.read',
  example: {},
  handle: async (context) => {
    const reader = { ...context, by: asHead(context.by) };
    const needs = sortNeeds(await listDue(reader), new Map(), context.today, await listEndings(reader));
    const figures = await listFigures(reader);
    const props = { needs, figures, today: context.today, countyName: context.county.name };
    return context.page({ title: context.t('cockpit.head.link'), body: <HeadPage {...props} /> });
  },
});

/** The page of the head is one page: whoever prints it for the head sees what the head sees, and the same numbers. */
function asHead(by: Actor): Actor {
  return by.kind === 'person' ? { ...by, roles: [{ role: 'head', scope: null }] } : by;
}

export const headPages: readonly Page[] = [headPage];
