import { hrefWith } from '#platform/http/routes.ts';
import { useWords } from '#platform/i18n/words.ts';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { FilterBar } from '#ui/filter-bar/filter-bar.tsx';
import { type Column, Table } from '#ui/table/table.tsx';
import { routes } from '../routes.ts';
import { ListHead } from '../views.tsx';
import { ProfileBadge } from './frame.views.tsx';
import {
  agreedSides,
  draftOf,
  mandateOf,
  type Profile,
  roleTypes,
  standingOf,
  type VersionState,
  versionStates,
} from './rules.ts';

export interface ProfileListProps {
  rows: readonly Profile[];
  shown: readonly Profile[];
  states: readonly VersionState[];
  query: URLSearchParams;
  mayAdd: boolean;
  today: string;
}

/** Every task profile with how it stands and whose yes is missing. */
export function ProfileListView(props: ProfileListProps) {
  const { t } = useWords();
  const { rows, shown, states, query, mayAdd, today } = props;
  const path = routes.profiles.href({});
  return (
    <>
      <ListHead
        tab="profiles"
        title={t('responsibilities.profile.plural')}
        lead={t('responsibilities.profile.lead')}
        path={path}
        query={query}
        isEmpty={rows.length === 0}
        add={mayAdd ? { href: routes.profileNew.href({}), label: t('responsibilities.profile.new') } : undefined}
      />
      {rows.length > 0 && (
        <FilterBar
          action={path}
          search={{ label: t('responsibilities.list.search'), value: query.get('q') ?? '' }}
          filters={[
            {
              name: 'stand',
              label: t('responsibilities.field.state'),
              many: true,
              chosen: states,
              clearHref: hrefWith(path, query, { stand: undefined }),
              choices: versionStates.map((value) => ({
                value,
                label: t(`responsibilities.profile.state.${value}`),
                count: rows.filter((row) => standingOf(row, today) === value).length,
              })),
            },
          ]}
          clearHref={path}
          result={t('responsibilities.list.result', { shown: shown.length, all: rows.length })}
        />
      )}
      {shown.length > 0 ? <Profiles {...props} /> : <Nothing {...props} />}
    </>
  );
}

function Nothing({ rows, mayAdd }: ProfileListProps) {
  const { t } = useWords();
  const [first, ...others] = roleTypes.map((role) => ({
    href: routes.profileNew.href({}, { rolle: role }),
    label: t('responsibilities.template.begin', { role: t(`responsibilities.role.${role}`) }),
  }));
  if (rows.length === 0)
    return (
      <EmptyState
        title={t('responsibilities.profile.none-yet')}
        why={t('responsibilities.profile.none-yet-why')}
        first={mayAdd && first}
        others={mayAdd ? others : []}
      />
    );
  return (
    <EmptyState
      title={t('responsibilities.list.nothing')}
      others={[{ href: routes.profiles.href({}), label: t('responsibilities.list.show-all') }]}
    />
  );
}

function Profiles({ shown, today }: ProfileListProps) {
  const { t } = useWords();
  const columns: Column<Profile>[] = [
    { label: t('responsibilities.field.code'), cell: ({ code }) => code, quiet: true, narrow: 'hide' },
    {
      label: t('responsibilities.field.whose'),
      header: true,
      cell: ({ code, party }) => <a href={routes.profile.href({ code })}>{party.name}</a>,
    },
    { label: t('responsibilities.field.role'), cell: ({ roleType }) => t(`responsibilities.role.${roleType}`) },
    {
      label: t('responsibilities.field.mandate'),
      cell: ({ roleType }) => t(`responsibilities.mandate.${mandateOf(roleType)}`),
      narrow: 'hide',
    },
    {
      label: t('responsibilities.field.state'),
      cell: (profile) => <ProfileBadge standing={standingOf(profile, today)} />,
      narrow: 'plain',
    },
    { label: t('responsibilities.profile.missing-yes'), cell: (profile) => <MissingYes profile={profile} /> },
    { label: t('responsibilities.field.version'), numeric: true, cell: ({ versions }) => versions[0]?.number ?? '' },
  ];
  return (
    <Table caption={t('responsibilities.profile.plural')} columns={columns} rows={shown} rowKey={({ code }) => code} />
  );
}

/** Who still has to agree to what is being written. */
function MissingYes({ profile }: { profile: Profile }) {
  const { t, format } = useWords();
  const draft = draftOf(profile);
  if (!draft) return <span class="qs-quiet">–</span>;
  const agreed = agreedSides(draft);
  const missing = (['lead-unit', 'area'] as const).filter((side) => !agreed.includes(side));
  return <>{format.list(missing.map((side) => t(`responsibilities.side.${side}`)))}</>;
}
