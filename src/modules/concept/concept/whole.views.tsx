import { useWords } from '#platform/i18n/words.ts';
import { Section } from '#ui/section-head/section-head.tsx';
import { Stats } from '#ui/stats/stats.tsx';
import { type Edition, linkWithin } from '../edition/rules.ts';
import { routes } from '../routes.ts';
import type { EditionFigure } from '../slots.ts';
import type { MeasureRow } from '../views.tsx';

export interface WholeProps {
  edition: Edition;
  statements: readonly unknown[];
  fields: readonly unknown[];
  goals: readonly unknown[];
  rows: readonly MeasureRow[];
  /** Goals that no indicator measures, and measures that no grant pays for. */
  lacking: { indicator: number; grant: number };
  /** What other modules know: money, indicators, reports. */
  figures: readonly EditionFigure[];
}

/** The concept as one thing: texts, fields, goals, measures, money and effect, each figure to open. */
export function Whole({ edition, statements, fields, goals, rows, lacking, figures }: WholeProps) {
  const { t, format } = useWords();
  const link = linkWithin(edition);
  const own = [
    {
      value: format.number(statements.length),
      label: t('concept.whole.guidelines', { count: statements.length }),
      href: '#texte',
    },
    { value: format.number(fields.length), label: t('concept.field.plural'), href: '#felder' },
    {
      value: format.number(goals.length),
      label: t('concept.whole.goals', { count: goals.length }),
      href: routes.goals.href({}, link),
    },
    {
      value: format.number(rows.length),
      label: t('concept.whole.measures', { count: rows.length }),
      href: routes.measures.href({}, { ansicht: 'alle', ...link }),
    },
    ...useMeasureStats(edition, rows, lacking.grant),
    ...(goals.length === 0
      ? []
      : [
          {
            value: format.number(lacking.indicator),
            base: t('concept.whole.of', { count: goals.length }),
            label: t('concept.goal.without-indicator'),
            href: routes.goals.href({}, { fehlt: 'indikator', ...link }),
          },
        ]),
  ];
  return (
    <Section title={t('concept.whole.title')} id="alles" aside={t('concept.whole.aside')}>
      <Stats stats={[...own, ...figures]} />
    </Section>
  );
}

/** What the measures plan and what they lack; nothing where there is none, for "0 of 0" says nothing. */
function useMeasureStats(edition: Edition, rows: readonly MeasureRow[], withoutGrant: number) {
  const { t, format } = useWords();
  if (rows.length === 0) return [];
  const known = rows.flatMap(({ measure }) => measure.budgetCents ?? []);
  const cents = known.reduce((sum, one) => sum + one, 0);
  const list = { ansicht: 'alle', ...linkWithin(edition) };
  return [
    {
      value: known.length === 0 ? '–' : format.euros(cents),
      label:
        known.length === 0
          ? t('concept.whole.no-budget')
          : t('concept.whole.budget', { unknown: rows.length - known.length }),
      href: routes.measures.href({}, { ...list, sortierung: '-euro' }),
    },
    {
      value: format.number(withoutGrant),
      base: t('concept.whole.of', { count: rows.length }),
      label: t('concept.public.missing.grant'),
      href: routes.measures.href({}, { ...list, fehlt: 'grant' }),
    },
  ];
}
