import type { FormError } from '#platform/forms/form.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { Button, LinkButton } from '#ui/button/button.tsx';
import { Form } from '#ui/form/form.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { Table } from '#ui/table/table.tsx';
import { routes } from '../routes.ts';
import { Inherited, Remarks } from './remark.views.tsx';
import {
  decisionValue,
  type ImportRow,
  type ImportSession,
  isEssential,
  isSilence,
  type RowDecision,
  type RowView,
} from './rules.ts';
import type { DraftThings } from './target.rules.ts';
import { Target, type TargetProps, useTargetLabels } from './target.views.tsx';
import { conceptCounts, type TableField, type TableGoal } from './tree.form.ts';

export interface PreviewRow {
  /** As the spreadsheet program counts. */
  number: number;
  title: string;
  view: RowView;
  choices: readonly RowDecision[];
  chosen: RowDecision;
  /** From which row a field is taken over. */
  inheritedFrom: ImportRow['inheritedFrom'];
}

export interface PreviewProps {
  session: ImportSession;
  rows: readonly PreviewRow[];
  /** How many words somebody can explain for all rows at once. */
  words: number;
  /** Columns in which something stands that is not taken. */
  unused: readonly string[];
  errors?: readonly FormError[];
  /** Which likely doubles this page shows: what comes to be like a row afterwards is asked about. */
  shown: string;
  /** Of a concept: its fields and goals with the numbers of their rows, and where it goes. */
  tree: readonly TableField[];
  /** What is in the draft already that it goes into. */
  draft: DraftThings;
  target: TargetProps | undefined;
}

/** Every row with what is remarkable about it, and what shall become of it. */
export function Preview({ session, rows, words, unused, errors = [], shown, tree, draft, target }: PreviewProps) {
  const { t, format } = useWords();
  const labels = useTargetLabels();
  const count = (test: (row: PreviewRow) => boolean) => rows.filter(test).length;
  const wrong = count(({ view }) => view.problems.some((problem) => isEssential(session.kind, problem)));
  const doubtful = count(({ view }) => !view.problems.every(isSilence)) - wrong;
  return (
    <Stack>
      <PageHead
        title={session.fileName}
        kicker={<a href={routes.importMapping.href({ id: session.id })}>{t('intake.import.back-to-mapping')}</a>}
        lead={t('intake.import.preview-lead', { rows: rows.length, wrong, doubtful })}
        actions={<PreviewActions session={session} words={words} faulty={wrong + doubtful} />}
      />
      {unused.length > 0 && (
        <p>
          {t('intake.import.unused-columns', {
            count: unused.length,
            columns: format.list(unused.map((name) => t('intake.import.column-name', { name }))),
          })}{' '}
          <a href={routes.importMapping.href({ id: session.id })}>{t('intake.import.back-to-mapping')}</a>
        </p>
      )}
      <Form action={routes.importPreview.href({ id: session.id })} hidden={{ shown }} errors={errors} labels={labels}>
        {target && <Target {...target} />}
        {tree.length > 0 ? (
          <TreeRows session={session} tree={tree} draft={draft} rows={rows} />
        ) : (
          <RowTable session={session} rows={rows} caption={t('intake.import.preview')} />
        )}
        <p class="qs-quiet">{t(`intake.import.not-public-${session.kind}`)}</p>
        <div class="qs-save">
          <Button kind="primary" name="action" value="take">
            {t('intake.import.take')}
          </Button>
          <Button name="action" value="keep">
            {t('intake.import.keep')}
          </Button>
        </div>
      </Form>
    </Stack>
  );
}

/** The rows of a concept as it is built: fields, in them goals, in them measures, with how many there are. */
function TreeRows({ session, tree, draft, rows }: Pick<PreviewProps, 'session' | 'tree' | 'draft' | 'rows'>) {
  const { t } = useWords();
  const isNew = ({ chosen }: PreviewRow) => chosen.kind === 'new' || chosen.kind === 'without';
  const comes = new Set(rows.filter(isNew).map(({ number }) => number));
  const measuresIn = (some: readonly TableGoal[]) =>
    some.flatMap((goal) => goal.rows).filter((number) => comes.has(number)).length;
  const counts = conceptCounts(tree, draft, comes);
  const here = draft.fields.length + draft.goals.length + draft.measures.length;
  return (
    <Section title={t('intake.tree.title')}>
      <p>
        {t('intake.tree.counts', counts)}{' '}
        {here > 0 && t('intake.tree.counts-here', conceptCounts([], draft, new Set()))}
      </p>
      {tree.map((field) => (
        <Section key={field.code + field.title} title={placeName(field)} level={3}>
          <p class="qs-quiet">
            <PlaceNote of={field} />{' '}
            {t('intake.tree.field-counts', {
              goals: field.goals.length,
              measures: measuresIn(field.goals),
            })}
          </p>
          {field.goals.map((goal) => (
            <div key={goal.code + goal.title}>
              <RowTable
                session={session}
                rows={rows.filter(({ number }) => goal.rows.includes(number))}
                caption={placeName(goal) || t('intake.measure.goal-open')}
                captionShown
              />
              {(goal.id || goal.isCodeTaken) && (
                <p class="qs-quiet">
                  <PlaceNote of={goal} />
                </p>
              )}
            </div>
          ))}
        </Section>
      ))}
    </Section>
  );
}

