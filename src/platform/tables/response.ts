import { type Context, download, NotFound } from '../http/page.ts';
import { type Column, tableTypes, type WrittenSheet, writeSheets, writeTable } from './write.ts';

/**
 * The rows of a list page as a file where the address asks for one (`?format=csv`, `?format=xlsx`); undefined where it
 * does not, and the page goes on to draw. `name` becomes the file's name, with county and day. Fails with NotFound for
 * any other format.
 */
export async function tableResponse<Row>(
  context: Pick<Context, 'query' | 'county' | 'today'>,
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Promise<Response | undefined> {
  const format = context.query.get('format');
  if (format === null || format === '') return undefined;
  if (format !== 'csv' && format !== 'xlsx') throw new NotFound();
  const bytes = await writeTable(columns, rows, format);
  return download(bytes, tableTypes[format], `${name}-${context.county.slug}-${context.today}.${format}`);
}

/** Several tables as one XLSX file; `name` becomes the file's name, with county and day. */
export async function sheetsResponse<Row>(
  context: Pick<Context, 'county' | 'today'>,
  name: string,
  sheets: readonly WrittenSheet<Row>[],
): Promise<Response> {
  const bytes = await writeSheets(sheets);
  return download(bytes, tableTypes.xlsx, `${name}-${context.county.slug}-${context.today}.xlsx`);
}
