import type { PermissionTable } from '#platform/permissions/permissions.ts';

declare module '#platform/permissions/permissions.ts' {
  interface Permissions {}
}

/** Who may do what; everything that is not named here is forbidden. */
export const permissions = {} satisfies PermissionTable;
