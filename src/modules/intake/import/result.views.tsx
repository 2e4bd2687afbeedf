import type { Edition } from '#modules/concept/index.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Alert } from '#ui/alert/alert.tsx';
import { BulkForm } from '#ui/bulk-bar/bulk-bar.tsx';
import { Button, LinkButton } from '#ui/button/button.tsx';
import { EmptyState } from '#ui/empty-state/empty-state.tsx';
import { ActionForm } from '#ui/form/form.tsx';
import { Then } from '#ui/form/then.tsx';
import { PageHead, Stack } from '#ui/section-head/section-head.tsx';
import { Table } from '#ui/table/table.tsx';
import { routes } from '../routes.ts';
import { ConceptDone } from './concept.views.tsx';
import { entryHref } from './entry.views.tsx';
import type { Doubt } from './meaning.data.ts';
import { textOf } from './reader.form.ts';
import { problemWords, remarkWords } from './remark.views.tsx';
import { canUndo, type ImportRow, type ImportSession, type RowOutcome, titleFields } from './rules.ts';
import type { Obstacle } from './undo.verbs.ts';

export interface DoneProps {
  session: ImportSession;
  rows: readonly ImportRow[];
  /** Ids of the entries that readers see. */
  isPublic: ReadonlySet<string>;
  /** The edition that a concept went into. */
  edition: Edition | undefined;
  /** What was built on a concept since, so that it can no longer be taken back. */
  obstacles: readonly Obstacle[];
  /** Why the last step was not taken. */
  refusal: string | undefined;
}

/** What became of each row, with the way to what came in. */
export function Done({ session, rows, isPublic, edition, obstacles, refusal }: DoneProps) {
  const { t } = useWords();
  const count = (outcome: RowOutcome) => rows.filter((row) => row.outcome === outcome).length;
  const internal = rows.filter(
    ({ outcome, made }) => session.kind !== 'measure' && outcome === 'taken' && made && !isPublic.has(made.id),
  );
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
          <DoneActions
            session={session}
            left={count('refused') + count('skipped')}
            internal={internal.length}
            mayUndo={canUndo(session).ok && obstacles.length === 0}
          />
        }
      />
      {refusal && <Alert kind="danger" refuses title={refusal} />}
      {edition && !session.undoneAt && <ConceptDone session={session} edition={edition} obstacles={obstacles} />}
      {internal.length > 0 && (
        <>
          <p>{t('intake.import.not-public-yet', { count: internal.length })}</p>
          <Then>{t('intake.import.publish-then')}</Then>
        </>
      )}
      <OutcomeTable session={session} rows={rows} isPublic={isPublic} edition={edition} />
      {internal.length > 0 && (
        <BulkForm id="veroeffentlichen" action={routes.importPublication.href({ id: session.id })}>
          <Button kind="primary">{t('intake.import.publish-chosen')}</Button>
        </BulkForm>
      )}
    </Stack>
  );
}

interface DoneActionsProps {
  session: ImportSession;
  left: number;
  internal: number;
  mayUndo: boolean;
}

function DoneActions({ session, left, internal, mayUndo }: DoneActionsProps) {
  const { t } = useWords();
  return (
    <>
      {left > 0 && (
        <LinkButton kind="tertiary" href={routes.importRefused.href({ id: session.id })}>
          {t('intake.import.refused-as-file')}
        </LinkButton>
      )}
      {mayUndo && (
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

function OutcomeTable({ session, rows, isPublic, edition }: Omit<DoneProps, 'obstacles' | 'refusal'>) {
  const { t } = useWords();
  const titleOf = (row: ImportRow) =>
    (row.isHeading && row.cells.find(Boolean)) ||
    textOf(row, session.mapping, titleFields[session.kind]) ||
    t('intake.row.nameless');
  // Old reports keep the words with which they were written.
  const reasonOf = ({ reason }: ImportRow) =>
    reason === null || !/^[a-z]+\.[a-z.-]+$/.test(reason) ? reason : t(reason as MessageKey);
  return (
    <Table
      caption={t('intake.import.report-title')}
      rows={rows}
      rowKey={({ made, number }) => made?.id ?? String(number)}
      select={
        session.kind === 'measure'
          ? undefined
          : {
              name: 'id',
              form: 'veroeffentlichen',
              label: (row) => t('intake.column.choose', { name: titleOf(row) }),
            }
      }
      columns={[
        { label: t('intake.column.row'), cell: ({ number }) => number, quiet: true, numeric: true },
        {
          label: t('intake.column.title'),
          header: true,
          cell: (row) =>
            row.made ? (
              <a href={entryHref({ kind: session.kind, code: row.made.code, editionCode: edition?.code })}>
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
          cell: ({ outcome, made }) => {
            if (outcome === 'taken' && session.kind === 'measure') return t('intake.outcome.taken-measure');
            const isSeen = outcome === 'taken' && made && isPublic.has(made.id);
            return t(`intake.outcome.${isSeen ? 'public' : (outcome ?? 'skipped')}`);
          },
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
