import { dayOf } from '#platform/i18n/format.ts';
import { useWords, type Words } from '#platform/i18n/words.ts';
import type { Fact } from '#ui/facts/facts.tsx';
import type { Reading } from '../reading/rules.ts';
import { valueText } from '../reading/wording.rules.ts';
import { type Indicator, type TrackedIndicator, whyOf } from './rules.ts';

/** What is measured, towards what, from where and why so. */
export function useFacts({ indicator, last, due, isReached }: TrackedIndicator): Fact[] {
  const words = useWords();
  const { t, format } = words;
  const german = (text: string) => <span lang="de">{text}</span>;
  const { baseline, target } = indicator;
  const facts: (Fact | false)[] = [
    {
      label: t('evaluation.public.source'),
      value: german(indicator.source),
      note: t(`evaluation.public.manner.${indicator.manner}.note`),
    },
    mannerFact(words, indicator, last),
    { label: t('evaluation.public.direction'), value: t(`evaluation.public.direction.${indicator.direction}`) },
    { label: t('evaluation.public.frequency'), value: t(`evaluation.public.frequency.${indicator.frequency}`) },
    baseline !== null && {
      label: t('evaluation.public.baseline'),
      value: indicator.hasFewCases ? t('evaluation.public.cases-unknown') : valueText(words, indicator, baseline.value),
      note: `${baseline.year}`,
    },
    {
      label: t('evaluation.public.target'),
      value: target ? valueText(words, indicator, target.value) : t('evaluation.public.no-target'),
      note: target && `${target.year}${isReached ? ` · ${t('evaluation.public.reached')}` : ''}`,
    },
    indicator.breakdowns.length > 0 && {
      label: t('evaluation.public.breakdown'),
      value: german(format.list([...indicator.breakdowns])),
      note: t('evaluation.public.min-cell', { count: indicator.minCell }),
    },
    due !== undefined && {
      label: t('evaluation.public.next'),
      value: t('evaluation.public.next-on', { year: `${due.year}`, day: format.day(due.on) }),
      note: due.isOverdue ? t('evaluation.public.overdue') : undefined,
    },
  ];
  return facts.filter((fact) => fact !== false);
}

/** How it can be checked, and who stands for it; parts that nobody filled in are shown as missing. */
export function useOwnerFacts({ indicator }: TrackedIndicator, owner: string | undefined): Fact[] {
  const { t, format } = useWords();
  const textOr = (text: string | undefined, missing: string) => (text ? <span lang="de">{text}</span> : missing);
  const notNamed = t('evaluation.public.not-named');
  return [
    {
      label: t('evaluation.public.verification'),
      value: textOr(indicator.meansOfVerification, t('evaluation.public.not-said')),
    },
    { label: t('evaluation.public.assumption'), value: textOr(indicator.assumption, t('evaluation.public.not-said')) },
    { label: t('evaluation.public.owner'), value: textOr(owner, notNamed) },
    { label: t('evaluation.public.person'), value: textOr(indicator.personFunction, notNamed) },
    { label: t('evaluation.public.deputy'), value: textOr(indicator.deputyFunction, notNamed) },
    {
      label: t('evaluation.public.next-report'),
      value: indicator.nextReportOn ? format.day(indicator.nextReportOn) : notNamed,
    },
  ];
}

/** Delivered or counted, when last, and why. */
function mannerFact({ t, format }: Words, indicator: Indicator, last: Reading | undefined): Fact {
  const manner = t(`evaluation.public.manner.${indicator.manner}`);
  const lastOn = last && t('evaluation.public.manner-last', { day: format.day(dayOf(last.recordedAt)) });
  const why = t(`evaluation.public.manner.why.${whyOf(indicator)}`);
  return {
    label: t('evaluation.public.manner'),
    value: [manner, lastOn].filter(Boolean).join(', '),
    note: indicator.mannerReason ? <span lang="de">{indicator.mannerReason}</span> : why,
  };
}
