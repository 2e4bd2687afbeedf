import type { FormError } from '#platform/forms/form.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Button, LinkButton } from '#ui/button/button.tsx';
import { Form } from '#ui/form/form.tsx';
import { PageHead, Stack } from '#ui/section-head/section-head.tsx';
import { Table } from '#ui/table/table.tsx';
import { routes } from '../routes.ts';
import { Remarks } from './remark.views.tsx';
import { decisionValue, type ImportSession, isEssential, type RowDecision, type RowView } from './rules.ts';

export interface PreviewRow {
  /** As the spreadsheet program counts. */
  number: number;
  title: string;
  view: RowView;
  choices: readonly RowDecision[];
  chosen: RowDecision;
}

export interface PreviewProps {
  session: ImportSession;
  rows: readonly PreviewRow[];
  /** How many words somebody can explain for all rows at once. */
  words: number;
  errors?: readonly FormError[];
}

/** Every row with what is remarkable about it, and what shall become of it. */
export function Preview({ session, rows, words, errors = [] }: PreviewProps) {
  const { t } = useWords();
  const count = (test: (row: PreviewRow) => boolean) => rows.filter(test).length;
  const wrong = count(({ view }) => view.problems.some((problem) => isEssential(session.kind, problem)));
  const doubtful = count(({ view }) => view.problems.length > 0) - wrong;
  return (
    <Stack>
      <PageHead
        title={session.fileName}
        kicker={<a href={routes.importMapping.href({ id: session.id })}>{t('intake.import.back-to-mapping')}</a>}
        lead={t('intake.import.preview-lead', { rows: rows.length, wrong, doubtful })}
        actions={<PreviewActions session={session} words={words} faulty={wrong + doubtful} />}
      />
      <Form action={routes.importPreview.href({ id: session.id })} errors={errors}>
        <Table
          caption={t('intake.import.preview')}
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
              cell: ({ view }) => <Remarks kind={session.kind} remarks={view} />,
              narrow: 'plain',
            },
            { label: t('intake.column.decision'), narrow: 'plain', cell: (row) => <DecisionChoice row={row} /> },
          ]}
        />
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
