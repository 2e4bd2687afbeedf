import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import type { StateMoneyFields } from './form.ts';

interface EnterProps {
  form: BoundForm<StateMoneyFields>;
}

/** The sum of one more year. */
export function EnterForm({ form }: EnterProps) {
  const { t } = useWords();
  const action = routes.stateMoney.href({});
  return (
    <Form
      prefix="jahr"
      action={action}
      opener={{ at: action, label: t('grants.state-money.enter') }}
      of={form}
      label={t('grants.state-money.enter')}
    >
      <Fields form={form} />
      <SaveBar save={t('grants.state-money.enter')} sticky={false} />
    </Form>
  );
}

function Fields({ form }: EnterProps) {
  const { t } = useWords();
  return (
    <FieldGrid>
      <Control of={form.control('year')} label={t('grants.state-money.year')} span={4} />
      <Control
        of={form.control('amountCents')}
        label={t('grants.state-money.sum')}
        hint={t('grants.state-money.sum-hint')}
        span={8}
      />
      <Control
        of={form.control('source')}
        label={t('grants.state-money.source')}
        hint={t('grants.state-money.source-hint')}
        optional
      />
    </FieldGrid>
  );
}

/** Nothing known yet: what belongs here and why, and the form for the first year at once. */
export function NoStateMoney({ form, mayEdit }: EnterProps & { mayEdit: boolean }) {
  const { t } = useWords();
  return (
    <>
      <PageHead title={t('grants.state-money.link')} />
      <EmptyState title={t('grants.state-money.none')} why={t('grants.state-money.none-why')} />
      {mayEdit && (
        <Form action={routes.stateMoney.href({})} of={form} label={t('grants.state-money.first')}>
          <Fields form={form} />
          <SaveBar save={t('grants.state-money.first')} sticky={false} />
        </Form>
      )}
    </>
  );
}
