import type { Manifest } from '#platform/manifest/manifest.ts';
import { nodeRegistered } from '#modules/thread/index.ts';
import { on } from '#platform/history/events.ts';
import { loadConcept } from './demo.ts';
import { tieAwaited } from './origin/verbs.ts';
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
  // Whatever a document named before it was here is tied as soon as it is known.
  reactsTo: [on(nodeRegistered, async (db, by, node, at) => void (await tieAwaited(db, by, at, node)))],
  demo: loadConcept,
};
