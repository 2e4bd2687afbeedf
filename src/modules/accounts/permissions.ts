import type { PermissionTable } from '#platform/permissions/permissions.ts';

declare module '#platform/permissions/permissions.ts' {
  interface Permissions {
    'accounts.settings.edit': true;
  }
}

export const permissions = {
  'accounts.settings.edit': { roles: ['admin', 'coordinator'] },
} satisfies PermissionTable;
