import type { Manifest } from '#platform/manifest/manifest.ts';
import { credentialPages } from './credential/pages.tsx';
import { demo } from './demo.ts';
import { linkPages } from './link/pages.tsx';
import { permissions } from './permissions.ts';
import { personPages } from './person/pages.tsx';
import { rolePages } from './role/pages.tsx';
import { routes } from './routes.ts';
import { sessionPages } from './session/pages.tsx';
import { signInPages } from './sign-in/pages.tsx';
import { texts } from './text.ts';

/** People, roles, sign-in, the county's settings. */
export const accounts: Manifest = {
  name: 'accounts',
  dependsOn: [],
  texts,
  routes,
  permissions,
  pages: [...signInPages, ...linkPages, ...sessionPages, ...credentialPages, ...rolePages, ...personPages],
  navigation: [
    {
      label: 'accounts.navigation.people',
      href: () => routes.people.href({}),
      place: { kind: 'more', position: 8 },
      may: 'accounts.person.read',
    },
  ],
  demo,
  retention: [],
};
