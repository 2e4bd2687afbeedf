import type { Db } from '#platform/database/database.ts';
import { type Context, get, type Page } from '#platform/http/page.ts';
import { listEdgeEvents } from '../edge/data.ts';
import { type Gap, gaps } from '../gap/data.ts';
import { nodeKeyOf, type ThreadNode } from '../node/rules.ts';
import { nodeHref, publicThreadHref } from '../node/views.tsx';
import { visibleNode } from '../node/visible.pages.tsx';
import { pathsFrom, pathsTo } from '../path/data.ts';
import type { Path } from '../path/rules.ts';
import { routes } from '../routes.ts';
import { drawThread } from './rules.ts';
import { declaredStageOf } from './stations.views.tsx';
import { NodeThread, threadTitle, type Way, ways } from './views.tsx';

const nodeThread = get(routes.node, {
  help: 'thread.help.thread',
  may: 'thread.path.read',
  example: { kind: 'measure', code: 'M-121' },
  handle: async (context) => {
    const { db, access, by, t } = context;
    const publicOnly = !access.may(by, 'thread.path.read-internal');
    const node = await visibleNode(context, { publicOnly });
    const way = wayOf(context);
    const paths = await pathsOf(db, node, way, publicOnly);
    const missing = publicOnly ? [] : await openGaps(db, node, paths, way);
    const drawing = drawThread({ start: node, paths, stageOf: declaredStageOf, gaps: missing });
    const events = await listEdgeEvents(db, [...new Set(paths.flatMap((path) => path.edges.map((edge) => edge.id)))]);
    const props = {
      node,
      way,
      paths,
      drawing,
      events,
      mayWithdraw: access.may(by, 'thread.edge.withdraw'),
      seesNames: !publicOnly,
      ownHref: nodeHref(node),
      publicHref: node.isPublic ? publicThreadHref(node, 'de') : undefined,
    };
    return context.page({
      title: threadTitle(node, context),
      crumbs: [{ label: t('thread.map.title'), href: routes.map.href({}) }],
      wide: true,
      body: <NodeThread {...props} />,
    });
  },
});

function wayOf({ query }: Pick<Context, 'query'>): Way {
  return ways.find((way) => way === query.get('richtung')) ?? 'beide';
}

async function pathsOf(db: Db, node: ThreadNode, way: Way, publicOnly: boolean): Promise<Path[]> {
  const paths: Path[] = [];
  if (way !== 'wohin') paths.push(await pathsTo(db, node, { publicOnly }));
  if (way !== 'woher') paths.push(await pathsFrom(db, node, { publicOnly }));
  return paths;
}

async function openGaps(db: Db, node: ThreadNode, paths: readonly Path[], way: Way): Promise<Gap[]> {
  const downstream = paths.filter((path) => path.direction === 'downstream').flatMap((path) => path.nodes);
  // Looking back, only what the thing itself lacks is of interest, not what else its ancestors miss.
  const nodes = way === 'woher' ? [node] : [node, ...downstream.filter((one) => nodeKeyOf(one) !== nodeKeyOf(node))];
  return (await gaps(db, { nodes })).filter((gap) => gap.reason === null);
}

export const threadPages: readonly Page[] = [nodeThread];
