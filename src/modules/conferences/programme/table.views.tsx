import { PublicName } from '#modules/directory/index.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { type Column, Table } from '#ui/table/table.tsx';
import { type Clash, type Item, placeOf } from './rules.ts';

interface ItemTableProps {
  items: readonly Item[];
  /** One more column at the end: what can be done with an item. */
  end?: Column<Item>;
  /** Readers do not know who is not published. */
  isPublic?: boolean | undefined;
}

/** The programme of the day. */
export function ItemTable({ items, end, isPublic }: ItemTableProps) {
  const { t } = useWords();
  if (items.length === 0) return <p class="qs-quiet">{t('conferences.public.no-programme')}</p>;
  return (
    <Table
      caption={t('conferences.public.programme-times')}
      rows={items}
      rowKey={({ id }) => id}
      columns={[
        {
          label: t('conferences.public.time'),
          narrow: 'plain',
          cell: ({ startsAt, endsAt }) => <Bdi>{`${startsAt}–${endsAt}`}</Bdi>,
        },
        { label: t('conferences.public.item'), header: true, cell: ({ title }) => <bdi lang="de">{title}</bdi> },
        { label: t('conferences.public.place'), cell: (item) => <bdi lang="de">{placeOf(item) || '–'}</bdi> },
        {
          label: t('conferences.public.by'),
          cell: ({ party }) => (party ? <PublicName party={isPublic ? party : { ...party, isPublic: true }} /> : '–'),
        },
        ...(end ? [end] : []),
      ]}
    />
  );
}

/** What happens at the same time in one place, or with one and the same unit. */
export function ClashList({ clashes }: { clashes: readonly Clash[] }) {
  const { t } = useWords();
  return (
    <Alert kind="warning" title={t('conferences.programme.clashes', { count: clashes.length })}>
      <ul>
        {clashes.map(({ items: [first, second], kind, what }) => (
          <li key={`${first.id}${second.id}${kind}`}>
            {t(`conferences.programme.clash.${kind}`, {
              what,
              first: first.title,
              second: second.title,
              time: second.startsAt,
            })}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
