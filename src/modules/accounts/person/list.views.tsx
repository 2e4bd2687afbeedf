import { dayOf } from '#platform/i18n/format.ts';
import { useWords } from '#platform/i18n/words.ts';
import { LinkButton } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { FilterBar } from '#ui/filter-bar/filter-bar.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { type Column, Table } from '#ui/table/table.tsx';
import { roles } from '../role/rules.ts';
import { routes } from '../routes.ts';
import { personStates, stateOf } from '../rules.ts';
import type { PeopleFilter } from './rules.ts';
import { type ListedPerson, StateBadge } from './views.tsx';

export interface PeopleListProps {
  people: readonly ListedPerson[];
  all: number;
  filter: PeopleFilter;
  mayEdit: boolean;
}

/** Everybody with an account. */
export function PeopleList({ people, all, filter, mayEdit }: PeopleListProps) {
  const { t } = useWords();
  const { q, role, state } = filter;
  const query = { q, role, state };
  const actions = (
    <>
      <LinkButton href={routes.matrix.href({})}>{t('accounts.people.matrix')}</LinkButton>
      <LinkButton href={routes.people.href({}, { ...query, format: 'csv' })}>CSV</LinkButton>
      {mayEdit && (
        <LinkButton kind="primary" href={routes.newPerson.href({})}>
          {t('accounts.people.invite')}
        </LinkButton>
      )}
    </>
  );
  return (
    <>
      <PageHead title={t('accounts.people.title')} lead={t('accounts.people.lead')} actions={actions} />
      <FilterBar
        action={routes.people.href({})}
        search={{ value: q, label: t('accounts.people.search') }}
        clearHref={routes.people.href({})}
        result={t('accounts.people.result', { shown: people.length, all })}
        filters={[
          {
            name: 'role',
            label: t('accounts.people.filter.role'),
            chosen: role ? [role] : [],
            clearHref: routes.people.href({}, { q, state }),
            choices: roles.map((value) => ({ value, label: t(`accounts.role.${value}`) })),
          },
          {
            name: 'state',
            label: t('accounts.people.filter.state'),
            chosen: state ? [state] : [],
            clearHref: routes.people.href({}, { q, role }),
            choices: personStates.map((value) => ({ value, label: t(`accounts.person.state.${value}`) })),
          },
        ]}
      />
      {people.length > 0 ? (
        <PeopleTable people={people} />
      ) : (
        <EmptyState
          title={t('accounts.people.none.title')}
          others={[{ href: routes.people.href({}), label: t('accounts.people.none.action') }]}
        />
      )}
    </>
  );
}

function PeopleTable({ people }: { people: readonly ListedPerson[] }) {
  const { t, format } = useWords();
  const columns: Column<ListedPerson>[] = [
    {
      label: t('accounts.person.name'),
      header: true,
      cell: (person) => <a href={routes.person.href({ id: person.id })}>{person.name}</a>,
    },
    {
      label: t('accounts.person.roles'),
      cell: ({ roles: held }) => held.map(({ label }) => label).join(', ') || t('accounts.person.no-role'),
    },
    { label: t('accounts.person.email'), cell: (person) => person.email ?? '–', quiet: true, wideOnly: true },
    { label: t('accounts.person.state'), cell: (person) => <StateBadge state={stateOf(person)} /> },
    { label: t('accounts.person.invited-at'), cell: (person) => format.day(dayOf(person.invitedAt)), wideOnly: true },
    {
      label: t('accounts.person.last-seen'),
      cell: (person) => (person.lastSeenOn ? format.day(person.lastSeenOn) : t('accounts.person.never-seen')),
    },
  ];
  return (
    <Table caption={t('accounts.people.caption')} columns={columns} rows={people} rowKey={(person) => person.id} />
  );
}
