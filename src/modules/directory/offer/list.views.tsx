import { useWords } from '#platform/i18n/words.ts';
import type { Column } from '#ui/table/table.tsx';
import type { Municipality } from '../municipality/rules.ts';
import { routes } from '../routes.ts';
import {
  type Asked,
  codeColumn,
  confirmedColumn,
  listHref,
  oneOf,
  placeFilter,
  RecordList,
  sortLink,
  stateTabs,
} from '../stakeholder/list.views.tsx';
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
export function OfferList(props: OfferListProps) {
  const { rows, total, counts, query, municipalities, topics, mayAdd } = props;
  const words = useWords();
  const { t } = words;
  const path = routes.offerList.href({});
  const asked = { words, path, query };
  const doubles = {
    label: t('directory.view.resembling'),
    href: listHref(path, query, { stand: 'doppelung' }),
    current: query.get('stand') === 'doppelung',
    count: counts.doppelung ?? 0,
  };
  return (
    <RecordList
      title={t('directory.offer.plural')}
      path={path}
      query={query}
      tabs={[
        ...stateTabs(asked, ['stale', 'hidden', 'unconfirmed', 'draft', 'ended'], (state) => counts[state] ?? 0),
        doubles,
      ]}
      rows={rows}
      total={total}
      rowKey={({ code }) => code}
      {...(mayAdd && { newHref: routes.newOffer.href({}), newLabel: t('directory.offer.new') })}
      filters={[placeFilter(asked, municipalities), ...offerFilters(asked, topics)]}
      columns={[...nameColumns(asked, props), ...stateColumns(asked, props)]}
    />
  );
}

function offerFilters({ words: { t }, path, query }: Asked, topics: readonly Topic[]) {
  const byTopic = topics.map((topic) => ({ value: topic.code, label: titleFor(topic, 'de').title }));
  const byGroup = targetGroups.map((group) => ({ value: group, label: t(`directory.group.${group}`) }));
  const byLanguage = spokenLanguages.map(({ code, name }) => ({ value: code, label: name, lang: code }));
  return [
    oneOf(path, query, 'thema', t('directory.field.topic'), byTopic),
    oneOf(path, query, 'gruppe', t('directory.field.target-groups'), byGroup),
    oneOf(path, query, 'sprache', t('directory.field.languages'), byLanguage),
  ];
}

function nameColumns(asked: Asked, { resembling }: OfferListProps): Column<Offer>[] {
  const { t, format } = asked.words;
  const { path, query } = asked;
  const title = (offer: Offer) => (
    <>
      <a href={routes.offerPage.href({ code: offer.code })}>{offer.title}</a>
      {resembling.has(offer.code) && (
        <small class="qs-quiet">
          {' '}
          {t('directory.offer.resembles', { codes: format.list(resembling.get(offer.code) ?? []) })}
        </small>
      )}
    </>
  );
  return [
    codeColumn(asked),
    { label: t('directory.field.title'), header: true, sort: sortLink(path, query, 'title'), cell: title },
    {
      label: t('directory.field.owner'),
      sort: sortLink(path, query, 'owner'),
      cell: ({ owner }) => owner.name,
      narrow: 'plain',
    },
  ];
}

function stateColumns(asked: Asked, { today }: OfferListProps): Column<Offer>[] {
  const { t, format } = asked.words;
  const ends = ({ endsOn, isPermanent }: Offer) =>
    endsOn ? format.day(endsOn) : isPermanent ? t('directory.permanent') : '–';
  const places = ({ municipalities: [first, ...rest] }: Offer) =>
    rest.length > 1
      ? t('directory.places', { first: first?.name ?? '', more: rest.length })
      : [first, ...rest].map((place) => place?.name).join(', ');
  return [
    { label: t('directory.field.municipalities'), cell: places },
    {
      label: t('directory.field.state'),
      cell: (offer) => <StateBadge state={offerState(offer, today)} />,
      narrow: 'plain',
    },
    { label: t('directory.field.ends-on'), numeric: true, sort: sortLink(asked.path, asked.query, 'ends'), cell: ends },
    confirmedColumn(asked),
  ];
}
