import { scopeChoices } from '#modules/accounts/index.ts';
import type { Manifest, NodeKind } from '#platform/manifest/manifest.ts';
import { fills } from '#platform/manifest/slots.ts';
import { loadDirectory } from './demo.ts';
import { permissions } from './permissions.ts';
import { routes } from './routes.ts';
import { scopesForRoles } from './stakeholder/data.ts';
import { texts } from './text.ts';

const nodeKinds: readonly NodeKind[] = [
  {
    kind: 'organisation',
    label: 'directory.kind.organisation',
    stage: 5,
    href: (code) => routes.organisationPage.href({ code }),
    publicHref: (code, lang) => routes.organisation.href({ lang, code }),
  },
  { kind: 'unit', label: 'directory.kind.unit', stage: 5, href: (code) => routes.unit.href({ code }) },
  { kind: 'body', label: 'directory.kind.body', stage: 5, href: (code) => routes.body.href({ code }) },
  {
    kind: 'municipality',
    label: 'directory.kind.municipality',
    stage: 5,
    href: (code) => routes.municipality.href({ code }),
  },
  {
    kind: 'offer',
    label: 'directory.kind.offer',
    stage: 7,
    href: (code) => routes.offerPage.href({ code }),
    publicHref: (code, lang) => routes.offer.href({ lang, code }),
  },
  {
    kind: 'contact-point',
    label: 'directory.kind.contact-point',
    stage: 7,
    href: (code) => routes.contactPointPage.href({ code }),
    publicHref: (code, lang) => routes.contactPoint.href({ lang, code }),
  },
];

/** Stakeholders, offers and contact points: who takes part, who offers what, and whether it is still true. */
export const directory: Manifest = {
  name: 'directory',
  dependsOn: ['accounts', 'thread'],
  texts,
  routes,
  permissions,
  pages: [],
  nodeKinds,
  fills: [fills(scopeChoices, scopesForRoles)],
  retention: [],
  demo: loadDirectory,
};
