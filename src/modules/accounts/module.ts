import type { Manifest, Retention } from '#platform/manifest/manifest.ts';
import { inviteCommand, peopleCommand } from './commands.ts';
import { credentialPages } from './credential/pages.tsx';
import { passkeyPages } from './credential/passkey.pages.tsx';
import { demo } from './demo.ts';
import { accountsDescriptions } from './descriptions.ts';
import { directoryPages } from './directory-account/pages.tsx';
import { invitePages } from './link/invite.pages.tsx';
import { linkPages } from './link/pages.tsx';
import { permissions } from './permissions.ts';
import { personPages } from './person/pages.tsx';
import { heldRolePages } from './person/role.pages.tsx';
import { rolePages } from './role/pages.tsx';
import { routes } from './routes.ts';
import { sessionPages } from './session/pages.tsx';
import { settingsPages } from './settings/pages.tsx';
import { publicationPages } from './settings/publication.pages.tsx';
import { confirmPages } from './sign-in/confirm.pages.tsx';
import { forgetSignIns } from './sign-in/jobs.ts';
import { signInPages } from './sign-in/pages.tsx';
import { accountsSteps } from './steps.ts';
import { texts } from './text.ts';

/** What is kept about people, why, and until when; the words for both stand in the texts. */
function kept(data: string, what: string): Retention {
  return { data, purpose: `accounts.retention.${what}.purpose`, ends: `accounts.retention.${what}.ends` };
}

/** People, roles, sign-in, the county's settings. */
export const accounts: Manifest = {
  name: 'accounts',
  dependsOn: [],
  nouns: ['role', 'settings', 'session', 'person', 'credential', 'sign-in', 'link', 'directory-account'],
  texts,
  describes: accountsDescriptions,
  routes,
  permissions,
  pages: [
    ...signInPages,
    ...linkPages,
    ...confirmPages,
    ...sessionPages,
    ...directoryPages,
    ...credentialPages,
    ...passkeyPages,
    ...settingsPages,
    ...publicationPages,
    ...rolePages,
    ...invitePages,
    ...personPages,
    ...heldRolePages,
  ],
  navigation: [
    {
      label: 'accounts.navigation.people',
      href: () => routes.people.href({}),
      place: { kind: 'more', position: 8 },
      may: 'accounts.person.read',
      startOf: ['admin'],
    },
    {
      label: 'accounts.navigation.settings',
      href: () => routes.settings.href({}),
      place: { kind: 'more', position: 9 },
      may: 'accounts.settings.edit',
    },
  ],
  firstSteps: accountsSteps,
  demo,
  jobs: [forgetSignIns],
  commands: [inviteCommand, peopleCommand],
  signatures: ['accounts.person_block.blocked_by'],
  retention: [
    kept('accounts.person', 'person'),
    kept('accounts.person_block', 'person'),
    kept('accounts.role_held', 'person'),
    kept('accounts.password', 'credential'),
    kept('accounts.passkey', 'credential'),
    kept('accounts.totp', 'credential'),
    kept('accounts.recovery_code', 'credential'),
    kept('accounts.directory_identity', 'credential'),
    kept('accounts.session', 'session'),
    kept('accounts.known_device', 'device'),
    kept('accounts.invitation', 'invitation'),
    kept('accounts.used_link', 'link'),
    kept('accounts.attempt', 'attempt'),
  ],
};
