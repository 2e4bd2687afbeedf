import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Control } from '#ui/field/control.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { Section } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import { stateSigns } from '../rules.ts';
import type { StateFields, WithdrawalFields } from './form.ts';
import { MeasureFrame } from './frame.views.tsx';
import { actionOf, nextStates } from './rules.ts';
import type { PastState } from './state.data.ts';
import { StateTimeline } from './views.tsx';
import type { ShownMeasure } from './visible.pages.tsx';

export interface StateViewProps {
  shown: ShownMeasure;
  states: readonly PastState[];
  form: BoundForm<StateFields>;
  withdrawal: BoundForm<WithdrawalFields>;
}

/** Moving a measure on, or taking the last step back. */
export function StateView({ shown, states, form, withdrawal }: StateViewProps) {
  const { t } = useWords();
  const { measure, edition } = shown;
  const action = routes.measureState.href({ code: measure.code }, edition);
  const from = measure.state.state;
  const choices = nextStates(from).map((value) => ({
    value,
    label: t(`concept.action.${actionOf(from, value) ?? 'planned'}`),
    hint: t(`concept.state.${value}`),
    sign: stateSigns[value],
  }));
  const labels = {
    state: t('concept.measure.state'),
    on: t('concept.measure.since'),
    reason: t('concept.measure.reason'),
  };
  return (
    <MeasureFrame shown={shown} tab="state">
      <Form
        prefix="neu"
        action={action}
        opener={{ at: action, label: t('concept.measure.change-state'), isFirst: true }}
        of={form}
        labels={labels}
      >
        <Control
          of={form.control('state')}
          label={t('concept.measure.state-question', { state: t(`concept.state.${from}`) })}
          look="list"
          choices={choices}
        />
        <Control of={form.control('on')} label={labels.on} />
        <Control of={form.control('reason')} label={labels.reason} hint={t('concept.measure.reason-hint')} rows={2} />
        <SaveBar cancelHref={routes.measure.href({ code: measure.code }, edition)} sticky={false} />
      </Form>
      <Section title={t('concept.measure.states')}>
        <StateTimeline states={states} />
        <Form
          prefix="zurueck"
          action={action}
          opener={{ at: action, label: t('concept.measure.withdraw-state') }}
          hidden={{ _method: 'delete', state: shown.measure.state.state }}
          of={withdrawal}
          labels={labels}
        >
          <Control of={withdrawal.control('reason')} label={t('concept.measure.withdraw-reason')} rows={2} />
          <SaveBar save={t('concept.measure.withdraw-state')} sticky={false} />
        </Form>
      </Section>
    </MeasureFrame>
  );
}
