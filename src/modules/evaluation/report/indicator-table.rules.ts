import { readingText, valueText } from '../reading/wording.rules.ts';
import type { Block, ReportWords } from './block.rules.ts';
import type { FrozenIndicator } from './snapshot.rules.ts';

/** Indicators of a report row by row: what they count, the last value, the target, and where they are going. */
export function indicatorTable(indicators: readonly FrozenIndicator[], words: ReportWords): Block {
  const { t } = words;
  return {
    block: 'table',
    caption: t('evaluation.public.indicators'),
    empty: t('evaluation.public.report.no-indicators'),
    columns: [
      t('evaluation.public.indicator'),
      t('evaluation.public.report.counts'),
      t('evaluation.public.last'),
      t('evaluation.public.year'),
      t('evaluation.public.target'),
      t('evaluation.public.trend'),
    ],
    rows: indicators.map((one) => {
      const last = one.readings.findLast(({ value }) => value !== null);
      return [
        { kind: 'indicator', code: one.code, title: one.title },
        `${one.definition} (${t(`evaluation.public.manner.${one.manner}`)})`,
        readingText(words, one, last),
        last ? `${last.year}` : '–',
        targetText(one, words),
        t(`evaluation.public.trend.${one.trend}`),
      ];
    }),
  };
}

function targetText(one: FrozenIndicator, words: ReportWords): string {
  return one.target
    ? `${valueText(words, one, one.target.value)} (${one.target.year})`
    : words.t('evaluation.public.no-target');
}

/** One indicator in full: what it means, where it comes from, what to keep in mind, every year. */
export function seriesOf(one: FrozenIndicator, words: ReportWords): Block[] {
  const { t } = words;
  const caption = `${one.code} ${one.title}`;
  const source = `${one.definition}. ${t('evaluation.public.source')}: ${one.source}, ${t(`evaluation.public.manner.${one.manner}`)}.`;
  return [
    {
      block: 'text',
      text: [source, one.caveat && `${t('evaluation.public.caveat')}: ${one.caveat}.`].filter(Boolean).join(' '),
    },
    {
      block: 'table',
      caption,
      empty: '',
      columns: [
        t('evaluation.public.indicator'),
        ...one.readings.map(({ year }) => `${year}`),
        t('evaluation.public.target'),
      ],
      rows: [
        [
          { kind: 'indicator', code: one.code, title: one.title },
          ...one.readings.map((reading) => readingText(words, one, reading)),
          targetText(one, words),
        ],
      ],
    },
  ];
}
