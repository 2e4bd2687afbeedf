import { type Context, download, NotFound } from '../http/page.ts';
import { type Column, tableTypes, writeTable } from './write.ts';

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
