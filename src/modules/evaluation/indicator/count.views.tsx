import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords, type Words } from '#platform/i18n/words.ts';
import type { Calculation } from '#platform/manifest/manifest.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Button, LinkButton } from '#ui/button/button.tsx';
import { Facts } from '#ui/facts/facts.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import { fewCases } from '../reading/rules.ts';
import { readingText } from '../reading/wording.rules.ts';
import { routes } from '../routes.ts';
import type { CountedToday } from './count.verbs.ts';
import type { MannerFields } from './form.ts';
import type { Indicator } from './rules.ts';

/** Today's count as everybody reads it: `97 % (33 von 34)`; a share of few cases only as `2 von 3`. */
export function countedText(
  words: Pick<Words, 't' | 'format'>,
  indicator: Pick<Indicator, 'unit' | 'hasFewCases'>,
  counted: Pick<CountedToday, 'value' | 'cases'>,
): string {
  const value = readingText(words, indicator, counted);
  if (!counted.cases || counted.cases.total < fewCases) return value;
  return `${value} (${words.t('evaluation.public.cases', counted.cases)})`;
}

export interface CountViewProps {
  indicator: Indicator;
  counted: CountedToday;
  /** The reader may open the list behind it. */
  mayOpen: boolean;
  mayEdit: boolean;
}

/** What our own records say today: beside a delivered series, never in it; or where the next value comes from. */
export function CountView({ indicator, counted, mayOpen, mayEdit }: CountViewProps) {
  const words = useWords();
  const { t } = words;
  const text = <bdi>{countedText(words, indicator, counted)}</bdi>;
  return (
    <Section title={t('evaluation.public.today')} id="heute">
      <Facts
        look="figures"
        facts={[
          {
            label: mayOpen ? t(counted.calculation.label) : t('evaluation.public.today-value'),
            value: mayOpen ? <a href={counted.href}>{text}</a> : text,
            note: t(`evaluation.public.today.${indicator.manner}`),
          },
        ]}
      />
      {mayEdit && indicator.manner === 'computed' && (
        <ActionForm action={routes.counts.href({ code: indicator.code })}>
          <Button kind="primary">{t('evaluation.count.take')}</Button>
        </ActionForm>
      )}
    </Section>
  );
}

export interface MannerViewProps {
  indicator: Indicator;
  form: BoundForm<MannerFields>;
  /** The calculations that fit the unit. */
  calculations: readonly Calculation[];
}

/** Making a series in the other manner from a day on: what there is stays, the new values are a series of their own. */
export function MannerView({ indicator, form, calculations }: MannerViewProps) {
  const { t } = useWords();
  const back = routes.indicator.href({ code: indicator.code });
  const toComputed = indicator.manner === 'delivered';
  const labels = {
    manner: t('evaluation.public.manner'),
    calculation: t('evaluation.indicator.calculation'),
    since: t('evaluation.public.manner-since'),
    reason: t('evaluation.report.reason'),
  };
  return (
    <>
      <PageHead
        code={indicator.code}
        title={t(toComputed ? 'evaluation.count.switch-on' : 'evaluation.count.switch-off')}
        lead={indicator.title}
      />
      {toComputed && calculations.length === 0 ? (
        <Alert kind="info" action={<LinkButton href={back}>{t('evaluation.count.back')}</LinkButton>}>
          {t('evaluation.count.none', { unit: indicator.unit })}
        </Alert>
      ) : (
        <Form
          action={routes.indicatorManner.href({ code: indicator.code })}
          of={form}
          labels={labels}
          hidden={{ manner: toComputed ? 'computed' : 'delivered' }}
        >
          <p class="qs-text">{t(toComputed ? 'evaluation.count.switch-on-why' : 'evaluation.count.switch-off-why')}</p>
          {toComputed && (
            <Control
              of={{ ...form.control('calculation'), kind: 'choice' }}
              label={labels.calculation}
              choices={calculations.map(({ key, label }) => ({ value: key, label: t(label) }))}
            />
          )}
          <FieldGrid>
            <Control of={form.control('since')} label={labels.since} span={4} />
          </FieldGrid>
          <Control of={form.control('reason')} label={labels.reason} hint={t('evaluation.count.reason-hint')} />
          <SaveBar
            save={t(toComputed ? 'evaluation.count.switch-on' : 'evaluation.count.switch-off')}
            cancelHref={back}
          />
        </Form>
      )}
    </>
  );
}
