import { useWords } from '#platform/i18n/words.ts';
import { BulkForm } from '#ui/bulk-bar/bulk-bar.tsx';
import { Button } from '#ui/button/button.tsx';
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
import { ContactLinks } from '../stakeholder/record.views.tsx';
import { categories, type Organisation, openCategory, organisationState } from './rules.ts';

export interface OrganisationListProps {
  rows: readonly Organisation[];
  all: readonly Organisation[];
  query: URLSearchParams;
  today: string;
  municipalities: readonly Municipality[];
  mayAdd: boolean;
  /** Ways to put many in at once. */
  others: readonly Beginning[];
  mayAsk: boolean;
}

/** The list of organisations: who takes part, and since when nobody has confirmed it. */
export function OrganisationList(props: OrganisationListProps) {
  const { rows, all, query, today, municipalities, mayAdd, mayAsk, others } = props;
  const path = routes.organisationList.href({});
  const list = useListAddress(path, query);
  const { t } = list.words;
  const count = (state: string) => all.filter((one) => organisationState(one, today) === state).length;
  const named = categories.map((category) => ({ value: category, label: t(`directory.category.${category}`) }));
  const byCategory = [...named, { value: openCategory, label: t('directory.filter.category-open') }];
  return (
    <RecordList
      title={t('directory.organisation.plural')}
      path={path}
      query={query}
      rows={rows}
      total={all.length - count('archived')}
      rowKey={({ id }) => id}
      tabs={stateTabs(list, ['internal', 'stale', 'hidden', 'unconfirmed', 'archived'], count)}
      add={mayAdd && { href: routes.newOrganisation.href({}), label: t('directory.organisation.new') }}
      select={(mayAsk || mayAdd) && { form: 'nachfragen', label: ({ name }) => t('directory.list.choose', { name }) }}
      filters={[
        placeFilter(list, municipalities),
        oneOf(list, 'art', t('directory.field.category'), byCategory),
        oneOf(list, 'postfach', t('directory.field.mailbox'), [{ value: 'ja', label: t('directory.filter.mailbox') }]),
      ]}
      empty={{ title: t('directory.empty.organisation'), why: t('directory.empty.organisation-why'), others }}
      columns={[
        codeColumn(list),
        nameColumn(list, routes.organisationPage.href, { sorts: true }),
        {
          label: t('directory.field.category'),
          cell: (one) => (one.category ? t(`directory.category.${one.category}`) : '–'),
          narrow: 'plain',
        },
        {
          label: t('directory.field.municipality'),
          sort: sortLink(list, 'place'),
          cell: ({ municipality }) => municipality?.name ?? '–',
        },
        {
          label: t('directory.field.contact'),
          cell: ({ mailbox, phone }) => <ContactLinks mailbox={mailbox} phone={phone} />,
          wideOnly: true,
        },
        stateColumn(list, (one: Organisation) => organisationState(one, today)),
        confirmedColumn(list),
      ]}
    >
      {(mayAsk || mayAdd) && <ChosenActions query={query} mayAsk={mayAsk} mayPublish={mayAdd} />}
    </RecordList>
  );
}

interface ChosenActionsProps {
  query: URLSearchParams;
  mayAsk: boolean;
  mayPublish: boolean;
}

/** What can be done with all chosen organisations. */
function ChosenActions({ query, mayAsk, mayPublish }: ChosenActionsProps) {
  const { t } = useWords();
  // Where only internal ones are listed, showing them to the readers comes first.
  const internal = query.get('stand') === 'internal';
  return (
    <BulkForm id="nachfragen" action={routes.confirmations.href({})}>
      {mayAsk && <Button kind={internal ? 'secondary' : 'primary'}>{t('directory.confirmation.ask')}</Button>}
      {mayPublish && (
        <Button kind={internal ? 'primary' : 'secondary'} formaction={routes.organisationList.href({})}>
          {t('directory.publish')}
        </Button>
      )}
    </BulkForm>
  );
}
