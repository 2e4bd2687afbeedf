import type { Manifest } from '#platform/manifest/manifest.ts';
import { housePages } from './pages.tsx';
import { routes } from './routes.ts';
import { texts } from './text.ts';

/** What belongs to the house itself and to no subject: pages below `/-/` and what the platform's own tables keep. */
export const house: Manifest = {
  name: 'house',
  dependsOn: [],
  texts,
  routes,
  permissions: {},
  pages: housePages,
  retention: [{ data: 'mail.message', purpose: 'house.retention.mail.purpose', ends: 'house.retention.mail.ends' }],
};
