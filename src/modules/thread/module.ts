import type { Manifest } from '#platform/manifest/manifest.ts';
import { commands } from './commands.ts';
import { threadPages } from './drawing/pages.tsx';
import { readerPages } from './drawing/public.pages.tsx';
import { edgePages } from './edge/pages.tsx';
import { threadCalculations, threadFigures } from './gap/due.ts';
import { gapPages } from './gap/pages.tsx';
import { formerNode } from './node/former.pages.tsx';
import { mapPages } from './path/start.pages.tsx';
import { permissions } from './permissions.ts';
import { routes } from './routes.ts';
import { texts } from './text.ts';

/** Where everything comes from and what became of it: nodes, edges, paths, gaps. */
export const thread: Manifest = {
  name: 'thread',
  dependsOn: ['accounts'],
  nouns: ['node', 'edge', 'neighbour', 'gap', 'graph', 'path', 'stage', 'drawing'],
  texts,
  routes,
  permissions,
  pages: [...mapPages, ...gapPages, ...edgePages, ...threadPages, ...readerPages],
  navigation: [
    {
      label: 'thread.navigation',
      href: () => routes.map.href({}),
      place: { kind: 'more', position: 1 },
      may: 'thread.path.read',
    },
  ],
  formerly: [formerNode],
  figures: [threadFigures],
  calculations: threadCalculations,
  commands,
  signatures: ['thread.edge_event.by_label', 'thread.gap_reason.by_label'],
  retention: [
    { data: 'thread.edge_event', purpose: 'thread.retention.event-purpose', ends: 'thread.retention.event-ends' },
    { data: 'thread.gap_reason', purpose: 'thread.retention.event-purpose', ends: 'thread.retention.event-ends' },
  ],
};
