import type { ComponentChildren } from 'preact';
import type { BoundForm } from '#platform/forms/bind.ts';
import { useWords } from '#platform/i18n/words.ts';
import { Button } from '#ui/button/button.tsx';
import { Disclosure } from '#ui/disclosure/disclosure.tsx';
import { Control } from '#ui/field/control.tsx';
import { FieldGrid } from '#ui/field/field.tsx';
import { Form, SaveBar } from '#ui/form/form.tsx';
import { PageHead, Section, Stack } from '#ui/section-head/section-head.tsx';
import { Table } from '#ui/table/table.tsx';
import { routes } from '../routes.ts';
import type { HeadingFields } from './form.ts';
import { fieldsOf, type ImportSession, neededFields } from './rules.ts';

export interface MappingProps {
  session: ImportSession;
  form: {
    errors: BoundForm<HeadingFields>['errors'];
    control(name: string): ReturnType<BoundForm<HeadingFields>['control']>;
  };
  /** First row, so that one sees what is in a column. */
  example: readonly string[];
  /** Places of the columns that the spreadsheet program hides. */
  hidden: ReadonlySet<number>;
  /** Where the table stands in the file. */
  children: ComponentChildren;
}

/** Which column holds what; guessed, to be looked at. */
export function MappingView({ session, form, example, hidden, children }: MappingProps) {
  const { t } = useWords();
  const columns = session.columns.map((column, index) => ({
    value: String(index),
    label: columnLabel(
      hidden.has(index) ? t('intake.heading.hidden-column', { name: column }) : column,
      example[index],
    ),
  }));
  const needed = neededFields[session.kind];
  const fields = [...needed, ...fieldsOf[session.kind].filter((field) => !needed.includes(field))];
  const labels = Object.fromEntries(fields.map((field) => [field, t(`intake.field.${field}`)]));
  return (
    <Stack>
      <PageHead
        title={session.fileName}
        kicker={<a href={routes.imports.href({})}>{t('intake.import.plural')}</a>}
        lead={t('intake.import.mapping-lead')}
      />
      {children}
      <Section title={t('intake.import.columns')}>
        <Form action={routes.importMapping.href({ id: session.id })} of={form} labels={labels}>
          <FieldGrid>
            {fields.map((field) => (
              <Control
                key={field}
                of={{ ...form.control(field), required: needed.includes(field) }}
                span={4}
                label={labels[field]}
                choices={columns}
                empty={t('intake.import.no-column')}
                optional={!needed.includes(field)}
              />
            ))}
          </FieldGrid>
          <SaveBar save={t('intake.import.to-preview')} cancelHref={routes.imports.href({})} />
        </Form>
      </Section>
    </Stack>
  );
}

/** A column by its heading and what its first cell begins with. */
function columnLabel(heading: string, firstCell = ''): string {
  return firstCell === '' ? heading : `${heading} (${firstCell.slice(0, 40)})`;
}

export interface HeadingProps {
  session: ImportSession;
  form: BoundForm<HeadingFields>;
  sheets: readonly { value: string; name: string; isHidden: boolean; lines: readonly (readonly string[])[] }[];
}

const shownRows = 8;

/** Where the table stands: the sheet, and the row of its headings. Open only where something is wrong with it. */
export function HeadingView({ session, form, sheets }: HeadingProps) {
  const { t } = useWords();
  const now = sheets.find(({ name }) => name === session.sheet);
  const rows = (now?.lines ?? []).slice(0, Math.max(shownRows, session.heading + 2));
  const labels = { sheet: t('intake.heading.sheet'), heading: t('intake.heading.row') };
  return (
    <Disclosure
      summary={
        sheets.length > 1
          ? t('intake.heading.found-on', { row: session.heading, sheet: session.sheet })
          : t('intake.heading.found', { row: session.heading })
      }
      open={form.errors.length > 0}
    >
      <Form
        action={routes.importHeading.href({ id: session.id })}
        of={form}
        labels={labels}
        prefix="heading"
        {...(sheets.length < 2 && { hidden: { sheet: form.control('sheet').value } })}
      >
        <FieldGrid>
          {sheets.length > 1 && (
            <Control
              of={form.control('sheet')}
              label={labels.sheet}
              span={4}
              choices={sheets.map(({ value, name, isHidden }) => ({
                value,
                label: isHidden ? t('intake.heading.hidden-sheet', { name }) : name,
              }))}
            />
          )}
          <Control of={form.control('heading')} label={labels.heading} hint={t('intake.heading.hint')} span={4} />
        </FieldGrid>
        <Button>{t('intake.heading.move')}</Button>
      </Form>
      <Table
        caption={t('intake.heading.first-rows')}
        captionShown
        dense
        rows={rows.map((cells, index) => ({ cells, number: index + 1 }))}
        rowKey={({ number }) => String(number)}
        columns={[
          { label: t('intake.column.row'), cell: ({ number }) => number, numeric: true, quiet: true },
          {
            label: t('intake.column.content'),
            cell: ({ cells, number }) => {
              const text = cells
                .filter((cell) => cell.trim() !== '')
                .join(' · ')
                .slice(0, 160);
              return number === session.heading ? <strong>{text}</strong> : text || '–';
            },
          },
        ]}
      />
    </Disclosure>
  );
}
