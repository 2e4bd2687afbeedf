import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords, type Words } from '#platform/i18n/words.ts';
import { Button, LinkButton } from '#ui/button/button.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import { type Deadline, deadlineKinds, reckonings, units } from './deadline.rules.ts';
import type { DeadlineFields } from './form.ts';
import type { Programme } from './rules.ts';

/** The deadlines of a programme: the rule in the funder's words, and how its day is reckoned. */
export function Deadlines({ programme, mayEdit }: { programme: Programme; mayEdit: boolean }) {
  const words = useWords();
  const { t } = words;
  const { code, deadlines } = programme;
  return (
    <Section title={t('grants.programme.deadlines')} id="fristen" aside={t('grants.deadline.aside')}>
      {deadlines.length > 0 ? (
        <List
          rows={deadlines.map((deadline) => ({
            title: `${t(`grants.deadline.kind.${deadline.kind}`)}: ${deadline.rule}`,
            ...(mayEdit && { href: routes.programmeDeadline.href({ code, number: `${deadline.number}` }) }),
            note: reckoningOf(deadline, words),
          }))}
        />
      ) : (
        <p class="qs-quiet">{t('grants.deadline.none')}</p>
      )}
      {mayEdit && (
        <p class="qs-noprint">
          <LinkButton href={routes.newProgrammeDeadline.href({ code })}>{t('grants.deadline.new')}</LinkButton>
        </p>
      )}
    </Section>
  );
}

function reckoningOf(deadline: Deadline, { t, format }: Words): string {
  const { reckoning, amount, unit, month, dayOfMonth, yearOffset } = deadline;
  if (reckoning === 'words') return t('grants.deadline.not-reckoned');
  if (reckoning === 'fixed-day') {
    // A leap year, so that each day of the calendar can be written.
    const day = format.shortDay(`2024-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`);
    return t('grants.deadline.reckoned-fixed', { day, year: t(`grants.deadline.year.${yearOffset as -1 | 0 | 1}`) });
  }
  const span = t(`grants.deadline.span.${unit ?? 'days'}`, { amount: amount ?? 0 });
  return t('grants.deadline.reckoned', { how: `${span} ${t(`grants.deadline.anchor.${reckoning}`)}` });
}

export interface EditDeadlineProps {
  programme: Programme;
  deadline: Deadline | undefined;
  form: BoundForm<DeadlineFields>;
  title: string;
}

/** A new deadline, or changing one. */
export function EditDeadlineView({ programme: { code }, deadline, form, title }: EditDeadlineProps) {
  const { t } = useWords();
  const action = deadline
    ? routes.programmeDeadline.href({ code, number: `${deadline.number}` })
    : routes.newProgrammeDeadline.href({ code });
  return (
    <>
      <PageHead title={title} lead={t('grants.deadline.lead')} />
      <Form action={action} of={form} hidden={{ id: form.control('id').value }}>
        <FieldGrid>
          <Control
            of={form.control('kind')}
            label={t('grants.deadline.kind')}
            span={6}
            choices={deadlineKinds.map((value) => ({ value, label: t(`grants.deadline.kind.${value}`) }))}
          />
          <Control of={form.control('rule')} label={t('grants.deadline.rule')} hint={t('grants.deadline.rule-hint')} />
          <Reckoning form={form} />
        </FieldGrid>
        <SaveBar cancelHref={routes.programme.href({ code })} />
      </Form>
      {deadline && (
        <ActionForm action={action} hidden={{ _method: 'delete' }}>
          <Button kind="danger">{t('grants.deadline.remove')}</Button>
        </ActionForm>
      )}
    </>
  );
}

function Reckoning({ form }: Pick<EditDeadlineProps, 'form'>) {
  const { t } = useWords();
  return (
    <>
      <Control
        of={form.control('reckoning')}
        label={t('grants.deadline.reckoning')}
        look="list"
        choices={reckonings.map((value) => ({ value, label: t(`grants.deadline.reckoning.${value}`) }))}
      />
      <Control of={form.control('amount')} label={t('grants.deadline.amount')} span={3} optional />
      <Control
        of={form.control('unit')}
        label={t('grants.deadline.unit')}
        span={3}
        choices={units.map((value) => ({ value, label: t(`grants.deadline.unit.${value}`) }))}
        optional
      />
      <Control of={form.control('dayOfMonth')} label={t('grants.deadline.day')} span={3} optional />
      <Control of={form.control('month')} label={t('grants.deadline.month')} span={3} optional />
      <Control
        of={form.control('yearOffset')}
        label={t('grants.deadline.year')}
        span={6}
        choices={(['-1', '0', '1'] as const).map((value) => ({ value, label: t(`grants.deadline.year.${value}`) }))}
        optional
      />
    </>
  );
}