const placeName = ({ code, title }: { code: string; title: string }) => [code, title].filter(Boolean).join(' ');

/** Is it in the draft already? Does it get another number than in the paper? */
function PlaceNote({ of }: { of: { id: string | undefined; isCodeTaken: boolean } }) {
  const { t } = useWords();
  if (of.id) return t('intake.tree.here');
  return of.isCodeTaken ? <Badge sign="late">{t('intake.tree.code-taken')}</Badge> : null;
}

interface RowTableProps {
  session: ImportSession;
  rows: readonly PreviewRow[];
  caption: string;
  captionShown?: boolean;
}

/** Rows with their decisions. */
export function RowTable({ session, rows, caption, captionShown }: RowTableProps) {
  const { t } = useWords();
  return (
    <Table
      caption={caption}
      captionShown={captionShown}
      rows={rows}
      rowKey={({ number }) => String(number)}
      rowId={({ number }) => `zeile-${number}`}
      columns={[
        { label: t('intake.column.row'), cell: ({ number }) => number, quiet: true, numeric: true },
        {
          label: t('intake.column.title'),
          header: true,
          cell: ({ number, title }) => (
            <a href={routes.importRow.href({ id: session.id, number: String(number) })}>
              <bdi>{title || t('intake.row.nameless')}</bdi>
            </a>
          ),
        },
        {
          label: t('intake.column.remarks'),
          cell: ({ view, inheritedFrom }) => (
            <>
              <Remarks kind={session.kind} remarks={view} />
              <Inherited from={inheritedFrom} />
            </>
          ),
          narrow: 'plain',
        },
        { label: t('intake.column.decision'), narrow: 'plain', cell: (row) => <DecisionChoice row={row} /> },
      ]}
    />
  );
}

function PreviewActions({ session, words, faulty }: { session: ImportSession; words: number; faulty: number }) {
  const { t } = useWords();
  return (
    <>
      {faulty > 0 && (
        <LinkButton kind="tertiary" href={routes.importRefused.href({ id: session.id })}>
          {t('intake.import.faulty-as-file')}
        </LinkButton>
      )}
      {words > 0 && (
        <LinkButton href={routes.importWords.href({ id: session.id })}>
          {t('intake.words.explain', { count: words })}
        </LinkButton>
      )}
    </>
  );
}

function DecisionChoice({ row }: { row: PreviewRow }) {
  const words = useDecisionWords(row.view);
  const { t } = useWords();
  const chosen = decisionValue(row.chosen);
  return (
    <select
      class="kern-form-input__input"
      name={`row${row.number}`}
      aria-label={t('intake.column.decision-of', { row: row.number })}
    >
      {row.choices.map((decision) => (
        <option
          key={decisionValue(decision)}
          value={decisionValue(decision)}
          selected={decisionValue(decision) === chosen}
        >
          {words(decision)}
        </option>
      ))}
    </select>
  );
}

/** A decision about a row in words. */
export function useDecisionWords(view: RowView): (decision: RowDecision) => string {
  const { t, format } = useWords();
  return (decision) => {
    if (!('id' in decision)) return t(`intake.decision.${decision.kind}`);
    const title = view.same.find(({ id }) => id === decision.id)?.title ?? '';
    if (decision.kind === 'same') return t('intake.decision.same', { title });
    const fields = (view.additions.get(decision.id) ?? []).map((field) => t(`intake.field.${field}`));
    const values = { title, fields: format.list(fields) };
    return view.isPublic(decision.id)
      ? t('intake.decision.complete-public', values)
      : t('intake.decision.complete', values);
  };
}
