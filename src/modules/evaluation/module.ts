import type { Manifest } from '#platform/manifest/manifest.ts';
import { loadEvaluation } from './demo.ts';
import { dueReadings } from './indicator/due.ts';
import { indicatorPages } from './indicator/pages.tsx';
import { permissions } from './permissions.ts';
import { routes } from './routes.ts';
import { texts } from './text.ts';

/** What the work brings about: indicators with their readings, and reports frozen from one data set. */
export const evaluation: Manifest = {
  name: 'evaluation',
  dependsOn: ['accounts', 'thread', 'directory', 'concept'],
  texts,
  routes,
  permissions,
  pages: indicatorPages,
  navigation: [
    {
      label: 'evaluation.navigation.effect',
      href: () => routes.indicators.href({}),
      place: { kind: 'thread', position: 8 },
      may: 'evaluation.indicator.read',
    },
  ],
  nodeKinds: [
    {
      kind: 'indicator',
      label: 'evaluation.public.indicator',
      stage: 8,
      href: (code) => routes.indicator.href({ code }),
      publicHref: (code, lang) => routes.publicIndicator.href({ code, lang }),
    },
  ],
  due: [dueReadings],
  retention: [
    {
      data: 'evaluation.reading',
      purpose: 'evaluation.retention.recorded.purpose',
      ends: 'evaluation.retention.recorded.ends',
    },
  ],
  demo: loadEvaluation,
};
