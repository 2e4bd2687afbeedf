import type { Beginning } from '#ui/empty-state/empty-state.tsx';
import type { Municipality } from '../municipality/rules.ts';
import { routes } from '../routes.ts';
import {
  codeColumn,
  confirmedColumn,
  nameColumn,
  oneOf,
  placeFilter,
  RecordList,
  sortLink,
  stateColumn,
  stateTabs,
  useListAddress,
} from '../stakeholder/list.views.tsx';
import { Languages } from '../stakeholder/record.views.tsx';
import { PauseMark, pauseFilter } from './pause.views.tsx';
import { type ContactPoint, contactPointState, contactPointTypes } from './rules.ts';

export interface ContactPointListProps {
  rows: readonly ContactPoint[];
  all: readonly ContactPoint[];
  query: URLSearchParams;
  today: string;
  municipalities: readonly Municipality[];
  mayAdd: boolean;
  /** Ways to put many in at once. */
  others: readonly Beginning[];
}

/** The list of contact points in the workspace. */
export function ContactPointList({ rows, all, query, today, municipalities, mayAdd, others }: ContactPointListProps) {
  const path = routes.contactPointList.href({});
  const list = useListAddress(path, query);
  const { t } = list.words;
  const count = (state: string) => all.filter((point) => contactPointState(point, today) === state).length;
  const byType = contactPointTypes.map((type) => ({ value: type, label: t(`directory.type.${type}`) }));
  return (
    <RecordList
      title={t('directory.contact-point.plural')}
      path={path}
      query={query}
      rows={rows}
      total={all.length}
      rowKey={({ code }) => code}
      tabs={stateTabs(list, ['stale', 'hidden', 'unconfirmed', 'draft', 'ended'], count)}
      add={mayAdd && { href: routes.newContactPoint.href({}), label: t('directory.contact-point.new') }}
      filters={[
        placeFilter(list, municipalities),
        oneOf(list, 'art', t('directory.field.type'), byType),
        pauseFilter(list),
      ]}
      empty={{ title: t('directory.empty.contact-point'), why: t('directory.empty.contact-point-why'), others }}
      columns={[
        codeColumn(list),
        nameColumn(list, routes.contactPointPage.href, {
          sorts: true,
          beside: ({ pauses }: ContactPoint) => <PauseMark pauses={pauses} today={today} />,
        }),
        { label: t('directory.field.type'), cell: ({ type }) => t(`directory.type.${type}`), narrow: 'plain' },
        {
          label: t('directory.field.municipality'),
          sort: sortLink(list, 'place'),
          cell: ({ municipality }) => municipality.name,
        },
        {
          label: t('directory.field.languages'),
          cell: ({ languages }) => <Languages codes={languages} />,
          wideOnly: true,
        },
        stateColumn(list, (point: ContactPoint) => contactPointState(point, today)),
        confirmedColumn(list),
      ]}
    />
  );
}
