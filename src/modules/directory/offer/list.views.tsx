import { useWords } from '#platform/i18n/words.ts';
import type { Municipality } from '../municipality/rules.ts';
import { routes } from '../routes.ts';
import { listHref, oneOf, RecordList, sortLink } from '../stakeholder/list.views.tsx';
import { StateBadge } from '../stakeholder/record.views.tsx';
import { spokenLanguages } from '../stakeholder/rules.ts';
import { type Offer, offerState, type Topic, targetGroups, titleFor } from './rules.ts';

export interface OfferListProps {
  rows: readonly Offer[];
  total: number;
  counts: Readonly<Record<string, number>>;
  query: URLSearchParams;
  today: string;
  resembling: ReadonlyMap<string, readonly string[]>;
  municipalities: readonly Municipality[];
  topics: readonly Topic[];
  mayAdd: boolean;
}

/** The list of offers in the workspace: the first views say what needs attention. */
export function OfferList({
  rows,
  total,
  counts,
  query,
  today,
  resembling,
  municipalities,
  topics,
  mayAdd,
}: OfferListProps) {
  const { t, format } = useWords();
  const path = routes.offerList.href({});
  const view = query.get('stand') ?? '';
  const tabs = ['', 'stale', 'hidden', 'unconfirmed', 'draft', 'doppelung', 'ended']
    .filter((name) => name === '' || name === view || (counts[name] ?? 0) > 0)
    .map((name) => ({
      label: t(
        name === ''
          ? 'directory.view.all'
          : name === 'doppelung'
            ? 'directory.view.resembling'
            : `directory.state.${name as 'stale'}`,
      ),
      href: listHref(path, query, { stand: name || undefined }),
      current: view === name,
      ...(name !== '' && { count: counts[name] ?? 0 }),
    }));
  return (
    <RecordList
      title={t('directory.offer.plural')}
      path={path}
      query={query}
      tabs={tabs}
      rows={rows}
      total={total}
      rowKey={({ code }) => code}
      {...(mayAdd && { newHref: routes.newOffer.href({}), newLabel: t('directory.offer.new') })}
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
          'thema',
          t('directory.field.topic'),
          topics.map((topic) => ({ value: topic.code, label: titleFor(topic, 'de').title })),
        ),
        oneOf(
          path,
          query,
          'gruppe',
          t('directory.field.target-groups'),
          targetGroups.map((group) => ({ value: group, label: t(`directory.group.${group}`) })),
        ),
        oneOf(
          path,
          query,
          'sprache',
          t('directory.field.languages'),
          spokenLanguages.map(({ code, name }) => ({ value: code, label: name, lang: code })),
        ),
      ]}
      columns={[
        { label: t('directory.field.code'), cell: ({ code }) => code, quiet: true, narrow: 'hide' },
        {
          label: t('directory.field.title'),
          header: true,
          sort: sortLink(path, query, 'title'),
          cell: (offer) => (
            <>
              <a href={routes.offerPage.href({ code: offer.code })}>{offer.title}</a>
              {resembling.has(offer.code) && (
                <small class="qs-quiet">
                  {' '}
                  {t('directory.offer.resembles', { codes: format.list(resembling.get(offer.code) ?? []) })}
                </small>
              )}
            </>
          ),
        },
        {
          label: t('directory.field.owner'),
          sort: sortLink(path, query, 'owner'),
          cell: ({ owner }) => owner.name,
          narrow: 'plain',
        },
        {
          label: t('directory.field.municipalities'),
          cell: ({ municipalities: places }) =>
            places.length > 2
              ? t('directory.places', { first: places[0]?.name ?? '', more: places.length - 1 })
              : places.map(({ name }) => name).join(', '),
        },
        {
          label: t('directory.field.state'),
          cell: (offer) => <StateBadge state={offerState(offer, today)} />,
          narrow: 'plain',
        },
        {
          label: t('directory.field.ends-on'),
          numeric: true,
          sort: sortLink(path, query, 'ends'),
          cell: ({ endsOn, isPermanent }) =>
            endsOn ? format.day(endsOn) : isPermanent ? t('directory.permanent') : '–',
        },
        {
          label: t('directory.field.confirmed-on'),
          numeric: true,
          sort: sortLink(path, query, 'confirmed'),
          cell: ({ confirmedOn }) => (confirmedOn ? format.day(confirmedOn) : '–'),
        },
      ]}
    />
  );
}
