import { get, type Page } from '#platform/http/page.ts';
import { listMunicipalities } from '../municipality/data.ts';
import { routes } from '../routes.ts';
import { readSort, withinOf } from '../rules.ts';
import { missingLeadUnit } from '../stakeholder/lead.pages.tsx';
import { listPage, waysToFill } from '../stakeholder/list.pages.tsx';
import { listContactPoints } from './data.ts';
import { contactPointColumns } from './export.ts';
import { ContactPointList } from './list.views.tsx';
import { isInPauseView } from './pause.rules.ts';

const list = get(routes.contactPointList, {
  help: 'directory.help.contact-points',
  may: 'directory.record.read',
  example: {},
  handle: async (context) => {
    const { db, by, access, reach, query, today } = context;
    const within = withinOf(reach);
    const limits = within ? { within } : {};
    const filter = {
      words: query.get('q') ?? '',
      municipality: query.get('ort') ?? '',
      type: query.get('art') ?? '',
      language: query.get('sprache') ?? '',
      state: query.get('stand') ?? '',
      ...readSort(query.get('sortierung'), ['name', 'place', 'confirmed'] as const),
    };
    const found = await listContactPoints(db, { ...filter, ...limits }, today);
    const rows = found.filter(({ pauses }) => isInPauseView(pauses, query.get('pause'), today));
    return listPage(
      context,
      {
        title: 'directory.contact-point.plural',
        fileName: 'anlaufstellen',
        rows,
        columns: contactPointColumns(context),
      },
      async () => (
        <>
          <ContactPointList
            rows={rows}
            all={await listContactPoints(db, limits, today)}
            query={query}
            today={today}
            municipalities={await listMunicipalities(db)}
            mayAdd={access.may(by, 'directory.record.edit')}
            others={await waysToFill(context, 'contact-point')}
          />
          {await missingLeadUnit(context)}
        </>
      ),
    );
  },
});

export const contactPointListPages: readonly Page[] = [list];
