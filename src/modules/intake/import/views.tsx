import type { BoundForm } from '#platform/forms/bind.ts';
import type { FormError } from '#platform/forms/form.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Badge } from '#ui/badge/badge.tsx';
import { Button } from '#ui/button/button.tsx';
import { Select } from '#ui/field/choice.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { FileField } from '#ui/field/input.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { List } from '#ui/list/list.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { Table } from '#ui/table/table.tsx';
import { routes } from '../routes.ts';
import type { uploadForm } from './form.ts';
import {
  decisionValue,
  type FieldName,
  fieldsOf,
  type ImportRow,
  type ImportSession,
  importKinds,
  neededFields,
  type RowDecision,
  type RowProblem,
} from './rules.ts';

/** Upload, and imports that wait. */
export function Imports({
  imports,
  form,
}: {
  imports: readonly ImportSession[];
  form: BoundForm<(typeof uploadForm)['fields']>;
}) {
  const { t, format } = useWords();
  const fileError = form.errors.find(({ field }) => field === 'file');
  return (
    <Stack>
      <PageHead title={t('intake.import.plural')} lead={t('intake.import.lead')} />
      <Form
        action={routes.imports.href({})}
        errors={form.errors}
        enctype="multipart/form-data"
        labels={{ kind: t('intake.import.kind'), file: t('intake.import.file') }}
      >
        <FieldGrid>
          <Control
            of={form.control('kind')}
            label={t('intake.import.kind')}
            look="row"
            choices={importKinds.map((kind) => ({ value: kind, label: t(`intake.kind.${kind}`) }))}
          />
          <FileField
            name="file"
            label={t('intake.import.file')}
            hint={t('intake.import.file-hint')}
            required
            accept=".csv,.xlsx,.txt"
            error={fileError && t(fileError.key, fileError.values)}
          />
        </FieldGrid>
        <SaveBar save={t('intake.import.upload')} sticky={false} />
      </Form>
      {imports.length > 0 && (
        <Section title={t('intake.import.begun')}>
          <List
            rows={imports.map((one) => ({
              title: one.fileName,
              href: routes.importPreview.href({ id: one.id }),
              note: `${t(`intake.kind.${one.kind}`)} · ${one.startedBy} · ${format.moment(one.startedAt)}`,
              end: one.takenAt
                ? t('intake.import.done', { day: format.moment(one.takenAt) })
                : t('intake.import.open', { day: format.day(one.keepUntil) }),
            }))}
          />
        </Section>
      )}
    </Stack>
  );
}

export interface MappingProps {
  session: ImportSession;
  chosen: Readonly<Partial<Record<FieldName, number | undefined>>>;
  /** First row, so that one sees what is in a column. */
  example: readonly string[];
  errors: readonly FormError[];
}

/** Which column holds what; guessed, to be looked at. */
export function MappingView({ session, chosen, example, errors }: MappingProps) {
  const { t } = useWords();
  const columns = session.columns.map((column, index) => ({
    value: String(index),
    label: columnLabel(column, example[index]),
  }));
  return (
    <Stack>
      <PageHead
        title={session.fileName}
        kicker={<a href={routes.imports.href({})}>{t('intake.import.plural')}</a>}
        lead={t('intake.import.mapping-lead')}
      />
      <Form action={routes.importMapping.href({ id: session.id })} errors={errors}>
        <FieldGrid>
          {fieldsOf[session.kind].map((field) => (
            <Select
              key={field}
              name={field}
              span={4}
              label={t(`intake.field.${field}`)}
              value={chosen[field] === undefined ? '' : String(chosen[field])}
              choices={columns}
              empty={t('intake.import.no-column')}
              optional={!neededFields[session.kind].includes(field)}
            />
          ))}
        </FieldGrid>
        <SaveBar save={t('intake.import.to-preview')} cancelHref={routes.imports.href({})} />
      </Form>
    </Stack>
  );
}

/** A column by its heading and what its first cell begins with. */
function columnLabel(heading: string, firstCell = ''): string {
  return firstCell === '' ? heading : `${heading} (${firstCell.slice(0, 40)})`;
}

