import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { routes } from '../routes.ts';
import { choicesFor } from './choice.rules.ts';
import type { HeadingFields } from './form.ts';
import { useDecisionWords } from './preview.views.tsx';
import { Remarks } from './remark.views.tsx';
import {
  decisionValue,
  type FieldName,
  fieldsOf,
  type ImportRow,
  type ImportSession,
  neededFields,
  type RowView,
} from './rules.ts';

export interface RowEditProps {
  session: ImportSession;
  row: ImportRow;
  view: RowView;
  /** What the row says otherwise than each entry that looks the same. */
  differing: readonly { id: string; title: string; fields: readonly FieldName[] }[];
  form: {
    errors: BoundForm<HeadingFields>['errors'];
    control(name: string): ReturnType<BoundForm<HeadingFields>['control']>;
  };
}

/** One row: its fields to be corrected, and what shall become of it. */
export function RowEdit({ session, row, view, differing, form }: RowEditProps) {
  const { t } = useWords();
  const words = useDecisionWords(view);
  const back = routes.importPreview.href({ id: session.id });
  const fields = [...new Set(differing.flatMap((one) => one.fields))];
  return (
    <Stack>
      <PageHead
        title={t('intake.row.title', { row: row.number })}
        kicker={<a href={`${back}#zeile-${row.number}`}>{session.fileName}</a>}
        lead={t('intake.row.lead')}
      />
      <div>
        <Remarks kind={session.kind} remarks={view} />
      </div>
      <Form action={routes.importRow.href({ id: session.id, number: String(row.number) })} of={form}>
        <RowFields session={session} row={row} view={view} form={form} />
        <Section title={t('intake.column.decision')}>
          <FieldGrid>
            <Control
              of={form.control('decision')}
              label={t('intake.column.decision-of', { row: row.number })}
              look="list"
              choices={choicesFor(session.kind, view).map((one) => ({ value: decisionValue(one), label: words(one) }))}
            />
            {fields.length > 0 && (
              <Control
                of={form.control('additions')}
                label={t('intake.row.additions')}
                hint={t('intake.row.additions-hint')}
                look="row"
                choices={fields.map((field) => ({ value: field, label: t(`intake.field.${field}`) }))}
              />
            )}
          </FieldGrid>
        </Section>
        <SaveBar save={t('intake.row.save')} cancelHref={back} />
      </Form>
    </Stack>
  );
}

/** The fields of a row as they stand in the file or as somebody wrote them, each with what is wrong with it. */
function RowFields({ session, row, view, form }: Omit<RowEditProps, 'differing'>) {
  const { t } = useWords();
  const shown = fieldsOf[session.kind].filter(
    (field) =>
      session.mapping[field] !== undefined ||
      row.corrections[field] !== undefined ||
      view.problems.some((problem) => problem.field === field) ||
      neededFields[session.kind].includes(field),
  );
  const others = fieldsOf[session.kind].filter((field) => !shown.includes(field));
  const takenOver = (field: FieldName) => {
    const from = row.inheritedFrom[field];
    return from !== undefined && row.corrections[field] === undefined ? [t('intake.row.inherited', { row: from })] : [];
  };
  const hintOf = (field: FieldName) =>
    view.problems
      .filter((problem) => problem.field === field)
      .map(({ key, value }) => t(`intake.problem.${key}`, { value }))
      .concat(takenOver(field))
      .join(' · ');
  return (
    <Section title={t('intake.row.fields')}>
      <FieldGrid>
        {shown.map((field) => (
          <Control
            key={field}
            of={form.control(field)}
            label={t(`intake.field.${field}`)}
            hint={hintOf(field) || undefined}
            span={field === 'description' ? 12 : 6}
            optional={!neededFields[session.kind].includes(field)}
          />
        ))}
      </FieldGrid>
      {others.map((field) => (
        <input key={field} type="hidden" name={field} value="" />
      ))}
    </Section>
  );
}
