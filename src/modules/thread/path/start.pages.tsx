import type { Db } from '#platform/database/database.ts';
import { get, type Page } from '#platform/http/page.ts';
import { tableResponse } from '#platform/tables/response.ts';
import { gaps } from '../gap/data.ts';
import { type CountedNode, countNodes, listNodes } from '../node/data.ts';
import { hasBeginning, kindLabel } from '../node/views.tsx';
import { routes } from '../routes.ts';
import { ThreadStarts } from './start.views.tsx';

const shown = 100;
const exported = 50_000;

const starts = get(routes.map, {
  help: 'thread.help.thread',
  may: 'thread.path.read',
  example: {},
  handle: async (context) => {
    const { db, query, access, by, t } = context;
    const publicOnly = !access.may(by, 'thread.path.read-internal');
    const [words, kind] = [query.get('q')?.slice(0, 200) ?? '', query.get('art') ?? ''];
    const limit = query.has('format') ? exported : shown;
    const hasOrigin = query.get('herkunft') === 'ja' && kind === 'measure';
    const currentWithout = hasOrigin ? await withoutOrigin(db) : undefined;
    const { nodes, count } = await listNodes(db, { words, kind, publicOnly, limit, currentWithout });
    const table = await tableResponse(
      context,
      'faden',
      [
        { label: t('thread.map.kind'), value: (node: CountedNode) => kindLabel(node.kind, context) },
        { label: t('thread.list.code'), value: (node: CountedNode) => node.code },
        { label: t('thread.list.what'), value: (node: CountedNode) => node.title },
        { label: t('thread.map.edges'), kind: 'number', value: (node: CountedNode) => node.edges },
      ],
      nodes,
    );
    if (table) return table;
    const kinds = await countNodes(db, { publicOnly });
    const isEmpty = !hasBeginning(kinds.keys());
    const maySeeGaps = access.may(by, 'thread.gap.read');
    return context.page({
      title: t('thread.map.title'),
      body: <ThreadStarts {...{ words, kind, hasOrigin, nodes, count, kinds, isEmpty, maySeeGaps }} />,
    });
  },
});

/** Measures that nobody asked for. */
async function withoutOrigin(db: Db): Promise<string[]> {
  return (await gaps(db, { gaps: ['measure-without-origin'] })).map(({ node }) => node.id);
}

export const mapPages: readonly Page[] = [starts];
