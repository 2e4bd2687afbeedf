import { bind } from '#platform/forms/bind.ts';
import type { FormResult } from '#platform/forms/form.ts';
import { dayOf } from '#platform/i18n/format.ts';
import { useWords } from '#platform/i18n/words.ts';
import { declaredNodeKinds } from '#platform/manifest/declared.ts';
import { Button, LinkButton } from '#ui/button/button.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { Control } from '#ui/field/control.tsx';
import { ActionForm, Form, SaveBar } from '#ui/form/form.tsx';
import { PrintButton } from '#ui/page-tools/page-tools.tsx';
import { PageHead, Section } from '#ui/section-head/section-head.tsx';
import { Stats } from '#ui/stats/stats.tsx';
import { type Column, Table } from '#ui/table/table.tsx';
import type { ThreadNode } from '../node/rules.ts';
import { roleLabel, threadHref } from '../node/views.tsx';
import { routes } from '../routes.ts';
import type { Gap } from './data.ts';
import { gapReasonForm } from './form.ts';
import { type GapName, gapsAmong } from './rules.ts';

interface ReportProps {
  gaps: readonly Gap[];
  /** No thread has begun: that nothing is missing would be untrue. */
  isEmpty: boolean;
  today: string;
  mayClose: boolean;
}

/** Everything that is missing in the thread, list by list, each with its count and the day. */
export function GapReport({ isEmpty, ...props }: ReportProps) {
  const { t } = useWords();
  if (!isEmpty) return <Report {...props} />;
  return (
    <>
      <PageHead title={t('thread.gaps.page')} />
      <EmptyState title={t('thread.map.empty')} why={t('thread.gaps.empty-why')} />
    </>
  );
}

function Report({ gaps, today, mayClose }: Omit<ReportProps, 'isEmpty'>) {
  const { t, format } = useWords();
  const open = gaps.filter((gap) => gap.reason === null).length;
  const names = gapsAmong(new Set(declaredNodeKinds().keys()));
  return (
    <>
      <PageHead
        kicker={t('thread.gaps.page')}
        title={t('thread.gaps.title', { count: open })}
        lead={t('thread.gaps.lead', { day: format.longDay(today) })}
        actions={
          <>
            <LinkButton href={routes.gaps.href({}, { format: 'csv' })}>CSV</LinkButton>
            <LinkButton href={routes.gaps.href({}, { format: 'xlsx' })}>Excel</LinkButton>
            <PrintButton />
          </>
        }
      />
      <Stats
        stats={names.map((name) => ({
          value: format.number(openAmong(gaps, name).length),
          label: t(`thread.gap.${name}`),
          href: `#${name}`,
        }))}
      />
      {names.map((name) => (
        <GapList key={name} name={name} gaps={gaps.filter((gap) => gap.gap === name)} mayClose={mayClose} />
      ))}
    </>
  );
}

const openAmong = (gaps: readonly Gap[], name: GapName) =>
  gaps.filter((gap) => gap.gap === name && gap.reason === null);

/** As many rows are read without opening; a longer list would push the next ones out of sight. */
const rowsShown = 12;

function GapList({ name, gaps, mayClose }: { name: GapName; gaps: readonly Gap[]; mayClose: boolean }) {
  const { t, format } = useWords();
  const open = gaps.filter((gap) => gap.reason === null);
  const reasoned = gaps.length - open.length;
  const rows = [...open, ...gaps.filter((gap) => gap.reason !== null)];
  const table = (
    <Table
      caption={t(`thread.gap.${name}`)}
      rows={rows}
      rowKey={(gap) => gap.node.id}
      columns={useGapColumns(mayClose)}
    />
  );
  return (
    <Section
      id={name}
      title={`${t(`thread.gap.${name}`)}: ${format.number(open.length)}`}
      aside={reasoned > 0 ? t('thread.gaps.closed-by-reason', { count: reasoned }) : undefined}
    >
      {rows.length === 0 && <p class="qs-quiet">{t('thread.gaps.none')}</p>}
      {rows.length > 0 && rows.length <= rowsShown && table}
      {rows.length > rowsShown && (
        <Disclosure summary={t('thread.gaps.show', { count: rows.length })}>{table}</Disclosure>
      )}
    </Section>
  );
}

function useGapColumns(mayClose: boolean): Column<Gap>[] {
  const words = useWords();
  const { t, format } = words;
  return [
    {
      label: t('thread.gaps.what'),
      header: true,
      cell: ({ node }) => (
        <a href={threadHref(node)}>
          <span class="qs-quiet">{node.code}</span> {node.title}
        </a>
      ),
    },
    { label: t('thread.gaps.since'), quiet: true, cell: (gap) => format.day(dayOf(gap.registeredAt)) },
    {
      label: t('thread.gaps.reason'),
      cell: ({ reason }) =>
        reason ? (
          <>
            {reason.text}{' '}
            <small class="qs-quiet">
              {t('thread.gaps.reason-of', { role: roleLabel(reason.byRole, words), day: format.day(reason.on) })}
            </small>
          </>
        ) : (
          <span class="qs-thread-gap">{t('thread.gaps.open')}</span>
        ),
    },
    ...(mayClose
      ? [{ label: t('thread.gaps.action'), narrow: 'plain' as const, cell: (gap: Gap) => <GapAction gap={gap} /> }]
      : []),
  ];
}

function GapAction({ gap: { gap, node, reason } }: { gap: Gap }) {
  const { t } = useWords();
  const href = routes.gapReason.href({ gap, kind: node.kind, code: node.code });
  if (!reason) return <a href={href}>{t('thread.gaps.give')}</a>;
  return (
    <ActionForm action={href} hidden={{ _method: 'delete' }}>
      <Button kind="tertiary">{t('thread.gaps.reopen')}</Button>
    </ActionForm>
  );
}

interface ReasonProps {
  gap: GapName;
  node: ThreadNode;
  result?: FormResult<typeof gapReasonForm.fields>;
}

/** Asks why something stays missing. */
export function GapReason({ gap, node, result }: ReasonProps) {
  const { t } = useWords();
  const bound = bind(gapReasonForm, result);
  return (
    <>
      <PageHead
        title={t('thread.gaps.give-title')}
        lead={t('thread.gaps.give-lead', { gap: t(`thread.gap.${gap}`), title: `${node.code} ${node.title}` })}
      />
      <Form
        action={routes.gapReason.href({ gap, kind: node.kind, code: node.code })}
        of={bound}
        labels={{ reason: t('thread.gaps.give-label') }}
      >
        <Control of={bound.control('reason')} label={t('thread.gaps.give-label')} hint={t('thread.gaps.give-hint')} />
        <SaveBar save={t('thread.gaps.give-button')} cancelHref={routes.gaps.href({})} sticky={false} />
      </Form>
    </>
  );
}
