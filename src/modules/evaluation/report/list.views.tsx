import type { ComponentChildren } from 'preact';
import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { Button } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Control } from '#ui/field/control.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { Then } from '#ui/form/then.tsx';
import { List } from '#ui/list/list.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import type { noteForm, withdrawForm } from './form.ts';
import type { Report, ReportHead } from './rules.ts';
import { ReportBody, type ReportViewProps } from './views.tsx';

const signs = { frozen: 'ring', published: 'tick', withdrawn: 'cross' } as const;

export interface ReportsViewProps {
  reports: readonly ReportHead[];
  hrefOf(code: string): string;
  /** In the workspace: what each of them is. */
  withState?: boolean;
  /** What a higher noun puts around the list: drafts, and the form of a new one. */
  above?: ComponentChildren;
  below?: ComponentChildren;
  /** Where there is no report yet: that there is none, and what belongs here. */
  none?: string;
  why: string;
}

/** All reports, newest first. */
export function ReportsView({ reports, hrefOf, withState, above, below, none, why }: ReportsViewProps) {
  const { t, format } = useWords();
  const rows = reports.map((report) => ({
    title: (
      <>
        <bdi>{report.code}</bdi> <span lang="de">{report.title}</span>
      </>
    ),
    href: hrefOf(report.code),
    note: t('evaluation.public.report.as-of', { day: format.longDay(report.asOf) }),
    ...(withState
      ? { end: <Badge sign={signs[report.state]}>{t(`evaluation.report.state.${report.state}`)}</Badge> }
      : {}),
  }));
  return (
    <>
      <PageHead title={t('evaluation.public.reports')} lead={t('evaluation.public.reports-lead')} />
      {above}
      {rows.length > 0 ? (
        <List rows={rows} label={t('evaluation.public.reports')} />
      ) : (
        <EmptyState title={none ?? t('evaluation.public.no-reports')} why={why} />
      )}
      {below}
    </>
  );
}

/** What the lead unit can do with a frozen report: publish it, withdraw it, add a note. */
export interface Editing {
  withdraw: BoundForm<(typeof withdrawForm)['fields']>;
  note: BoundForm<(typeof noteForm)['fields']>;
}

/** A report in the workspace: state, the report itself, and what can be done with it. */
export function WorkReportView({ editing, ...props }: ReportViewProps & { editing: Editing | undefined }) {
  const { t } = useWords();
  const { report } = props;
  return (
    <>
      <p>
        <Badge sign={signs[report.state]}>{t(`evaluation.report.state.${report.state}`)}</Badge>
        {report.state === 'withdrawn' && <span class="qs-quiet"> {report.reason}</span>}
      </p>
      <ReportBody {...props} />
      {editing && <Edit report={report} editing={editing} />}
    </>
  );
}

function Edit({ report: { code, state }, editing: { withdraw, note } }: { report: Report; editing: Editing }) {
  const { t } = useWords();
  const action = routes.reportPublication.href({ code });
  const at = routes.report.href({ code });
  return (
    <>
      <Section title={t('evaluation.report.publication')} id="veroeffentlichung">
        {state === 'published' ? (
          <Form
            prefix="ruecknahme"
            action={action}
            opener={{ at, label: t('evaluation.report.withdraw') }}
            hidden={{ _method: 'delete' }}
            of={withdraw}
          >
            <Control of={withdraw.control('reason')} label={t('evaluation.report.reason')} />
            <SaveBar save={t('evaluation.report.withdraw')} sticky={false} />
          </Form>
        ) : (
          <>
            <Then>{t('evaluation.report.publish-then')}</Then>
            <ActionForm action={action}>
              <Button kind="primary">{t('evaluation.report.publish')}</Button>
            </ActionForm>
          </>
        )}
      </Section>
      <Section title={t('evaluation.report.note')} id="anmerkung" aside={t('evaluation.report.note-hint')}>
        <Form
          prefix="anmerkung"
          action={routes.reportNotes.href({ code })}
          opener={{ at, label: t('evaluation.report.note-add') }}
          of={note}
        >
          <Control of={note.control('text')} label={t('evaluation.report.note')} />
          <SaveBar save={t('evaluation.report.note-add')} sticky={false} />
        </Form>
      </Section>
    </>
  );
}
