import type { BoundForm } from '#platform/forms/bind.ts';
import { daysBetween } from '#platform/i18n/format.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Control } from '#ui/field/control.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { Section } from '#ui/section-head/section-head.tsx';
import { Sign } from '#ui/sign/sign.tsx';
import { routes } from '../routes.ts';
import { isOwnDeadlineDue, ownDeadline } from './deadline.rules.ts';
import type { settledDeadlineForm } from './form.ts';
import type { Grant } from './rules.ts';

interface OwnDeadlinesProps {
  grant: Grant;
  today: string;
  form: BoundForm<(typeof settledDeadlineForm)['fields']>;
  mayEdit: boolean;
}

/** "Antrag bis 31.12.2026 (in 30 Tagen)", or since when it is missed; nothing where the grant waits for no day. */
export function NextDeadline({ grant, today }: Pick<OwnDeadlinesProps, 'grant' | 'today'>) {
  const { t, format } = useWords();
  const deadline = ownDeadline(grant);
  if (!deadline) return null;
  const days = daysBetween(today, deadline.on);
  const values = { kind: deadline.kind, day: format.day(deadline.on), days: Math.abs(days) };
  return (
    <>
      {isOwnDeadlineDue(grant, today) && <Sign name={days < 0 ? 'stop' : 'late'} />}{' '}
      {t(days < 0 ? 'grants.own-deadline.missed' : 'grants.own-deadline.until', values)}
    </>
  );
}

/** What the programme wants of this grant by a day, and what somebody has said about it. */
export function OwnDeadlines({ grant, today, form, mayEdit }: OwnDeadlinesProps) {
  const { t, format } = useWords();
  const deadline = ownDeadline(grant);
  if (!deadline && grant.settledDeadlines.length === 0) return null;
  const label = t('grants.own-deadline.settle');
  return (
    <Section title={t('grants.own-deadline.title')} id="fristen">
      {grant.settledDeadlines.map(({ kind, on, reason }) => (
        <p key={kind}>{t('grants.own-deadline.settled', { kind, day: format.day(on), reason })}</p>
      ))}
      {deadline && (
        <p>
          <NextDeadline grant={grant} today={today} />
        </p>
      )}
      {deadline && mayEdit && (
        <Form
          action={routes.ownDeadline.href({ code: grant.code })}
          prefix="frist"
          opener={{ at: routes.grant.href({ code: grant.code }), label }}
          of={form}
          label={label}
          hidden={{ kind: deadline.kind }}
        >
          <Control
            of={form.control('reason')}
            label={t('grants.grant.reason')}
            hint={t('grants.own-deadline.settle-hint', { kind: deadline.kind })}
          />
          <SaveBar sticky={false} save={label} />
        </Form>
      )}
    </Section>
  );
}
