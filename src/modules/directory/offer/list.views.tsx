import { hrefWith } from '#platform/http/routes.ts';
import { useWords } from '#platform/i18n/words.ts';
import { BulkForm } from '#ui/bulk-bar/bulk-bar.tsx';
import { Button } from '#ui/button/button.tsx';
import type { Beginning } from '#ui/empty-state/empty-state.tsx';
import type { Column } from '#ui/table/table.tsx';
import { PauseMark, pauseFilter } from '../contact-point/pause.views.tsx';
import type { Municipality } from '../municipality/rules.ts';
import { routes } from '../routes.ts';
import {
  codeColumn,
  confirmedColumn,
  type ListAddress,
  oneOf,
  placeFilter,
  RecordList,
  sortLink,
  stateColumn,
  stateTabs,
  useListAddress,
} from '../stakeholder/list.views.tsx';
import { spokenLanguageChoices } from '../stakeholder/rules.ts';
import { type Offer, offerState, targetGroups } from './rules.ts';
import { type Topic, titleFor } from './topic.rules.ts';

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
  /** Ways to put many in at once. */
  others: readonly Beginning[];
}

/** The list of offers in the workspace: the first views say what needs attention. */
export function OfferList(props: OfferListProps) {
  const { rows, total, counts, query, municipalities, topics, mayAdd, others } = props;
  const path = routes.offerList.href({});
  const list = useListAddress(path, query);
  const { t } = list.words;
  const shown = {
    label: t('directory.view.shown'),
    href: hrefWith(path, query, { stand: 'sichtbar' }),
    current: query.get('stand') === 'sichtbar',
    count: counts.sichtbar ?? 0,
  };
  const doubles = {
    label: t('directory.view.resembling'),
    href: hrefWith(path, query, { stand: 'doppelung' }),
    current: query.get('stand') === 'doppelung',
    count: counts.doppelung ?? 0,
  };
  return (
    <RecordList
      title={t('directory.offer.plural')}
      path={path}
      query={query}
      tabs={[
        ...stateTabs(list, ['stale', 'hidden', 'unconfirmed', 'draft', 'ended'], (state) => counts[state] ?? 0),
        shown,
        doubles,
      ]}
      rows={rows}
      total={total}
      rowKey={({ code }) => code}
      add={mayAdd && { href: routes.newOffer.href({}), label: t('directory.offer.new') }}
      select={mayAdd && { form: 'auswahl', label: ({ title }) => t('directory.list.choose', { name: title }) }}
      filters={[placeFilter(list, municipalities), ...offerFilters(list, topics)]}
      empty={{ title: t('directory.empty.offer'), why: t('directory.empty.offer-why'), others }}
      columns={[...nameColumns(list, props), ...stateColumns(list, props)]}
    >
      {mayAdd && <BulkBar query={query} topics={topics} />}
    </RecordList>
  );
}

/** What can be done with all chosen offers. */
function BulkBar({ query, topics }: Pick<OfferListProps, 'query' | 'topics'>) {
  const { t } = useWords();
  return (
    <BulkForm id="auswahl" action={routes.offerList.href({})}>
      <input type="hidden" name="list" value={query.toString()} />
      <Button kind="primary" name="what" value="confirm">
        {t('directory.bulk.confirm')}
      </Button>
      <Button name="what" value="hide">
        {t('directory.bulk.hide')}
      </Button>
      <label>
        <span class="kern-sr-only">{t('directory.field.topic')}</span>
        <select name="topicId" class="kern-form-input__input">
          <option value="">{t('directory.field.topic')}</option>
          {topics.map((topic) => (
            <option key={topic.id} value={topic.id}>
              {titleFor(topic, 'de').title}
            </option>
          ))}
        </select>
      </label>
      <Button name="what" value="topic">
        {t('directory.bulk.topic')}
      </Button>
    </BulkForm>
  );
}

function offerFilters(list: ListAddress, topics: readonly Topic[]) {
  const { t } = list.words;
  const byTopic = topics.map((topic) => ({ value: topic.code, label: titleFor(topic, 'de').title }));
  const byGroup = [
    { value: 'weit', label: t('directory.group.wide') },
    ...targetGroups.map((group) => ({ value: group, label: t(`directory.group.${group}`) })),
  ];
  const byLanguage = spokenLanguageChoices();
  return [
    oneOf(list, 'thema', t('directory.field.topic'), byTopic),
    oneOf(list, 'gruppe', t('directory.field.target-groups'), byGroup),
    oneOf(list, 'sprache', t('directory.field.languages'), byLanguage),
    oneOf(list, 'offen', t('directory.filter.open'), [{ value: 'alle', label: t('directory.filter.open-to-all') }]),
    pauseFilter(list),
    oneOf(list, 'ende', t('directory.field.ends-on'), [{ value: 'ohne', label: t('directory.filter.endless') }]),
  ];
}

function nameColumns(list: ListAddress, { resembling, today }: OfferListProps): Column<Offer>[] {
  const { t, format } = list.words;
  const title = (offer: Offer) => (
    <>
      <a href={routes.offerPage.href({ code: offer.code })}>{offer.title}</a>
      <PauseMark pauses={offer.pauses} today={today} />
      {resembling.has(offer.code) && (
        <small class="qs-quiet">
          {' '}
          {t('directory.offer.resembles', { codes: format.list(resembling.get(offer.code) ?? []) })}
        </small>
      )}
    </>
  );
  return [
    codeColumn(list),
    { label: t('directory.field.title'), header: true, sort: sortLink(list, 'title'), cell: title },
    {
      label: t('directory.field.owner'),
      sort: sortLink(list, 'owner'),
      cell: ({ owner }) => owner.name,
      narrow: 'plain',
    },
  ];
}

function stateColumns(list: ListAddress, { today }: OfferListProps): Column<Offer>[] {
  const { t, format } = list.words;
  const ends = ({ endsOn, isPermanent }: Offer) =>
    endsOn ? format.day(endsOn) : isPermanent ? t('directory.permanent') : '–';
  const places = ({ municipalities: [first, ...rest] }: Offer) =>
    rest.length > 1
      ? t('directory.places', { first: first?.name ?? '', more: rest.length })
      : [first, ...rest].map((place) => place?.name).join(', ');
  return [
    { label: t('directory.field.municipalities'), cell: places },
    stateColumn(list, (offer) => offerState(offer, today)),
    { label: t('directory.field.ends-on'), numeric: true, sort: sortLink(list, 'ends'), cell: ends },
    confirmedColumn(list),
  ];
}
