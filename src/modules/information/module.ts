import { beforePublication, moreSettings } from '#modules/accounts/index.ts';
import { directoryRoutes } from '#modules/directory/index.ts';
import type { Manifest } from '#platform/manifest/manifest.ts';
import { fills } from '#platform/manifest/slots.ts';
import { barrierDue } from './barrier/due.ts';
import { forgetReports } from './barrier/jobs.ts';
import { pages as barrierPages } from './barrier/pages.tsx';
import { informationDescriptions } from './descriptions.ts';
import { pages as entryPages } from './entry/pages.tsx';
import { pages as municipalityPages } from './municipality/pages.tsx';
import { loadNotices } from './notice/demo.ts';
import { noticeDue, noticeMissing } from './notice/due.ts';
import { pages as noticeEditPages } from './notice/edit.pages.tsx';
import { pages as noticePages } from './notice/pages.tsx';
import { notices } from './notice/rules.ts';
import { permissions } from './permissions.ts';
import { pages as recordPages } from './record/pages.tsx';
import { noticeHrefs, routes } from './routes.ts';
import { pages as startPages } from './start/pages.tsx';
import { informationBeforePublication, informationSteps } from './steps.ts';
import { texts } from './text.ts';

/** What readers without an account see: the start page, the directory of offers, the notices every site must have. */
export const information: Manifest = {
  name: 'information',
  dependsOn: ['accounts', 'thread', 'directory'],
  nouns: ['entry', 'municipality', 'start', 'notice', 'record', 'barrier'],
  texts,
  routes,
  permissions,
  pages: [
    ...startPages,
    ...entryPages,
    ...municipalityPages,
    ...recordPages,
    ...noticePages,
    ...noticeEditPages,
    ...barrierPages,
  ],
  navigation: [
    {
      label: 'information.navigation.offers',
      href: (lang) => directoryRoutes.offers.href({ lang }),
      place: { kind: 'public', position: 1 },
    },
    {
      label: 'information.municipality.plural',
      href: (lang) => directoryRoutes.publicMunicipalities.href({ lang }),
      place: { kind: 'foot', position: 6 },
    },
  ],
  due: [barrierDue, noticeDue, noticeMissing],
  firstSteps: informationSteps,
  fills: [
    fills(beforePublication, informationBeforePublication),
    fills(moreSettings, async ({ t }) =>
      notices.map((notice) => ({ label: t(`information.${notice}.title`), href: noticeHrefs(notice).edit })),
    ),
  ],
  describes: informationDescriptions,
  demo: loadNotices,
  jobs: [forgetReports],
  sentLater: [routes.reportBarrier],
  signatures: ['information.barrier_report.answered_by', 'information.notice_reading.by_label'],
  retention: [
    {
      data: 'information.barrier_report',
      purpose: 'information.retention.barrier-purpose',
      ends: 'information.retention.barrier-ends',
    },
    {
      data: 'information.notice_reading',
      purpose: 'information.retention.reading-purpose',
      ends: 'information.retention.reading-ends',
    },
  ],
  offline: [directoryRoutes.start, directoryRoutes.offers, directoryRoutes.offer, directoryRoutes.contactPoint],
};
