import type { BoundForm } from '#platform/forms/bind.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { Button } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Control } from '#ui/field/control.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { PrintButton } from '#ui/page-tools/page-tools.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import { type Column, Table } from '#ui/table/table.tsx';
import { routes } from '../routes.ts';
import { type Conference, conferenceCode } from '../rules.ts';
import type { DutyFields } from './duty.form.ts';
import type { Duty } from './duty.rules.ts';

interface DutiesProps {
  conference: Conference;
  duties: readonly Duty[];
  parties: readonly { id: string; name: string }[];
  /** undefined for people who only read. */
  form: BoundForm<DutyFields> | undefined;
  /** The duty that the form changes; otherwise it adds one. */
  editing: Duty | undefined;
  /** Why nothing can be changed any more. */
  refusal: Refusal | undefined;
}

/** Who does what on the day, and one form to add or change it. */
export function DutiesView(props: DutiesProps) {
  const { t } = useWords();
  const { conference, duties, form, refusal } = props;
  const number = String(conference.number);
  const end: Column<Duty> = {
    label: t('conferences.programme.actions'),
    narrow: 'plain',
    cell: ({ id, title }) => (
      <a href={`${routes.duties.href({ number }, { rolle: id })}#rolle`}>
        {t('conferences.edit')}
        <span class="kern-sr-only"> {title}</span>
      </a>
    ),
  };
  return (
    <>
      <PageHead
        code={conferenceCode(conference.number)}
        title={t('conferences.duty.plural')}
        lead={t('conferences.duty.lead')}
        actions={<PrintButton />}
      />
      {refusal ? (
        <Alert kind="warning" refuses>
          {t(refusal.key, refusal.values)}
        </Alert>
      ) : null}
      <DutyTable duties={duties} {...(form ? { end } : {})} />
      {form ? <DutyForm {...props} form={form} /> : null}
    </>
  );
}

/** The duties in a table; an empty one says what belongs here. */
export function DutyTable({ duties, end }: { duties: readonly Duty[]; end?: Column<Duty> }) {
  const { t } = useWords();
  if (duties.length === 0) {
    return <EmptyState level={3} title={t('conferences.duty.none')} why={t('conferences.duty.none-hint')} />;
  }
  return (
    <Table
      caption={t('conferences.duty.plural')}
      rows={duties}
      rowKey={({ id }) => id}
      columns={[
        { label: t('conferences.duty.singular'), header: true, cell: ({ title }) => title },
        { label: t('conferences.duty.party'), cell: ({ party }) => party ?? t('conferences.duty.open') },
        { label: t('conferences.duty.note'), quiet: true, cell: ({ note }) => note },
        ...(end ? [end] : []),
      ]}
    />
  );
}

function DutyForm({ conference, parties, form, editing }: DutiesProps & { form: BoundForm<DutyFields> }) {
  const { t } = useWords();
  const number = String(conference.number);
  const action = editing ? routes.duty.href({ number, duty: editing.id }) : routes.duties.href({ number });
  return (
    <Section id="rolle" title={t(editing ? 'conferences.duty.change' : 'conferences.duty.add')}>
      <Form action={action} of={form} hidden={{ id: form.control('id').value }}>
        <Control
          of={form.control('title')}
          label={t('conferences.duty.singular')}
          hint={t('conferences.duty.title-hint')}
        />
        <Control
          of={form.control('partyId')}
          label={t('conferences.duty.party')}
          hint={t('conferences.programme.party-hint')}
          optional
          choices={parties.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Control of={form.control('note')} label={t('conferences.duty.note')} optional />
        <SaveBar sticky={false} cancelHref={editing ? routes.duties.href({ number }) : undefined} />
      </Form>
      {editing ? (
        <ActionForm action={routes.duty.href({ number, duty: editing.id })} hidden={{ _method: 'delete' }}>
          <Button kind="tertiary">{t('conferences.duty.drop')}</Button>
        </ActionForm>
      ) : null}
    </Section>
  );
}
