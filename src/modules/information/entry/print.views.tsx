import { useWords } from '#platform/i18n/words.ts';
import { Bdi } from '#ui/bdi/bdi.tsx';
import { Table } from '#ui/table/table.tsx';
import { LanguageNames } from './card.views.tsx';
import { GermanText } from './german.views.tsx';
import { PauseDays } from './pause.views.tsx';
import type { Entry } from './rules.ts';
import { WeekText } from './wording.views.tsx';

/** Everything that fits as one table for the wall. */
export function PrintTable({ entries }: { entries: readonly Entry[] }) {
  const { t } = useWords();
  return (
    <Table
      caption={t('information.entry.title')}
      rows={entries}
      rowKey={(entry) => entry.code}
      columns={[
        {
          label: t('information.column.name'),
          header: true,
          cell: (entry) => (
            <GermanText>
              {entry.title}
              <br />
              <small>{entry.owner}</small>
            </GermanText>
          ),
        },
        {
          label: t('information.filter.place'),
          cell: (entry) => <GermanText>{entry.where}</GermanText>,
        },
        {
          label: t('information.column.when'),
          // Nothing of the moment on paper: it hangs on a wall for weeks.
          cell: ({ hours, schedule, pauses }) => (
            <>
              <WeekText hours={hours} schedule={schedule} />
              <PauseDays pauses={pauses} />
            </>
          ),
        },
        {
          label: t('information.filter.language'),
          cell: (entry) =>
            entry.languages.length > 0 ? <LanguageNames codes={entry.languages} /> : t('information.unknown'),
        },
        { label: t('information.column.phone'), cell: (entry) => (entry.phone ? <Bdi>{entry.phone}</Bdi> : '') },
      ]}
    />
  );
}
