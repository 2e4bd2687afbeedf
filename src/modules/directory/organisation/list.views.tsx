import { useWords } from '#platform/i18n/words.ts';
import { BulkForm } from '#ui/bulk-bar/bulk-bar.tsx';
import { Button } from '#ui/button/button.tsx';
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
import { StateBadge } from '../stakeholder/record.views.tsx';
import { categories, type Organisation, organisationState } from './rules.ts';

export interface OrganisationListProps {
  rows: readonly Organisation[];
  all: readonly Organisation[];
  query: URLSearchParams;
  today: string;
  municipalities: readonly Municipality[];
  mayAdd: boolean;
  mayAsk: boolean;
}

/** The list of organisations: who takes part, and since when nobody has confirmed it. */
export function OrganisationList({ rows, all, query, today, municipalities, mayAdd, mayAsk }: OrganisationListProps) {
  const words = useWords();
  const { t } = words;
  const path = routes.organisationList.href({});
  const list = { words, path, query };
  const count = (state: string) => all.filter((one) => organisationState(one, today) === state).length;
  return (
    <RecordList
      title={t('directory.organisation.plural')}
      path={path}
      query={query}
      rows={rows}
      total={all.length - count('archived')}
      rowKey={({ id }) => id}
      tabs={stateTabs(list, ['stale', 'hidden', 'unconfirmed', 'archived'], count)}
      {...(mayAdd && { newHref: routes.newOrganisation.href({}), newLabel: t('directory.organisation.new') })}
      {...(mayAsk && {
        select: { form: 'nachfragen', label: ({ name }: Organisation) => t('directory.list.choose', { name }) },
      })}
      filters={[
        placeFilter(list, municipalities),
        oneOf(
          path,
          query,
          'art',
          t('directory.field.category'),
          categories.map((category) => ({ value: category, label: t(`directory.category.${category}`) })),
        ),
      ]}
      columns={[
        codeColumn(list),
        {
          label: t('directory.field.name'),
          header: true,
          sort: sortLink(path, query, 'name'),
          cell: ({ code, name }) => <a href={routes.organisationPage.href({ code })}>{name}</a>,
        },
        {
          label: t('directory.field.category'),
          cell: (one) => t(`directory.category.${one.category}`),
          narrow: 'plain',
        },
        {
          label: t('directory.field.municipality'),
          sort: sortLink(path, query, 'place'),
          cell: ({ municipality }) => municipality?.name ?? '–',
        },
        {
          label: t('directory.field.state'),
          cell: (one) => <StateBadge state={organisationState(one, today)} />,
          narrow: 'plain',
        },
        confirmedColumn(list),
      ]}
    >
      {mayAsk && <AskChosen />}
    </RecordList>
  );
}

function AskChosen() {
  const { t } = useWords();
  return (
    <BulkForm id="nachfragen" action={routes.confirmations.href({})}>
      <Button kind="primary">{t('directory.confirmation.ask')}</Button>
    </BulkForm>
  );
}
