import { useWords } from '#platform/i18n/words.ts';
import type { Municipality } from '../municipality/rules.ts';
import { routes } from '../routes.ts';
import {
  codeColumn,
  confirmedColumn,
  oneOf,
  placeFilter,
  RecordList,
  sortLink,
  stateTabs,
} from '../stakeholder/list.views.tsx';
import { Languages, StateBadge } from '../stakeholder/record.views.tsx';
import { type ContactPoint, contactPointState, contactPointTypes } from './rules.ts';

export interface ContactPointListProps {
  rows: readonly ContactPoint[];
  all: readonly ContactPoint[];
  query: URLSearchParams;
  today: string;
  municipalities: readonly Municipality[];
  mayAdd: boolean;
}

/** The list of contact points in the workspace. */
export function ContactPointList({ rows, all, query, today, municipalities, mayAdd }: ContactPointListProps) {
  const words = useWords();
  const { t } = words;
  const path = routes.contactPointList.href({});
  const list = { words, path, query };
  const count = (state: string) => all.filter((point) => contactPointState(point, today) === state).length;
  return (
    <RecordList
      title={t('directory.contact-point.plural')}
      path={path}
      query={query}
      rows={rows}
      total={all.length}
      rowKey={({ code }) => code}
      tabs={stateTabs(list, ['stale', 'hidden', 'unconfirmed', 'draft', 'ended'], count)}
      {...(mayAdd && { newHref: routes.newContactPoint.href({}), newLabel: t('directory.contact-point.new') })}
      filters={[
        placeFilter(list, municipalities),
        oneOf(
          path,
          query,
          'art',
          t('directory.field.type'),
          contactPointTypes.map((type) => ({ value: type, label: t(`directory.type.${type}`) })),
        ),
      ]}
      columns={[
        codeColumn(list),
        {
          label: t('directory.field.name'),
          header: true,
          sort: sortLink(path, query, 'name'),
          cell: ({ code, name }) => <a href={routes.contactPointPage.href({ code })}>{name}</a>,
        },
        { label: t('directory.field.type'), cell: ({ type }) => t(`directory.type.${type}`), narrow: 'plain' },
        {
          label: t('directory.field.municipality'),
          sort: sortLink(path, query, 'place'),
          cell: ({ municipality }) => municipality.name,
        },
        {
          label: t('directory.field.languages'),
          cell: ({ languages }) => <Languages codes={languages} />,
          wideOnly: true,
        },
        {
          label: t('directory.field.state'),
          cell: (point) => <StateBadge state={contactPointState(point, today)} />,
          narrow: 'plain',
        },
        confirmedColumn(list),
      ]}
    />
  );
}
