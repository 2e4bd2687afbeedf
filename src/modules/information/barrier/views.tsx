import type { BoundForm } from '#platform/forms/bind.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Button } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead, Stack } from '#ui/section-head/section-head.tsx';
import { Table } from '#ui/table/table.tsx';
import { routes } from '../routes.ts';
import type { barrierForm } from './form.ts';
import { answerDueOn, type BarrierReport } from './rules.ts';

/** The form to report a barrier. */
export function BarrierFormView({ form }: { form: BoundForm<(typeof barrierForm)['fields']> }) {
  const { t, language } = useWords();
  const labels = {
    report: t('information.barrier.report'),
    page: t('information.barrier.page'),
    answerTo: t('information.barrier.answer-to'),
  };
  return (
    <Stack gap="l">
      <PageHead title={t('information.barrier.title')} lead={t('information.barrier.lead')} />
      <Form action={routes.reportBarrier.href({ lang: language.tag })} of={form} labels={labels}>
        <FieldGrid>
          <Control
            of={form.control('report')}
            label={labels.report}
            hint={t('information.barrier.report-hint')}
            rows={6}
            personal
          />
          <Control of={form.control('page')} label={labels.page} optional />
          <Control
            of={form.control('answerTo')}
            label={labels.answerTo}
            hint={t('information.barrier.answer-to-hint')}
            optional
            personal
            autocomplete="email"
          />
        </FieldGrid>
        <SaveBar save={t('information.barrier.send')} sticky={false} />
      </Form>
    </Stack>
  );
}

/** All reports, for the lead unit. */
export function BarrierList({ reports }: { reports: readonly BarrierReport[] }) {
  const { t, format } = useWords();
  return (
    <Stack>
      <PageHead title={t('information.report.list')} lead={t('information.report.list-lead')} />
      {reports.length === 0 ? (
        <EmptyState title={t('information.report.none')} />
      ) : (
        <Table
          caption={t('information.report.list')}
          rows={reports}
          rowKey={(report) => report.id}
          columns={[
            { label: t('information.report.reported'), cell: (report) => format.moment(report.reportedAt) },
            {
              label: t('information.barrier.report'),
              header: true,
              cell: (report) => <bdi dir="auto">{report.report}</bdi>,
            },
            { label: t('information.barrier.page'), cell: (report) => report.page },
            {
              label: t('information.barrier.answer-to'),
              cell: (report) => report.answerTo && <a href={`mailto:${report.answerTo}`}>{report.answerTo}</a>,
            },
            {
              label: t('information.report.due'),
              cell: (report) =>
                report.answeredAt
                  ? t('information.report.answered', { day: format.moment(report.answeredAt) })
                  : format.day(answerDueOn(dayOf(report.reportedAt))),
            },
            {
              label: t('information.report.answer'),
              cell: (report) =>
                report.answeredAt ? null : (
                  <ActionForm action={routes.barrierAnswer.href({ id: report.id })}>
                    <Button>{t('information.report.answer')}</Button>
                  </ActionForm>
                ),
            },
          ]}
        />
      )}
    </Stack>
  );
}
