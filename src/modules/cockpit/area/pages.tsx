import { onOwnPage, stakeholdersById } from '#modules/directory/index.ts';
import { get, type Page } from '#platform/http/page.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { listDue, listEndings } from '../need/data.ts';
import { sortNeeds } from '../need/rules.ts';
import { routes } from '../routes.ts';
import type { Snooze } from '../rules.ts';
import { listSnoozes } from '../snooze/data.ts';
import { AreaPage } from './views.tsx';

const areaPage = get(routes.area, {
  help: 'cockpit.help.area',
  may: 'cockpit.area.read',
  example: {},
  handle: async (context) => {
    const { db, by, access, reach, today, t } = context;
    const ids = reach.kind === 'scopes' ? reach.scopes.map((scope) => scope.id) : [];
    const stakeholders = await stakeholdersById(db, ids);
    const snoozes = by.kind === 'person' ? await listSnoozes(db, by.id) : new Map<string, Snooze>();
    const needs = sortNeeds(await listDue(context, reach), snoozes, today, await listEndings(context, reach));
    const areas = [...stakeholders.values()].map(({ name, code }) => ({ name, code }));
    const more = [];
    for (const { id, code } of stakeholders.values())
      more.push(...(await askSlot(onOwnPage, { db, by, access, id, code, today })));
    return context.page({ title: t('cockpit.area.title'), body: <AreaPage {...{ areas, needs, more, today }} /> });
  },
});

export const areaPages: readonly Page[] = [areaPage];
