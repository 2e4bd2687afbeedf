import type { Block, ReportWords } from './block.rules.ts';
import type { FrozenGrant } from './snapshot.rules.ts';

/** Grants of a report row by row; `empty` says that there is none. */
export function moneyTable(
  money: readonly FrozenGrant[],
  { t, format }: ReportWords,
  caption: string,
  empty: string,
): Block {
  return {
    block: 'table',
    ...{ caption, empty },
    columns: [
      t('evaluation.public.report.grant'),
      t('evaluation.public.report.funder'),
      t('evaluation.public.report.granted'),
      t('evaluation.public.report.spent'),
      t('evaluation.public.report.period'),
    ],
    rows: money.map((one) => [
      { kind: 'grant', code: one.code, title: one.title },
      one.funder,
      format.euros(one.grantedCents),
      one.spentCents === null ? t('evaluation.public.report.spent-unknown') : format.euros(one.spentCents),
      `${format.day(one.startOn)} – ${format.day(one.endOn)}`,
    ]),
  };
}
