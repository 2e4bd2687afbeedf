import type { Stakeholder } from '#modules/directory/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { declaredCalculations } from '#platform/manifest/declared.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import type { IndicatorFields } from './form.ts';
import { directions, frequencies, type Indicator, manners } from './rules.ts';

export interface IndicatorFormProps {
  /** What is stored; undefined for a new one. */
  current: Indicator | undefined;
  form: BoundForm<IndicatorFields>;
  /** Who can stand for it. */
  parties: readonly Stakeholder[];
}

/** Creating an indicator, or changing it: what is measured, how it can be checked, who stands for it. */
export function IndicatorFormView({ current, form, parties }: IndicatorFormProps) {
  const { t } = useWords();
  const labels = useIndicatorLabels();
  const params = current && { code: current.code };
  return (
    <>
      <PageHead code={current?.code} title={current?.title ?? t('evaluation.indicator.new')} />
      <Form
        action={params ? routes.indicatorEdit.href(params) : routes.indicatorNew.href({})}
        of={form}
        labels={labels}
        hidden={{ id: form.control('id').value || undefined }}
      >
        {current?.precedesOwnerRule && <Alert kind="info">{t('evaluation.indicator.precedes')}</Alert>}
        <Meaning form={form} current={current} />
        <Verification form={form} />
        <Series form={form} />
        <Owner form={form} parties={parties} />
        <SaveBar cancelHref={params ? routes.indicator.href(params) : routes.indicators.href({})} />
      </Form>
    </>
  );
}

/** What each field is called, for controls and for the list of errors. */
function useIndicatorLabels() {
  const { t } = useWords();
  return {
    title: t('evaluation.indicator.title'),
    definition: t('evaluation.public.definition'),
    unit: t('evaluation.public.unit'),
    direction: t('evaluation.public.direction'),
    directionReason: t('evaluation.indicator.direction-reason'),
    dimension: t('evaluation.public.dimension'),
    meansOfVerification: t('evaluation.public.verification'),
    assumption: t('evaluation.public.assumption'),
    source: t('evaluation.public.source'),
    manner: t('evaluation.public.manner'),
    calculation: t('evaluation.indicator.calculation'),
    frequency: t('evaluation.public.frequency'),
    delayMonths: t('evaluation.indicator.delay'),
    baselineYear: t('evaluation.indicator.baseline-year'),
    baselineValue: t('evaluation.public.baseline'),
    targetYear: t('evaluation.public.target-year'),
    targetValue: t('evaluation.public.target'),
    breakdowns: t('evaluation.public.breakdown'),
    minCell: t('evaluation.indicator.min-cell'),
    hasFewCases: t('evaluation.indicator.few-cases'),
    caveat: t('evaluation.public.caveat'),
    mannerReason: t('evaluation.public.manner-reason'),
    unitId: t('evaluation.public.owner'),
    personFunction: t('evaluation.public.person'),
    deputyFunction: t('evaluation.public.deputy'),
    nextReportOn: t('evaluation.public.next-report'),
    isPublic: t('evaluation.indicator.is-public'),
  };
}

type Part = Pick<IndicatorFormProps, 'form'>;

function Meaning({ form, current }: Part & Pick<IndicatorFormProps, 'current'>) {
  const { t } = useWords();
  const labels = useIndicatorLabels();
  return (
    <>
      <Control of={form.control('title')} label={labels.title} />
      <Control of={form.control('definition')} label={labels.definition} rows={2} />
      <FieldGrid>
        <Control of={form.control('unit')} label={labels.unit} hint={t('evaluation.indicator.unit-hint')} span={4} />
        <Control of={form.control('dimension')} label={labels.dimension} span={4} />
        <Control
          of={form.control('direction')}
          label={labels.direction}
          choices={directions.map((value) => ({ value, label: t(`evaluation.public.direction.${value}`) }))}
          span={4}
        />
        {current && (
          <Control
            of={form.control('directionReason')}
            label={labels.directionReason}
            hint={t('evaluation.indicator.direction-reason-hint')}
            span={12}
            optional
          />
        )}
      </FieldGrid>
    </>
  );
}

function Verification({ form }: Part) {
  const { t } = useWords();
  const labels = useIndicatorLabels();
  return (
    <>
      <Control
        of={form.control('meansOfVerification')}
        label={labels.meansOfVerification}
        hint={t('evaluation.indicator.verification-hint')}
        rows={2}
      />
      <Control
        of={form.control('assumption')}
        label={labels.assumption}
        hint={t('evaluation.indicator.assumption-hint')}
        rows={2}
      />
      <Control of={form.control('caveat')} label={labels.caveat} rows={2} optional />
    </>
  );
}

function Series({ form }: Part) {
  const { t } = useWords();
  const labels = useIndicatorLabels();
  return (
    <FieldGrid>
      <Control of={form.control('source')} label={labels.source} span={4} />
      <Control
        of={form.control('manner')}
        label={labels.manner}
        choices={manners.map((value) => ({ value, label: t(`evaluation.public.manner.${value}`) }))}
        span={4}
      />
      <Control
        of={form.control('frequency')}
        label={labels.frequency}
        choices={frequencies.map((value) => ({ value, label: t(`evaluation.public.frequency.${value}`) }))}
        span={4}
      />
      <Control
        of={{ ...form.control('calculation'), kind: 'choice' }}
        label={labels.calculation}
        hint={t('evaluation.indicator.calculation-hint')}
        choices={[...declaredCalculations().values()].map(({ key, label }) => ({ value: key, label: t(label) }))}
        empty={t('evaluation.indicator.no-calculation')}
      />
      <Control
        of={form.control('mannerReason')}
        label={labels.mannerReason}
        hint={t('evaluation.indicator.manner-reason-hint')}
        rows={2}
        optional
      />
      <Control of={form.control('baselineValue')} label={labels.baselineValue} span={4} optional />
      <Control of={form.control('baselineYear')} label={labels.baselineYear} span={4} optional />
      <Control of={form.control('delayMonths')} label={labels.delayMonths} span={4} />
      <Control of={form.control('targetValue')} label={labels.targetValue} span={4} optional />
      <Control of={form.control('targetYear')} label={labels.targetYear} span={4} optional />
      <Control of={form.control('minCell')} label={labels.minCell} span={4} />
      <Control
        of={form.control('breakdowns')}
        label={labels.breakdowns}
        hint={t('evaluation.indicator.breakdowns-hint')}
        span={8}
        optional
      />
      <Control of={form.control('hasFewCases')} label={labels.hasFewCases} span={4} />
    </FieldGrid>
  );
}

function Owner({ form, parties }: Part & Pick<IndicatorFormProps, 'parties'>) {
  const { t } = useWords();
  const labels = useIndicatorLabels();
  const hint = t('evaluation.indicator.function-hint');
  return (
    <Section title={t('evaluation.indicator.owner')} aside={t('evaluation.indicator.owner-why')}>
      <FieldGrid>
        <Control
          of={form.control('unitId')}
          label={labels.unitId}
          choices={parties.map(({ id, code, name }) => ({ value: id, label: name, code }))}
          empty={t('evaluation.public.not-named')}
          span={6}
        />
        <Control of={form.control('nextReportOn')} label={labels.nextReportOn} span={6} />
        <Control of={form.control('personFunction')} label={labels.personFunction} hint={hint} span={6} />
        <Control of={form.control('deputyFunction')} label={labels.deputyFunction} hint={hint} span={6} />
      </FieldGrid>
      <Control of={form.control('isPublic')} label={labels.isPublic} />
    </Section>
  );
}
