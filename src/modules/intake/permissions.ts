import type { PermissionTable } from '#platform/permissions/permissions.ts';

declare module '#platform/permissions/permissions.ts' {
  interface Permissions {
    'intake.import.take': true;
  }
}

export const permissions = {
  'intake.import.take': { roles: ['admin', 'coordinator'] },
} satisfies PermissionTable;
