import { get, type Page, post, seeOther } from '#platform/http/page.ts';
import { useWords } from '#platform/i18n/words.ts';
import { type FailedJob, listFailedJobs, listWorkload, retryFailedJobs, type Workload } from '#platform/jobs/state.ts';
import { countMail, listMail, type MailRow, type MailState } from '#platform/mail/data.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { BulkForm } from '#ui/bulk-bar/bulk-bar.tsx';
import { Button } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Facts } from '#ui/facts/facts.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { Table } from '#ui/table/table.tsx';
import { routes } from './routes.ts';

const operation = get(routes.operation, {
  help: 'house.help.operation',
  may: 'house.operation.read',
  example: {},
  handle: async ({ db, by, access, t, page, installation }) =>
    page({
      title: t('house.operation.title'),
      body: (
        <OperationView
          workload={await listWorkload(db)}
          failed={await listFailedJobs(db)}
          mails={await countMail(db)}
          lost={await listMail(db, { state: 'failed' })}
          mayRetry={access.may(by, 'house.operation.retry')}
          sendsMail={installation.sendsMail !== false}
        />
      ),
    }),
});

const retry = post(routes.operation, {
  may: 'house.operation.retry',
  handle: async ({ db, sent }) => {
    const chosen = new Set(sent.getAll('id').map(String));
    const ids = (await listFailedJobs(db)).map(({ id }) => id).filter((id) => chosen.has(id));
    await retryFailedJobs(db, ids);
    const notice = ids.length > 0 ? 'house.notice.jobs-retried' : 'house.notice.no-job-chosen';
    return seeOther(routes.operation.href({}), notice);
  },
});

interface OperationProps {
  workload: readonly Workload[];
  failed: readonly FailedJob[];
  mails: Readonly<Record<MailState, number>>;
  lost: readonly MailRow[];
  mayRetry: boolean;
  /** A mail server is set up. */
  sendsMail: boolean;
}

/** Whether it runs: jobs that wait or failed, mails that did not go out. No content, no addresses. */
function OperationView({ workload, failed, mails, lost, mayRetry, sendsMail }: OperationProps) {
  const { t, format } = useWords();
  return (
    <Stack>
      <PageHead title={t('house.operation.title')} lead={t('house.operation.lead')} />
      <Section title={t('house.operation.failed')}>
        <FailedJobs failed={failed} mayRetry={mayRetry} />
      </Section>
      <Section title={t('house.operation.workload')}>
        {workload.length === 0 ? (
          <p class="qs-quiet">{t('house.operation.idle')}</p>
        ) : (
          <Table
            caption={t('house.operation.workload')}
            rows={workload}
            rowKey={({ job }) => job}
            columns={[
              { label: t('house.operation.job'), header: true, cell: ({ job }) => <code>{job}</code> },
              { label: t('house.operation.waiting'), numeric: true, cell: (row) => format.number(row.waiting) },
              { label: t('house.operation.active'), numeric: true, cell: (row) => format.number(row.active) },
              { label: t('house.operation.failed-count'), numeric: true, cell: (row) => format.number(row.failed) },
              {
                label: t('house.operation.oldest'),
                numeric: true,
                cell: ({ oldestSeconds }) => t('house.operation.seconds', { seconds: oldestSeconds }),
              },
            ]}
          />
        )}
      </Section>
      <Section title={t('house.mail.title')}>
        {sendsMail ? null : (
          <Alert kind="warning" title={t('house.mail.no-server')}>
            {t('house.mail.no-server-why')}
          </Alert>
        )}
        <Facts
          facts={(['queued', 'sent', 'failed'] as const).map((state) => ({
            label: t(`house.mail.state.${state}`),
            value: format.number(mails[state]),
          }))}
        />
        {lost.length > 0 && <LostMails lost={lost} />}
      </Section>
    </Stack>
  );
}

function FailedJobs({ failed, mayRetry }: Pick<OperationProps, 'failed' | 'mayRetry'>) {
  const { t, format } = useWords();
  if (failed.length === 0) return <EmptyState title={t('house.operation.nothing-failed')} level={3} />;
  const select = { name: 'id', form: 'erneut', label: ({ job }: FailedJob) => t('house.operation.choose', { job }) };
  return (
    <>
      <Table
        caption={t('house.operation.failed')}
        rows={failed}
        rowKey={({ id }) => id}
        {...(mayRetry && { select })}
        columns={[
          { label: t('house.operation.job'), header: true, cell: ({ job }) => <code>{job}</code> },
          { label: t('house.operation.failed-at'), cell: ({ failedAt }) => format.moment(failedAt) },
          { label: t('house.operation.tries'), numeric: true, cell: ({ tries }) => format.number(tries) },
          {
            label: t('house.operation.reason'),
            cell: ({ reason }) => (
              <bdi lang="en" dir="ltr">
                {reason}
              </bdi>
            ),
          },
        ]}
      />
      {mayRetry && (
        <BulkForm id="erneut" action={routes.operation.href({})}>
          <Button kind="primary">{t('house.operation.retry')}</Button>
        </BulkForm>
      )}
    </>
  );
}

function LostMails({ lost }: Pick<OperationProps, 'lost'>) {
  const { t, format } = useWords();
  return (
    <Table
      caption={t('house.operation.lost-mails')}
      captionShown
      rows={lost}
      rowKey={({ id }) => id}
      columns={[
        { label: t('house.mail.queued-at'), header: true, cell: ({ queuedAt }) => format.moment(queuedAt) },
        { label: t('house.operation.tries'), numeric: true, cell: ({ tries }) => format.number(tries) },
        { label: t('house.operation.reason'), cell: ({ failure }) => <bdi dir="ltr">{failure ?? ''}</bdi> },
      ]}
    />
  );
}

export const operationPages: readonly Page[] = [operation, retry];
