import type { BoundForm } from '#platform/forms/bind.ts';
import type { HistoryEntry } from '#platform/history/history.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { RecordedHistory } from '#ui/history/recorded-history.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import type { CorrectionFields, WithdrawalFields } from './form.ts';
import type { StateMoney } from './rules.ts';

interface YearProps {
  money: StateMoney;
  title: string;
  forms: { correction: BoundForm<CorrectionFields>; withdrawal: BoundForm<WithdrawalFields> };
  history: readonly HistoryEntry[];
}

/** The sum of a year: correcting it with a reason, taking it away, and what happened to it. */
export function YearView({ money, title, forms, history }: YearProps) {
  const { t } = useWords();
  const action = routes.stateMoneyYear.href({ year: `${money.year}` });
  const { correction, withdrawal } = forms;
  return (
    <>
      <PageHead title={title} />
      <Form
        action={action}
        of={correction}
        prefix="berichtigung"
        opener={{ at: action, label: t('grants.state-money.correct'), isFirst: true }}
      >
        <FieldGrid>
          <Control
            of={correction.control('amountCents')}
            label={t('grants.state-money.sum')}
            hint={t('grants.state-money.sum-hint')}
            span={6}
          />
          <Control
            of={correction.control('source')}
            label={t('grants.state-money.source')}
            hint={t('grants.state-money.source-hint')}
            optional
          />
          <Control of={correction.control('reason')} label={t('grants.grant.reason')} />
        </FieldGrid>
        <SaveBar save={t('grants.state-money.correct')} sticky={false} />
      </Form>
      <Form
        action={action}
        of={withdrawal}
        prefix="ruecknahme"
        hidden={{ _method: 'delete' }}
        opener={{ at: action, label: t('grants.state-money.withdraw') }}
      >
        <Control of={withdrawal.control('reason')} label={t('grants.grant.reason')} />
        <SaveBar save={t('grants.state-money.withdraw')} sticky={false} />
      </Form>
      <Section title={t('grants.programme.history')}>
        <RecordedHistory
          entries={history}
          what={({ action: done }) => t(`grants.state-money.action.${done as 'entered'}`)}
          begins={['entered']}
        />
      </Section>
    </>
  );
}
