import { anybody, get, type Page } from '#platform/http/page.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { listBeginnings } from '../edge/beginning.data.ts';
import { listEdgeEvents } from '../edge/data.ts';
import { nodeKeyOf } from '../node/rules.ts';
import { nodeTitle } from '../node/views.tsx';
import { visibleNode } from '../node/visible.pages.tsx';
import { pathsFrom, pathsTo } from '../path/data.ts';
import { routes } from '../routes.ts';
import { onPublicThread, wordsOnThread } from '../slots.ts';
import { PublicThread } from './public.views.tsx';
import { drawThread } from './rules.ts';
import { declaredStageOf } from './stations.views.tsx';
import { threadTitle } from './views.tsx';

const publicThread = get(routes.publicNode, {
  may: anybody('shows only what is public, and passes through nothing else'),
  example: { lang: 'de', kind: 'measure', code: 'M-121' },
  handle: async (context) => {
    const { db, t } = context;
    const publicOnly = true;
    const node = await visibleNode(context, { publicOnly });
    const before = await pathsTo(db, node, { publicOnly });
    const after = await pathsFrom(db, node, { publicOnly });
    const drawing = drawThread({ start: node, paths: [before, after], stageOf: declaredStageOf, gaps: [] });
    const events = await listEdgeEvents(
      db,
      [...before.edges, ...after.edges].map((edge) => edge.id),
    );
    const beginnings = await listBeginnings(
      db,
      drawing.stations.map((station) => station.node),
      { publicOnly },
    );
    const opening = await askSlot(onPublicThread, { db, node });
    const things = [...before.nodes, ...after.nodes];
    const given = (await askSlot(wordsOnThread, { db, things })).flat();
    const firstWords = new Map(given.map((one) => [nodeKeyOf(one), one]));
    return context.page({
      title: threadTitle(node, context),
      description: t('thread.path.description', { title: nodeTitle(node, context) }),
      body: <PublicThread {...{ node, before, after, drawing, beginnings, events, opening, firstWords }} />,
    });
  },
});

export const readerPages: readonly Page[] = [publicThread];
