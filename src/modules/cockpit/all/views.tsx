import { useWords } from '#platform/i18n/words.ts';
import type { DueItem } from '#platform/manifest/manifest.ts';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { FilterBar } from '#ui/filter-bar/filter-bar.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import { Table } from '#ui/table/table.tsx';
import type { Needs } from '../need/rules.ts';
import { DueBadge, PutOffList } from '../need/views.tsx';
import { routes } from '../routes.ts';

export interface AllDueProps {
  shown: readonly DueItem[];
  /** How many are due, whatever the filter. */
  all: number;
  later: Needs['later'];
  words: string;
  today: string;
}

/** The whole list of what is due; what this person put off stands below, so that nothing is missing. */
export function AllDue({ shown, all, later, words, today }: AllDueProps) {
  const { t } = useWords();
  return (
    <>
      <PageHead title={t('cockpit.all.title')} lead={all > 0 && t('cockpit.all.lead', { count: all })} />
      {all > 0 ? (
        <Found {...{ shown, all, words, today }} />
      ) : (
        <EmptyState title={t('cockpit.today.nothing')} why={t('cockpit.all.nothing-why')} />
      )}
      {later.length > 0 && (
        <Section title={t('cockpit.later.list')} id="zurueckgestellt">
          <PutOffList later={later} />
        </Section>
      )}
    </>
  );
}

function Found({ shown, all, words, today }: Omit<AllDueProps, 'later'>) {
  const { t } = useWords();
  const path = routes.all.href({});
  return (
    <>
      <FilterBar
        action={path}
        search={{ label: t('cockpit.all.search'), value: words }}
        filters={[]}
        clearHref={path}
        result={t('cockpit.all.result', { shown: shown.length, all })}
      />
      {shown.length > 0 ? (
        <DueTable items={shown} today={today} />
      ) : (
        <EmptyState title={t('cockpit.all.none-found')} others={[{ href: path, label: t('cockpit.all.show-all') }]} />
      )}
      <p class="qs-small">
        <a href={routes.all.href({}, { q: words, format: 'csv' })}>CSV</a> ·{' '}
        <a href={routes.all.href({}, { q: words, format: 'xlsx' })}>Excel</a>
      </p>
    </>
  );
}

function DueTable({ items, today }: { items: readonly DueItem[]; today: string }) {
  const { t } = useWords();
  return (
    <Table
      caption={t('cockpit.all.title')}
      rows={items}
      rowKey={({ key }) => key}
      columns={[
        { label: t('cockpit.all.what'), header: true, cell: (item) => <a href={item.href}>{item.title}</a> },
        { label: t('cockpit.all.due-on'), cell: (item) => <DueBadge item={item} today={today} />, narrow: 'plain' },
        { label: t('cockpit.all.about'), quiet: true, cell: (item) => item.about },
        { label: t('cockpit.all.waiting'), cell: (item) => item.waiting ?? '–' },
        { label: t('cockpit.all.consequence'), cell: (item) => item.consequence, wideOnly: true },
      ]}
    />
  );
}
