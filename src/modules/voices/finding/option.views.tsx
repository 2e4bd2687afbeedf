import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Control } from '#ui/field/control.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { Section } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import type { Finding, FindingDecision } from './data.ts';
import type { comparisonForm, decisionForm, newOptionForm } from './form.ts';
import { type ChangedOption, ChangeOption } from './option-change.views.tsx';
import type { FindingOption } from './rules.ts';

export interface OptionsProps {
  finding: Finding;
  options: readonly FindingOption[];
  /** The newest first. */
  decisions: readonly FindingDecision[];
  forms: {
    option: BoundForm<(typeof newOptionForm)['fields']>;
    /** A solution that was to be changed or taken away, with what was sent and not taken. */
    changed: ChangedOption | undefined;
    decision: BoundForm<(typeof decisionForm)['fields']>;
    comparison: BoundForm<(typeof comparisonForm)['fields']>;
  };
  mayEdit: boolean;
  today: string;
}

/** Solutions that stay open side by side until one is chosen with a reason, and what the comparison showed (E19). */
export function Options({ finding, options, decisions, forms, mayEdit, today }: OptionsProps) {
  const { t } = useWords();
  const titleOf = (id: string | null) => options.find((option) => option.id === id)?.title ?? '';
  return (
    <Section title={t('voices.finding.options')} id="loesungen" aside={t('voices.finding.options-hint')}>
      <ol>
        {options.map((option) => (
          <li key={option.id}>
            <strong>{option.title}</strong> {option.text}
            {mayEdit && decisions.length === 0 ? (
              <ChangeOption finding={finding} option={option} changed={forms.changed} />
            ) : null}
          </li>
        ))}
      </ol>
      {decisions.map((decision) => (
        <Decided key={decision.id} decision={decision} title={titleOf(decision.optionId)} />
      ))}
      {mayEdit ? <ComparisonForm finding={finding} decisions={decisions} forms={forms} today={today} /> : null}
      {mayEdit ? <OptionForm finding={finding} forms={forms} /> : null}
      {mayEdit && options.length > 1 ? <DecisionForm finding={finding} options={options} forms={forms} /> : null}
    </Section>
  );
}

function Decided({ decision, title }: { decision: FindingDecision; title: string }) {
  const { t, format } = useWords();
  return (
    <>
      <p>
        {t('voices.finding.decided', { day: format.day(decision.decidedOn), by: decision.decidedBy })}:{' '}
        <strong>{title}</strong>. {decision.reason}
      </p>
      {decision.comparison ? (
        <p>
          <strong>{t('voices.finding.compared')}</strong> {decision.comparison}
        </p>
      ) : decision.compareOn ? (
        <p class="qs-quiet">{t('voices.finding.compared-on', { day: format.day(decision.compareOn) })}</p>
      ) : null}
    </>
  );
}

function openerOf({ code }: Finding, label: string, isFirst = false) {
  return { at: routes.finding.href({ code }), label, isFirst };
}

/** Offered when the day of the comparison has come, once. */
function ComparisonForm({ finding, decisions, forms, today }: Omit<OptionsProps, 'options' | 'mayEdit'>) {
  const { t } = useWords();
  const form = forms.comparison;
  const [latest] = decisions;
  const isDue = latest?.compareOn && latest.compareOn <= today && latest.comparison === '';
  if (!isDue && form.errors.length === 0) return null;
  return (
    <Form
      prefix="vergleich"
      action={routes.comparison.href({ code: finding.code })}
      opener={openerOf(finding, t('voices.finding.compare'), true)}
      of={form}
      label={t('voices.finding.compare')}
    >
      <Control
        of={form.control('comparison')}
        label={t('voices.finding.comparison')}
        hint={t('voices.finding.comparison-hint')}
        rows={3}
      />
      <SaveBar save={t('voices.finding.compare')} sticky={false} />
    </Form>
  );
}

function OptionForm({ finding, forms }: Pick<OptionsProps, 'finding' | 'forms'>) {
  const { t } = useWords();
  const form = forms.option;
  return (
    <Form
      prefix="loesung"
      action={routes.options.href({ code: finding.code })}
      opener={openerOf(finding, t('voices.finding.option-add'))}
      of={form}
      hidden={{ id: form.control('id').value }}
      label={t('voices.finding.option-add')}
    >
      <Control of={form.control('title')} label={t('voices.finding.option-title')} />
      <Control of={form.control('text')} label={t('voices.finding.field.text')} optional rows={2} />
      <SaveBar save={t('voices.finding.option-add')} sticky={false} />
    </Form>
  );
}

function DecisionForm({ finding, options, forms }: Pick<OptionsProps, 'finding' | 'options' | 'forms'>) {
  const { t } = useWords();
  const form = forms.decision;
  return (
    <Form
      prefix="entscheidung"
      action={routes.decision.href({ code: finding.code })}
      opener={openerOf(finding, t('voices.finding.decide'))}
      of={form}
      hidden={{ id: form.control('id').value }}
      label={t('voices.finding.decide')}
    >
      <Control
        of={form.control('optionId')}
        label={t('voices.finding.option')}
        look="list"
        choices={options.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <Control of={form.control('reason')} label={t('voices.finding.reason')} rows={2} />
      <Control of={form.control('decidedBy')} label={t('voices.finding.decided-by')} />
      <Control of={form.control('decidedOn')} label={t('voices.finding.decided-on')} />
      <Control of={form.control('compareOn')} label={t('voices.finding.compare-on')} optional />
      <SaveBar save={t('voices.finding.decide')} sticky={false} />
    </Form>
  );
}
