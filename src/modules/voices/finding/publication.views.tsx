import type { BoundForm } from '#platform/forms/bind.ts';
import type { HistoryEntry } from '#platform/history/history.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Button, LinkButton } from '#ui/button/button.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { Control } from '#ui/field/control.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { Then } from '#ui/form/then.tsx';
import { RecordedHistory } from '#ui/history/recorded-history.tsx';
import { Section } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import type { Finding } from './data.ts';
import { type confirmationWithdrawalForm, prefilledFinding, type removalForm } from './form.ts';

interface PublicationProps {
  finding: Finding;
  withdrawal: BoundForm<(typeof confirmationWithdrawalForm)['fields']>;
}

/** Whether everybody reads the finding: what the button does stands beside it, and so does the way back. */
export function Publication(props: PublicationProps) {
  const { finding } = props;
  if (finding.state === 'draft') return <Confirmation finding={finding} />;
  else if (finding.state === 'confirmed') return <Withdrawal {...props} />;
  else return null;
}

function Confirmation({ finding }: { finding: Finding }) {
  const { t } = useWords();
  const code = { code: finding.code };
  const isMute = finding.text.trim() === '';
  return (
    <Section
      id="veroeffentlichung"
      title={t('voices.finding.confirm')}
      aside={isMute ? t('voices.finding.confirm-needs-text') : undefined}
    >
      {isMute ? (
        <LinkButton href={routes.editFinding.href(code)}>{t('voices.finding.write-text')}</LinkButton>
      ) : (
        <>
          <Then>{t('voices.finding.confirm-note')}</Then>
          <ActionForm action={routes.confirmation.href(code)} agreesTo={prefilledFinding(finding)}>
            <Button>{t('voices.finding.confirm')}</Button>
          </ActionForm>
        </>
      )}
    </Section>
  );
}

function Withdrawal({ finding, withdrawal }: PublicationProps) {
  const { t, format } = useWords();
  const { code, confirmedAt, confirmedBy } = finding;
  const form = withdrawal;
  const day = confirmedAt ? format.day(dayOf(confirmedAt)) : '';
  return (
    <Section id="veroeffentlichung" title={t('voices.finding.confirmed-note', { day, by: confirmedBy })}>
      <Form
        prefix="ruecknahme"
        action={routes.confirmation.href({ code })}
        opener={{ at: routes.finding.href({ code }), label: t('voices.finding.withdraw') }}
        hidden={{ _method: 'delete' }}
        of={form}
        label={t('voices.finding.withdraw')}
      >
        <Control
          of={form.control('reason')}
          label={t('voices.finding.reason')}
          hint={t('voices.finding.withdraw-note')}
          rows={2}
        />
        <SaveBar save={t('voices.finding.withdraw')} sticky={false} />
      </Form>
    </Section>
  );
}

/** The way out of a draft that is not needed: nothing lies in it. */
export function Discard({
  finding: { code },
  form: { control, errors },
}: {
  finding: Finding;
  form: BoundForm<(typeof removalForm)['fields']>;
}) {
  const { t } = useWords();
  const label = t('voices.finding.discard');
  return (
    <Form
      prefix="verwerfen"
      action={routes.discard.href({ code })}
      opener={{ at: routes.finding.href({ code }), label }}
      errors={errors}
      label={label}
    >
      <Control
        of={control('reason')}
        label={t('voices.finding.removal-reason')}
        hint={t('voices.finding.discard-hint')}
        rows={2}
      />
      <SaveBar save={label} sticky={false} />
    </Form>
  );
}

const actions = [
  'drafted',
  'revised',
  'confirmed',
  'confirmation-withdrawn',
  'decided',
  'compared',
  'option-proposed',
  'option-changed',
  'option-dropped',
  'quoted',
  'quote-dropped',
  'merged',
  'took-in',
  'split',
  'cards-answered',
] as const;

/** Who did what with the finding, folded away. */
export function FindingHistory({ entries }: { entries: readonly HistoryEntry[] }) {
  const { t } = useWords();
  const what = ({ action }: HistoryEntry) => {
    const known = actions.find((one) => one === action);
    return known && t(`voices.finding.history.${known}`);
  };
  return (
    <Disclosure summary={t('voices.finding.history')}>
      <RecordedHistory entries={entries} what={what} begins={['drafted']} />
    </Disclosure>
  );
}
