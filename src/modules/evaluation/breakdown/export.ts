import type { PublishedCount } from '#platform/disclosure/table.ts';
import type { Words } from '#platform/i18n/words.ts';
import type { Column } from '#platform/tables/write.ts';
import { noAnswer, type PublishableBreakdown, type PublishablePart } from './rules.ts';

/** A group of a year as a row of a file. */
export interface PublishableRow extends PublishablePart {
  year: number;
  dimension: string;
}

/** Every group and the whole of each break-down, one below the other. */
export function rowsOf(breakdowns: readonly PublishableBreakdown[], { t }: Pick<Words, 't'>): PublishableRow[] {
  return breakdowns.flatMap(({ year, dimension, total, parts }) => [
    ...parts.map((part) => ({ year, dimension, ...part, label: labelOf(part.label, { t }) })),
    { year, dimension, label: t('evaluation.public.breakdown.whole'), total, count: null, value: null },
  ]);
}

/** The name of a group in the reader's words, where the county did not write it itself. */
export function labelOf(label: string, { t }: Pick<Words, 't'>): string {
  return label === noAnswer ? t('evaluation.public.breakdown.no-answer') : label;
}

/** A number as it may be published; a hidden one has words of its own, it is never zero and never empty. */
export function countText({ t, format }: Pick<Words, 't' | 'format'>, count: PublishedCount | null): string {
  if (count === null) return '';
  else return count === 'hidden' ? t('evaluation.public.breakdown.hidden') : format.number(count);
}

/** The columns of the file: exactly what the page shows, by the same words. */
export function breakdownColumns(words: Pick<Words, 't' | 'format'>, unit: string): Column<PublishableRow>[] {
  const { t } = words;
  return [
    { label: t('evaluation.public.year'), kind: 'number', value: ({ year }) => year },
    { label: t('evaluation.public.breakdown.by'), value: ({ dimension }) => dimension },
    { label: t('evaluation.public.breakdown.group'), value: ({ label }) => label },
    { label: t('evaluation.public.breakdown.cases'), value: ({ total }) => countText(words, total) },
    { label: t('evaluation.public.breakdown.of-them'), value: ({ count }) => countText(words, count) || null },
    { label: `${t('evaluation.public.value')} (${unit})`, value: ({ value }) => countText(words, value) || null },
  ];
}
