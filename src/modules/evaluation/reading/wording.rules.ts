import type { Words } from '#platform/i18n/words.ts';
import type { Indicator } from '../indicator/rules.ts';
import { readingShown } from './rules.ts';

/** A value with its unit: `86 %`, `11 Wochen`; a plain count is the number alone, an index has its word in front. */
export function valueText({ format }: Pick<Words, 'format'>, { unit }: Pick<Indicator, 'unit'>, value: number): string {
  const number = format.number(value);
  if (unit === 'Anzahl') return number;
  else if (unit.startsWith('Index')) return `${unit}\u00a0${number}`;
  else return `${number}\u00a0${unit}`;
}

/** A reading in words: its value, "2 von 3" where there are few cases, or that nobody collected it. */
export function readingText(
  words: Pick<Words, 't' | 'format'>,
  indicator: Pick<Indicator, 'unit' | 'hasFewCases'>,
  reading: Parameters<typeof readingShown>[1],
): string {
  const { t } = words;
  const shown = readingShown(indicator, reading);
  switch (shown.kind) {
    case 'not-collected':
      return t('evaluation.public.not-collected');
    case 'cases-unknown':
      return t('evaluation.public.cases-unknown');
    case 'cases':
      return t('evaluation.public.cases', { count: shown.count, total: shown.total });
    case 'value':
      return valueText(words, indicator, shown.value);
  }
}
