import type { FieldDescription, ThingDescription } from '#platform/history/describe.ts';
import { declaredCalculations } from '#platform/manifest/declared.ts';
import type { Point } from './indicator/rules.ts';

const point = (label: 'evaluation.public.baseline' | 'evaluation.public.target'): FieldDescription => ({
  label,
  describe: ({ year, value }: Point, { format }) => `${format.number(value)} (${year})`,
});

/** What of indicators may be read in their history, old and new. */
export const evaluationDescriptions = {
  indicator: {
    code: 'evaluation.public.code',
    title: 'evaluation.indicator.title',
    definition: 'evaluation.public.definition',
    unit: 'evaluation.public.unit',
    direction: { label: 'evaluation.public.direction', words: 'evaluation.public.direction.' },
    dimension: 'evaluation.public.dimension',
    source: 'evaluation.public.source',
    manner: { label: 'evaluation.public.manner', words: 'evaluation.public.manner.' },
    mannerSince: 'evaluation.public.manner-since',
    calculation: {
      label: 'evaluation.indicator.calculation',
      describe: (key: string, { t }) => {
        const label = declaredCalculations().get(key)?.label;
        return label ? t(label) : key;
      },
    },
    mannerReason: 'evaluation.public.manner-reason',
    frequency: { label: 'evaluation.public.frequency', words: 'evaluation.public.frequency.' },
    delayMonths: 'evaluation.indicator.delay',
    caveat: 'evaluation.public.caveat',
    breakdowns: 'evaluation.public.breakdown',
    minCell: 'evaluation.indicator.min-cell',
    hasFewCases: 'evaluation.indicator.few-cases',
    baseline: point('evaluation.public.baseline'),
    target: point('evaluation.public.target'),
    meansOfVerification: 'evaluation.public.verification',
    assumption: 'evaluation.public.assumption',
    unitId: 'evaluation.public.owner',
    personFunction: 'evaluation.public.person',
    deputyFunction: 'evaluation.public.deputy',
    nextReportOn: 'evaluation.public.next-report',
    isPublic: 'evaluation.indicator.is-public',
    endedOn: 'evaluation.ending.on',
    precedesOwnerRule: 'evaluation.public.not-named',
    goal: 'evaluation.goal.one',
    // A value stands under its year.
    '*': {},
  },
  'report-draft': {
    title: 'evaluation.report.title',
    foreword: 'evaluation.public.report.foreword',
    explanation: 'evaluation.public.report.explanation',
    recommendation: 'evaluation.public.report.recommendation',
  },
} satisfies Record<string, ThingDescription>;
