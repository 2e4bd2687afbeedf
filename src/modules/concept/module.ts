import type { Manifest } from '#platform/manifest/manifest.ts';
import { loadConcept } from './demo.ts';
import { permissions } from './permissions.ts';
import { routes } from './routes.ts';
import { texts } from './text.ts';

/** The concept: mission, fields, goals and measures, edition by edition, and how they really stand. */
export const concept: Manifest = {
  name: 'concept',
  dependsOn: ['accounts', 'thread', 'directory'],
  texts,
  routes,
  permissions,
  pages: [],
  retention: [],
  demo: loadConcept,
};
