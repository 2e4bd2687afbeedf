import type { PermissionTable } from '#platform/permissions/permissions.ts';

declare module '#platform/permissions/permissions.ts' {
  interface Permissions {
    'participation.statement.read': true;
    'participation.statement.edit': true;
  }
}

/** Who may do what; everything that is not named here is forbidden. The lead unit keeps what others say about a draft. */
export const permissions = {
  'participation.statement.read': { roles: ['admin', 'coordinator', 'head'] },
  'participation.statement.edit': { roles: ['admin', 'coordinator'] },
} satisfies PermissionTable;
