import { references } from '#platform/forms/fields.ts';
import { form } from '#platform/forms/form.ts';
import { get, type Page, post, seeOther } from '#platform/http/page.ts';
import { reaches } from '#platform/permissions/permissions.ts';
import { listMunicipalities } from '../municipality/data.ts';
import { routes } from '../routes.ts';
import { readSort, withinOf } from '../rules.ts';
import { listPage, waysToFill } from '../stakeholder/list.pages.tsx';
import { listOrganisations, type OrganisationFilter } from './data.ts';
import { organisationColumns } from './export.ts';
import { OrganisationList } from './list.views.tsx';
import { scopesOfOrganisation } from './rules.ts';
import { publishOrganisation } from './verbs.ts';

const list = get(routes.organisationList, {
  help: 'directory.help.organisations',
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
      ...viewFilter(view),
      ...readSort(query.get('sortierung'), ['name', 'place', 'confirmed'] as const),
    };
    const found = await listOrganisations(db, { ...filter, ...limits }, today);
    const wanted = query.get('postfach') === 'ja' ? found.filter(({ mailbox }) => mailbox !== '') : found;
    const rows = view === 'archived' ? wanted.filter((one) => one.archival) : wanted;
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

/** What one of the views shows; how fresh something is counts where readers see it. */
function viewFilter(view: string): Pick<OrganisationFilter, 'withArchived' | 'isInternal' | 'freshness'> {
  if (view === 'archived') return { withArchived: true };
  if (view === 'internal') return { isInternal: true };
  return view === '' ? {} : { isInternal: false, freshness: view };
}

const publishChosen = post(routes.organisationList, {
  may: 'directory.record.edit',
  handle: async (context) => {
    const { db, by, now, reach, today } = context;
    const internal = (await listOrganisations(db, { isInternal: true }, today)).filter((one) =>
      reaches(reach, scopesOfOrganisation(one)),
    );
    const result = context.read(form({ id: references() }));
    // What is chosen and public already, or not this person's to change, is left out.
    const chosen = result.ok ? internal.filter(({ id }) => result.value.id.includes(id)) : [];
    for (const organisation of chosen) await publishOrganisation(db, by, now, organisation);
    return seeOther(
      routes.organisationList.href({}),
      chosen.length > 0 ? 'directory.notice.organisations-published' : 'directory.notice.no-internal-chosen',
    );
  },
});

export const organisationListPages: readonly Page[] = [list, publishChosen];
