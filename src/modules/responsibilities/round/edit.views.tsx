import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import type { Party } from '../rules.ts';
import type { NewRoundFields, RoundFields } from './form.ts';
import { intervalUnits, type Round } from './rules.ts';

function useLabels() {
  const { t } = useWords();
  return {
    bodyId: t('responsibilities.round.body'),
    every: t('responsibilities.field.every'),
    unit: t('responsibilities.field.unit'),
    firstDueOn: t('responsibilities.field.first-due'),
  };
}

function IntervalControls({ form }: { form: Pick<BoundForm<RoundFields>, 'control'> }) {
  const { t } = useWords();
  const labels = useLabels();
  return (
    <>
      <Control of={form.control('every')} label={labels.every} hint={t('responsibilities.hint.every')} span={4} />
      <Control
        of={form.control('unit')}
        label={labels.unit}
        span={4}
        choices={intervalUnits.map((value) => ({ value, label: t(`responsibilities.unit.${value}`) }))}
      />
      <Control
        of={form.control('firstDueOn')}
        label={labels.firstDueOn}
        hint={t('responsibilities.hint.first-due')}
        span={4}
      />
    </>
  );
}

/** Making a body a round. */
export function NewRoundView({ form, bodies }: { form: BoundForm<NewRoundFields>; bodies: readonly Party[] }) {
  const { t } = useWords();
  const labels = useLabels();
  return (
    <>
      <PageHead title={t('responsibilities.round.new')} lead={t('responsibilities.round.new-lead')} />
      <Form action={routes.roundNew.href({})} of={form} labels={labels}>
        <FieldGrid>
          <Control
            of={form.control('bodyId')}
            label={labels.bodyId}
            choices={bodies.map(({ id, code, name }) => ({ value: id, label: `${name} (${code})` }))}
          />
          <IntervalControls form={form} />
        </FieldGrid>
        <SaveBar cancelHref={routes.rounds.href({})} />
      </Form>
    </>
  );
}

/** Another rhythm for a round. */
export function RoundEditView({ round, form }: { round: Round; form: BoundForm<RoundFields> }) {
  const { t } = useWords();
  const { code, name } = round.body;
  return (
    <>
      <PageHead
        code={code}
        title={t('responsibilities.round.edit')}
        kicker={<a href={routes.round.href({ code })}>{name}</a>}
      />
      <Form action={routes.roundEdit.href({ code })} of={form} labels={useLabels()}>
        <FieldGrid>
          <IntervalControls form={form} />
        </FieldGrid>
        <SaveBar cancelHref={routes.round.href({ code })} />
      </Form>
    </>
  );
}
