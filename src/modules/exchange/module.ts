import type { Manifest } from '#platform/manifest/manifest.ts';
import { loadExchange } from './demo.ts';
import { exchangeDescriptions } from './descriptions.ts';
import { duePractices, dueVisits, exchangeCalculations } from './due.ts';
import { permissions } from './permissions.ts';
import { practicePages } from './practice/pages.tsx';
import { visitPages } from './practice/visit.pages.tsx';
import { routes } from './routes.ts';
import { texts } from './text.ts';

/** What a county brings home from others: meetings, the ideas talked about there, and what became of those taken along. */
export const exchange: Manifest = {
  name: 'exchange',
  dependsOn: ['thread', 'concept'],
  nouns: ['visit', 'practice'],
  texts,
  describes: exchangeDescriptions,
  routes,
  permissions,
  pages: [...visitPages, ...practicePages],
  navigation: [
    {
      label: 'exchange.navigation',
      href: () => routes.visits.href({}),
      place: { kind: 'more', position: 7 },
      may: 'exchange.visit.read',
    },
  ],
  nodeKinds: [
    {
      kind: 'practice',
      label: 'exchange.public.practice',
      stage: 2,
      href: (code) => routes.practice.href({ code }),
    },
  ],
  due: [duePractices, dueVisits],
  calculations: exchangeCalculations,
  signatures: ['exchange.practice_outcome.by_label'],
  retention: [
    {
      data: 'exchange.practice_outcome',
      purpose: 'exchange.retention.outcome.purpose',
      ends: 'exchange.retention.outcome.ends',
    },
  ],
  demo: loadExchange,
};
