import { type Count, hiddenCounts, type Sum, smallestCell } from './hidden.ts';

/** A count as it may be published. Hidden is neither zero nor unknown: somebody is there, but too few to show. */
export type PublishedCount = number | 'hidden';

/** What `hiddenCounts` needs to know of a table; several tables of one publication are joined. */
export interface CountsAndSums {
  counts: Count[];
  sums: Sum[];
}

/** A total and the groups it is made of, as they may be published. */
export interface PublishedParts {
  total: PublishedCount;
  /** In the order in which they were given. */
  parts: PublishedCount[];
}

/** The commonest case: a list of groups beside its total. `isTotalKnown` where the total is public anyway. */
export function publishedParts(
  counts: readonly number[],
  { smallest = smallestCell, isTotalKnown = false }: { smallest?: number; isTotalKnown?: boolean } = {},
): PublishedParts {
  const { counts: withTotal, sums } = countsOfParts('t', counts, isTotalKnown);
  const hidden = hiddenCounts(withTotal, sums, smallest);
  const published = withTotal.map(({ id, value }): PublishedCount => (hidden.has(id) ? 'hidden' : value));
  return { total: published[0] ?? 0, parts: published.slice(1) };
}

/** A list of groups under its total: ids `name` and `name/0`, `name/1`, … */
export function countsOfParts(name: string, parts: readonly number[], isTotalKnown = false): CountsAndSums {
  const ids = parts.map((_, index) => `${name}/${index}`);
  const total = { id: name, value: parts.reduce((all, count) => all + count, 0), isKnown: isTotalKnown };
  return {
    counts: [total, ...parts.map((value, index) => ({ id: ids[index] ?? '', value }))],
    sums: [{ whole: name, parts: ids }],
  };
}

/**
 * A table of rows and columns with all its totals: ids `name/r/c`, row totals `name/r/`, column totals
 * `name//c`, the whole `name//`.
 */
export function countsOfTable(name: string, rows: readonly (readonly number[])[]): CountsAndSums {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index) => index);
  const at = (row: number, column: number) => rows[row]?.[column] ?? 0;
  const sumOf = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const cells = rows.flatMap((_, r) => columns.map((c) => ({ id: `${name}/${r}/${c}`, value: at(r, c) })));
  const rowTotals = rows.map((_, r) => ({ id: `${name}/${r}/`, value: sumOf(columns.map((c) => at(r, c))) }));
  const columnTotals = columns.map((c) => ({ id: `${name}//${c}`, value: sumOf(rows.map((_, r) => at(r, c))) }));
  const whole = { id: `${name}//`, value: sumOf(rowTotals.map(({ value }) => value)) };
  return {
    counts: [whole, ...rowTotals, ...columnTotals, ...cells],
    sums: [
      ...rows.map((_, r) => ({ whole: `${name}/${r}/`, parts: columns.map((c) => `${name}/${r}/${c}`) })),
      ...columns.map((c) => ({ whole: `${name}//${c}`, parts: rows.map((_, r) => `${name}/${r}/${c}`) })),
      { whole: whole.id, parts: rowTotals.map(({ id }) => id) },
      { whole: whole.id, parts: columnTotals.map(({ id }) => id) },
    ],
  };
}
