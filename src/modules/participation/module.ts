import type { Manifest } from '#platform/manifest/manifest.ts';
import { participationDescriptions } from './descriptions.ts';
import { permissions } from './permissions.ts';
import { routes } from './routes.ts';
import { texts } from './text.ts';

/** What people and associations say about a draft of the concept, and the answer to each of them. */
export const participation: Manifest = {
  name: 'participation',
  dependsOn: ['accounts', 'directory', 'concept'],
  nouns: [],
  texts,
  describes: participationDescriptions,
  routes,
  permissions,
  pages: [],
  signatures: [],
  retention: [],
};
