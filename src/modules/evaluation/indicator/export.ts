import type { Words } from '#platform/i18n/words.ts';
import type { Column } from '#platform/tables/write.ts';
import { readingText } from '../reading/wording.rules.ts';
import type { MeasuredPlace } from './data.ts';
import type { TrackedIndicator } from './rules.ts';

/** The columns of the list as a file: one value per cell, "not collected" where nobody collected one. */
export function indicatorColumns(
  words: Pick<Words, 't' | 'format'>,
  places: readonly MeasuredPlace[],
): Column<TrackedIndicator>[] {
  const { t } = words;
  return [
    { label: t('evaluation.public.code'), value: ({ indicator }) => indicator.code },
    { label: t('evaluation.public.indicator'), value: ({ indicator }) => indicator.title },
    { label: t('evaluation.public.definition'), value: ({ indicator }) => indicator.definition },
    { label: t('evaluation.public.last'), value: ({ indicator, last }) => readingText(words, indicator, last) },
    { label: t('evaluation.public.year'), kind: 'number', value: ({ last }) => last?.year ?? null },
    { label: t('evaluation.public.target'), kind: 'number', value: ({ indicator }) => indicator.target?.value ?? null },
    {
      label: t('evaluation.public.target-year'),
      kind: 'number',
      value: ({ indicator }) => indicator.target?.year ?? null,
    },
    { label: t('evaluation.public.unit'), value: ({ indicator }) => indicator.unit },
    { label: t('evaluation.public.trend'), value: ({ trend }) => t(`evaluation.public.trend.${trend}`) },
    { label: t('evaluation.public.source'), value: ({ indicator }) => indicator.source },
    {
      label: t('evaluation.public.manner'),
      value: ({ indicator }) => t(`evaluation.public.manner.${indicator.manner}`),
    },
    {
      label: t('evaluation.list.public'),
      value: ({ indicator }) => t(`evaluation.list.public.${indicator.isPublic ? 'ja' : 'nein'}`),
    },
    {
      label: t('evaluation.public.place'),
      value: ({ indicator }) =>
        places
          .filter(({ indicatorIds }) => indicatorIds.includes(indicator.id))
          .map(({ name }) => name)
          .join(', ') || null,
    },
    { label: t('evaluation.public.caveat'), value: ({ indicator }) => indicator.caveat || null },
  ];
}
