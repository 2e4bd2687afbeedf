import type { Manifest } from '#platform/manifest/manifest.ts';
import { demo } from './demo.ts';
import { permissions } from './permissions.ts';
import { routes } from './routes.ts';
import { signInPages } from './sign-in/pages.tsx';
import { texts } from './text.ts';

/** People, roles, sign-in, the county's settings. */
export const accounts: Manifest = {
  name: 'accounts',
  dependsOn: [],
  texts,
  routes,
  permissions,
  pages: [...signInPages],
  demo,
  retention: [],
};
