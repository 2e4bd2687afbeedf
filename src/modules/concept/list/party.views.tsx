import { useWords } from '#platform/i18n/words.ts';
import { List } from '#ui/list/list.tsx';
import { Section } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import type { MeasureRow } from '../views.tsx';

export interface PartyMeasuresProps {
  /** Of the party. */
  code: string;
  rows: readonly (MeasureRow & { role: 'lead' | 'partner'; part: string })[];
}

/** More would hide the rest of the page; the list has them all. */
const mostShown = 8;

/** The measures that a party works on, with what it is in each. */
export function PartyMeasures({ code, rows }: PartyMeasuresProps) {
  const { t } = useWords();
  const first = (row: (typeof rows)[number]) => (row.role === 'lead' ? 0 : 1);
  const sorted = [...rows].sort((a, b) => first(a) - first(b));
  const all = routes.measures.href({}, { ansicht: 'alle', mitwirkung: code });
  return (
    <Section
      title={t('concept.involved.measures')}
      aside={<a href={all}>{t('concept.involved.all', { count: rows.length })}</a>}
      id="massnahmen"
    >
      <List
        rows={sorted.slice(0, mostShown).map(({ measure, derived, role, part }) => ({
          title: `${measure.code} ${measure.title}`,
          href: routes.measure.href({ code: measure.code }),
          note: [t(`concept.state.${derived.state}`), part].filter(Boolean).join(' · '),
          end: t(role === 'lead' ? 'concept.public.leads' : 'concept.public.partner'),
        }))}
      />
    </Section>
  );
}
