import type { Manifest } from '#platform/manifest/manifest.ts';
import * as cliff from './cliff/pages.tsx';
import { loadGrants } from './demo.ts';
import { grantsDescriptions } from './descriptions.ts';
import { dueGrants, grantFigures, grantOverview } from './due.ts';
import * as grantPages from './grant/pages.tsx';
import { moneyForReport } from './grant/report.export.ts';
import { permissions } from './permissions.ts';
import * as posts from './post/pages.tsx';
import { programmePages } from './programme/pages.tsx';
import { routes } from './routes.ts';
import { texts } from './text.ts';

/** Money that comes for a time: programmes, grants, allocations to measures, posts, and what falls when it ends. */
export const grants: Manifest = {
  name: 'grants',
  dependsOn: ['accounts', 'thread', 'directory', 'concept'],
  nouns: ['delivery', 'allocation', 'grant', 'handover', 'post', 'cliff', 'programme'],
  texts,
  describes: grantsDescriptions,
  routes,
  permissions,
  pages: [
    grantPages.grantsPage,
    grantPages.newGrantPage,
    grantPages.createGrant,
    cliff.cliffPage,
    ...posts.postPages,
    ...programmePages,
    grantPages.grantPage,
    grantPages.editGrantPage,
    grantPages.saveGrant,
    grantPages.moveGrantPage,
    grantPages.allocatePage,
    grantPages.takeBackPage,
    cliff.publicCliffPage,
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
  figures: [grantFigures],
  overview: [grantOverview],
  fills: [moneyForReport],
  signatures: ['grants.grant_state.by_label', 'grants.handover_part.by_label'],
  // Posts name a function, never who holds it.
  retention: [
    { data: 'grants.grant_state', purpose: 'grants.retention.author', ends: 'grants.retention.author.ends' },
    { data: 'grants.handover_part', purpose: 'grants.retention.author', ends: 'grants.retention.author.ends' },
  ],
  demo: loadGrants,
};
