import { figuresOfEdition, moneyOfMeasures } from '#modules/concept/index.ts';
import { inMunicipality, stillNaming } from '#modules/directory/index.ts';
import { keeperOfEdge } from '#modules/thread/index.ts';
import type { Manifest } from '#platform/manifest/manifest.ts';
import { fills } from '#platform/manifest/slots.ts';
import { grantKeepsEdge } from './allocation/keeper.data.ts';
import { cliffPages } from './cliff/pages.tsx';
import { loadGrants } from './demo.ts';
import { grantsDescriptions } from './descriptions.ts';
import { dueGrants, grantCalculations, grantFigures, grantOverview, grantsOfEdition } from './due.ts';
import { applicationPages } from './grant/application.pages.tsx';
import { ownDeadlinePages } from './grant/deadline.pages.tsx';
import { grantEndings } from './grant/due.ts';
import { grantEditPages } from './grant/edit.pages.tsx';
import { followUpPages } from './grant/follow-up.pages.tsx';
import { grantPages, grantsInMunicipality } from './grant/pages.tsx';
import { moneyForReport } from './grant/report.export.ts';
import { grantsOfMeasures } from './grant/sources.data.ts';
import { yearsPages } from './grant/years.pages.tsx';
import { permissions } from './permissions.ts';
import { postEndings } from './post/due.ts';
import { postEditPages } from './post/edit.pages.tsx';
import { postFolderPages } from './post/folder.pages.tsx';
import { postsNaming } from './post/naming.data.ts';
import { postPages } from './post/pages.tsx';
import { deadlinePages } from './programme/deadline.pages.tsx';
import { programmeEditPages } from './programme/edit.pages.tsx';
import { programmePages } from './programme/pages.tsx';
import { partPages } from './programme/part.pages.tsx';
import { routes } from './routes.ts';
import { stateMoneyPages } from './state-money/pages.tsx';
import { grantsSteps } from './steps.ts';
import { texts } from './text.ts';

/** Money that is granted for a time: programmes, grants, allocations to measures, posts, and what falls away with it. */
export const grants: Manifest = {
  name: 'grants',
  dependsOn: ['accounts', 'thread', 'directory', 'voices', 'concept'],
  nouns: ['programme', 'delivery', 'allocation', 'grant', 'handover', 'post', 'cliff', 'state-money'],
  texts,
  describes: grantsDescriptions,
  routes,
  permissions,
  pages: [
    ...grantEditPages,
    ...grantPages,
    ...followUpPages,
    ...ownDeadlinePages,
    ...applicationPages,
    ...yearsPages,
    ...cliffPages,
    ...programmeEditPages,
    ...partPages,
    ...deadlinePages,
    ...programmePages,
    ...postEditPages,
    ...postPages,
    ...postFolderPages,
    ...stateMoneyPages,
  ],
  navigation: [
    {
      label: 'grants.cliff.title',
      href: (lang) => routes.publicCliff.href({ lang }),
      place: { kind: 'foot', position: 5 },
    },
    {
      label: 'grants.navigation.money',
      href: () => routes.grants.href({}),
      place: { kind: 'thread', position: 6 },
      may: 'grants.grant.read',
    },
  ],
  nodeKinds: [{ kind: 'grant', label: 'grants.node.grant', stage: 6, href: (code) => routes.grant.href({ code }) }],
  due: [dueGrants],
  endings: [grantEndings, postEndings],
  calculations: grantCalculations,
  figures: [grantFigures],
  firstSteps: grantsSteps,
  overview: [grantOverview],
  fills: [
    fills(stillNaming, postsNaming),
    moneyForReport,
    fills(figuresOfEdition, grantsOfEdition),
    fills(inMunicipality, grantsInMunicipality),
    fills(moneyOfMeasures, grantsOfMeasures),
    fills(keeperOfEdge, grantKeepsEdge),
  ],
  signatures: ['grants.grant_state.by_label', 'grants.handover_part.by_label', 'grants.programme_ending.by_label'],
  // Posts name a function, never who holds it.
  retention: [
    { data: 'grants.grant_state', purpose: 'grants.retention.author', ends: 'grants.retention.author.ends' },
    { data: 'grants.programme_ending', purpose: 'grants.retention.author', ends: 'grants.retention.author.ends' },
    { data: 'grants.handover_part', purpose: 'grants.retention.author', ends: 'grants.retention.author.ends' },
  ],
  demo: loadGrants,
};
