import type { Manifest } from '#platform/manifest/manifest.ts';
import { permissions } from './permissions.ts';
import { routes } from './routes.ts';
import { texts } from './text.ts';

/** Where everything comes from and what became of it: nodes, edges, paths, gaps. */
export const thread: Manifest = {
  name: 'thread',
  dependsOn: [],
  texts,
  routes,
  permissions,
  pages: [],
  retention: [],
};
