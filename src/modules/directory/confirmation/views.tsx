import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { BulkForm } from '#ui/bulk-bar/bulk-bar.tsx';
import { Button } from '#ui/button/button.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Control } from '#ui/field/control.tsx';
import { ActionForm, Form } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { Table } from '#ui/table/table.tsx';
import { type Organisation, organisationState } from '../organisation/rules.ts';
import { routes } from '../routes.ts';
import { StateBadge } from '../stakeholder/record.views.tsx';
import type { AnswerFields } from './form.ts';
import { type AskedThing, type ChangeReport, type ConfirmationRequest, mayBeAsked, thingKey } from './rules.ts';

export interface ConfirmationListProps {
  needing: readonly Organisation[];
  requests: readonly ConfirmationRequest[];
  reports: readonly ChangeReport[];
  today: string;
  now: Date;
}

/** Whom to ask, who was asked, what came back. */
export function ConfirmationList({ needing, requests, reports, today, now }: ConfirmationListProps) {
  const { t, format } = useWords();
  const lastAsked = (id: string) => requests.find((request) => request.organisation.id === id)?.sentAt;
  return (
    <Stack>
      <PageHead title={t('directory.confirmation.plural')} lead={t('directory.confirmation.lead')} />
      {reports.length > 0 && <Reports reports={reports} />}
      <Section title={t('directory.confirmation.needing')}>
        {needing.length === 0 ? (
          <EmptyState title={t('directory.confirmation.nobody')} level={3} />
        ) : (
          <>
            <Table
              caption={t('directory.confirmation.needing')}
              rows={needing}
              rowKey={({ id }) => id}
              select={{ name: 'id', form: 'nachfragen', label: ({ name }) => t('directory.list.choose', { name }) }}
              columns={[
                {
                  label: t('directory.field.name'),
                  header: true,
                  cell: ({ code, name }) => <a href={routes.organisationPage.href({ code })}>{name}</a>,
                },
                {
                  label: t('directory.field.state'),
                  cell: (one) => <StateBadge state={organisationState(one, today)} />,
                },
                {
                  label: t('directory.field.confirmed-on'),
                  numeric: true,
                  cell: ({ confirmedOn }) => (confirmedOn ? format.day(confirmedOn) : t('directory.never')),
                },
                { label: t('directory.confirmation.asked-on'), cell: (one) => askedWords(one, lastAsked(one.id)) },
              ]}
            />
            <BulkForm id="nachfragen" action={routes.confirmations.href({})}>
              <Button kind="primary">{t('directory.confirmation.ask')}</Button>
            </BulkForm>
          </>
        )}
      </Section>
      {requests.length > 0 && <Waiting requests={requests} />}
    </Stack>
  );

  function askedWords(one: Organisation, at: Date | undefined): string {
    if (one.mailbox === '') return t('directory.confirmation.no-mailbox');
    if (!at) return '–';
    return mayBeAsked(one, at, now)
      ? format.moment(at)
      : t('directory.confirmation.just-asked', { day: format.moment(at) });
  }
}

function Waiting({ requests }: Pick<ConfirmationListProps, 'requests'>) {
  const { t, format } = useWords();
  return (
    <Section title={t('directory.confirmation.waiting')}>
      <List
        rows={requests.map((request) => ({
          title: request.organisation.name,
          href: routes.organisationPage.href({ code: request.organisation.code }),
          note: request.sentTo,
          end: format.moment(request.sentAt),
        }))}
      />
    </Section>
  );
}

function Reports({ reports }: { reports: readonly ChangeReport[] }) {
  const { t, format } = useWords();
  return (
    <Section title={t('directory.confirmation.reports')}>
      <List
        rows={reports.map((report) => ({
          title: report.organisation?.name ?? '–',
          ...(report.organisation && { href: routes.organisationPage.href({ code: report.organisation.code }) }),
          note: (
            <>
              <bdi dir="auto">„{report.report}“</bdi> · {format.moment(report.reportedAt)}
            </>
          ),
          end: (
            <ActionForm action={routes.changeReport.href({ id: report.id })}>
              <Button>{t('directory.confirmation.handled')}</Button>
            </ActionForm>
          ),
        }))}
      />
    </Section>
  );
}

export interface AnswerProps {
  asked: { request: ConfirmationRequest; things: readonly AskedThing[] };
  action: string;
  form: BoundForm<AnswerFields>;
}

/** "Is this still true?": everything is ticked, one tap is enough. */
export function AnswerView({ asked, action, form }: AnswerProps) {
  const { t, format } = useWords();
  const { request, things } = asked;
  const still = form.control('still');
  const report = form.control('report');
  const labels = { still: t('directory.answer.things'), report: t('directory.answer.report') };
  return (
    <Stack>
      <PageHead
        title={t('directory.answer.title')}
        kicker={request.organisation.name}
        lead={t('directory.answer.lead')}
      />
      <Form action={action} errors={form.errors} labels={labels}>
        <Control
          of={still}
          label={labels.still}
          choices={things.map((thing) => ({
            value: thingKey(thing),
            label: thing.title,
            hint: `${thing.summary}${thing.confirmedOn ? ` · ${t('directory.answer.last', { day: format.day(thing.confirmedOn) })}` : ''}`,
          }))}
        />
        <Button kind="primary" wide>
          {t('directory.answer.still-true')}
        </Button>
        <Disclosure summary={t('directory.answer.changed')} open={report.error !== undefined || report.value !== ''}>
          <Control of={report} label={labels.report} hint={t('directory.answer.report-hint')} rows={4} personal />
          <Button>{t('directory.answer.send')}</Button>
        </Disclosure>
      </Form>
    </Stack>
  );
}

/** The question has its answer. */
export function ThanksView({ request }: { request: ConfirmationRequest }) {
  const { t, format } = useWords();
  return (
    <PageHead
      title={t('directory.answer.thanks')}
      kicker={request.organisation.name}
      lead={t('directory.answer.thanks-text', { day: request.answeredAt ? format.moment(request.answeredAt) : '' })}
    />
  );
}

/** The link is too old. */
export function ExpiredView() {
  const { t } = useWords();
  return <PageHead title={t('directory.answer.expired')} lead={t('directory.answer.expired-text')} />;
}
