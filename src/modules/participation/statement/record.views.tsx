import type { Edition } from '#modules/concept/index.ts';
import { directoryRoutes, type Stakeholder } from '#modules/directory/index.ts';
import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { FileField } from '#ui/field/input.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead, Stack } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import type { RecordFields } from './form.ts';

export interface RecordProps {
  edition: Edition;
  /** Nothing is resolved yet. */
  isOpen: boolean;
  parties: readonly Stakeholder[];
  form: BoundForm<RecordFields>;
}

/** Recording a statement that came by mail or on paper. */
export function RecordView({ edition, isOpen, parties, form }: RecordProps) {
  const { t } = useWords();
  const back = routes.statements.href({ code: edition.code });
  return (
    <Stack>
      <PageHead
        title={t('participation.statement.record')}
        kicker={<a href={back}>{edition.title}</a>}
        lead={t('participation.statement.record-lead')}
      />
      {isOpen ? (
        <RecordForm edition={edition} parties={parties} form={form} back={back} />
      ) : (
        <EmptyState title={t('participation.statement.refused.resolved')} />
      )}
    </Stack>
  );
}

function RecordForm({ edition, parties, form, back }: Omit<RecordProps, 'isOpen'> & { back: string }) {
  const { t } = useWords();
  const inDirectory = (
    <>
      {t('participation.statement.record-party-hint')}{' '}
      <a href={directoryRoutes.newOrganisation.href({})}>{t('participation.statement.new-organisation')}</a>
    </>
  );
  const labels = { file: t('participation.statement.file') };
  return (
    <Form
      action={routes.statementRecord.href({ code: edition.code })}
      of={form}
      labels={labels}
      enctype="multipart/form-data"
    >
      <Control
        of={form.control('partyId')}
        label={t('participation.statement.party')}
        hint={inDirectory}
        choices={parties.map(({ id, code, name }) => ({ value: id, label: name, code }))}
      />
      <FieldGrid>
        <Control of={form.control('receivedOn')} label={t('participation.statement.received-on')} span={6} />
        <Control
          of={form.control('receivedBy')}
          label={t('participation.statement.received-by')}
          span={6}
          choices={(['paper', 'mail'] as const).map((value) => ({
            value,
            label: t(`participation.statement.way.${value}`),
          }))}
        />
      </FieldGrid>
      <StatementFile errors={form.errors} />
      <Control of={form.control('text')} label={t('participation.statement.text')} rows={8} optional personal />
      <Control
        of={form.control('lateReason')}
        label={t('participation.statement.late-reason')}
        hint={t('participation.statement.late-hint')}
        rows={2}
        optional
      />
      <Control of={form.control('mayBeNamed')} label={t('participation.statement.may-be-named-office')} />
      <SaveBar save={t('participation.statement.save-record')} cancelHref={back} />
    </Form>
  );
}

/** Choosing the PDF of a statement; the file itself is the only thing a form that comes back cannot keep. */
export function StatementFile({ errors }: { errors: BoundForm<RecordFields>['errors'] }) {
  const { t } = useWords();
  const wrong = errors.find(({ field }) => field === 'file');
  return (
    <FileField
      name="file"
      label={t('participation.statement.file')}
      hint={t('participation.statement.file-hint')}
      accept="application/pdf"
      optional
      {...(wrong ? { error: t(wrong.key, wrong.values) } : {})}
    />
  );
}
