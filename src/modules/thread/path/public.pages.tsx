import { anybody, get, NotFound, type Page } from '#platform/http/page.ts';
import { askSlot } from '#platform/manifest/slots.ts';
import { drawThread } from '../drawing/rules.ts';
import { declaredStageOf } from '../drawing/views.tsx';
import { listEdgeEvents } from '../edge/data.ts';
import { findNodeByCode } from '../node/data.ts';
import { nodeTitle } from '../node/views.tsx';
import { routes } from '../routes.ts';
import { onPublicThread } from '../slots.ts';
import { pathsFrom, pathsTo } from './data.ts';
import { PublicThread } from './public.views.tsx';
import { threadTitle } from './views.tsx';

const publicThread = get(routes.publicNode, {
  may: anybody('shows only what is public, and passes through nothing else'),
  example: { lang: 'de', kind: 'measure', code: 'M-121' },
  handle: async (context) => {
    const { db, params, t } = context;
    const publicOnly = true;
    const node = await findNodeByCode(db, params.kind, params.code, { publicOnly });
    if (!node) throw new NotFound();
    const before = await pathsTo(db, node, { publicOnly });
    const after = await pathsFrom(db, node, { publicOnly });
    const drawing = drawThread({ start: node, paths: [before, after], stageOf: declaredStageOf, gaps: [] });
    const events = await listEdgeEvents(
      db,
      [...before.edges, ...after.edges].map((edge) => edge.id),
    );
    const said = await askSlot(onPublicThread, { db, node });
    return context.page({
      title: threadTitle(node, context),
      description: t('thread.path.description', { title: nodeTitle(node, context) }),
      body: <PublicThread {...{ node, before, after, drawing, events, said }} />,
    });
  },
});

export const readerPages: readonly Page[] = [publicThread];
