import type { MessageKey } from '#platform/i18n/messages.ts';
import { useWords } from '#platform/i18n/words.ts';
import { BulkForm } from '#ui/bulk-bar/bulk-bar.tsx';
import { Button, LinkButton } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { ActionForm } from '#ui/form/form.tsx';
import { PageHead, Stack } from '#ui/section-head/section-head.tsx';
import { Table } from '#ui/table/table.tsx';
import { routes } from '../routes.ts';
import { entryHref } from './entry.views.tsx';
import type { Doubt } from './meaning.data.ts';
import { problemWords, remarkWords } from './remark.views.tsx';
import { textOf } from './row.form.ts';
import { canUndo, type ImportRow, type ImportSession, type RowOutcome } from './rules.ts';

export interface DoneProps {
  session: ImportSession;
  rows: readonly ImportRow[];
  /** Ids of the entries that readers see. */
  isPublic: ReadonlySet<string>;
}

/** What became of each row, with the way to what came in. */
export function Done({ session, rows, isPublic }: DoneProps) {
  const { t } = useWords();
  const count = (outcome: RowOutcome) => rows.filter((row) => row.outcome === outcome).length;
  const internal = rows.filter(({ outcome, made }) => outcome === 'taken' && made && !isPublic.has(made.id));
  return (
    <Stack>
      <PageHead
        title={session.fileName}
        kicker={<a href={routes.imports.href({})}>{t('intake.import.plural')}</a>}
        lead={t('intake.import.report', {
          taken: count('taken'),
          completed: count('completed'),
          unchanged: count('unchanged'),
          skipped: count('skipped'),
          refused: count('refused'),
          undone: count('undone'),
        })}
        actions={
          <DoneActions session={session} left={count('refused') + count('skipped')} internal={internal.length} />
        }
      />
      {internal.length > 0 && <p>{t('intake.import.not-public-yet', { count: internal.length })}</p>}
      <OutcomeTable session={session} rows={rows} isPublic={isPublic} />
      {internal.length > 0 && (
        <BulkForm id="veroeffentlichen" action={routes.importPublication.href({ id: session.id })}>
          <Button kind="primary">{t('intake.import.publish-chosen')}</Button>
        </BulkForm>
      )}
    </Stack>
  );
}

function DoneActions({ session, left, internal }: { session: ImportSession; left: number; internal: number }) {
  const { t } = useWords();
  return (
    <>
      {left > 0 && (
        <LinkButton kind="tertiary" href={routes.importRefused.href({ id: session.id })}>
          {t('intake.import.refused-as-file')}
        </LinkButton>
      )}
      {canUndo(session).ok && (
        <ActionForm action={routes.importUndoing.href({ id: session.id })}>
          <Button kind="danger">{t('intake.import.undo')}</Button>
        </ActionForm>
      )}
      {internal > 0 && (
        <ActionForm action={routes.importPublication.href({ id: session.id })}>
          <Button>{t('intake.import.publish-all', { count: internal })}</Button>
        </ActionForm>
      )}
    </>
  );
}

function OutcomeTable({ session, rows, isPublic }: DoneProps) {
  const { t } = useWords();
  const titleOf = (row: ImportRow) =>
    textOf(row, session.mapping, session.kind === 'offer' ? 'title' : 'name') || t('intake.row.nameless');
  // Old reports keep the words with which they were written.
  const reasonOf = ({ reason }: ImportRow) =>
    reason === null || !/^[a-z]+\.[a-z.-]+$/.test(reason) ? reason : t(reason as MessageKey);
  return (
    <Table
      caption={t('intake.import.report-title')}
      rows={rows}
      rowKey={({ made, number }) => made?.id ?? String(number)}
      select={{
        name: 'id',
        form: 'veroeffentlichen',
        label: (row) => t('intake.column.choose', { name: titleOf(row) }),
      }}
      columns={[
        { label: t('intake.column.row'), cell: ({ number }) => number, quiet: true, numeric: true },
        {
          label: t('intake.column.title'),
          header: true,
          cell: (row) =>
            row.made ? (
              <a href={entryHref({ kind: session.kind, code: row.made.code })}>
                <bdi>
                  {row.made.code} {titleOf(row)}
                </bdi>
              </a>
            ) : (
              <bdi>{titleOf(row)}</bdi>
            ),
        },
        {
          label: t('intake.column.outcome'),
          cell: ({ outcome, made }) =>
            outcome === 'taken' && made && isPublic.has(made.id)
              ? t('intake.outcome.public')
              : t(`intake.outcome.${outcome ?? 'skipped'}`),
        },
        {
          label: t('intake.column.why'),
          cell: (row) => reasonOf(row) ?? (row.remarks ? remarkWords(t, row.remarks).join(' · ') : ''),
          narrow: 'plain',
        },
      ]}
    />
  );
}

/** What of all lists was left out because nobody could say what it means. */
export function Doubts({ doubts }: { doubts: readonly Doubt[] }) {
  const { t } = useWords();
  return (
    <Stack>
      <PageHead
        title={t('intake.doubt.plural')}
        kicker={<a href={routes.imports.href({})}>{t('intake.import.plural')}</a>}
        lead={t('intake.doubt.lead')}
      />
      {doubts.length === 0 ? (
        <EmptyState title={t('intake.doubt.none')} why={t('intake.doubt.none-why')} />
      ) : (
        <Table
          caption={t('intake.doubt.plural')}
          rows={doubts}
          rowKey={({ id }) => id}
          columns={[
            {
              label: t('intake.doubt.entry'),
              header: true,
              cell: (doubt) => <a href={entryHref(doubt)}>{doubt.code}</a>,
            },
            { label: t('intake.doubt.what'), cell: (doubt) => problemWords(t, doubt) },
            { label: t('intake.doubt.settle'), cell: (doubt) => <Settle doubt={doubt} />, narrow: 'plain' },
          ]}
        />
      )}
    </Stack>
  );
}

/** Says that somebody has settled what was left out; afterwards back to the list or to the entry. */
export function Settle({ doubt, back }: { doubt: Doubt; back?: 'entry' }) {
  const { t } = useWords();
  return (
    <ActionForm action={routes.doubt.href({ id: doubt.id })} hidden={{ _method: 'delete', ...(back && { back }) }}>
      <Button>{t('intake.doubt.settle')}</Button>
    </ActionForm>
  );
}
