import { compareNames } from '#platform/i18n/format.ts';
import type { Translate } from '#platform/i18n/translate.ts';
import { useWords, type Words } from '#platform/i18n/words.ts';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { LinkButton } from '#ui/button/button.tsx';
import { Menu } from '#ui/disclosure/disclosure.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { FilterBar } from '#ui/filter-bar/filter-bar.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { Sign } from '#ui/sign/sign.tsx';
import { type Column, Table } from '#ui/table/table.tsx';
import { Tabs } from '#ui/tabs/tabs.tsx';
import { firstProgramme } from '../programme/list.views.tsx';
import { routes } from '../routes.ts';
import { NextDeadline } from './deadline.views.tsx';
import {
  arrivesIn,
  endsSoon,
  type Grant,
  type GrantFilter,
  type GrantPlaces,
  type GrantView,
  grantViewNames,
  grantViews,
  standingOf,
} from './rules.ts';
import { totalsOf } from './sums.rules.ts';
import { eurosOrUnknown, NotCounted, SumsUnknown } from './sums.views.tsx';

interface GrantsProps {
  /** Those of the view, and all that the address narrows the list to. */
  grants: readonly Grant[];
  all: readonly Grant[];
  /** The same before a municipality is chosen. */
  narrowed: readonly Grant[];
  places: GrantPlaces;
  view: GrantView;
  filter: GrantFilter;
  today: string;
  /** Is there any grant this person may see, and any programme to take one from? */
  hasAny: boolean;
  hasProgramme: boolean;
  may: { edit: boolean; readPosts: boolean; readProgrammes: boolean; readSums: boolean };
}

/** The grants of a view with their sums; what is overdue or ends soon carries its sign. */
export function GrantsView(props: GrantsProps) {
  const { t } = useWords();
  const { grants, hasAny } = props;
  return (
    <>
      <PageHead title={t('grants.grants.title')} lead={t('grants.grants.lead')} actions={<GrantActions {...props} />} />
      {hasAny && <Narrowed {...props} />}
      {hasAny && <PlaceFilter {...props} />}
      {hasAny && <GrantViews {...props} />}
      {grants.length > 0 ? <GrantTable {...props} /> : hasAny ? <NothingInView {...props} /> : <NoGrants {...props} />}
    </>
  );
}

/** The list is narrowed by its address: it says to what, and leads back to all. */
function Narrowed({ filter, all }: GrantsProps) {
  const { t } = useWords();
  const { programme, year, allocated } = filter;
  if (programme === null && year === null && !allocated) return null;
  const name = all.find(({ programmeCode }) => programmeCode === programme)?.programmeTitle ?? programme ?? '';
  return (
    <p>
      {(programme ?? year) !== null && t('grants.grants.narrowed', { programme: name, year: year ?? '' })}{' '}
      {allocated && t('grants.grants.only-allocated')} <a href={routes.grants.href({})}>{t('grants.grants.all')}</a>
    </p>
  );
}

/** The municipalities in which money arrives: each with how many grants. */
function PlaceFilter({ grants, narrowed, view, filter, places, today }: GrantsProps) {
  const { t } = useWords();
  const shown = narrowed.filter((grant) => grantViews[view](grant, today));
  const all = new Map([...places.values()].flat().map((place) => [place.code, place.name]));
  if (all.size === 0) return null;
  const { ort: _ort, ...rest } = keptOf(filter);
  const kept = { ...rest, stand: view === 'alle' ? undefined : view };
  const choices = [...all].map(([code, name]) => ({
    value: code,
    label: name,
    count: shown.filter((grant) => arrivesIn(grant, places, code)).length,
  }));
  return (
    <FilterBar
      action={routes.grants.href({})}
      hidden={kept}
      filters={[
        {
          name: 'ort',
          label: t('grants.grants.place'),
          chosen: filter.place === null ? [] : [filter.place],
          choices: choices.sort((a, b) => compareNames(a.label, b.label)),
          clearHref: routes.grants.href({}, kept),
        },
      ]}
      clearHref={routes.grants.href({}, kept)}
      result={t('grants.grants.result', { shown: grants.length, all: shown.length })}
    />
  );
}

/** What the address narrows the list to, for links to the same list. */
const keptOf = ({ programme, year, allocated, place }: GrantFilter) => ({
  ort: place ?? undefined,
  programm: programme ?? undefined,
  jahr: year ?? undefined,
  zugeordnet: allocated ? 'ja' : undefined,
});

function NothingInView({ filter }: GrantsProps) {
  const { t } = useWords();
  const href = routes.grants.href({}, keptOf(filter));
  return (
    <EmptyState title={t('grants.grants.none-in-view')} others={[{ href: href, label: t('grants.grants.all') }]} />
  );
}

/** The first grant, or first of all the programme it comes from. */
function NoGrants({ may, hasProgramme }: GrantsProps) {
  const { t } = useWords();
  if (!may.edit) return <EmptyState title={t('grants.grants.none')} why={t('grants.grants.none-yours')} />;
  else if (!hasProgramme) {
    return (
      <EmptyState
        title={t('grants.grants.none')}
        why={
          <>
            {t('grants.grants.none-why')} {t('grants.grant.no-programme-why')}
          </>
        }
        {...firstProgramme(t, 'zuwendung')}
      />
    );
  } else {
    return (
      <EmptyState
        title={t('grants.grants.none')}
        why={t('grants.grants.none-why')}
        first={{ href: routes.newGrant.href({}), label: t('grants.grant.first') }}
        others={[{ href: routes.programmes.href({}), label: t('grants.programmes.title') }]}
      />
    );
  }
}