export interface PreviewRow {
  /** As the spreadsheet program counts. */
  number: number;
  title: string;
  problems: readonly RowProblem[];
  /** An earlier row of the same file. */
  doubleOf: number | undefined;
  same: readonly { id: string; title: string }[];
  choices: readonly RowDecision[];
  chosen: RowDecision;
}

/** Every row with its faults and likely doubles, and what shall become of it. */
export function Preview({
  session,
  rows,
  errors = [],
}: {
  session: ImportSession;
  rows: readonly PreviewRow[];
  errors?: readonly FormError[];
}) {
  const { t } = useWords();
  const wrong = rows.filter((row) => row.problems.length > 0).length;
  return (
    <Stack>
      <PageHead
        title={session.fileName}
        kicker={<a href={routes.importMapping.href({ id: session.id })}>{t('intake.import.back-to-mapping')}</a>}
        lead={t('intake.import.preview-lead', { rows: rows.length, wrong })}
      />
      <Form action={routes.importPreview.href({ id: session.id })} errors={errors}>
        <Table
          caption={t('intake.import.preview')}
          rows={rows}
          rowKey={({ number }) => String(number)}
          columns={[
            { label: t('intake.column.row'), cell: ({ number }) => number, quiet: true, numeric: true },
            { label: t('intake.column.title'), header: true, cell: ({ title }) => <bdi>{title || '–'}</bdi> },
            { label: t('intake.column.remarks'), cell: (row) => <Remarks row={row} />, narrow: 'plain' },
            {
              label: t('intake.column.decision'),
              narrow: 'plain',
              cell: (row) => <DecisionChoice row={row} />,
            },
          ]}
        />
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

function DecisionChoice({ row }: { row: PreviewRow }) {
  const { t } = useWords();
  const titleOf = (id: string) => row.same.find((one) => one.id === id)?.title ?? '';
  const words = (decision: RowDecision) =>
    decision.kind === 'same'
      ? t('intake.decision.same', { title: titleOf(decision.id) })
      : t(`intake.decision.${decision.kind}`);
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

function Remarks({ row }: { row: PreviewRow }) {
  const { t } = useWords();
  return (
    <>
      {row.problems.map((problem) => (
        <div key={`${problem.field}${problem.value}`}>
          <Badge sign="stop">
            {t(`intake.field.${problem.field}`)}: {t(`intake.problem.${problem.key}`, { value: problem.value })}
          </Badge>
        </div>
      ))}
      {row.doubleOf !== undefined && (
        <div>
          <Badge sign="late">{t('intake.remark.double', { row: row.doubleOf })}</Badge>
        </div>
      )}
      {row.same.map(({ id, title }) => (
        <div key={id}>
          <Badge sign="late">{t('intake.remark.resembles', { title })}</Badge>
        </div>
      ))}
    </>
  );
}

/** What became of each row. */
export function Done({ session, rows }: { session: ImportSession; rows: readonly ImportRow[] }) {
  const { t } = useWords();
  const count = (outcome: ImportRow['outcome']) => rows.filter((row) => row.outcome === outcome).length;
  const title = session.mapping.title ?? session.mapping.name ?? 0;
  return (
    <Stack>
      <PageHead
        title={session.fileName}
        kicker={<a href={routes.imports.href({})}>{t('intake.import.plural')}</a>}
        lead={t('intake.import.report', {
          taken: count('taken'),
          unchanged: count('unchanged'),
          skipped: count('skipped'),
          refused: count('refused'),
        })}
      />
      <Table
        caption={t('intake.import.report-title')}
        rows={rows}
        rowKey={({ number }) => String(number)}
        columns={[
          { label: t('intake.column.row'), cell: ({ number }) => number, quiet: true, numeric: true },
          { label: t('intake.column.title'), header: true, cell: ({ cells }) => <bdi>{cells[title] || '–'}</bdi> },
          {
            label: t('intake.column.outcome'),
            cell: ({ outcome, reason }) => (
              <>
                {t(`intake.outcome.${outcome ?? 'skipped'}`)}
                {reason && <small> {reason}</small>}
              </>
            ),
          },
        ]}
      />
    </Stack>
  );
}
