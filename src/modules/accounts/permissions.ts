import type { PermissionTable } from '#platform/permissions/permissions.ts';

declare module '#platform/permissions/permissions.ts' {
  interface Permissions {
    'accounts.person.read': true;
    'accounts.person.edit': true;
    'accounts.matrix.read': true;
    'accounts.settings.edit': true;
    'accounts.directory.connect': true;
    'accounts.publication.decide': true;
    'accounts.publication.preview': true;
  }
}

export const permissions = {
  /** Who has an account is itself personal data: those who give accounts, and those who check. */
  'accounts.person.read': { roles: ['admin', 'privacy'] },
  'accounts.person.edit': { roles: ['admin'] },
  'accounts.matrix.read': { roles: ['admin', 'coordinator', 'head', 'privacy', 'operations'] },
  'accounts.settings.edit': { roles: ['admin', 'coordinator'] },
  'accounts.directory.connect': { roles: ['admin', 'operations'] },
  /** Whether readers see the county's pages at all. */
  'accounts.publication.decide': { roles: ['admin', 'coordinator', 'head'] },
  /** Looks at public pages before the county is public: the administration, nobody from outside. */
  'accounts.publication.preview': {
    roles: ['admin', 'coordinator', 'head', 'privacy', 'operations'],
    within: ['municipality', 'area'],
  },
} satisfies PermissionTable;
