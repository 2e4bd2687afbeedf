import type { VNode } from 'preact';
import type { Context } from '#platform/http/page.ts';
import type { MessageKey } from '#platform/i18n/messages.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { tableResponse } from '#platform/tables/response.ts';
import type { Column } from '#platform/tables/write.ts';
import type { Beginning } from '#ui/empty-state/empty-state.tsx';
import { type EmptyList, onEmptyList } from '../slots.ts';

/** The rows that the address of a list asks for, and how they stand in a file. */
export interface ListedRows<Row> {
  title: MessageKey;
  /** `gremien` */
  fileName: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
}

/** Whether an entry belongs to the view of a list: those that are there, or those in the archive. */
export function isInView({ archival }: { archival: unknown }, query: URLSearchParams): boolean {
  return (query.get('stand') === 'archived') === (archival !== null);
}

/** Ways to put many entries in at once, which other modules offer to whoever may. */
export async function waysToFill({ by, access, t }: Context, kind: EmptyList['kind']): Promise<Beginning[]> {
  return (await askSlot(onEmptyList, { kind, by, access, t })).flat();
}

/** The page of a list; exactly its rows as a file where the address asks for one. `draw` is called for the page only. */
export async function listPage<Row>(
  context: Context,
  { title, fileName, rows, columns }: ListedRows<Row>,
  draw: () => VNode | Promise<VNode>,
): Promise<Response> {
  const file = await tableResponse(context, fileName, columns, rows);
  return file ?? context.page({ title: context.t(title), body: await draw() });
}
