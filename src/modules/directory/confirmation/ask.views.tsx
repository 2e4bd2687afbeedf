import type { BoundForm } from '#platform/forms/bind.ts';
import type { Refusal } from '#platform/forms/decision.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { BulkForm } from '#ui/bulk-bar/bulk-bar.tsx';
import { Actions, Button, LinkButton } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { ActionForm, Form } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { Table } from '#ui/table/table.tsx';
import { routes } from '../routes.ts';
import { recordHref, StateBadge } from '../stakeholder/record.views.tsx';
import type { IntervalFields } from './form.ts';
import { Proposals, type ShownProposal } from './proposal.views.tsx';
import {
  agedEntries,
  askingIntervals,
  type ChangeReport,
  type ConfirmationRequest,
  mayBeAsked,
  type Party,
  worstFreshness,
} from './rules.ts';

export interface ConfirmationListProps {
  needing: readonly Party[];
  /** Is there anything to ask about at all? */
  hasEntries: boolean;
  /** When each was last asked, by id. */
  lastAsked: ReadonlyMap<string, Date>;
  requests: readonly ConfirmationRequest[];
  reports: readonly ChangeReport[];
  proposals: readonly ShownProposal[];
  /** Why one of them could not be taken over. */
  refused: Refusal | undefined;
  /** undefined for whoever asks only part of the county. */
  interval: BoundForm<IntervalFields> | undefined;
  today: string;
  now: Date;
  /** Is there a mail server? Without one no question ever leaves the house. */
  sendsMail: boolean;
}

/** Whom to ask, who was asked, what came back, and how often the county asks by itself. */
export function ConfirmationList(props: ConfirmationListProps) {
  const { requests, reports, proposals, refused, interval } = props;
  const { t } = useWords();
  return (
    <Stack>
      <PageHead
        title={t('directory.confirmation.plural')}
        lead={t('directory.confirmation.lead')}
        actions={<LinkButton href={routes.ownEntries.href({})}>{t('directory.own.open')}</LinkButton>}
      />
      {props.sendsMail ? null : <Alert kind="warning">{t('directory.confirmation.no-mail')}</Alert>}
      {refused && <Alert kind="danger">{t(refused.key, refused.values)}</Alert>}
      {proposals.length > 0 && <Proposals proposals={proposals} />}
      {reports.length > 0 && <Reports reports={reports} />}
      <Section title={t('directory.confirmation.needing')}>
        <Needing {...props} />
      </Section>
      {requests.length > 0 && <Waiting requests={requests} />}
      {interval && <Interval form={interval} />}
    </Stack>
  );
}

function Needing({ needing, hasEntries, lastAsked, today, now }: ConfirmationListProps) {
  const { t, format } = useWords();
  if (needing.length === 0) return <NobodyToAsk hasEntries={hasEntries} />;
  const lastAskedText = (party: Party) => {
    const at = lastAsked.get(party.id);
    if (party.mailbox === '') return t('directory.confirmation.no-mailbox');
    if (!at) return '–';
    return mayBeAsked(party, at, now)
      ? format.moment(at)
      : t('directory.confirmation.just-asked', { day: format.moment(at) });
  };
  const oldest = (party: Party) => party.entries.map(({ confirmedOn }) => confirmedOn ?? '').sort()[0] ?? '';
  return (
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
            cell: (party) => <a href={recordHref(party)}>{party.name}</a>,
          },
          {
            label: t('directory.confirmation.entries'),
            numeric: true,
            cell: (party) =>
              t('directory.confirmation.of-entries', {
                aged: agedEntries(party, today).length,
                all: party.entries.length,
              }),
          },
          {
            label: t('directory.field.state'),
            cell: (party) => <StateBadge state={worstFreshness(party, today)} />,
          },
          {
            label: t('directory.confirmation.oldest'),
            numeric: true,
            cell: (party) => (oldest(party) === '' ? t('directory.never') : format.day(oldest(party))),
          },
          { label: t('directory.confirmation.asked-on'), cell: lastAskedText },
        ]}
      />
      <BulkForm id="nachfragen" action={routes.confirmations.href({})}>
        <Button kind="primary">{t('directory.confirmation.ask')}</Button>
      </BulkForm>
    </>
  );
}

/** All is fresh, or nothing has been entered: the two must not look alike. */
function NobodyToAsk({ hasEntries }: Pick<ConfirmationListProps, 'hasEntries'>) {
  const { t } = useWords();
  if (hasEntries) return <EmptyState title={t('directory.confirmation.nobody')} level={3} />;
  return (
    <EmptyState
      title={t('directory.confirmation.no-entries')}
      why={t('directory.confirmation.no-entries-why')}
      level={3}
    />
  );
}

function Waiting({ requests }: Pick<ConfirmationListProps, 'requests'>) {
  const { t, format } = useWords();
  return (
    <Section title={t('directory.confirmation.waiting')}>
      <List
        rows={requests.map((request) => ({
          title: request.party.name,
          href: recordHref(request.party),
          note: `${request.sentTo} · ${t(`directory.occasion.${request.occasion}`)}`,
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
          title: report.party?.name ?? '–',
          ...(report.party && { href: recordHref(report.party) }),
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

function Interval({ form }: { form: BoundForm<IntervalFields> }) {
  const { t } = useWords();
  return (
    <Section title={t('directory.asking.title')} aside={t('directory.asking.lead')}>
      <Form action={routes.askingInterval.href({})} of={form} label={t('directory.asking.title')}>
        <FieldGrid>
          <Control
            of={form.control('every')}
            span={4}
            label={t('directory.asking.every')}
            choices={askingIntervals.map((months) => ({
              value: String(months),
              label: t(`directory.asking.months-${months}`),
            }))}
          />
        </FieldGrid>
        <Actions>
          <Button>{t('directory.asking.save')}</Button>
        </Actions>
      </Form>
    </Section>
  );
}