/** As many names as a cell holds, and how many more. */
function placesLine(places: readonly { name: string }[]): string {
  const names = places.map(({ name }) => name);
  if (names.length === 0) return '–';
  return names.length > 2 ? `${names.slice(0, 2).join(', ')} +${names.length - 2}` : names.join(', ');
}

function placesColumn(t: Translate, places: GrantPlaces): Column<Grant> {
  return { label: t('grants.grants.place'), wideOnly: true, cell: ({ id }) => placesLine(places.get(id) ?? []) };
}

function allocatedColumn(
  { t, format }: Pick<Words, 't' | 'format'>,
  grants: readonly Grant[],
  allocated: ReadonlyMap<string, number>,
): Column<Grant> {
  return {
    label: t('grants.grants.allocated'),
    numeric: true,
    cell: ({ id }) => format.euros(allocated.get(id) ?? 0),
    foot: format.euros(grants.reduce((total, { id }) => total + (allocated.get(id) ?? 0), 0)),
  };
}

/** The grants with their sums. */
function GrantTable({ grants, places, today, filter: { allocated, year } }: GrantsProps) {
  const { t, format } = useWords();
  const forMeasures = allocated && allocatedColumn({ t, format }, grants, allocated);
  const totals = totalsOf(grants);
  return (
    <>
      <Table
        caption={t('grants.grants.title')}
        rows={grants}
        rowKey={(grant) => grant.id}
        columns={[
          { label: t('grants.grant.number'), cell: (grant) => <Bdi>{grant.code}</Bdi>, quiet: true },
          {
            label: t('grants.grant.title'),
            header: true,
            cell: (grant) => <a href={routes.grant.href({ code: grant.code })}>{grant.title}</a>,
          },
          { label: t('grants.grant.funder'), cell: (grant) => grant.funder, wideOnly: true },
          placesColumn(t, places),
          { label: t('grants.grant.state'), cell: (grant) => <Standing grant={grant} today={today} withDay /> },
          ...(forMeasures ? [forMeasures] : []),
          {
            label: t('grants.grant.applied'),
            numeric: true,
            wideOnly: year === null,
            cell: (grant) => eurosOrUnknown(format, grant.appliedCents),
            foot: eurosOrUnknown(format, totals.appliedCents),
          },
          {
            label: t('grants.grant.granted'),
            numeric: true,
            cell: (grant) => eurosOrUnknown(format, grant.grantedCents),
            foot: format.euros(totals.grantedCents),
          },
          {
            label: t('grants.grant.spent'),
            numeric: true,
            cell: (grant) => eurosOrUnknown(format, grant.spentCents),
            foot: eurosOrUnknown(format, totals.spentCents),
          },
          {
            label: t('grants.grant.end'),
            cell: (grant) => (
              <>
                {endsSoon(grant, today) ? <Sign name="late" /> : null} {format.day(grant.endOn)}
              </>
            ),
          },
          {
            label: t('grants.grant.proof'),
            cell: (grant) => (grant.proofDueOn ? format.day(grant.proofDueOn) : '–'),
          },
        ]}
      />
      <NotCounted grants={totals.notCounted} />
      <SumsUnknown of={totals} />
    </>
  );
}

function GrantViews({ all, view, filter, today }: GrantsProps) {
  const { t } = useWords();
  const kept = keptOf(filter);
  const tabs = grantViewNames.map((name) => ({
    label: t(`grants.view.${name}`),
    href: routes.grants.href({}, { ...kept, stand: name === 'alle' ? undefined : name }),
    current: name === view,
    count: all.filter((grant) => grantViews[name](grant, today)).length,
  }));
  return <Tabs label={t('grants.view.label')} tabs={tabs} />;
}

export function Standing({ grant, today, withDay }: { grant: Grant; today: string; withDay?: boolean }) {
  const { t } = useWords();
  const standing = standingOf(grant, today);
  const sign =
    standing === 'proof-overdue' ? <Sign name="stop" /> : standing === 'proof-due' ? <Sign name="late" /> : null;
  return (
    <>
      {sign} {t(`grants.state.${standing}`)} {withDay && <NextDeadline grant={grant} today={today} />}
    </>
  );
}

function GrantActions({ view, filter, hasAny, hasProgramme, may }: GrantsProps) {
  const { t } = useWords();
  const kept = keptOf(filter);
  return (
    <>
      {may.readPosts && <LinkButton href={routes.posts.href({})}>{t('grants.posts.title')}</LinkButton>}
      {may.readProgrammes && <LinkButton href={routes.programmes.href({})}>{t('grants.programmes.title')}</LinkButton>}
      {hasAny && (
        <Menu label={t('grants.list.export')} end>
          {(['xlsx', 'csv'] as const).map((format) => (
            <a key={format} href={routes.grants.href({}, { ...kept, stand: view, format })}>
              {t(`grants.list.${format}`)}
            </a>
          ))}
        </Menu>
      )}
      {may.readSums && (
        <>
          {hasAny && <LinkButton href={routes.years.href({})}>{t('grants.years.link')}</LinkButton>}
          <LinkButton href={routes.stateMoney.href({})}>{t('grants.state-money.link')}</LinkButton>
          {hasAny && <LinkButton href={routes.cliff.href({})}>{t('grants.cliff.title')}</LinkButton>}
        </>
      )}
      {may.edit && hasAny && hasProgramme && (
        <LinkButton kind="primary" href={routes.newGrant.href({})}>
          {t('grants.grant.new')}
        </LinkButton>
      )}
    </>
  );
}
