import { directoryRoutes } from '#modules/directory/index.ts';
import type { Manifest } from '#platform/manifest/manifest.ts';
import { barrierDue } from './barrier/due.ts';
import { forgetReports } from './barrier/jobs.ts';
import { pages as barrierPages } from './barrier/pages.tsx';
import { pages as entryPages } from './entry/pages.tsx';
import { pages as noticePages } from './notice/pages.tsx';
import { permissions } from './permissions.ts';
import { pages as recordPages } from './record/pages.tsx';
import { routes } from './routes.ts';
import { pages as startPages } from './start/pages.tsx';
import { texts } from './text.ts';

/** What readers without an account see: the start page, the directory of offers, the notices every site must have. */
export const information: Manifest = {
  name: 'information',
  dependsOn: ['accounts', 'directory'],
  nouns: ['entry', 'start', 'notice', 'record', 'barrier'],
  texts,
  routes,
  permissions,
  pages: [...startPages, ...entryPages, ...recordPages, ...noticePages, ...barrierPages],
  navigation: [
    {
      label: 'information.navigation.offers',
      href: (lang) => directoryRoutes.offers.href({ lang }),
      place: { kind: 'public', position: 1 },
    },
  ],
  due: [barrierDue],
  jobs: [forgetReports],
  signatures: ['information.barrier_report.answered_by'],
  retention: [
    {
      data: 'information.barrier_report',
      purpose: 'information.retention.barrier-purpose',
      ends: 'information.retention.barrier-ends',
    },
  ],
  offline: [directoryRoutes.start, directoryRoutes.offers, directoryRoutes.offer, directoryRoutes.contactPoint],
};
