import type { Manifest } from '#platform/manifest/manifest.ts';
import { permissions } from './permissions.ts';
import { routes } from './routes.ts';
import { texts } from './text.ts';

/** Stakeholders, offers and contact points: who takes part, who offers what, and whether it is still true. */
export const directory: Manifest = {
  name: 'directory',
  dependsOn: ['accounts'],
  texts,
  routes,
  permissions,
  pages: [],
  retention: [],
};
