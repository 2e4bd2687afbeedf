import { useWords } from '#platform/i18n/words.ts';
import { BulkForm } from '#ui/bulk-bar/bulk-bar.tsx';
import { Button } from '#ui/button/button.tsx';
import type { Municipality } from '../municipality/rules.ts';
import { routes } from '../routes.ts';
import { listHref, oneOf, RecordList, sortLink } from '../stakeholder/list.views.tsx';
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

/** The list of organisations: who takes part, and since when nobody has said that it is still true. */
export function OrganisationList({ rows, all, query, today, municipalities, mayAdd, mayAsk }: OrganisationListProps) {
  const { t, format } = useWords();
  const path = routes.organisationList.href({});
  const view = query.get('stand') ?? '';
  const count = (state: string) => all.filter((one) => organisationState(one, today) === state).length;
  const states = (['stale', 'hidden', 'unconfirmed', 'archived'] as const).filter(
    (state) => state === view || count(state) > 0,
  );
  return (
    <RecordList
      title={t('directory.organisation.plural')}
      path={path}
      query={query}
      rows={rows}
      total={all.length - count('archived')}
      rowKey={({ id }) => id}
      tabs={[
        { label: t('directory.view.all'), href: listHref(path, query, { stand: undefined }), current: view === '' },
        ...states.map((state) => ({
          label: t(`directory.state.${state}`),
          href: listHref(path, query, { stand: state }),
          current: view === state,
          count: count(state),
        })),
      ]}
      {...(mayAdd && { newHref: routes.newOrganisation.href({}), newLabel: t('directory.organisation.new') })}
      {...(mayAsk && {
        select: { form: 'nachfragen', label: ({ name }: Organisation) => t('directory.list.choose', { name }) },
      })}
      filters={[
        oneOf(
          path,
          query,
          'ort',
          t('directory.field.municipality'),
          municipalities.map(({ code, name }) => ({ value: code, label: name })),
        ),
        oneOf(
          path,
          query,
          'art',
          t('directory.field.category'),
          categories.map((category) => ({ value: category, label: t(`directory.category.${category}`) })),
        ),
      ]}
      columns={[
        { label: t('directory.field.code'), cell: ({ code }) => code, quiet: true, narrow: 'hide' },
        {
          label: t('directory.field.name'),
          header: true,
          sort: sortLink(path, query, 'name'),
          cell: ({ code, name }) => <a href={routes.organisationPage.href({ code })}>{name}</a>,
        },
        {
          label: t('directory.field.category'),
          cell: ({ category }) => t(`directory.category.${category}`),
          narrow: 'plain',
        },
        {
          label: t('directory.field.municipality'),
          sort: sortLink(path, query, 'place'),
          cell: ({ municipality }) => municipality?.name ?? '–',
        },
        {
          label: t('directory.field.contact-function'),
          cell: ({ contactFunction }) => contactFunction,
          quiet: true,
          wideOnly: true,
        },
        {
          label: t('directory.field.state'),
          cell: (one) => <StateBadge state={organisationState(one, today)} />,
          narrow: 'plain',
        },
        {
          label: t('directory.field.confirmed-on'),
          numeric: true,
          sort: sortLink(path, query, 'confirmed'),
          cell: ({ confirmedOn }) => (confirmedOn ? format.day(confirmedOn) : '–'),
        },
      ]}
    >
      {mayAsk && (
        <BulkForm id="nachfragen" action={routes.confirmations.href({})}>
          <Button kind="primary">{t('directory.confirmation.ask')}</Button>
        </BulkForm>
      )}
    </RecordList>
  );
}
