import type { ComponentChildren } from 'preact';
import { useWords } from '#platform/i18n/words.ts';

/** One column. */
export interface Column<Row> {
  /** words of the head; keep them short */
  label: string;
  /** what stands in the cell */
  cell: (row: Row, index: number) => ComponentChildren;
  /** the head becomes a link; `direction` marks the column that sorts now */
  sort?: { href: string; direction?: 'ascending' | 'descending' | undefined } | undefined;
  /** right-aligned figures */
  numeric?: boolean | undefined;
  /** names the row (one column; it is set in weight 500) */
  header?: boolean | undefined;
  /** secondary information */
  quiet?: boolean | undefined;
  /** under 700 px: `label` shows "Ende 31.12." · `plain` without label · `hide` leaves it out. Standard: `label` */
  narrow?: 'label' | 'plain' | 'hide' | undefined;
  /** leaves the column out below 1400 px */
  wideOnly?: boolean | undefined;
  /** full words for a shortened head, e.g. `U Z W` */
  title?: string | undefined;
  /** sum or note in the foot */
  foot?: ComponentChildren;
}

export interface TableProps<Row> {
  /** says what the table holds; read aloud, and visible with `captionShown` */
  caption: string;
  captionShown?: boolean | undefined;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** link target of a row */
  rowId?: ((row: Row) => string | undefined) | undefined;
  /** a checkbox per row: name of the field, accessible name per row, what is already chosen, the form it belongs to */
  select?:
    | { name: string; label: (row: Row) => string; form?: string | undefined; chosen?: ReadonlySet<string> | undefined }
    | undefined;
  /** 30 px rows for long lists on a desk */
  dense?: boolean | undefined;
  /** many narrow columns of signs: heads stand upright, row names stay in sight, a phone scrolls sideways */
  matrix?: boolean | undefined;
}

/** Rows of things. Sort by links, sum in the foot, on a phone each row becomes a small block. Shows nothing itself when empty: use `EmptyState`. */
export function Table<Row>(props: TableProps<Row>) {
  const { caption, captionShown, columns, rows, rowKey, rowId, select, dense, matrix } = props;
  return (
    <section class="qs-scroll" aria-label={caption} tabindex={0}>
      <table class={`kern-table ${matrix ? 'qs-table--matrix' : 'qs-flow-rows'}${dense ? ' qs-table--dense' : ''}`}>
        <caption class={captionShown ? undefined : 'kern-sr-only'}>{caption}</caption>
        <thead>
          <tr>
            {select && <PickHead />}
            {columns.map((column) => (
              <Head key={column.label} column={column} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={rowKey(row)} id={rowId?.(row)}>
              {select && <Pick select={select} row={row} value={rowKey(row)} />}
              {columns.map((column) => (
                <Cell key={column.label} column={column} row={row} index={index} />
              ))}
            </tr>
          ))}
        </tbody>
        {columns.some((column) => column.foot !== undefined) && <Foot columns={columns} pick={Boolean(select)} />}
      </table>
    </section>
  );
}

function PickHead() {
  const { t } = useWords();
  return (
    <th scope="col" class="qs-pick">
      <span class="kern-sr-only">{t('ui.table.select')}</span>
      <input type="checkbox" hidden data-on="select-all" aria-label={t('ui.table.selectAll')} />
    </th>
  );
}

function Pick<Row>({
  select,
  row,
  value,
}: {
  select: NonNullable<TableProps<Row>['select']>;
  row: Row;
  value: string;
}) {
  const { name, label, chosen, form } = select;
  return (
    <td class="qs-pick">
      <input
        type="checkbox"
        name={name}
        value={value}
        aria-label={label(row)}
        checked={chosen?.has(value)}
        {...(form && { form })}
      />
    </td>
  );
}

function Head<Row>({ column }: { column: Column<Row> }) {
  const { label, sort, title } = column;
  const words = title ? <abbr title={title}>{label}</abbr> : label;
  const arrow = sort?.direction === 'ascending' ? ' ↑' : ' ↓';
  return (
    <th scope="col" class={cellClass(column)} {...(sort?.direction && { 'aria-sort': sort.direction })}>
      {sort ? (
        <a href={sort.href}>
          {words}
          {sort.direction && <span aria-hidden="true">{arrow}</span>}
        </a>
      ) : (
        words
      )}
    </th>
  );
}

function Cell<Row>({ column, row, index }: { column: Column<Row>; row: Row; index: number }) {
  const { header, narrow = 'label', label, title } = column;
  const shown = column.cell(row, index);
  if (header) {
    return (
      <th scope="row" class={cellClass(column)}>
        {shown}
      </th>
    );
  } else {
    return (
      <td class={cellClass(column)} {...(narrow === 'label' && { 'data-l': title ?? label })}>
        {shown}
      </td>
    );
  }
}

function Foot<Row>({ columns, pick }: { columns: readonly Column<Row>[]; pick: boolean }) {
  return (
    <tfoot>
      <tr>
        {pick && <td class="qs-pick" />}
        {columns.map((column) =>
          column.header ? (
            <th key={column.label} scope="row" class={cellClass(column)}>
              {column.foot}
            </th>
          ) : (
            <td
              key={column.label}
              class={`${cellClass(column) ?? ''}${column.foot === undefined ? ' qs-narrow-hide' : ''}`}
              {...(column.foot !== undefined && { 'data-l': column.title ?? column.label })}
            >
              {column.foot}
            </td>
          ),
        )}
      </tr>
    </tfoot>
  );
}

function cellClass<Row>({ numeric, quiet, wideOnly, narrow }: Column<Row>): string | undefined {
  return (
    [numeric && 'qs-numeric', quiet && 'qs-quiet', wideOnly && 'qs-desk-only', narrow === 'hide' && 'qs-narrow-hide']
      .filter(Boolean)
      .join(' ') || undefined
  );
}
