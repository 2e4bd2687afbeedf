import { get, type Page } from '#platform/http/page.ts';
import { listMunicipalities } from '../municipality/data.ts';
import { routes } from '../routes.ts';
import { readSort, withinOf } from '../rules.ts';
import { listPage, waysToFill } from '../stakeholder/list.pages.tsx';
import { listOrganisations } from './data.ts';
import { organisationColumns } from './export.ts';
import { OrganisationList } from './list.views.tsx';

const list = get(routes.organisationList, {
  may: 'directory.record.read',
  example: {},
  handle: async (context) => {
    const { db, by, access, reach, query, today } = context;
    const within = withinOf(reach);
    const limits = within ? { within: { organisations: within.owners, municipalities: within.municipalities } } : {};
    const view = query.get('stand') ?? '';
    const filter = {
      words: query.get('q') ?? '',
      municipality: query.get('ort') ?? '',
      category: query.get('art') ?? '',
      withArchived: view === 'archived',
      freshness: view === 'archived' ? '' : view,
      ...readSort(query.get('sortierung'), ['name', 'place', 'confirmed'] as const),
    };
    const found = await listOrganisations(db, { ...filter, ...limits }, today);
    const rows = view === 'archived' ? found.filter((one) => one.archival) : found;
    return listPage(
      context,
      { title: 'directory.organisation.plural', fileName: 'akteure', rows, columns: organisationColumns(context) },
      async () => (
        <OrganisationList
          rows={rows}
          all={await listOrganisations(db, { withArchived: true, ...limits }, today)}
          query={query}
          today={today}
          municipalities={await listMunicipalities(db)}
          mayAdd={access.may(by, 'directory.record.edit')}
          others={await waysToFill(context, 'organisation')}
          mayAsk={access.may(by, 'directory.confirmation.ask')}
        />
      ),
    );
  },
});

export const organisationListPages: readonly Page[] = [list];
