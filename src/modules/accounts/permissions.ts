import type { PermissionTable } from '#platform/permissions/permissions.ts';

declare module '#platform/permissions/permissions.ts' {
  interface Permissions {
    'accounts.person.read': true;
    'accounts.person.edit': true;
    'accounts.matrix.read': true;
    'accounts.settings.edit': true;
    'accounts.directory.connect': true;
  }
}

export const permissions = {
  /** Who has an account is itself personal data: those who give accounts, and those who check. */
  'accounts.person.read': { roles: ['admin', 'privacy'] },
  'accounts.person.edit': { roles: ['admin'] },
  'accounts.matrix.read': { roles: ['admin', 'coordinator', 'head', 'privacy', 'operations'] },
  'accounts.settings.edit': { roles: ['admin', 'coordinator'] },
  'accounts.directory.connect': { roles: ['admin', 'operations'] },
} satisfies PermissionTable;
